import type { Profile } from '../profile/record.ts';
import { buildIndex, type SearchIndex } from './build.ts';
import { readDates, type DateRange } from './dates.ts';
import { kinds as allKinds, type Kind } from './kinds.ts';
import { Lexicon } from './lexicon.ts';
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

let kindLexicon: Lexicon | undefined;

/** Reads queries over an index. */
export function createReader(index: SearchIndex): Reader {
  const { lexicon, names, venues } = index;

  function isKnown(word: string): boolean {
    return lexicon.placeOf(word) !== undefined || index.relatives(stemOf(word)).length > 0;
  }

  /** The part of the words, when they are one, and whether anything but the words themselves says so. */
  function partOf(words: readonly string[], vocabulary: Phrases): QueryPart & { readonly isPhrase: boolean } {
    const [word = ''] = words;
    const single = words.length === 1;
    const unknown = single && lexicon.placeOf(word) === undefined;
    let kinds = vocabulary.kindsOf(words);
    let found = venues.find(words);
    const meanings = vocabulary.meaningsOf(words);
    let people: readonly KnownPerson[] = [];
    if (words.some((one) => names.knows(one)) || (unknown && meanings.length === 0 && kinds.length === 0))
      people = names.find(words);
    if (unknown && found.length === 0 && kinds.length === 0 && meanings.length === 0) {
      found = venues.guess(word);
      kinds = guessKinds(word, vocabulary);
    }
    const isPhrase = kinds.length > 0 || found.length > 0 || meanings.length > 0 || people.length > 0;
    return { words, kinds, venues: found, people, meanings, soft: single && vocabulary.soft.has(word), isPhrase };
  }

  /** The kinds whose word this begins or was meant to be. */
  function guessKinds(word: string, vocabulary: Phrases): readonly Kind[] {
    kindLexicon ??= new Lexicon(vocabulary.kindWords);
    const starts = word.length >= shortestKindStart ? kindLexicon.startingWith(word) : [];
    const near =
      starts.length > 0 || word.length <= shortestKindStart || isKnown(word) ? starts : kindLexicon.near(word);
    const guessed = new Set(near.map(({ term }) => kindLexicon?.terms[term] ?? ''));
    return allKinds.filter((kind) => kind.words.some((one) => guessed.has(one)));
  }

  /** The words as they stand in the index: parted where they run together, joined where they were parted. */
  function mended(words: readonly string[], vocabulary: Phrases): readonly string[] {
    const parted = words.flatMap((word) => {
      if (isCjk(word))
        return vocabulary.partCjk(word).flatMap((part) => (isKnownCjk(part, vocabulary) ? part : segments(part)));
      const meant = isKnown(word) || vocabulary.asking.has(word) || lexicon.startingWith(word).length > 0;
      if (meant || partOf([word], vocabulary).isPhrase) return word;
      return split(word, isKnown) ?? word;
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
    return vocabulary.asking.has(part) || partOf([part], vocabulary).isPhrase || lexicon.containing(part).length > 0;
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
      let part = partOf(words.slice(at, at + length), vocabulary);
      while (length > 1 && !part.isPhrase) {
        length -= 1;
        part = partOf(words.slice(at, at + length), vocabulary);
      }
      if (length === 1 && vocabulary.asking.has(words[at] ?? '')) asking.push(part);
      else parts.push(part);
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
