import type { SearchIndex } from './build.ts';
import { phrases } from './phrases.ts';
import { isCjk, stemOf, wordsOf } from './tokens.ts';

/** Words that were parted make one of so many letters at least. */
const shortestJoined = 5;
/** Of two words that ran together each has so many letters, unless it is a number. */
const shortestPiece = 3;
/** How much longer or shorter than what was typed the word may be that was meant. */
const mostLonger = 2;

/** Gives the words of a folded text as they stand in the index; `isName` tells whether words mean something by name. */
export type Mender = (text: string, isName: (words: readonly string[]) => boolean) => readonly string[];

/** Mends what was typed: typos put right, words parted where they run together, and joined where they were parted. */
export function createMender(index: SearchIndex): Mender {
  const { lexicon } = index;

  const isIndexed = (word: string): boolean => lexicon.placeOf(word) !== undefined;
  const isKnown = (word: string): boolean => isIndexed(word) || index.relatives(stemOf(word)).length > 0;

  /** The one word that a word with a typo was meant to be; undefined where there are several, or none. */
  function corrected(word: string): string | undefined {
    const vocabulary = phrases().words;
    const found = [
      ...index.near(word).map(({ term, likeness }) => ({ likeness, text: lexicon.terms[term] ?? '' })),
      ...vocabulary.near(word).map(({ term, likeness }) => ({ likeness, text: vocabulary.terms[term] ?? '' })),
    ];
    const best = Math.max(...found.map(({ likeness }) => likeness));
    const meant = new Set(found.filter(({ likeness }) => likeness === best).map(({ text }) => text));
    const [only] = meant;
    return meant.size === 1 && only !== undefined && Math.abs(only.length - word.length) <= mostLonger
      ? only
      : undefined;
  }

  /** A word taken apart into two that are known, `ece163`, or make up somebody's name, `weilu`. */
  function parted(word: string): readonly string[] | undefined {
    const isPiece = (piece: string): boolean =>
      (piece.length >= shortestPiece || /^\d+$/.test(piece)) && isIndexed(piece);
    for (let at = 2; at <= word.length - 2; at += 1) {
      const pieces = [word.slice(0, at), word.slice(at)];
      const isName = pieces.every((piece) => index.names.knows(piece)) && index.names.find(pieces).length > 0;
      if (isName || pieces.every(isPiece)) return pieces;
    }
    return undefined;
  }

  /** Whether words are one that was parted: `rock pool`, `stem 4 all`. */
  function isOneWord(parts: readonly string[]): boolean {
    const word = parts.join('');
    const isParted = parts.length > 1 && !parts.every((part) => isKnown(part) && !/^\d$/.test(part));
    return isParted && word.length >= shortestJoined && isIndexed(word);
  }

  return (text, isName) => {
    const vocabulary = phrases();
    const isMeant = (word: string): boolean => vocabulary.asking.has(word) || isName([word]);
    const mended = wordsOf(closedUp(text)).flatMap(({ text: word }): string | readonly string[] => {
      if (isCjk(word)) {
        return vocabulary
          .partCjk(word)
          .flatMap((part) => (isMeant(part) || lexicon.containing(part).length > 0 ? part : segments(part)));
      }
      const isBeginning = lexicon.startingWith(word).length > 0 || index.initials(word).to > 0;
      if (isBeginning || isKnown(word) || isMeant(word)) return word;
      return corrected(word) ?? parted(word) ?? word;
    });
    const joined: string[] = [];
    for (const word of withInitials(mended, index)) {
      const parts = [3, 2].map((count) => [...joined.slice(1 - count), word]).find(isOneWord);
      if (parts) joined.splice(1 - parts.length, parts.length - 1, parts.join(''));
      else joined.push(word);
    }
    return joined;
  };
}

/** Letters that stand alone, as in `J. K. E.`, run together where they are somebody's or something's first ones. */
function withInitials(words: readonly string[], index: SearchIndex): readonly string[] {
  const letters = words.join('');
  return words.length > 2 && words.length === letters.length && index.initials(letters).to > 0 ? [letters] : words;
}

/** CJK letters with spaces between them, as people type them to be sure, run together. */
function closedUp(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

let segmenter: Intl.Segmenter | undefined;

/** The words of CJK text that is not in the vocabulary. Making the segmenter takes milliseconds, so it is made when needed. */
function segments(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
