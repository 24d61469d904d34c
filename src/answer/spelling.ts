import { fold } from '../search/tokens.ts';
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
]);

/** Shorter words are rather words of their own than somebody's name. */
const longName = 6;

/** Shorter words with two slips are rather other words. */
const longEnough = 10;

/** Puts words right that are nearly a word of the vocabulary or of the profile. A name by its capital gets one slip only. */
export function spelled(typed: readonly Word[], known: Knowledge): Word[] {
  const words = joinedNames(typed, known);
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
    const meant = allowed > 0 ? remembered(word.text, allowed, known) : undefined;
    const [mended] = meant === undefined ? [] : wordsOf(meant);
    return mended ? { ...mended, typed: meant ?? word.typed } : word;
  });
}

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

/** A text with the words put right that have a digit for a syllable, before digits part words: `b4`, `any1`, `2day`. */
export function withoutDigitsForSyllables(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])(?=\p{L}*\p{N}\p{L}*)[\p{L}\p{N}]+(?![\p{L}\p{N}])/gu, (word) => {
    return haste.get(word.toLowerCase()) ?? word;
  });
}

const seasons: ReadonlySet<string> = new Set('winter spring summer fall autumn'.split(' '));
const timeWords: ReadonlySet<string> = new Set('in since until till before after from between year'.split(' '));
/** The name or word right before two digits, and what closes the phrase after them. */
const cutYear =
  /(?<=(?<![\p{L}\p{N}])(\p{L}+)\s?['’]?)\d\d(?![\p{L}\p{N}])(?=(\s*(?:$|[?.!,]|(?:or|and|vs|versus|to|than)(?!\p{L})))?)/gu;
const secondCutYear = /(?<=20\d\d\s+(?:or|and|vs|versus|to|than)\s+(?:in\s+)?)\d\d(?![\p{L}\p{N}])/gu;
/** `22年`, but not `22年前`. */
const cutChineseYear = /(?<!\d)\d\d(?=年(?!前|来|内|间|后|了|多|的时间|以来|半))/gu;
const shortestVenue = 4;
const oldestCut = 10;

/**
 * Years cut to two digits, whole: after the name of a venue (`iscas 23`) or of a season, and after `in` and its like where
 * nothing follows that they could count. From 2010 up to the next year.
 */
export function withWholeYears(text: string, now: Date, known: Knowledge): string {
  const isYear = (digits: string) => Number(digits) >= oldestCut && Number(digits) <= (now.getUTCFullYear() % 100) + 1;
  const isVenue = (name: string) => name.length >= shortestVenue && known.venues.find([name]).length > 0;
  return text
    .replace(cutYear, (digits: string, before: string, end: string | undefined) => {
      const word = fold(before);
      const isTime = seasons.has(word) || isVenue(word) || (timeWords.has(word) && end !== undefined);
      return isYear(digits) && isTime ? ` 20${digits}` : digits;
    })
    .replace(cutChineseYear, (digits) => (isYear(digits) ? `20${digits}` : digits))
    .replace(secondCutYear, (digits) => (isYear(digits) ? `20${digits}` : digits));
}

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
    if (slips > fewest || (slips === fewest && best !== undefined)) continue;
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
