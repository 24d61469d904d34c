import { slipsAllowed, slipsBetween } from '../search/slips.ts';
import { familiar } from './familiar.ts';
import { haste } from './haste.en.ts';
import type { Knowledge } from './knowledge.ts';
import { isHan, wordsOf, type Word } from './words.ts';

/** Words that are right though no profile has them, and that are a slip away from others. */
const right: ReadonlySet<string> = new Set([
  'nobel',
  'turing',
  'apple',
  'intel',
  'amazon',
  'meta',
  'stanford',
  'harvard',
  'oxford',
  'cambridge',
  'tesla',
  'samsung',
  'huawei',
  'tencent',
  'fields',
  'leaky',
  'lidar',
  'contract',
  'biased',
  'codec',
  'composition',
  'validation',
  'restricted',
  'restriction',
  'scan',
  'risk',
  'relative',
  'slack',
  'drug',
  'patient',
  'patience',
  'ear',
  'era',
  'eh',
]);

/** Shorter words are rather words of their own than somebody's name. */
const longName = 6;

/** Shorter words with two slips are rather other words. */
const longEnough = 10;

/** Puts words right that are nearly a word of the vocabulary or of the profile. A name by its capital gets one slip only. */
export function spelled(typed: readonly Word[], known: Knowledge): Word[] {
  const words = joinedNames(typed, known).flatMap((word) => parted(word, known));
  return words.map((word, place) => {
    const isPerson = known.nameWords.has(word.text) && /^\p{Lu}/u.test(word.typed);
    const [meantInHaste] = isPerson ? [] : wordsOf(haste.get(word.text) ?? '');
    if (meantInHaste) return { ...meantInHaste, start: word.start };
    if (
      known.words.has(word.text) ||
      known.venues.find([word.text]).length > 0 ||
      right.has(word.text) ||
      familiar.has(word.key) ||
      isHan(word.text) ||
      /\d/.test(word.text)
    )
      return word;
    const isName = place > 0 && /^\p{Lu}/u.test(word.typed) && /\p{Ll}/u.test(word.typed);
    const allowed = Math.min(slipsAllowed(word.text.length), isName || word.text.length < longEnough ? 1 : 2);
    const meant = allowed > 0 ? remembered(word.text, allowed, known) : swapped(word);
    const [mended] = meant === undefined ? [] : wordsOf(meant);
    return mended ? { ...mended, typed: meant ?? word.typed } : word;
  });
}

/** `matmulfree`: a word that nobody knows is two where they stand side by side in a title. */
function parted(word: Word, known: Knowledge): readonly Word[] {
  const { text, typed, start } = word;
  if (text.length < shortestJoined || isHan(text) || known.words.has(text) || familiar.has(word.key)) return [word];
  for (let cut = shortestPart; cut <= text.length - shortestPart; cut += 1) {
    const [first] = wordsOf(typed.slice(0, cut));
    const [second] = wordsOf(typed.slice(cut));
    if (first && second && known.pairs.has(`${first.key} ${second.key}`))
      return [
        { ...first, start },
        { ...second, start: start + cut },
      ];
  }
  return [word];
}

const shortestJoined = 8;

/** `fro`, `adn`: of words of three letters, the one with two of them side by side the other way round. */
function swapped({ text, typed }: Word): string | undefined {
  if (text.length !== 3 || typed !== text) return undefined;
  const [first = '', second = '', third = ''] = text;
  return [first + third + second, second + first + third].find((each) => small.has(each));
}

const small: ReadonlySet<string> = new Set(
  'for and the was are his her had has not you who how why can did any all new now one two out get got its our own per see she two use yes yet'.split(
    ' ',
  ),
);

const shortestPart = 3;

/** `luxi tech`: two words that are a record's name where they are run together. */
function joinedNames(words: readonly Word[], known: Knowledge): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const [one] = before ? wordsOf(before.text + word.text) : [];
    const isName =
      before && one && Math.min(before.text.length, word.text.length) >= shortestPart && known.records.at([one], 0);
    if (isName) joined.splice(-1, 1, { ...one, start: before.start });
    else joined.push(word);
  }
  return joined;
}

/**
 * A text with the words written out that are written in haste, before digits part words: `is it ture`, `b4`, `any1`.
 * Titles, abbreviations, and what has a capital and no digit stay: they may be names.
 */
export function withoutHaste(text: string): string {
  if (text.includes('“')) return text;
  return text.replace(/(?<![\p{L}\p{N}])[a-z\d]+(?![\p{L}\p{N}])/giu, (word, place: number) => {
    const meant = haste.get(word.toLowerCase());
    const isName = /^\p{Lu}/u.test(word) && !/\d/.test(word);
    const stays = meant === undefined || asTheyAre.has(meant) || isName || text.charAt(place + word.length) === '.';
    return stays ? word : meant;
  });
}

/** What `luxi tech` would not be called by, and courtesies, which say that a clause is one. */
const asTheyAre: ReadonlySet<string> = new Set(['technology', 'please', 'thanks', 'sorry']);

const mostRemembered = 1000;
const mended = new WeakMap<Knowledge, Map<string, string | undefined>>();

/** What a word was mended to the last time: a question is read part by part, and all words are compared each time. */
function remembered(text: string, allowed: number, known: Knowledge): string | undefined {
  const memory = mended.get(known) ?? new Map<string, string | undefined>();
  mended.set(known, memory);
  const key = `${String(allowed)} ${text}`;
  if (!memory.has(key)) {
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(key, nearest(text, allowed, known) ?? withoutEnding(text, known));
  }
  return memory.get(key);
}

/** A plural or a genitive written with a slip before its ending: `libarys`. */
function withoutEnding(text: string, known: Knowledge): string | undefined {
  const meant = text.length > longName && text.endsWith('s') ? nearest(text.slice(0, -1), 1, known) : undefined;
  return meant === undefined ? undefined : `${meant}s`;
}

/** The word with the fewest slips, if there is only one such; a slip in the first letter counts double. */
function nearest(typed: string, allowed: number, known: Knowledge): string | undefined {
  let best: string | undefined;
  let fewest = allowed;
  for (const word of known.words) {
    if (Math.abs(word.length - typed.length) > allowed || word.length < 3) continue;
    if (typed.length < longName && known.nameWords.has(word) && !isSwapped(typed, word)) continue;
    const slips = slipsBetween(typed, word) + (word.startsWith(typed.charAt(0)) ? 0 : 1);
    const isBetter = best === undefined || (isSwapped(typed, word) && !isSwapped(typed, best));
    if (slips > fewest || (slips === fewest && !isBetter)) continue;
    best = word;
    fewest = slips;
  }
  return best;
}

/** Whether two words have the same letters. */
function isSwapped(typed: string, word: string): boolean {
  const sorted = (text: string) => Array.from(text).sort().join('');
  return sorted(typed) === sorted(word);
}
