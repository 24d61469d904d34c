import { PhraseBook } from './phrases.ts';
import { english, type Concept } from './vocabulary.en.ts';
import { absentInEnglish } from './absent.en.ts';
import { chinese } from './vocabulary.zh.ts';
import { absentInChinese } from './absent.zh.ts';
import type { Absent } from './absent.en.ts';

export type { Concept } from './vocabulary.en.ts';

/** What every question that has a word of asking asks. */
export const questioning = [
  'who',
  'what',
  'where',
  'when',
  'count',
  'howLong',
  'why',
] as const satisfies readonly Concept[];

/** A phrase means a concept, or something that profiles don't say. */
export type Meaning = Concept | `no:${Absent}`;

/** All languages in one book: a question may mix them. */
export const vocabulary = new PhraseBook<Meaning>();

/** Meanings that profiles don't say, by their mark in the book. */
export const absentNames = new Map<Meaning, Absent>();

for (const table of [english, chinese]) {
  for (const [concept, phrases] of entries(table)) addAll(phrases, concept);
}
for (const table of [absentInEnglish, absentInChinese]) {
  for (const [absent, phrases] of entries(table)) {
    absentNames.set(`no:${absent}`, absent);
    addAll(phrases, `no:${absent}`);
  }
}

function addAll(phrases: string, meaning: Meaning): void {
  for (const phrase of phrases.split(/[,，\n]/)) vocabulary.add(phrase, meaning);
}

/** `Object.entries` that keeps the keys' type. */
function entries<Key extends string>(table: Readonly<Partial<Record<Key, string>>>): [Key, string][] {
  const keys: Key[] = [];
  for (const key in table) keys.push(key);
  return keys.map((key) => [key, table[key] ?? '']);
}

export type { Absent };
