import { stemmer } from 'stemmer';
import { fold } from '../search/tokens.ts';

/** A word of a question: a run of letters or of digits; a Han character is a word by itself. */
export interface Word {
  /** Folded: lower case, no accents. */
  readonly text: string;
  /** What words are compared by: endings taken off in words of five letters or more. */
  readonly key: string;
  /** As it was typed. */
  readonly typed: string;
}

const pattern = /\p{Script=Han}|(?:(?!\p{Script=Han})\p{L}\p{M}*)+|\p{N}+/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.normalize('NFKC').matchAll(pattern), ([typed]) => {
    const folded = fold(typed);
    return { text: folded, key: keyOf(folded), typed };
  });
}

/** The keys of a text's words, in order. */
export function keysOf(text: string): string[] {
  return wordsOf(text).map((word) => word.key);
}

function keyOf(folded: string): string {
  return folded.length >= 5 ? stemmer(folded) : folded;
}

/** Whether the words of `part` stand in `whole` one after another; both as `keysOf` gives them. */
export function containsRun(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false;
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** Whether a text is written in Han characters. */
export function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
