/** The rows of a keyboard, to know which keys lie side by side. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const vowels = 'aeiouy';
const neighbours = new Set<string>();
for (const [height, row] of rows.entries()) {
  for (const [place, key] of Array.from(row).entries()) {
    const around = [row[place + 1], rows[height + 1]?.[place], rows[height + 1]?.[place - 1]];
    for (const other of around) if (other) neighbours.add(key + other).add(other + key);
  }
}

/** How many slips a word of this many letters may have and still be taken for another: none up to 3, two from 8. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Letters that are written for each other by ear. */
const alike = ['szc', 'ckq', 'gj', 'td', 'bp', 'mn', 'fv', 'vw', 'iy'];

/**
 * What it costs to type one letter for another. A neighbouring key is a slip; in a word of some length so is a letter that
 * sounds like it, and a vowel for a vowel is half of one. Any other letter makes another word (`bert`, `best`), and is
 * dear even in a long one. A digit is never taken for anything else.
 */
function cost(typed: string, meant: string, length: number): number {
  if (typed === meant) return 0;
  if (isDigit(typed) || isDigit(meant)) return Infinity;
  if (length >= 5 && vowels.includes(typed) && vowels.includes(meant)) return length >= 6 ? 0.5 : 1;
  if (neighbours.has(typed + meant)) return 1;
  if (length >= 5 && alike.some((letters) => letters.includes(typed) && letters.includes(meant))) return 1;
  return length >= 8 ? 2 : Infinity;
}

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9';
}

/**
 * The row of the table of slips for one more letter of `meant`: entry `i` is the fewest slips that turn its beginning into
 * the first `i` letters of `typed`. A missing letter, one too many, a wrong one and a swapped pair are a slip each
 * (optimal string alignment, Damerau 1964).
 */
export function nextRow(
  typed: string,
  meant: string,
  place: number,
  row: readonly number[],
  before?: readonly number[],
): number[] {
  const letter = meant[place] ?? '';
  const next = [(row[0] ?? 0) + (isDigit(letter) ? Infinity : 1)];
  for (let i = 1; i <= typed.length; i += 1) {
    const own = typed[i - 1] ?? '';
    let best = (row[i - 1] ?? Infinity) + cost(own, letter, typed.length);
    best = Math.min(best, (row[i] ?? Infinity) + (isDigit(letter) ? Infinity : 1));
    best = Math.min(best, (next[i - 1] ?? Infinity) + (isDigit(own) ? Infinity : 1));
    if (before && i > 1 && place > 0 && own === meant[place - 1] && typed[i - 2] === letter) {
      if (!isDigit(own) && !isDigit(letter)) best = Math.min(best, (before[i - 2] ?? Infinity) + 1);
    }
    next.push(best);
  }
  return next;
}

/** The row before the first letter of the word that is meant. */
export function firstRow(typed: string): number[] {
  const row = [0];
  for (const letter of typed) row.push((row.at(-1) ?? 0) + (isDigit(letter) ? Infinity : 1));
  return row;
}

/** The slips between two whole words; Infinity where digits differ. */
export function slipsBetween(typed: string, meant: string): number {
  let before: readonly number[] | undefined;
  let row: readonly number[] = firstRow(typed);
  for (let place = 0; place < meant.length; place += 1) {
    const next = nextRow(typed, meant, place, row, before);
    before = row;
    row = next;
  }
  return row[typed.length] ?? Infinity;
}
