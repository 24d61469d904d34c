import type { SearchIndex } from './build.ts';
import { waysOf } from './matches.ts';
import type { QueryPart } from './reading.ts';
import { Scores } from './scores.ts';
import { titleBonus, typedTitle } from './titles.ts';

/** How much of what was asked a record must have, weighed by rarity: where none has all of it, and beside one that has. */
const enough = 0.62;
const enoughBesideAll = 0.72;
const all = 0.999;
/** How near the best a record's score must be to be ordered by date with it. */
const amongBest = 0.75;
/** What a word that is not missed adds where it stands. */
const softShare = 0.1;
/** How many of the best are compared by the order of the words in their titles. */
const compared = 50;
/** Scores are told apart in steps of this, so that what is about as good stands in the order of dates. */
const step = 0.02;
const highest = 2;
const steps = highest / step;
/** What a record of the very kind is worth at least. */
const ofTheKind = 0.9;

/** Ranks the records of an index for the parts of queries. */
export class Ranker {
  private readonly scores: Scores;
  private readonly sums: Float32Array;
  private readonly covered: Float32Array;
  /** How many of the parts that it must have a record has. */
  private readonly needed: Uint8Array;
  /** Whether a record is not quite of the kind that was asked for. */
  private readonly lesser: Uint8Array;
  private readonly reached: Uint8Array;
  private readonly kept: Int32Array;

  constructor(private readonly index: SearchIndex) {
    const count = index.items.length;
    this.scores = new Scores(count);
    this.sums = new Float32Array(count);
    this.covered = new Float32Array(count);
    this.needed = new Uint8Array(count);
    this.lesser = new Uint8Array(count);
    this.reached = new Uint8Array(count);
    this.kept = new Int32Array(count);
  }

  /**
   * The numbers of the records that fit, best first; what is about as good stands newest first, then by id. With an order,
   * the best stand by date alone.
   */
  rank(
    parts: readonly QueryPart[],
    passes: (record: number) => boolean,
    order?: 'newest' | 'oldest',
  ): readonly number[] {
    const { total, mustHave } = this.add(parts);
    const kept = this.keep(total, mustHave, passes);
    const ranked = order
      ? this.byDate(order === 'oldest' ? kept.toReversed() : kept)
      : this.byScore(kept, typedTitle(parts, this.index));
    this.sums.fill(0);
    this.covered.fill(0);
    this.needed.fill(0);
    this.lesser.fill(0);
    this.reached.fill(0);
    return ranked;
  }

  /** Adds up what each record has of the parts, each weighed by how rare it is. */
  private add(parts: readonly QueryPart[]): { total: number; mustHave: number } {
    const { scores, sums, covered, needed, lesser, reached } = this;
    const onlySoft = parts.every(({ soft }) => soft);
    let total = 0;
    let mustHave = 0;
    parts.forEach((part, place) => {
      const found = scores.evaluate(waysOf(part, this.index, place === parts.length - 1));
      const isSoft = part.soft && !onlySoft;
      const isKind = part.kinds.length > 0;
      const isMust = !isSoft && (isKind || part.venues.length + part.people.length > 0);
      const rarity = Math.log(1 + this.index.items.length / Math.max(found.length, 0.5));
      const weight = isSoft ? softShare * rarity : rarity;
      if (!isSoft) total += weight;
      if (isMust) mustHave += 1;
      for (const record of found) {
        const quality = scores.best[record] ?? 0;
        reached[record] = 1;
        sums[record] = (sums[record] ?? 0) + weight * quality;
        if (!isSoft) covered[record] = (covered[record] ?? 0) + weight;
        if (isMust) needed[record] = (needed[record] ?? 0) + 1;
        if (isKind && quality < ofTheKind) lesser[record] = 1;
      }
      scores.clear();
    });
    return { total, mustHave };
  }

  /** The records with enough of what was asked, by number; `sums` holds their scores then. */
  private keep(total: number, mustHave: number, passes: (record: number) => boolean): Int32Array {
    const { sums, covered, needed, reached, kept } = this;
    let count = 0;
    let atLeast = enough;
    for (let record = 0; record < reached.length; record += 1) {
      const share = reached[record] === 1 && needed[record] === mustHave ? (covered[record] ?? 0) / total : 0;
      if (share < atLeast || !passes(record)) continue;
      if (share > all) atLeast = enoughBesideAll;
      sums[record] = ((sums[record] ?? 0) / total) * (this.index.weights[record] ?? 1);
      kept[count++] = record;
    }
    const found = kept.slice(0, count);
    return atLeast === enough ? found : found.filter((record) => (covered[record] ?? 0) / total >= atLeast);
  }

  private byDate(kept: Int32Array): readonly number[] {
    const { sums, lesser } = this;
    const top = kept.reduce((most, record) => Math.max(most, sums[record] ?? 0), 0);
    return sorted(kept, 4, (record) => {
      const isBest = lesser[record] === 0 && (sums[record] ?? 0) >= amongBest * top;
      return (isBest ? 0 : 2) + (this.index.dates[record] === undefined ? 1 : 0);
    });
  }

  private byScore(kept: Int32Array, typed: readonly string[]): readonly number[] {
    const { sums, index } = this;
    const stepOf = (record: number): number => Math.round((highest - (sums[record] ?? 0)) / step);
    const ranked = sorted(kept, steps + 1, stepOf);
    const best = Int32Array.from(ranked.slice(0, compared)).sort();
    for (const record of best) sums[record] = (sums[record] ?? 0) + titleBonus(index.items[record]?.title ?? '', typed);
    return [...sorted(best, steps + 1, stepOf), ...ranked.slice(compared)];
  }
}

/** Sorts by a small number each; what has the same stays in its order (counting sort: a query can fit every record). */
function sorted(records: Int32Array, bins: number, binOf: (record: number) => number): readonly number[] {
  const starts = new Int32Array(bins + 1);
  const binned = records.map(binOf);
  for (const bin of binned) starts[bin + 1] = (starts[bin + 1] ?? 0) + 1;
  for (let bin = 0; bin < bins; bin += 1) starts[bin + 1] = (starts[bin + 1] ?? 0) + (starts[bin] ?? 0);
  const result = new Array<number>(records.length);
  records.forEach((record, place) => {
    const bin = binned[place] ?? 0;
    const at = starts[bin] ?? 0;
    starts[bin] = at + 1;
    result[at] = record;
  });
  return result;
}
