import type { Item } from '../profile/record.ts';
import { readDates, type DateRange } from '../search/dates.ts';
import type { KnownPerson } from '../search/names.ts';
import type { KnownVenue } from '../search/venues.ts';
import type { Locale } from '../text/index.ts';
import type { Knowledge } from './knowledge.ts';
import { mark, type Mark } from './mark.ts';
import { spelled } from './spelling.ts';
import type { Absent, Concept } from './vocabulary.ts';
import { keysOf, wordsOf, type Word } from './words.ts';

/** Words that no vocabulary knows, or that the glossary explains: what the records are looked through for. */
export interface Term {
  readonly typed: string;
  /** Any of these runs of words will do. */
  readonly anyOf: readonly (readonly string[])[];
  /** Records that are called so. */
  readonly named: readonly Item[];
  /** The question gives the whole title. */
  readonly whole?: true;
}

/** A question in typed form. */
export interface Reading {
  readonly text: string;
  readonly locale: Locale;
  readonly now: Date;
  readonly concepts: ReadonlySet<Concept>;
  readonly absent: readonly Absent[];
  readonly people: readonly (readonly KnownPerson[])[];
  readonly venues: readonly { readonly typed: string; readonly anyOf: readonly KnownVenue[] }[];
  readonly terms: readonly Term[];
  readonly range?: DateRange;
  readonly order?: 'newest' | 'oldest';
  readonly numbers: readonly number[];
  /** True where the question is about the researcher by name or pronoun. */
  readonly self: boolean;
  readonly marks: readonly Mark[];
}

/** Reads a question by the vocabulary and by what the profile's records, people and venues are called. */
export function read(text: string, now: Date, locale: Locale, known: Knowledge): Reading {
  const { rest, titles } = withoutTitles(text, known);
  const dates = readDates(rest, now);
  const words = spelled(asTyped(dates.rest, rest), known);
  const marks = mark(words, known);
  return {
    text,
    locale,
    now,
    concepts: new Set(marks.flatMap((each) => each.concepts)),
    absent: [...new Set(marks.flatMap((each) => each.absent))],
    people: marks.flatMap((each) => (each.people ? [each.people] : [])),
    venues: marks.flatMap((each) => (each.venues ? [{ typed: each.typed, anyOf: each.venues }] : [])),
    terms: [...titles, ...marks.flatMap((each) => each.term ?? [])],
    ...(dates.range && { range: dates.range }),
    ...(dates.order && { order: dates.order }),
    numbers: marks.flatMap((each) => each.number ?? []),
    self: marks.some((each) => each.self),
    marks,
  };
}

/** Takes whole titles in quotation marks out, as a button or a follow-up writes them. */
function withoutTitles(text: string, known: Knowledge): { rest: string; titles: Term[] } {
  const titles: Term[] = [];
  const rest = text.replace(/“([^“”]+)”/g, (quoted, title: string) => {
    const named = known.profile.items.filter((item) => item.title === title);
    if (named.length === 0) return quoted;
    titles.push({ typed: title, anyOf: [keysOf(title)], named, whole: true });
    return ' ';
  });
  return { rest, titles };
}

/** The words of a folded text as they stood in the text it was made of. */
function asTyped(folded: string, original: string): Word[] {
  const typed = wordsOf(original);
  let place = 0;
  return wordsOf(folded).map((word) => {
    const found = typed.findIndex((each, at) => at >= place && each.text === word.text);
    if (found < 0) return word;
    place = found + 1;
    return typed[found] ?? word;
  });
}
