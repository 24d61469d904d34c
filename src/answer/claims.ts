import { familiar } from './familiar.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mark, Term } from './look.ts';
import { subjectFor } from './subjects.ts';
import type { Concept } from './vocabulary.ts';
import { isHan, wordsOf, type Word } from './words.ts';

/** Words after which comes what a question is about. */
const before: ReadonlySet<string> = new Set(
  'about on with at in by for from of to into regarding concerning without besides except called named titled'.split(
    ' ',
  ),
);
/** Words that may stand between those and what it is about. */
const between: ReadonlySet<string> = new Set(
  'a an the his her their your my this that some any all these those'.split(' '),
);

const verbs: readonly Concept[] = ['publish', 'degree', 'hobby', 'course', 'job', 'possess', 'tool', 'award'];

/**
 * Tells what a question claims from what is only said on the way. Of the words that no vocabulary knows, a familiar one
 * is chatter, and so is an adverb, unless it stands where a claim stands: after `about`, `at`, `with`; before the noun
 * of what is asked for (`small papers`); with a capital; or anywhere in a question of yes or no, where every word
 * counts. Chatter that some record says all the same is a hint: it may narrow, and is left out where nothing fits.
 * A rare word is always a claim.
 */
export function withoutChatter(marks: readonly Mark[], isYesOrNo: boolean, known: Knowledge): Mark[] {
  return marks.flatMap((each, place) => {
    const { term } = each;
    if (!term?.unknown) return [each];
    const words = wordsOf(each.typed);
    const parts = words.map((word, at) => ({
      word,
      kind: kindOf(word, {
        previous: at > 0 ? undefined : marks.slice(0, place),
        next: at < words.length - 1 ? undefined : marks[place + 1],
        isFirst: place === 0 && at === 0,
        isYesOrNo,
        known,
      }),
    }));
    if (parts.every(({ kind }) => kind === 'claim')) return [each];
    return runsOf(parts).map((run) => termOf(run.words, run.kind === 'hint'));
  });
}

interface Place {
  /** The marks before the word, where it is the first of its run. */
  readonly previous: readonly Mark[] | undefined;
  readonly next: Mark | undefined;
  readonly isFirst: boolean;
  readonly isYesOrNo: boolean;
  readonly known: Knowledge;
}

type Kind = 'claim' | 'hint' | 'chatter';

function kindOf(word: Word, place: Place): Kind {
  const isFamiliar = familiar.has(word.key) || /^\p{L}{3,}ly$/u.test(word.text);
  const isName = (/\p{Lu}/u.test(word.typed) && !place.isFirst) || /\d/.test(word.text);
  // `听脑干`: a character more than the word that is known.
  if (isHan(word.text) && word.text.length === 1 && place.next?.term && !place.next.term.unknown) return 'hint';
  if (!isFamiliar || isName || place.isYesOrNo || isWhereClaimsStand(place)) return 'claim';
  return place.known.keys.has(word.key) ? 'hint' : 'chatter';
}

/** After `about` and its like, after a verb that takes an object, or before the noun of what is asked for. */
function isWhereClaimsStand({ previous, next }: Place): boolean {
  const last = previous?.findLast((mark) => !between.has(mark.typed.toLowerCase()));
  const isAfter = last !== undefined && (before.has(last.typed.toLowerCase()) || last.concepts.includes('topic'));
  const isObject = last?.concepts.some((concept) => verbs.includes(concept)) ?? false;
  return isAfter || isObject || (next !== undefined && isNoun(next));
}

function isNoun({ concepts }: Mark): boolean {
  return subjectFor(new Set(concepts)) !== undefined;
}

/** Neighbouring words of the same kind, without the chatter. */
function runsOf(parts: readonly { word: Word; kind: Kind }[]): { words: Word[]; kind: Kind }[] {
  const runs: { words: Word[]; kind: Kind }[] = [];
  for (const { word, kind } of parts) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ words: [word], kind });
  }
  return runs.filter(({ kind }) => kind !== 'chatter');
}

function termOf(words: readonly Word[], isHint: boolean): Mark {
  const typed = words.map((word) => word.typed).join(' ');
  const term: Term = {
    typed,
    anyOf: [words.map((word) => word.key)],
    named: [],
    unknown: true,
    ...(/\p{Lu}/u.test(typed) && { isName: true as const }),
    ...(isHint && { hint: true as const }),
  };
  return { typed, concepts: [], absent: [], term };
}
