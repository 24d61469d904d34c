import { PhraseBook } from './phrases.ts';
import type { Word } from './words.ts';

/** A book of phrases between commas and what each row means. */
export function bookOf<Meaning>(rows: readonly (readonly [phrases: string, meaning: Meaning])[]): PhraseBook<Meaning> {
  const book = new PhraseBook<Meaning>();
  for (const [phrases, meaning] of rows) for (const phrase of phrases.split(/[,\n]/)) book.add(phrase, meaning);
  return book;
}

/** A phrase where it stands in a text, by the places of its words. */
export interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

/** The phrases of a book in a text, one after another. */
export function allIn<Meaning>(book: PhraseBook<Meaning>, words: readonly Word[]): readonly Found<Meaning>[] {
  const found: Found<Meaning>[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const match = book.at(words, start);
    const [meaning] = match?.meanings ?? [];
    if (!match || meaning === undefined) continue;
    found.push({
      meaning,
      start,
      end: match.end,
      typed: words
        .slice(start, match.end)
        .map((word) => word.typed)
        .join(''),
    });
    start = match.end - 1;
  }
  return found;
}

/** The first phrase of a book in a text. */
export function firstIn<Meaning>(book: PhraseBook<Meaning>, words: readonly Word[]): Found<Meaning> | undefined {
  return allIn(book, words)[0];
}

/** The text around a reference. */
export interface Parts {
  readonly head: string;
  readonly tail: string;
  readonly typed: string;
}

/** A text parted at some of its words. */
export function partsOf(text: string, words: readonly Word[], start: number, end: number): Parts {
  const from = words[start]?.start ?? 0;
  const last = words[end - 1];
  const to = last ? last.start + last.typed.length : text.length;
  return { head: text.slice(0, from), tail: text.slice(to), typed: text.slice(from, to) };
}
