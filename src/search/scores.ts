import { worth } from './documents.ts';
import type { Hit, Way } from './matches.ts';
import { placeOf, recordOf } from './postings.ts';

/** Counts what records have of a part of a query. One for an index, used for one part after the other. */
export class Scores {
  /** What each record has at best; all zero but for `found`. */
  readonly best: Float32Array;
  private readonly records: Int32Array;
  private readonly inWay: Float32Array;
  private readonly inWord: Float32Array;
  private readonly wordsFound: Uint8Array;
  private readonly once: Int32Array;
  private readonly now: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.best = new Float32Array(size);
    this.records = new Int32Array(size);
    this.inWay = new Float32Array(size);
    this.inWord = new Float32Array(size);
    this.wordsFound = new Uint8Array(size);
    this.once = new Int32Array(size);
    this.now = new Int32Array(size);
  }

  /** Fills `best` with what each record has of any of the ways, and gives the records that have something. */
  evaluate(ways: readonly Way[]): Int32Array {
    for (const way of ways) {
      const [only] = way;
      if (way.length === 1 && only) for (const hit of only) this.keepAll(hit);
      else this.keepThoseWithAll(way);
    }
    return this.records.subarray(0, this.count);
  }

  /** Makes ready for the next part. */
  clear(): void {
    for (let at = 0; at < this.count; at += 1) this.best[this.records[at] ?? 0] = 0;
    this.count = 0;
  }

  private keepAll({ postings: { list, from, to }, likeness }: Hit): void {
    for (let at = from; at < to; at += 1) {
      const posting = list[at] ?? 0;
      this.keep(recordOf(posting), likeness * (worth[placeOf(posting)] ?? 0));
    }
  }

  private keep(record: number, quality: number): void {
    const before = this.best[record] ?? 0;
    if (before === 0) this.records[this.count++] = record;
    if (quality > before) this.best[record] = quality;
  }

  /** A record has a way of several words when it has them all; it counts by their mean. */
  private keepThoseWithAll(way: Way): void {
    const { inWay, inWord, wordsFound, once, now } = this;
    let withFirst = 0;
    let withThis = 0;
    way.forEach((hits, place) => {
      withThis = 0;
      for (const { postings, likeness } of hits) {
        const { list, from, to } = postings;
        for (let at = from; at < to; at += 1) {
          const posting = list[at] ?? 0;
          const record = recordOf(posting);
          if (wordsFound[record] !== place) continue;
          const quality = likeness * (worth[placeOf(posting)] ?? 0);
          const before = inWord[record] ?? 0;
          if (before === 0) now[withThis++] = record;
          if (quality > before) inWord[record] = quality;
        }
      }
      for (let at = 0; at < withThis; at += 1) {
        const record = now[at] ?? 0;
        if (place === 0) once[withFirst++] = record;
        inWay[record] = (inWay[record] ?? 0) + (inWord[record] ?? 0);
        wordsFound[record] = place + 1;
        inWord[record] = 0;
      }
    });
    for (let at = 0; at < withThis; at += 1) this.keep(now[at] ?? 0, (inWay[now[at] ?? 0] ?? 0) / way.length);
    for (let at = 0; at < withFirst; at += 1) inWay[once[at] ?? 0] = wordsFound[once[at] ?? 0] = 0;
  }
}
