import type { SearchIndex } from './build.ts';
import { meantBy } from './matches.ts';
import type { QueryPart } from './reading.ts';
import { stemOf, termsOf } from './tokens.ts';
import { smallWords } from './vocabulary.ts';

/** What a title adds to a score that is what was typed, begins with it, or has it in one piece. */
const isIt = 0.16;
const beginsWithIt = 0.06;
const hasIt = 0.03;
const small = new Set(smallWords);

/**
 * The words that titles are compared with. What is named by its kind (`rwkv paper`) has no such word in its title, and a
 * person's papers are what is looked for by a name, not titles that have it.
 */
export function typedTitle(parts: readonly QueryPart[], index: SearchIndex): readonly string[] {
  return parts
    .filter((part) => !part.sure || part.kinds.length + part.people.length === 0)
    .flatMap((part) => part.words)
    .filter((word) => !small.has(word))
    .map((word) => meantBy(word, index));
}

/** What a title adds to a record's score for having the typed words in their order, small words aside. */
export function titleBonus(title: string, typed: readonly string[]): number {
  if (typed.length === 0) return 0;
  const words = termsOf(title).filter((word) => !small.has(word));
  for (let at = 0; at + typed.length <= words.length; at += 1) {
    if (!typed.every((word, place) => isSame(word, words[at + place] ?? '', place === typed.length - 1))) continue;
    if (at > 0) return hasIt;
    return words.length === typed.length ? isIt : beginsWithIt;
  }
  return 0;
}

/** Whether words are the same or forms of one; the last one typed may be half a word. */
function isSame(typed: string, word: string, isLast: boolean): boolean {
  if (typed === word) return true;
  if (typed.charCodeAt(0) !== word.charCodeAt(0)) return false;
  return (isLast && word.startsWith(typed)) || stemOf(typed) === stemOf(word);
}
