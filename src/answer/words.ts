import { stemmer } from 'stemmer';
import { fold } from '../search/tokens.ts';

/** A word of a question: a run of letters or of digits; a Han character is a word by itself. */
export interface Word {
  /** Folded: lower case, no accents. */
  readonly text: string;
  /** What words are compared by: endings taken off in words of five letters or more, the -s in those of four. */
  readonly key: string;
  /** As it was typed. */
  readonly typed: string;
  /** Offset of its first character. */
  readonly start: number;
  /** It has the -s of whose, which is no word of its own. */
  readonly isWhose?: true;
  /** What a phrase may be said with in its stead. */
  readonly standIns?: readonly StandIn[];
}

/** A word that may stand for one or several others. */
export interface StandIn {
  readonly key: string;
  /** How many words it stands for. */
  readonly words: number;
}

const pattern = /\p{Script=Han}|(?:(?!\p{Script=Han})\p{L}\p{M}*)+|\p{N}+/gu;
const shortestStemmed = 5;

/** The words of a text in Unicode's normal form C, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(pattern), ({ 0: typed, index }) => {
    const folded = fold(typed);
    return { text: folded, key: keyOf(folded), typed, start: index };
  });
}

/** Words that are not compared by their stem, which is that of a word of another meaning: `granted` is no grant. */
const ownKeys: ReadonlySet<string> = new Set([
  'news',
  'this',
  'thus',
  'does',
  'whos',
  'hows',
  'lets',
  'plus',
  'granted',
  'international',
  'internationally',
  'experience',
  'experiences',
  'experienced',
  'organization',
  'organizations',
  'organisation',
  'organisations',
  'interesting',
  'importance',
  'important',
  'instruction',
  'instructions',
  'presentation',
  'presentations',
  'doctorate',
  'doctoral',
  'lecturer',
  'lecturers',
  'hearing',
  'pages',
  'special',
  'recorded',
  'recording',
  'recordings',
  'universal',
  'relation',
  'generally',
  'personality',
  'alone',
  'universe',
  'acted',
  'intelligent',
  'customer',
  'customers',
  'follower',
  'followers',
  'fired',
  'quite',
  'abstraction',
  'abstractions',
  'limitation',
  'limitations',
  'income',
  'hired',
  'recruited',
  'publicly',
  'recruiter',
  'recruiters',
  'countries',
  'activation',
  'activate',
  'activated',
  'active',
  'issues',
  'issued',
]);

/** `normalisation` is normalization. */
const british = /(?<=\p{L}{3})is(ations?|ed|ing|ers?)$/u;

/** `GPUs`, `cats` */
const shortPlural = /^\p{L}{2}[^s]s$/u;

function keyOf(folded: string): string {
  if (folded === 'public') return 'publicly'; // Its own stem is that of publications.
  if (ownKeys.has(folded)) return folded;
  if (folded.length < shortestStemmed) return shortPlural.test(folded) ? folded.slice(0, -1) : folded;
  let key = keys.get(folded);
  if (key === undefined) {
    key = stemmer(folded.replace(british, 'iz$1'));
    if (keys.size >= mostKeys) keys.clear();
    keys.set(folded, key);
  }
  return key;
}

/** A profile has the same words again and again; the keys of as many are remembered. */
const mostKeys = 50_000;
const keys = new Map<string, string>();

/** The keys of a text's words, in order. */
export function keysOf(text: string): string[] {
  return wordsOf(text).map((word) => word.key);
}

/** Whether the words of `part` stand in `whole` one after another; both as `keysOf` gives them. */
export function containsRun(whole: readonly string[], part: readonly string[]): boolean {
  const [first] = part;
  if (first === undefined) return false;
  for (let at = whole.indexOf(first); at >= 0; at = whole.indexOf(first, at + 1)) {
    if (part.every((key, step) => whole[at + step] === key)) return true;
  }
  return false;
}

/** Whether a text is written in Han characters. */
export function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
