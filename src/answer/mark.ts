import type { Knowledge } from './knowledge.ts';
import { holder, initialled, person, record, titleRun, venue } from './look-names.ts';
import { glossaryWord, number, ordinal, word } from './look-words.ts';
import { typedOf, type Found, type Mark } from './look.ts';
import { withStandIns } from './stand-ins.ts';
import type { Word } from './words.ts';

/** Takes a question apart from left to right. Of all that may stand at a place, the longest wins, then the first of this list. */
export function mark(typed: readonly Word[], known: Knowledge): Mark[] {
  const words = withStandIns(typed, known);
  const marks: Mark[] = [];
  let unknown: Word[] = [];
  const flush = () => {
    if (unknown.length > 0) marks.push(termMark(unknown));
    unknown = [];
  };
  for (let start = 0; start < words.length;) {
    const readings = [record, person, initialled, holder, venue, glossaryWord, word, titleRun, ordinal, number].flatMap(
      (look) => look(words, start, known) ?? [],
    );
    const longest = Math.max(...readings.map((each) => each.end));
    const found = readings.find((each) => each.end === longest);
    const here = words[start];
    if (found) {
      flush();
      marks.push(complete(found, words.slice(start, found.end)));
    } else if (here) {
      if (isApart(unknown.at(-1), here)) flush();
      unknown.push(here);
    }
    start = found?.end ?? start + 1;
  }
  flush();
  return marks;
}

/** Whether more than a space is between two words: `interns / trainees`. */
function isApart(before: Word | undefined, here: Word): boolean {
  return before !== undefined && here.start - before.start - before.typed.length > 1;
}

function complete(found: Found, words: readonly Word[]): Mark {
  return { concepts: [], absent: [], ...found, typed: typedOf(words) };
}

function termMark(words: readonly Word[]): Mark {
  const typed = typedOf(words);
  const isName = /\p{Lu}|\p{Script=Han}/u.test(typed);
  const anyOf = [words.map((word) => word.key)];
  return {
    typed,
    concepts: [],
    absent: [],
    term: { typed, anyOf, named: [], unknown: true, ...(isName && { isName }) },
  };
}
