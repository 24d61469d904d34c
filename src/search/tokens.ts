import { stemmer } from 'stemmer';

/** Chinese, Japanese and Korean letters, which are written without spaces. */
const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const anyWord = new RegExp(`[${cjk}]+|\\d+(?:\\.\\d+)+|(?:(?![${cjk}])[\\p{L}\\p{N}])+`, 'gu');
const asciiWord = /\d+(?:\.\d+)+|[a-z0-9]+/g;
const isAscii = /^[\0-\x7f]*$/;
const isCjkWord = new RegExp(`^[${cjk}]+$`, 'u');

/** Letters that Unicode does not take apart into a plain letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A word of a text and where it stands in it. */
export interface Word {
  readonly text: string;
  /** Offset of its first character in the folded text. */
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
}

/** The text as search compares it: lower case, full-width letters made normal, no accents, no English possessive `'s`. */
export function fold(text: string): string {
  const lower = isAscii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC')
        .replace(/[øłđßæœı]/g, (letter) => plainLetters[letter] ?? letter)
        .replace(/[‘’ʼ]/g, "'");
  return lower.includes("'") ? lower.replace(/'s\b/g, '') : lower;
}

/**
 * The words of a folded text, in order. Letters and digits make a word, everything else parts words; a run of CJK letters
 * is one word, and so is a number with points in it, such as an arXiv id.
 */
export function wordsOf(folded: string): Word[] {
  const pattern = isAscii.test(folded) ? asciiWord : anyWord;
  return Array.from(folded.matchAll(pattern), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** The same words without their places, for when many texts are read. */
export function textsOfWords(folded: string): string[] {
  return folded.match(isAscii.test(folded) ? asciiWord : anyWord) ?? [];
}

/** The words of a text as it was written, folded. */
export function termsOf(text: string): string[] {
  return textsOfWords(fold(text));
}

/** A word's stem, British spelling made American; words with the same stem are forms of one word (Porter 1980). */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    const isBritish = word.includes('is') || word.includes('our');
    stem = stemmer(isBritish ? word.replace(/is(e[ds]?|ing|ations?)$/, 'iz$1').replace(/our(s?)$/, 'or$1') : word);
    if (stems.size >= mostStems) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}

/** Stems are asked for again and again; as many are remembered. */
const mostStems = 50_000;
const stems = new Map<string, string>();

/** Whether a word is made of CJK letters. */
export function isCjk(word: string): boolean {
  return word.charCodeAt(0) > 127 && isCjkWord.test(word);
}
