import type { SearchIndex } from './build.ts';
import { waysOf } from './matches.ts';
import type { QueryPart } from './reading.ts';
import { Scores } from './scores.ts';
import { titleBonus, typedTitle } from './titles.ts';

/** How much of what was asked a record must have, weighed by rarity: where none has all of it, and beside one that has. */
const enough = 0.6;
const enoughBesideAll = 0.72;
const all = 0.999;
/** A word weighs as if so many records had it at least: one that none has says no more than a rare one. */
const rarest = 2;
/** How near the best a record's score must be to be ordered by date with it. */
const amongBest = 0.75;
/** What a word that is not missed adds where it stands. */
const softShare = 0.1;
/** How many of the best are compared by the order of the words in their titles. */
const compared = 50;
/** Scores are told apart in steps of this, so that what is about as good stands in the order of dates. */
const step = 0.02;
const highest = 2;
/** What is left of the score of a record that is not quite of the kind that was asked for. */
const lesserShare = 0.85;
/** What a record of the very kind is worth at least. */
const ofTheKind = 0.9;

/** What the parts of a query weigh together, and how many of them a record must have. */
interface Asked {
  readonly total: number;
  readonly mustHave: number;
}

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
  private readonly bins: Uint8Array;

  constructor(private readonly index: SearchIndex) {
    const count = index.items.length;
    this.scores = new Scores(count);
    this.sums = new Float32Array(count);
    this.covered = new Float32Array(count);
    this.needed = new Uint8Array(count);
    this.lesser = new Uint8Array(count);
    this.reached = new Uint8Array(count);
    this.kept = new Int32Array(count);
    this.bins = new Uint8Array(count);
  }

  /**
   * The numbers of the records that fit, best first; what is about as good stands newest first, then by id. With an order,
   * the best stand by date alone.
   */
  rank(parts: readonly QueryPart[], passes: (record: number) => boolean, order?: 'newest' | 'oldest'): Int32Array {
    const kept = this.keep(this.add(parts), passes);
    const ranked = order
      ? this.byDate(order === 'oldest' ? kept.toReversed() : kept)
      : this.byScore(kept, typedTitle(parts, this.index));
    this.clear();
    return ranked;
  }

  /** Whether any record fits. */
  fits(parts: readonly QueryPart[], passes: (record: number) => boolean): boolean {
    const kept = this.keep(this.add(parts), passes);
    this.clear();
    return kept.length > 0;
  }

  private clear(): void {
    for (const figures of [this.sums, this.covered, this.needed, this.lesser, this.reached]) figures.fill(0);
  }

  /** Adds up what each record has of the parts, each weighed by how rare it is. */
  private add(parts: readonly QueryPart[]): Asked {
    const onlySoft = parts.every(({ soft }) => soft);
    let total = 0;
    let mustHave = 0;
    parts.forEach((part, place) => {
      const found = this.scores.evaluate(waysOf(part, this.index, place === parts.length - 1));
      const isSoft = part.soft && !onlySoft;
      const isKind = part.kinds.length > 0;
      const isMust = !isSoft && (isKind || part.venues.length + part.people.length > 0);
      const rarity = Math.log(1 + this.index.items.length / Math.max(found.length, rarest));
      const weight = isSoft ? softShare * rarity : rarity;
      if (!isSoft) total += weight;
      if (isMust) mustHave += 1;
      this.addPart(found, weight, isSoft ? 0 : weight, isMust ? 1 : 0, isKind && part.sure ? ofTheKind : 0);
      this.scores.clear();
    });
    return { total, mustHave };
  }

  /** Adds a part to the records that have it; one that has it less well than `full` is not quite what was asked for. */
  private addPart(found: Int32Array, weight: number, cover: number, must: number, full: number): void {
    const { sums, covered, needed, lesser, reached } = this;
    const { best } = this.scores;
    for (let at = 0; at < found.length; at += 1) {
      const record = found[at] ?? 0;
      const quality = best[record] ?? 0;
      reached[record] = 1;
      sums[record] = (sums[record] ?? 0) + weight * quality;
      covered[record] = (covered[record] ?? 0) + cover;
      needed[record] = (needed[record] ?? 0) + must;
      if (quality < full) lesser[record] = 1;
    }
  }

  /** The records with enough of what was asked, by number; `sums` holds their scores then. */
  private keep({ total, mustHave }: Asked, passes: (record: number) => boolean): Int32Array {
    const { sums, covered, needed, reached, kept } = this;
    const { weights } = this.index;
    let count = 0;
    let atLeast = enough;
    for (let record = 0; record < reached.length; record += 1) {
      if (reached[record] === 0 || needed[record] !== mustHave) continue;
      const share = (covered[record] ?? 0) / total;
      if (share < atLeast || !passes(record)) continue;
      if (share > all) atLeast = enoughBesideAll;
      sums[record] = ((sums[record] ?? 0) / total) * (weights[record] ?? 1) * (this.lesser[record] ? lesserShare : 1);
      kept[count++] = record;
    }
    if (atLeast === enough) return kept.subarray(0, count);
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      const record = kept[at] ?? 0;
      if ((covered[record] ?? 0) / total >= atLeast) kept[left++] = record;
    }
    return kept.subarray(0, left);
  }

  private byDate(kept: Int32Array): Int32Array {
    const { sums, lesser, bins } = this;
    const { dates } = this.index;
    let top = 0;
    for (let at = 0; at < kept.length; at += 1) top = Math.max(top, sums[kept[at] ?? 0] ?? 0);
    for (let at = 0; at < kept.length; at += 1) {
      const record = kept[at] ?? 0;
      const isBest = lesser[record] === 0 && (sums[record] ?? 0) >= amongBest * top;
      bins[at] = (isBest ? 0 : 2) + (dates[record] === undefined ? 1 : 0);
    }
    return sorted(kept, bins);
  }

  private byScore(kept: Int32Array, typed: readonly string[]): Int32Array {
    const { sums, index } = this;
    const ranked = this.bySteps(kept);
    const best = ranked.slice(0, compared).sort();
    for (const record of best) sums[record] = (sums[record] ?? 0) + titleBonus(index.items[record]?.title ?? '', typed);
    ranked.set(this.bySteps(best));
    return ranked;
  }

  private bySteps(records: Int32Array): Int32Array {
    const { sums, bins } = this;
    for (let at = 0; at < records.length; at += 1) {
      bins[at] = Math.round((highest - (sums[records[at] ?? 0] ?? 0)) / step);
    }
    return sorted(records, bins);
  }
}

/** Sorts by a small number each; what has the same stays in its order (counting sort: a query can fit every record). */
function sorted(records: Int32Array, bins: Uint8Array): Int32Array {
  const starts = new Int32Array(256);
  for (let at = 0; at < records.length; at += 1) {
    const next = (bins[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bin = 1; bin < starts.length; bin += 1) starts[bin] = (starts[bin] ?? 0) + (starts[bin - 1] ?? 0);
  const result = new Int32Array(records.length);
  for (let at = 0; at < records.length; at += 1) {
    const bin = bins[at] ?? 0;
    const place = starts[bin] ?? 0;
    starts[bin] = place + 1;
    result[place] = records[at] ?? 0;
  }
  return result;
}
