import Fuse from 'fuse.js';
import { hasMoreThan, lettersOf } from './letters.ts';
import { slipsAllowed, SlipTable } from './slips.ts';
import { isCjk } from './tokens.ts';

/** A term that a typed word may mean. */
export interface Candidate {
  /** Its place in the lexicon. */
  readonly term: number;
  /** 1 for the word itself, less the less alike they are; never 0. */
  readonly likeness: number;
}

/** How alike a word is to a term that it stands in, by where it stands. */
const start = 0.93;
const inside = 0.5;
/** What a typo costs before fuse.js has judged it, for a whole word and for the start of one. */
const typo = 0.85;
const typoAtStart = 0.75;
/** Shortest word that a typo may be of: fewer letters are too easily others. */
const shortestTypo = 4;
/** Shortest half-word that may be taken with a typo, and shortest word that is looked for inside others. */
const shortestTypoAtStart = 6;
const shortestInside = 4;
/** So many letters of each term are compared first with a word that may be its start. */
const beginning = 8;
/** How many words' typos are remembered: one query asks for the same ones several times. */
const mostRemembered = 500;
/** fuse.js keeps a pattern in the bits of one number. */
const longestPattern = 32;

/** The words that are known: finds those that a typed word is, begins, stands in, or was meant to be. */
export class Lexicon {
  /** In the order of their characters. */
  readonly terms: readonly string[];
  private readonly places = new Map<string, number>();
  /** The letters that each term has, those that it begins with, and how many characters it is long. */
  private readonly letters: Int32Array;
  private readonly firstLetters: Int32Array;
  private readonly lengths: Uint16Array;
  private readonly remembered = new Map<string, readonly Candidate[]>();
  private joined: string | undefined;
  private offsets: number[] = [];

  constructor(words: Iterable<string>) {
    this.terms = [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    this.terms.forEach((term, place) => this.places.set(term, place));
    this.letters = Int32Array.from(this.terms, (term) => lettersOf(term));
    this.firstLetters = Int32Array.from(this.terms, (term) => lettersOf(term.slice(0, beginning)));
    this.lengths = Uint16Array.from(this.terms, ({ length }) => length);
  }

  /** The place of a term, if it is known. */
  placeOf(word: string): number | undefined {
    return this.places.get(word);
  }

  /** The terms that begin with the word, the word itself first. */
  startingWith(word: string): Candidate[] {
    const found: Candidate[] = [];
    for (let term = this.firstFrom(word); this.terms[term]?.startsWith(word); term += 1) {
      found.push({ term, likeness: this.terms[term] === word ? 1 : start });
    }
    return found;
  }

  /** The terms that the word stands inside. CJK words have no spaces between them, so there it is as good as a start. */
  containing(word: string): readonly Candidate[] {
    const cjk = isCjk(word);
    return !cjk && word.length < shortestInside ? [] : this.remember('in', word, () => this.findContaining(word, cjk));
  }

  /**
   * The terms that the word was meant to be: those with the fewest slips, as alike as fuse.js says. The first letter is
   * seldom wrong: terms that have it come alone where there are any, and beyond one slip only those are looked at.
   */
  near(word: string, allowed = slipsAllowed(word.length)): readonly Candidate[] {
    if (allowed === 0 || word.length > longestPattern) return [];
    return this.remember(`${allowed}`, word, () => {
      const closer = allowed > 1 ? this.near(word, 1) : [];
      if (closer.length > 0) return closer;
      const picked = this.withinSlips(word, allowed);
      const fewest = Math.min(...picked.map(({ slips }) => slips));
      const best = picked.filter(({ slips }) => slips === fewest).map(({ term }) => term);
      const sameStart = best.filter((term) => this.terms[term]?.charAt(0) === word.charAt(0));
      return this.judged(word, sameStart.length > 0 ? sameStart : best);
    });
  }

  /** The terms whose beginning the word was meant to be, with one slip at most. */
  nearStarts(word: string): readonly Candidate[] {
    const isOfLength = word.length >= shortestTypoAtStart && word.length <= longestPattern;
    return isOfLength
      ? this.remember('starts', word, () => this.judged(word, this.withNearStart(word), word.length + 1))
      : [];
  }

  private remember(what: string, word: string, find: () => readonly Candidate[]): readonly Candidate[] {
    const key = `${what} ${word}`;
    let found = this.remembered.get(key);
    if (!found) {
      found = find();
      if (this.remembered.size >= mostRemembered) this.remembered.clear();
      this.remembered.set(key, found);
    }
    return found;
  }

  private findContaining(word: string, cjk: boolean): Candidate[] {
    if (this.joined === undefined) {
      this.joined = this.terms.join('\n');
      let offset = 0;
      this.offsets = this.terms.map((term) => (offset += term.length + 1) - term.length - 1);
    }
    const found: Candidate[] = [];
    for (let at = this.joined.indexOf(word); at >= 0; at = this.joined.indexOf(word, at)) {
      const term = lastAtMost(this.offsets, at);
      found.push({ term, likeness: cjk ? start : inside });
      at = (this.offsets[term] ?? 0) + (this.terms[term]?.length ?? 0);
    }
    return found;
  }

  private withNearStart(word: string): readonly number[] {
    const { terms, firstLetters } = this;
    const longest = word.length + 1;
    const table = new SlipTable(word, longest, 1);
    const own = lettersOf(word);
    const first = lettersOf(word.slice(0, beginning - 1));
    /** Of the letters at a term's beginning, one may be a slip, and some may come after what the word is the start of. */
    const more = 1 + Math.max(0, beginning - (word.length - 1));
    const picked: number[] = [];
    for (let term = 0; term < terms.length; term += 1) {
      const its = firstLetters[term] ?? 0;
      if (hasMoreThan(1, first, its) || hasMoreThan(more, its, own)) continue;
      const text = terms[term] ?? '';
      const counted = table.count(text, Math.min(text.length, longest));
      if (counted < word.length - 1 || (counted === text.length && table.slips(counted) <= 1)) continue;
      const lengths = [word.length - 1, word.length, longest];
      if (lengths.some((length) => length <= counted && table.slips(length) <= 1)) picked.push(term);
    }
    return picked;
  }

  /** What fuse.js thinks of the terms, or of so many of their letters. */
  private judged(word: string, terms: readonly number[], letters?: number): Candidate[] {
    return terms
      .map((term) => ({
        term,
        likeness: judge(word, (this.terms[term] ?? '').slice(0, letters)) * (letters ? typoAtStart : typo),
      }))
      .filter(({ likeness }) => likeness > 0);
  }

  /** Walks the sorted terms whose letters are near enough; beyond one slip, those with the same first letter. */
  private withinSlips(word: string, allowed: number): readonly { term: number; slips: number }[] {
    const { terms, letters, lengths } = this;
    const picked: { term: number; slips: number }[] = [];
    const own = lettersOf(word);
    const shortest = Math.max(shortestTypo, word.length - allowed);
    const longest = word.length + allowed;
    const table = new SlipTable(word, longest, allowed);
    const letter = allowed > 1 ? word.charAt(0) : '';
    const end = letter === '' ? terms.length : this.firstFrom(letter + '\uffff');
    for (let term = this.firstFrom(letter); term < end; term += 1) {
      const length = lengths[term] ?? 0;
      const its = letters[term] ?? 0;
      if (length < shortest || length > longest) continue;
      if (hasMoreThan(allowed, own, its) || hasMoreThan(allowed, its, own)) continue;
      const slips = table.count(terms[term] ?? '', length) === length ? table.slips(length) : Infinity;
      if (slips <= allowed) picked.push({ term, slips });
    }
    return picked;
  }

  /** The first term that is not before the word. */
  private firstFrom(word: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.terms[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How alike fuse.js finds a word with slips and what it may mean, from 0 to 1. */
function judge(word: string, meant: string): number {
  const result = Fuse.match(unswapped(word, meant), meant, { threshold: 0.5, includeMatches: false });
  return result.isMatch ? 1 - result.score / 2 : 0;
}

/** The word with those pairs of letters put right that the term has the other way round; fuse.js counts each as two slips. */
function unswapped(word: string, term: string): string {
  const letters = Array.from(word);
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const [one = '', two = ''] = letters.slice(i, i + 2);
    if (one !== two && one === term[i + 1] && two === term[i]) letters.splice(i, 2, two, one);
  }
  return letters.join('');
}

/** The last place in an ascending list that holds at most `value`. */
function lastAtMost(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
