import type { Item } from '../profile/record.ts';
import type { Rich } from '../reply/reply.ts';
import type { Texts } from '../text/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './subjects.ts';

/** A question ready to be answered. */
export interface Asked {
  readonly reading: Reading;
  /** What it is about, where its words say so. */
  readonly subject?: Subject;
  readonly known: Knowledge;
  readonly texts: Texts['answer'];
}

/** An answer before it is dressed. */
export interface Draft {
  /** False for an honest "the profile doesn't say". */
  readonly answered: boolean;
  /** A text is made a sentence: capital letter, full stop. */
  readonly sentences: readonly (string | Rich)[];
  readonly items: readonly Item[];
  /** Records that may have been meant instead. */
  readonly others?: readonly Item[];
}

/** A kind of question: one row a kind. The first row that fits and has an answer answers. */
export interface Kind {
  readonly name: string;
  /** Concepts that ask it, joined by `+` where it takes several; any one will do. */
  readonly asks: readonly string[];
  /** Undefined where it isn't this kind after all. */
  answer(asked: Asked): Draft | undefined;
}

/** Whether a kind's words are in the question. */
export function fits(kind: Kind, reading: Reading): boolean {
  return kind.asks.some((asks) => hasAll(reading, asks));
}

/** Whether all concepts, joined by `+`, are in the question. */
export function hasAll(reading: Reading, asks: string): boolean {
  const concepts: ReadonlySet<string> = reading.concepts;
  return asks.split('+').every((concept) => concept === '' || concepts.has(concept));
}

/** Whether the question names anything to look for: people, venues, times, words. */
export function hasClaims({ people, without, venues, terms, range }: Reading): boolean {
  return people.length + without.length > 0 || venues.length > 0 || terms.length > 0 || range !== undefined;
}
