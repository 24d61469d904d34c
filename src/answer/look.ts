import type { Item } from '../profile/record.ts';
import type { KnownPerson } from '../search/names.ts';
import type { KnownVenue } from '../search/venues.ts';
import type { Knowledge } from './knowledge.ts';
import { vocabulary, type Absent, type Concept, type Meaning } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

/** Words that no vocabulary knows, or that the glossary explains: what the records are looked through for. */
export interface Term {
  readonly typed: string;
  /** Any of these runs of words will do. */
  readonly anyOf: readonly (readonly string[])[];
  /** Records that are called so. */
  readonly named: readonly Item[];
  /** The question gives the whole title. */
  readonly whole?: true;
  /** It is a name by its capital, or a word that the glossary explains: not any word. */
  readonly isName?: true;
  /** No vocabulary knows it. */
  readonly unknown?: true;
  /** Said on the way: it may narrow, and is left out where nothing fits it. */
  readonly hint?: true;
  /** The question wants the others: `besides LuxiTech`. */
  readonly not?: true;
}

/** A stretch of a question and what it was taken for. */
export interface Mark {
  readonly typed: string;
  readonly concepts: readonly Concept[];
  readonly absent: readonly Absent[];
  readonly people?: readonly KnownPerson[];
  readonly self?: true;
  readonly venues?: readonly KnownVenue[];
  readonly term?: Term;
  readonly number?: number;
  /** `third` is 3. */
  readonly ordinal?: number;
}

/** Whether a word of a term is among some, by their keys. */
export function hasWordOf({ typed }: Term, keys: ReadonlySet<string>): boolean {
  return wordsOf(typed).some(({ key }) => keys.has(key));
}

/** What stands at a place of a question, and up to which word. */
export interface Found extends Omit<Partial<Mark>, 'typed'> {
  readonly end: number;
}

/** Looks whether something of a kind stands at a place. */
export type Look = (words: readonly Word[], start: number, known: Knowledge) => Found | undefined;

/** The words as they were typed. */
export function typedOf(words: readonly Word[]): string {
  return words.map((word) => word.typed).join(words.every((word) => /\p{Script=Han}/u.test(word.typed)) ? '' : ' ');
}

/** What the vocabulary says of a single word. */
export function meaningsOf(word: Word | undefined): readonly Meaning[] {
  return (word && vocabulary.at([word], 0)?.meanings) ?? [];
}
