import Fuse from 'fuse.js';
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
/** How many words' typos are remembered: one query asks for the same ones several times. */
const mostRemembered = 500;
/** fuse.js keeps a pattern in the bits of one number. */
const longestPattern = 32;

/** The words that are known: finds those that a typed word is, begins, stands in, or was meant to be. */
export class Lexicon {
  /** In the order of their characters. */
  readonly terms: readonly string[];
  private readonly places = new Map<string, number>();
  private readonly remembered = new Map<string, readonly Candidate[]>();
  private joined: string | undefined;
  private offsets: number[] = [];

  constructor(words: Iterable<string>) {
    this.terms = [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    this.terms.forEach((term, place) => this.places.set(term, place));
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
  containing(word: string): Candidate[] {
    const cjk = isCjk(word);
    if (!cjk && word.length < shortestInside) return [];
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

  /**
   * The terms that the word was meant to be: those with the fewest slips, as alike as fuse.js says. The first letter is
   * seldom wrong: terms that have it come alone where there are any, and beyond one slip only those are looked at.
   */
  near(word: string, allowed = slipsAllowed(word.length)): readonly Candidate[] {
    if (allowed === 0 || word.length > longestPattern) return [];
    const key = `${allowed} ${word}`;
    let found = this.remembered.get(key);
    if (!found) {
      const one = this.withinSlips(word, 1, 'all');
      const picked = one.length > 0 || allowed === 1 ? one : this.withinSlips(word, allowed, 'same first letter');
      const fewest = Math.min(...picked.map(({ slips }) => slips));
      const best = picked.filter(({ slips }) => slips === fewest).map(({ term }) => term);
      const sameStart = best.filter((term) => this.terms[term]?.charAt(0) === word.charAt(0));
      found = this.judged(word, sameStart.length > 0 ? sameStart : best);
      if (this.remembered.size >= mostRemembered) this.remembered.clear();
      this.remembered.set(key, found);
    }
    return found;
  }

  /** The terms whose beginning the word was meant to be, with one slip at most. */
  nearStarts(word: string): Candidate[] {
    if (word.length < shortestTypoAtStart || word.length > longestPattern) return [];
    const picked = this.withinSlips(word, 1, 'starts').filter(({ slips }) => slips === Infinity);
    return this.judged(
      word,
      picked.map(({ term }) => term),
      word.length + 1,
    );
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

  /**
   * Walks the sorted terms with one table of slips: terms that begin alike share its rows, and all terms with a beginning
   * that already has too many slips are passed over at once. With `starts` it picks those, too, that only begin like the
   * word; their slips are Infinity.
   */
  private withinSlips(
    word: string,
    allowed: number,
    which: 'all' | 'starts' | 'same first letter',
  ): { term: number; slips: number }[] {
    const picked: { term: number; slips: number }[] = [];
    const deepest = word.length + Math.ceil(allowed);
    const table = new SlipTable(word, deepest);
    let previous = '';
    let counted = 0;
    /** How many letters of the term at hand are a beginning that is near enough. */
    let startsAt = Infinity;
    const letter = which === 'same first letter' ? word.charAt(0) : '';
    const end = letter === '' ? this.terms.length : this.firstFrom(letter + '\uffff');
    for (let term = this.firstFrom(letter); term < end;) {
      const text = this.terms[term] ?? '';
      counted = Math.min(counted, sharedStart(previous, text));
      if (startsAt > counted) startsAt = Infinity;
      previous = text;
      let dead = false;
      while (!dead && counted < text.length && counted < deepest) {
        table.extend(text, counted);
        counted += 1;
        if (which === 'starts' && startsAt === Infinity && table.slips(counted) <= 1) startsAt = counted;
        dead = table.isDead(counted, allowed);
      }
      if (dead && startsAt === Infinity) {
        term = this.firstFrom(text.slice(0, counted) + '\uffff', term + 1);
        continue;
      }
      const slips = counted === text.length ? table.slips(counted) : Infinity;
      if (slips <= allowed && text.length >= shortestTypo) picked.push({ term, slips });
      else if (startsAt < Infinity) picked.push({ term, slips: Infinity });
      term += 1;
    }
    return picked;
  }

  /** The first term that is not before the word. */
  private firstFrom(word: string, from = 0): number {
    let low = from;
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

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
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
