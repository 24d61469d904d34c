import type { Item } from '../profile/record.ts';
import { glossary } from './glossary.ts';
import type { Knowledge } from './knowledge.ts';
import { typedOf, type Look } from './look.ts';
import { PhraseBook } from './phrases.ts';
import { absentNames, vocabulary, type Absent, type Concept, type Meaning } from './vocabulary.ts';
import { isHan, keysOf, wordsOf, type Word } from './words.ts';

const explained = new PhraseBook<string>();
for (const [phrase, meant] of Object.entries(glossary)) explained.add(phrase, meant);

/** A word that the glossary explains. */
export const glossaryWord: Look = (words, start, known) => {
  const match = explained.at(words, start);
  if (!match) return undefined;
  const typed = typedOf(words.slice(start, match.end));
  const anyOf = match.meanings.flatMap((meant) => meant.split(' | ').map((each) => keysOf(each)));
  const called = match.meanings.flatMap((meant) => meant.split(' | ').flatMap((each) => wholeName(each, known)));
  return { end: match.end, term: { typed, anyOf, named: [...new Set(called)], isName: true } };
};

/** The records whose name a phrase is from end to end. */
function wholeName(phrase: string, known: Knowledge): readonly Item[] {
  const words = wordsOf(phrase);
  const match = known.records.at(words, 0);
  return match?.end === words.length ? match.meanings : [];
}

/** A word of the vocabulary. */
export const word: Look = (words, start) => {
  const match = vocabulary.at(words, start);
  if (!match) return undefined;
  const concepts = match.meanings.flatMap((meaning) => (isConcept(meaning) ? [meaning] : []));
  const absent = match.meanings.flatMap((meaning) => absentOf(meaning) ?? []);
  return { end: match.end, concepts, absent, ...(concepts.includes('self') && { self: true as const }) };
};

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const chineseOrdinals = '二三四五六七八九';
const ordinalEndings: ReadonlySet<string> = new Set(['nd', 'rd', 'th']);

/** A place in an order: `third`, `3rd`. The first is the oldest, which the vocabulary has. */
export const ordinal: Look = (words, start) => {
  const text = words[start]?.text ?? '';
  const inChinese = text === '第' ? chineseOrdinals.indexOf(words[start + 1]?.text ?? ' ') : -1;
  if (inChinese >= 0) return { end: start + 2, ordinal: inChinese + 2 };
  const place = ordinals.indexOf(text);
  if (place >= 0) return { end: start + 1, ordinal: place + 2 };
  const isWritten = /^\d{1,2}$/.test(text) && ordinalEndings.has(words[start + 1]?.text ?? '');
  return isWritten ? { end: start + 2, ordinal: Number(text) } : undefined;
};

/** `SpiNNaker2`: digits that letters are before, with nothing between. */
function isPartOfName(before: Word | undefined, here: Word | undefined): boolean {
  return before !== undefined && here?.start === before.start + before.typed.length && !isHan(before.text);
}

/** A number, in digits or in words. */
export const number: Look = (words, start) => {
  const text = words[start]?.text ?? '';
  if (isPartOfName(words[start - 1], words[start])) return undefined;
  const spoken = numbers.indexOf(text);
  if (/^\d+$/.test(text)) return { end: start + 1, number: Number(text) };
  return spoken > 1 ? { end: start + 1, number: spoken } : undefined;
};

function isConcept(meaning: Meaning): meaning is Concept {
  return !meaning.startsWith('no:');
}

function absentOf(meaning: Meaning): Absent | undefined {
  return isConcept(meaning) ? undefined : absentNames.get(meaning);
}
