const vowels = 'aeiouy';

/** The bit of each letter: all vowels share one, since one is typed for another at half the cost of a slip. */
const bits = new Map<string, number>(
  Array.from('bcdfghjklmnpqrstvwxz0123456789', (letter, place) => [letter, 1 << place] as const),
);
const vowelBit = 1 << 30;
const otherBit = 1 << 31;

/** Which letters a word has, a bit each; letters of other scripts share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (const letter of word) letters |= bits.get(letter) ?? (vowels.includes(letter) ? vowelBit : otherBit);
  return letters;
}

/**
 * Whether some letters have more than `most` that the others lack. Each slip brings in one at most, so words of which
 * either has more are further apart than `most` slips: this spares the counting of slips for nearly all words.
 */
export function hasMoreThan(most: number, letters: number, others: number): boolean {
  let left = letters & ~others;
  for (let count = 0; count < most && left !== 0; count += 1) left &= left - 1;
  return left !== 0;
}
