import type { SearchIndex } from './build.ts';
import { placeOf, recordOf } from './postings.ts';
import { worth } from './documents.ts';
import { meantBy, waysOf, type Hit, type Way } from './matches.ts';
import type { QueryPart } from './reading.ts';
import { stemOf, termsOf } from './tokens.ts';
import { smallWords } from './vocabulary.ts';

/** How much of what was asked a record must have, weighed by rarity: where none has all of it, and beside one that has. */
const enough = 0.62;
const enoughBesideAll = 0.72;
/** How near the best a record's score must be to be ordered by date with it. */
const amongBest = 0.75;
/** What a word that is not missed adds where it stands. */
const softShare = 0.1;
/** What a title adds that is what was typed, begins with it, or has it in one piece. */
const titleIs = 0.16;
const titleBegins = 0.06;
const titleHas = 0.03;
/** How many of the best are compared by the order of the words in their titles. */
const compared = 100;
/** Scores are told apart in steps of this, so that what is about as good stands in the order of dates. */
const step = 0.02;
const highest = 2;
/** What a record of the very kind is worth at least. */
const ofTheKind = 0.9;
const small = new Set(smallWords);

/** A record that fits a query: how well, how much of it, and whether it is only nearly of the kind that was asked for. */
interface Fit {
  readonly record: number;
  readonly score: number;
  readonly share: number;
  readonly lesser: boolean;
}

/** Ranks the records of an index for the parts of queries. */
export class Ranker {
  private readonly sums: Float64Array;
  private readonly covered: Float64Array;
  private readonly needed: Uint8Array;
  private readonly lesser: Uint8Array;
  private readonly best: Float32Array;
  private readonly inWay: Float32Array;
  private readonly inWord: Float32Array;
  private readonly words: Uint8Array;

  constructor(private readonly index: SearchIndex) {
    const count = index.items.length;
    this.sums = new Float64Array(count);
    this.covered = new Float64Array(count);
    this.needed = new Uint8Array(count);
    this.lesser = new Uint8Array(count);
    this.best = new Float32Array(count);
    this.inWay = new Float32Array(count);
    this.inWord = new Float32Array(count);
    this.words = new Uint8Array(count);
  }

  /**
   * The numbers of the records that fit, best first; what is about as good stands newest first, then by id. With an order, the best stand by date alone.
   */
  rank(parts: readonly QueryPart[], passes: (record: number) => boolean, order?: 'newest' | 'oldest'): number[] {
    const { index, sums, covered, needed, lesser } = this;
    const reached = new Set<number>();
    let total = 0;
    let mustHave = 0;
    parts.forEach((part, place) => {
      const found = this.evaluate(waysOf(part, index, place === parts.length - 1));
      const alone = parts.every(({ soft }) => soft);
      const soft = part.soft && !alone;
      const must = part.kinds.length + part.venues.length + part.people.length > 0;
      const weight = (soft ? softShare : 1) * Math.log(1 + index.items.length / Math.max(found.length, 0.5));
      if (!soft) total += weight;
      if (must && !soft) mustHave += 1;
      for (const record of found) {
        reached.add(record);
        sums[record] = (sums[record] ?? 0) + weight * (this.best[record] ?? 0);
        if (!soft) covered[record] = (covered[record] ?? 0) + weight;
        if (must && !soft) needed[record] = (needed[record] ?? 0) + 1;
        if (part.kinds.length > 0 && (this.best[record] ?? 0) < ofTheKind) lesser[record] = 1;
        this.best[record] = 0;
      }
    });

    const fit: Fit[] = [];
    let hasAll = false;
    for (const record of reached) {
      const share = (covered[record] ?? 0) / total;
      if (needed[record] === mustHave && share >= enough && passes(record)) {
        hasAll ||= share > 0.999;
        fit.push({
          record,
          share,
          lesser: lesser[record] === 1,
          score: ((sums[record] ?? 0) / total) * (index.weights[record] ?? 1),
        });
      }
      sums[record] = covered[record] = needed[record] = lesser[record] = 0;
    }
    const kept = hasAll ? fit.filter(({ share }) => share >= enoughBesideAll) : fit;
    return order ? this.byDate(kept, order) : this.byScore(kept, parts);
  }

  private byDate(kept: readonly Fit[], order: 'newest' | 'oldest'): number[] {
    const top = kept.reduce((highest, { score }) => Math.max(highest, score), 0);
    const { dates } = this.index;
    const sign = order === 'newest' ? 1 : -1;
    const tier = ({ record, score, lesser }: Fit): number =>
      (lesser || score < amongBest * top ? 2 : 0) + (dates[record] === undefined ? 1 : 0);
    return [...kept].sort((a, b) => tier(a) - tier(b) || sign * (a.record - b.record)).map(({ record }) => record);
  }

  private byScore(kept: readonly Fit[], parts: readonly QueryPart[]): number[] {
    const sorted = this.sorted(kept);
    const head = sorted.slice(0, compared);
    const scores = new Map(kept.map(({ record, score }) => [record, score]));
    const typed = this.typed(parts);
    const again = head.map((record) => ({ record, score: (scores.get(record) ?? 0) + this.titleBonus(record, typed) }));
    return [...this.sorted(again), ...sorted.slice(compared)];
  }

  /** Sorts by score in steps, then by number: one number each, since a query can fit every record. */
  private sorted(kept: readonly { record: number; score: number }[]): number[] {
    const count = this.index.items.length;
    const keys = Float64Array.from(kept, ({ record, score }) => Math.round((highest - score) / step) * count + record);
    return Array.from(keys.sort(), (key) => key % count);
  }

  /** The words that a title is compared with: what is named by its kind (`rwkv paper`) has no such word in its title. */
  private typed(parts: readonly QueryPart[]): readonly string[] {
    const named = parts.filter((part) => part.kinds.length === 0);
    return (named.length > 0 ? named : parts)
      .flatMap((part) => part.words)
      .filter((word) => !small.has(word))
      .map((word) => meantBy(word, this.index));
  }

  private titleBonus(record: number, typed: readonly string[]): number {
    const title = termsOf(this.index.items[record]?.title ?? '').filter((word) => !small.has(word));
    for (let at = 0; at + typed.length <= title.length; at += 1) {
      const fits = typed.every((word, place) => {
        const other = title[at + place] ?? '';
        return (
          word === other || (place === typed.length - 1 && other.startsWith(word)) || stemOf(word) === stemOf(other)
        );
      });
      if (!fits) continue;
      if (at > 0) return titleHas;
      return title.length === typed.length ? titleIs : titleBegins;
    }
    return 0;
  }

  /** Puts into `best` what each record has of a part at best, and tells which records have any. */
  private evaluate(ways: readonly Way[]): readonly number[] {
    const found: number[] = [];
    const keep = (record: number, quality: number): void => {
      const before = this.best[record] ?? 0;
      if (before === 0) found.push(record);
      if (quality > before) this.best[record] = quality;
    };
    for (const way of ways) {
      const [first] = way;
      if (way.length === 1 && first) each(first, keep);
      else this.evaluateAll(way, keep);
    }
    return found;
  }

  /** A record has a way of several words when it has them all; it counts by their mean. */
  private evaluateAll(way: Way, keep: (record: number, quality: number) => void): void {
    const { inWay, inWord, words } = this;
    let last: number[] = [];
    const all: number[] = [];
    way.forEach((hits, place) => {
      const found: number[] = [];
      each(hits, (record, quality) => {
        if (words[record] !== place) return;
        const before = inWord[record] ?? 0;
        if (before === 0) found.push(record);
        if (quality > before) inWord[record] = quality;
      });
      for (const record of found) {
        if (place === 0) all.push(record);
        inWay[record] = (inWay[record] ?? 0) + (inWord[record] ?? 0);
        words[record] = place + 1;
        inWord[record] = 0;
      }
      last = found;
    });
    for (const record of last) keep(record, (inWay[record] ?? 0) / way.length);
    for (const record of all) inWay[record] = words[record] = 0;
  }
}

function each(hits: readonly Hit[], visit: (record: number, quality: number) => void): void {
  for (const { postings, likeness } of hits) {
    for (let at = postings.from; at < postings.to; at += 1) {
      const posting = postings.list[at] ?? 0;
      visit(recordOf(posting), likeness * (worth[placeOf(posting)] ?? 0));
    }
  }
}
