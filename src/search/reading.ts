import type { SearchIndex } from './build.ts';
import { orderBegunBy } from './date-words.ts';
import { readDates, type DateRange } from './dates.ts';
import { kinds as allKinds, type Kind } from './kinds.ts';
import { createMender } from './mend.ts';
import type { KnownPerson } from './names.ts';
import { phrases, type Phrases } from './phrases.ts';
import type { Reading } from './search.ts';
import { termsOf } from './tokens.ts';
import type { KnownVenue } from './venues.ts';

/** Discord's longest option is 6,000 characters; nobody means more than this. */
const longestQuery = 200;
const longestName = 4;
const shortestKindStart = 2;
const shortestAskingStart = 2;

/** Some words of a query that mean one thing, and what they may mean. A record has to fit one of it. */
export interface QueryPart {
  /** As typed, folded. */
  readonly words: readonly string[];
  readonly kinds: readonly Kind[];
  readonly venues: readonly KnownVenue[];
  readonly people: readonly KnownPerson[];
  /** What else the words may be called, each as its words. */
  readonly meanings: readonly (readonly string[])[];
  /** Not missed where it doesn't stand. */
  readonly soft: boolean;
  /** Whether kinds, venues and people are named here, or only perhaps begun. */
  readonly sure: boolean;
}

/** A query taken apart. */
export interface QueryReading {
  readonly reading: Reading;
  readonly range?: DateRange;
  readonly order?: 'newest' | 'oldest';
  readonly parts: readonly QueryPart[];
}

export type Reader = (query: string, now: Date) => QueryReading;

/** Reads queries over an index: their dates, order, kinds, venues, people and words. `now` is what `last year` counts from. */
export function createReader(index: SearchIndex): Reader {
  const { lexicon, names, venues } = index;
  const mend = createMender(index);

  /** What the words mean together by name: undefined where nothing but the words themselves. */
  function named(words: readonly string[], vocabulary: Phrases): QueryPart | undefined {
    const kinds = vocabulary.kindsOf(words);
    const isAsked = words.every((word) => vocabulary.asking.has(word));
    const found = isAsked ? [] : venues.find(words);
    const meanings = vocabulary.meaningsOf(words);
    const people = words.some((word) => names.knows(word)) ? names.find(words) : [];
    if (kinds.length + found.length + meanings.length + people.length === 0) return undefined;
    return { words, kinds, venues: found, people, meanings, soft: false, sure: true };
  }

  /** A word that is nothing by name: perhaps the beginning of a kind or a venue, or a name with a typo. */
  function unnamed(word: string, vocabulary: Phrases): QueryPart {
    const soft = vocabulary.soft.has(word);
    const part = { words: [word], kinds: [], venues: [], people: [], meanings: [], soft, sure: false };
    if (soft || lexicon.placeOf(word) !== undefined) return part;
    return { ...part, kinds: guessKinds(word, vocabulary), venues: venues.guess(word), people: names.find([word]) };
  }

  /** The kinds whose word this begins. */
  function guessKinds(word: string, { kindWords }: Phrases): readonly Kind[] {
    if (word.length < shortestKindStart) return [];
    const guessed = new Set(kindWords.startingWith(word).map(({ term }) => kindWords.terms[term]));
    return allKinds.filter((kind) => kind.words.some((one) => guessed.has(one)));
  }

  /** Whether a word that is being typed is the beginning of a word that is not searched for, or of a year. */
  function isBegun(word: string, vocabulary: Phrases): boolean {
    if (/^(?:19\d?|20[0-3]?)$/.test(word)) return true;
    if (lexicon.startingWith(word).length > 0 || named([word], vocabulary)) return false;
    const isAsking = word.length >= shortestAskingStart && vocabulary.asked.startingWith(word).length > 0;
    return isAsking || orderBegunBy(word) !== undefined;
  }

  /**
   * Whether somebody's given name stands before somebody else's name: `jason wei` is neither Jason Eshraghian nor Wei Lu.
   * Two people who have records of their own are well known enough to be meant by `jason kang`.
   */
  function isStranger(before: QueryPart, after: QueryPart): boolean {
    const [given = ''] = before.words;
    const [other = ''] = after.words;
    if (!isPerson(before) || !isPerson(after) || !names.isGiven(given)) return false;
    if ([before, after].every(({ people }) => people.some(({ recorded }) => recorded))) return false;
    return !before.people.some(({ spellings }) => spellings.flatMap(termsOf).some((word) => word.startsWith(other)));
  }

  return (query, now) => {
    const vocabulary = phrases();
    const dates = readDates(query.slice(0, longestQuery), now);
    const { range, rest } = dates;
    const words = mend(rest, (words) => named(words, vocabulary) !== undefined);
    const longest = Math.max(vocabulary.longest, venues.longest, longestName);

    const parts: QueryPart[] = [];
    const asking: QueryPart[] = [];
    let beside = false;
    for (let at = 0; at < words.length;) {
      let length = Math.min(longest, words.length - at);
      let part = named(words.slice(at, at + length), vocabulary);
      while (!part && length > 1) {
        length -= 1;
        part = named(words.slice(at, at + length), vocabulary);
      }
      const word = words[at] ?? '';
      const isLast = at + length === words.length;
      const isAsking = vocabulary.asking.has(word) || (isLast && isBegun(word, vocabulary));
      const read = part ?? unnamed(word, vocabulary);
      const before = beside ? parts.at(-1) : undefined;
      if (before && isStranger(before, read)) parts.splice(-1, 1, stranger([...before.words, ...read.words]));
      else (length === 1 && isAsking ? asking : parts).push(read);
      beside = !(length === 1 && isAsking);
      at += length;
    }
    const begun = asking.at(-1)?.words[0] === words.at(-1) ? orderBegunBy(words.at(-1) ?? '') : undefined;
    const order = dates.order ?? begun;
    const meant = withoutSelf(parts.length > 0 || range || order ? parts : asking);
    return {
      reading: summary(meant, range, order),
      parts: meant,
      ...(range && { range }),
      ...(order && { order }),
    };
  };
}

/** Whether a part is one word that is part of somebody's name, and nothing else by name. */
function isPerson({ words, kinds, venues, people, meanings, sure }: QueryPart): boolean {
  const isOther = kinds.length + venues.length + meanings.length > 0;
  return sure && !isOther && words.length === 1 && people.length > 0 && !people.some(({ self }) => self);
}

/** Somebody whom no record names. */
function stranger(words: readonly string[]): QueryPart {
  const name = words.join(' ');
  const people = [{ name, spellings: [], self: false, recorded: false }];
  return { words, kinds: [], venues: [], people, meanings: [], soft: false, sure: true };
}

/** The researcher's own name says nothing beside other words: everything here is the researcher's. */
function withoutSelf(parts: readonly QueryPart[]): readonly QueryPart[] {
  const others = parts.filter((part) => !part.people.some((person) => person.self));
  return others.some((part) => !part.soft) ? others : parts;
}

function summary(parts: readonly QueryPart[], range: DateRange | undefined, order: QueryReading['order']): Reading {
  const sure = parts.filter((part) => part.sure);
  const kinds = sure.flatMap((part) => part.kinds.map((kind) => kind.name));
  const venues = sure.flatMap((part) => part.venues.map((venue) => venue.short));
  const authors = sure.flatMap((part) => part.people.map((person) => person.name));
  const words = parts.filter((part) => !part.sure || part.kinds.length + part.venues.length + part.people.length === 0);
  return {
    words: words.flatMap((part) => part.words).join(' '),
    ...(range?.from !== undefined && { from: range.from }),
    ...(range?.to !== undefined && { to: range.to }),
    ...(order && { order }),
    ...(kinds.length > 0 && { kinds }),
    ...(venues.length > 0 && { venues }),
    ...(authors.length > 0 && { authors }),
  };
}
