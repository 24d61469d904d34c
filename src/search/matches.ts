import type { SearchIndex } from './build.ts';
import type { Postings } from './postings.ts';
import type { QueryPart } from './reading.ts';
import { stemOf } from './tokens.ts';

/** What a form of the same word is worth (`detection` for `detecting`), and another word for the same thing. */
const sameStem = 0.94;
const sameMeaning = 0.9;
/** What the words of a phrase are worth that stand apart from each other, or the word for a kind that is only a word. */
const onlyWords = 0.75;
/** Words of these lengths may be the first letters of a title's words. */
const shortestInitials = 3;
const longestInitials = 8;
/** Shorter half-words begin too much to be looked for inside a query. */
const shortestStart = 3;

/** Where something stands that is as alike to what was typed as `likeness` says. */
export interface Hit {
  readonly postings: Postings;
  readonly likeness: number;
}

/** One way in which a record may have a part of a query: it needs a hit for each word. */
export type Way = readonly (readonly Hit[])[];

/** All the ways in which records may have a part of a query; `last` when its end may be half a word. */
export function waysOf(part: QueryPart, index: SearchIndex, last: boolean): readonly Way[] {
  const entities = [...part.kinds, ...part.venues, ...part.people].map((entity) => one(index.entity(entity), 1));
  const meanings = part.meanings.map((words) => wayOf(words, index, sameMeaning));
  return [...entities, ...typed(part, index, last), ...meanings, ...initialsOf(part, index)].filter((way) =>
    way.every((hits) => hits.length > 0),
  );
}

/**
 * The words as typed. A person's name of several words is not looked for in the names of several people, and no word of a
 * phrase in those that it begins.
 */
function typed(part: QueryPart, index: SearchIndex, last: boolean): readonly Way[] {
  const several = part.words.length > 1;
  if (several && part.people.length > 0) return [];
  const isPhrase = several && part.meanings.length > 0;
  const worth = isPhrase || part.kinds.length > 0 ? onlyWords : 1;
  const apart = part.words.map((word, place) =>
    isPhrase
      ? sameWord(word, index, worth)
      : hitsOf(word, index, last && place === part.words.length - 1).map((hit) => ({
          ...hit,
          likeness: hit.likeness * worth,
        })),
  );
  return isPhrase ? [one(index.phrase(part.words), 1), apart] : [apart];
}

/** Words of the vocabulary, as they are. */
function wayOf(words: readonly string[], index: SearchIndex, likeness: number): Way {
  const [word = '', ...others] = words;
  return others.length > 0 ? one(index.phrase(words), likeness) : [sameWord(word, index, likeness)];
}

function one(postings: Postings, likeness: number): Way {
  return [[{ postings, likeness }]];
}

/** The terms that a typed word is, begins, is a form of; or else was meant to be or stands in. */
function hitsOf(word: string, index: SearchIndex, last: boolean): readonly Hit[] {
  const { lexicon } = index;
  const same = sameWord(word, index, 1);
  const starts =
    last || word.length >= shortestStart ? lexicon.startingWith(word).filter(({ likeness }) => likeness < 1) : [];
  const near =
    same.length + starts.length > 0
      ? []
      : [...index.near(word), ...lexicon.nearStarts(word), ...lexicon.containing(word)];
  return [
    ...same,
    ...[...starts, ...near].map(({ term, likeness }) => ({ postings: index.postingsOf(term), likeness })),
  ];
}

/** A word as it is, and its other forms. */
function sameWord(word: string, index: SearchIndex, likeness: number): readonly Hit[] {
  const exact = index.lexicon.placeOf(word);
  return index.relatives(stemOf(word)).map((term) => ({
    postings: index.postingsOf(term),
    likeness: term === exact ? likeness : likeness * sameStem,
  }));
}

function initialsOf(part: QueryPart, index: SearchIndex): readonly Way[] {
  const [word = '', ...others] = part.words;
  if (others.length > 0 || !/^[a-z]+$/.test(word) || word.length < shortestInitials || word.length > longestInitials)
    return [];
  const isWord = index.lexicon.placeOf(word) !== undefined;
  return [one(index.initials(word), isWord ? initialsOfWord : 1)];
}

/** A word that some record writes is rather that word than the initials of others. */
const initialsOfWord = 0.5;

/** What a typed word is in the index: itself, or the one term it was meant to be. */
export function meantBy(word: string, index: SearchIndex): string {
  const { lexicon } = index;
  if (lexicon.placeOf(word) !== undefined || lexicon.startingWith(word).length > 0) return word;
  const [best] = [...index.near(word)].sort((a, b) => b.likeness - a.likeness);
  return best === undefined ? word : (lexicon.terms[best.term] ?? word);
}
