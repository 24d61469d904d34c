/** Slips are counted in halves, so that all counts are whole numbers. */
const halves = 2;
const never = 100;
/** Letters with a code below this have a row in the tables of costs. */
const letters = 128;

/** The rows of a keyboard, to know which keys lie side by side. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const alphabet = rows.flatMap((row) => Array.from(row));
const vowels = 'aeiouy';
/** Letters that are written for each other by ear. */
const alike = ['szc', 'ckq', 'gj', 'td', 'bp', 'mn', 'fv', 'vw', 'iy'];

/** How many slips a word of this many letters may have and still be taken for another: none up to 3, two from 8. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * What it costs to type one letter for another. A neighbouring key is a slip; in a word of some length so is a letter that
 * sounds like it, and a vowel for a vowel is half of one. Any other letter makes another word (`bert`, `best`), and is
 * dear even in a long one. Digits and letters of other scripts are never taken for anything else.
 */
function cost(typed: string, meant: string, length: number): number {
  if (typed === meant) return 0;
  if (length >= 5 && vowels.includes(typed) && vowels.includes(meant)) return length >= 6 ? 1 : halves;
  if (areNeighbours(typed, meant)) return halves;
  if (length >= 5 && alike.some((some) => some.includes(typed) && some.includes(meant))) return halves;
  return length >= 8 ? 2 * halves : never;
}

function areNeighbours(one: string, other: string): boolean {
  const [a, b] = [one, other].map((key) => {
    const height = rows.findIndex((row) => row.includes(key));
    return { height, place: (rows[height] ?? '').indexOf(key) };
  });
  if (!a || !b || a.height < 0 || b.height < 0) return false;
  if (a.height === b.height) return Math.abs(a.place - b.place) === 1;
  const [upper, lower] = a.height < b.height ? [a, b] : [b, a];
  return lower.height - upper.height === 1 && (upper.place === lower.place || upper.place === lower.place + 1);
}

/** The costs for words of a length, by the codes of both letters. Lengths from 8 on are alike. */
const tables = new Map<number, Uint8Array>();
function costsFor(length: number): Uint8Array {
  const key = Math.min(length, 8);
  let table = tables.get(key);
  if (!table) {
    table = new Uint8Array(letters * letters).fill(never);
    for (const typed of alphabet) {
      for (const meant of alphabet)
        table[typed.charCodeAt(0) * letters + meant.charCodeAt(0)] = cost(typed, meant, key);
    }
    tables.set(key, table);
  }
  return table;
}

/**
 * Counts the slips between a typed word and texts that it may mean, letter by letter of the latter, so that texts which
 * begin like the one before share its rows. A missing letter, one too many and a swapped pair are a slip each, a wrong
 * letter what `cost` says (optimal string alignment, Damerau 1964).
 */
export class SlipTable {
  private readonly width: number;
  private readonly cells: Uint8Array;
  private readonly least: Uint8Array;
  private readonly typed: Uint16Array;
  private readonly costs: Uint8Array;
  private text = '';
  private counted = 0;

  /** A table for texts of up to `longest` letters; beyond `most` slips nothing is told apart. */
  constructor(
    word: string,
    longest: number,
    private readonly most: number,
  ) {
    this.width = word.length + 1;
    this.cells = new Uint8Array((longest + 1) * this.width);
    this.least = new Uint8Array(longest + 1);
    this.typed = Uint16Array.from({ length: word.length }, (_, place) => word.charCodeAt(place));
    this.costs = costsFor(word.length);
    this.typed.forEach((code, place) => (this.cells[place + 1] = added(this.cells[place] ?? 0, halfCost(code))));
  }

  /** Counts for the first `length` letters of a text; gives how many letters it took to see that it has too many slips. */
  count(text: string, length: number): number {
    this.counted = Math.min(this.counted, sharedStart(this.text, text));
    this.text = text;
    while (this.counted < length && !this.isDead()) this.extend(this.counted++);
    return this.counted;
  }

  /** The slips between the typed word and as many letters of the text, that were counted. */
  slips(length: number): number {
    const last = this.width - 1;
    return Math.abs(length - last) > this.most ? Infinity : (this.cells[length * this.width + last] ?? never) / halves;
  }

  /** Counts for one letter more. As many letters missing or too many make as many slips, so only cells near the diagonal do. */
  private extend(place: number): void {
    const { width, cells, typed, costs, text, most } = this;
    const meant = text.charCodeAt(place);
    const before = place > 0 ? text.charCodeAt(place - 1) : 0;
    const above = place * width;
    const row = above + width;
    const missing = halfCost(meant);
    const from = Math.max(1, place + 1 - most);
    const to = Math.min(width - 1, place + 1 + most);
    let least = (cells[row + from - 1] = from === 1 ? added(cells[above] ?? 0, missing) : never);
    for (let i = from; i <= to; i += 1) {
      const own = typed[i - 1] ?? 0;
      const wrong =
        own === meant ? 0 : own < letters && meant < letters ? (costs[own * letters + meant] ?? never) : never;
      let best = (cells[above + i - 1] ?? 0) + wrong;
      best = Math.min(best, (cells[above + i] ?? 0) + missing, (cells[row + i - 1] ?? 0) + halfCost(own), never);
      if (i > 1 && place > 0 && own === before && typed[i - 2] === meant && own !== meant && missing < never) {
        best = Math.min(best, (cells[above - width + i - 2] ?? 0) + halves);
      }
      cells[row + i] = best;
      if (best < least) least = best;
    }
    if (to < width - 1) cells[row + to + 1] = never;
    this.least[place + 1] = least;
  }

  /** Whether nothing can be near enough that begins with the letters counted so far. */
  private isDead(): boolean {
    const most = this.most * halves;
    return (this.least[this.counted] ?? 0) > most && (this.least[this.counted - 1] ?? 0) + halves > most;
  }
}

/** The slips between two words; Infinity where one has a digit that the other lacks. */
export function slipsBetween(typed: string, meant: string): number {
  const longest = Math.max(typed.length, meant.length);
  const table = new SlipTable(typed, meant.length, longest);
  return table.count(meant, meant.length) === meant.length ? table.slips(meant.length) : Infinity;
}

/** What a letter costs that is missing or too many; a digit never is. */
function halfCost(code: number): number {
  return code >= 48 && code <= 57 ? never : halves;
}

function added(count: number, more: number): number {
  return Math.min(never, count + more);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
