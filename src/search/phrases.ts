import { kinds, type Kind } from './kinds.ts';
import { Lexicon } from './lexicon.ts';
import { fold, isCjk, stemOf, termsOf } from './tokens.ts';
import { askingWords, sameMeaning, smallWords, softWords } from './vocabulary.ts';

/** The vocabulary made ready to be looked up, phrases by their folded words with a space between. */
export interface Phrases {
  /** Words that are not searched for. */
  readonly asking: ReadonlySet<string>;
  /** The same, for reading half of one. */
  readonly asked: Lexicon;
  /** Words that are not missed. */
  readonly soft: ReadonlySet<string>;
  kindsOf(words: readonly string[]): readonly Kind[];
  /** What else the words may be called, each as its words. */
  meaningsOf(words: readonly string[]): readonly (readonly string[])[];
  /** The words of kinds, for reading half of one. */
  readonly kindWords: Lexicon;
  /** All words that are long enough to be read with a typo. */
  readonly words: Lexicon;
  /** Parts a run of CJK letters at the phrases it holds, the longest first; what is left over stays whole. */
  partCjk(run: string): readonly string[];
  /** Words in the longest phrase. */
  readonly longest: number;
}

/** Shorter words with a slip are too easily another. */
const shortestTypo = 5;

let made: Phrases | undefined;

/** The vocabulary, made ready when it is first asked for. */
export function phrases(): Phrases {
  return (made ??= make());
}

function make(): Phrases {
  const kindsByWords = new Map<string, Kind[]>();
  for (const kind of kinds) for (const phrase of kind.words) put(kindsByWords, phrase, kind);
  const meanings = new Map<string, (readonly string[])[]>();
  let longest = 1;
  for (const { says, finds } of sameMeaning) {
    const others = finds.map(termsOf);
    for (const words of says.map(termsOf)) {
      longest = Math.max(longest, words.length);
      const key = plain(words);
      for (const other of others) put(meanings, key, other);
    }
  }
  const vocabulary = sameMeaning.flatMap(({ says, finds }) => [...says, ...finds]);
  const all = [...askingWords, ...kindsByWords.keys(), ...vocabulary];
  const cjk = new Set([...all, ...softWords].map(fold).filter(isCjk));
  const longestCjk = Math.max(...Array.from(cjk, (phrase) => phrase.length));

  return {
    asking: new Set([...smallWords, ...askingWords]),
    asked: new Lexicon(new Set([...smallWords, ...askingWords])),
    soft: new Set(softWords),
    kindWords: new Lexicon([...kindsByWords.keys()].filter((phrase) => !phrase.includes(' ') && !isCjk(phrase))),
    words: new Lexicon(new Set(all.flatMap(termsOf).filter((word) => word.length >= shortestTypo && !isCjk(word)))),
    longest,
    kindsOf: (words) => kindsByWords.get(words.join(' ')) ?? [],
    meaningsOf: (words) => meanings.get(plain(words)) ?? [],
    partCjk(run) {
      const parts: string[] = [];
      let unknown = '';
      for (let at = 0; at < run.length;) {
        let length = Math.min(longestCjk, run.length - at);
        while (length > 0 && !cjk.has(run.slice(at, at + length))) length -= 1;
        if (length === 0) unknown += run.charAt(at);
        else parts.push(unknown, run.slice(at, at + length));
        if (length > 0) unknown = '';
        at += Math.max(length, 1);
      }
      return [...parts, unknown].filter((part) => part !== '');
    },
  };
}

/** Phrases of several words by the stem of the first: the stems of the others, and of all with a space between. */
let byFirst: Map<string, { rest: readonly string[]; phrase: string }[]> | undefined;

/** Whether a phrase of several words begins with this stem. */
export function beginsPhrase(stem: string): boolean {
  byFirst ??= makeByFirst();
  return byFirst.has(stem);
}

/** The phrases of several words that begin at a place in a row of stems: their stems with a space between. */
export function phrasesAt(row: readonly string[], place: number): readonly string[] {
  byFirst ??= makeByFirst();
  const possible = byFirst.get(row[place] ?? '');
  if (!possible) return none;
  return possible
    .filter(({ rest }) => rest.every((stem, step) => row[place + 1 + step] === stem))
    .map(({ phrase }) => phrase);
}

const none: readonly string[] = [];

function makeByFirst(): Map<string, { rest: readonly string[]; phrase: string }[]> {
  const made = new Map<string, { rest: readonly string[]; phrase: string }[]>();
  const several = sameMeaning
    .flatMap(({ says, finds }) => [...says, ...finds])
    .filter((phrase) => phrase.includes(' '));
  for (const text of new Set(several)) {
    const [first = '', ...rest] = termsOf(text).map(stemOf);
    put(made, first, { rest, phrase: [first, ...rest].join(' ') });
  }
  return made;
}

/** Words without their plural endings: by stems, `anime` would mean `animal`. */
function plain(words: readonly string[]): string {
  return words.map((word) => word.replace(/(?<=..)ies$/, 'y').replace(/(?<=[^s]{2})s$/, '')).join(' ');
}

/** The key of a phrase: the stems of its words. */
export function stems(words: readonly string[]): string {
  return words.map(stemOf).join(' ');
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}
