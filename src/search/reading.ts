import type { Profile } from '../profile/record.ts';
import { buildIndex, type SearchIndex } from './build.ts';
import { readDates, type DateRange } from './dates.ts';
import { kinds as allKinds, type Kind } from './kinds.ts';
import type { KnownPerson } from './names.ts';
import { phrases, type Phrases } from './phrases.ts';
import type { Reading } from './search.ts';
import { isCjk, stemOf, wordsOf } from './tokens.ts';
import type { KnownVenue } from './venues.ts';

/** Discord's longest option is 6,000 characters; nobody means more than this. */
const longestQuery = 200;
const longestName = 4;
const shortestJoined = 5;
const shortestKindStart = 4;

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
}

/** A query taken apart. */
export interface QueryReading {
  readonly reading: Reading;
  readonly range?: DateRange;
  readonly order?: 'newest' | 'oldest';
  readonly parts: readonly QueryPart[];
}

export type Reader = (query: string, now: Date) => QueryReading;

const indexes = new WeakMap<Profile, SearchIndex>();

/** The index of a profile, built when it is first asked for. */
export function indexOf(profile: Profile): SearchIndex {
  let index = indexes.get(profile);
  if (!index) indexes.set(profile, (index = buildIndex(profile)));
  return index;
}

/** What a query says: its dates, order, kinds, venues, people and words. `now` is what `last year` counts from. */
export function readQuery(query: string, profile: Profile, now: Date): QueryReading {
  return createReader(indexOf(profile))(query, now);
}

/** Reads queries over an index. */
export function createReader(index: SearchIndex): Reader {
  const { lexicon, names, venues } = index;

  function isKnown(word: string): boolean {
    return lexicon.placeOf(word) !== undefined || index.relatives(stemOf(word)).length > 0;
  }

  /** What the words mean together by name: undefined where nothing but the words themselves. */
  function named(words: readonly string[], vocabulary: Phrases): QueryPart | undefined {
    const kinds = vocabulary.kindsOf(words);
    const found = venues.find(words);
    const meanings = vocabulary.meaningsOf(words);
    const people = words.some((word) => names.knows(word)) ? names.find(words) : [];
    if (kinds.length + found.length + meanings.length + people.length === 0) return undefined;
    return { words, kinds, venues: found, people, meanings, soft: false };
  }

  /** A word that is nothing by name: perhaps the beginning of a kind or a venue, or a name with a typo. */
  function unnamed(word: string, vocabulary: Phrases): QueryPart {
    const soft = vocabulary.soft.has(word);
    const part = { words: [word], kinds: [], venues: [], people: [], meanings: [], soft };
    if (soft || lexicon.placeOf(word) !== undefined) return part;
    return { ...part, kinds: guessKinds(word, vocabulary), venues: venues.guess(word), people: names.find([word]) };
  }

  /** The kinds whose word this begins. */
  function guessKinds(word: string, { kindWords }: Phrases): readonly Kind[] {
    if (word.length < shortestKindStart) return [];
    const guessed = new Set(kindWords.startingWith(word).map(({ term }) => kindWords.terms[term]));
    return allKinds.filter((kind) => kind.words.some((one) => guessed.has(one)));
  }

  /** The one word that a word with a typo was meant to be; undefined where there are several, or none. */
  function corrected(word: string, vocabulary: Phrases): string | undefined {
    const found = [lexicon, vocabulary.words].flatMap((words) =>
      words.near(word).map(({ term, likeness }) => ({ likeness, text: words.terms[term] ?? '' })),
    );
    const best = Math.max(...found.map(({ likeness }) => likeness));
    const meant = new Set(found.filter(({ likeness }) => likeness === best).map(({ text }) => text));
    const [only] = meant;
    return meant.size === 1 && only !== undefined && Math.abs(only.length - word.length) <= 2 ? only : undefined;
  }

  /** The words as they stand in the index: parted where they run together, joined where they were parted. */
  function mended(words: readonly string[], vocabulary: Phrases): readonly string[] {
    const parted = words.flatMap((word) => {
      if (isCjk(word))
        return vocabulary.partCjk(word).flatMap((part) => (isKnownCjk(part, vocabulary) ? part : segments(part)));
      const meant = isKnown(word) || vocabulary.asking.has(word) || lexicon.startingWith(word).length > 0;
      if (meant || named([word], vocabulary)) return word;
      if (index.initials(word).to > 0) return word;
      return corrected(word, vocabulary) ?? split(word, (piece) => lexicon.placeOf(piece) !== undefined) ?? word;
    });
    const joined: string[] = [];
    for (const word of parted) {
      const before = joined.at(-1);
      const together = (before ?? '') + word;
      const isOne =
        before !== undefined && together.length >= shortestJoined && lexicon.placeOf(together) !== undefined;
      if (isOne && !(isKnown(before) && isKnown(word))) joined.splice(-1, 1, together);
      else joined.push(word);
    }
    return joined;
  }

  function isKnownCjk(part: string, vocabulary: Phrases): boolean {
    return (
      vocabulary.asking.has(part) || named([part], vocabulary) !== undefined || lexicon.containing(part).length > 0
    );
  }

  return (query, now) => {
    const vocabulary = phrases();
    const { range, order, rest } = readDates(query.slice(0, longestQuery), now);
    const words = mended(
      wordsOf(closedUp(rest)).map((word) => word.text),
      vocabulary,
    );
    const longest = Math.max(vocabulary.longest, venues.longest, longestName);

    const parts: QueryPart[] = [];
    const asking: QueryPart[] = [];
    for (let at = 0; at < words.length;) {
      let length = Math.min(longest, words.length - at);
      let part = named(words.slice(at, at + length), vocabulary);
      while (!part && length > 1) {
        length -= 1;
        part = named(words.slice(at, at + length), vocabulary);
      }
      const word = words[at] ?? '';
      const isAsking = length === 1 && vocabulary.asking.has(word);
      (isAsking ? asking : parts).push(part ?? unnamed(word, vocabulary));
      at += length;
    }
    const said = parts.length > 0 || range || order ? parts : asking;
    const meant = withoutSelf(said);
    return {
      reading: summary(meant, range, order),
      parts: meant,
      ...(range && { range }),
      ...(order && { order }),
    };
  };
}

/** The researcher's own name says nothing beside other words: everything here is the researcher's. */
function withoutSelf(parts: readonly QueryPart[]): readonly QueryPart[] {
  const others = parts.filter((part) => !part.people.some((person) => person.self));
  return others.some((part) => !part.soft) ? others : parts;
}

function summary(parts: readonly QueryPart[], range: DateRange | undefined, order: QueryReading['order']): Reading {
  const kinds = parts.flatMap((part) => part.kinds.map((kind) => kind.name));
  const venues = parts.flatMap((part) => part.venues.map((venue) => venue.short));
  const authors = parts.flatMap((part) => part.people.map((person) => person.name));
  const words = parts.filter((part) => part.kinds.length + part.venues.length + part.people.length === 0);
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

/** CJK letters with spaces between them, as people type them to be sure, run together. */
function closedUp(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
    '',
  );
}

let segmenter: Intl.Segmenter | undefined;

/** The words of CJK text that is not in the vocabulary. Making the segmenter takes milliseconds, so it is made when needed. */
function segments(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A word taken apart into two that are known: `ece163`, `sungmokang`. */
function split(word: string, isKnown: (word: string) => boolean): readonly string[] | undefined {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const pieces = [word.slice(0, at), word.slice(at)];
    if (pieces.every((piece) => (piece.length >= 3 || /^\d+$/.test(piece)) && isKnown(piece))) return pieces;
  }
  return undefined;
}
