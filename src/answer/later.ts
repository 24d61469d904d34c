import { readDates } from '../search/dates.ts';
import type { Item } from '../profile/record.ts';
import type { Question, Turn } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import { detectLanguage } from './language.ts';
import type { Mark } from './look.ts';
import { read } from './read.ts';
import type { Reading } from './reading.ts';
import { aspects, asking } from './references.ts';
import { isWeak, subjectFor, type Subject } from './subjects.ts';
import type { Concept } from './vocabulary.ts';

/** A later question as it reads by itself, and what it may refer to. */
export interface Later {
  readonly text: string;
  readonly own: Reading;
  readonly before: Reading;
  readonly previous: Turn;
  /** The records just shown. */
  readonly shown: readonly Item[];
  /** The list that a single record was taken from, else those just shown. */
  readonly list: readonly Item[];
  readonly now: Date;
  readonly known: Knowledge;
}

/** Reads a later question and what it may refer to. */
export function laterOf({ text, now, locale }: Question, previous: Turn, known: Knowledge): Later {
  const items = (ids: readonly string[]) => ids.flatMap((id) => known.profile.byId.get(id) ?? []);
  const shown = items(previous.items);
  return {
    text,
    own: readAlone(text, now, known, detectLanguage(text, locale)),
    before: readAlone(previous.reading, now, known),
    previous,
    shown,
    list: items(previous.among ?? previous.items),
    now,
    known,
  };
}

/** A text as it reads without what came before. */
export function readAlone(text: string, now: Date, known: Knowledge, locale = detectLanguage(text)): Reading {
  return read(text, now, locale, known);
}

/** The subject that a text names in so many words; `papers` does, `accepted` doesn't. Words of many questions count where `weak` does. */
export function subjectNamed({ marks }: Pick<Reading, 'marks'>, weak: boolean): Subject | undefined {
  const concepts = new Set(marks.flatMap(subjectConcepts));
  return weak || !isWeak(concepts) ? subjectFor(concepts) : undefined;
}

/** Whether a word is a subject that needs nothing before it: `papers`, `awards`. */
export function isSubject(mark: Mark): boolean {
  return subjectFor(new Set(subjectConcepts(mark))) !== undefined;
}

/** `which journal` asks where a paper stands; it doesn't speak of journals. */
function subjectConcepts({ concepts }: Mark): readonly Concept[] {
  return concepts.includes('venueAsk') ? [] : concepts.filter((concept) => !aspects.has(concept));
}

/** Whether a text names whom or what to look for: records, words, people, venues. */
export function names({ people, without, venues, terms }: Reading): boolean {
  return people.length + without.length + venues.length + terms.length > 0;
}

/** Whether a text says by itself what it is about. */
export function hasContent(reading: Reading): boolean {
  return names(reading) || subjectNamed(reading, false) !== undefined;
}

/** Whether words ask for any of some things, or for anything at all. */
export function asks({ marks }: Pick<Reading, 'marks'>, ...concepts: readonly Concept[]): boolean {
  const wanted = concepts.length > 0 ? concepts : asking;
  return marks.some((mark) => mark.concepts.some((concept) => wanted.includes(concept)));
}

/** The text without its words of time. */
export function withoutDates(text: string, now: Date): string {
  return readDates(text, now).rest;
}
