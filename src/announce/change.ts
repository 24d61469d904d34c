import { createHash } from 'node:crypto';
import type { PartialDate } from '../profile/date.ts';
import type { Item, Profile } from '../profile/record.ts';
import type { SeenItem } from '../state/seen.ts';
import { topicsOf } from './audience.ts';

/** What is dated longer ago than this was filled in, and is no news: 60 days, in milliseconds. */
const recent = 60 * 24 * 60 * 60 * 1000;

/** What a look at the profile found. */
export interface Findings {
  /** Never seen before, and news; oldest first, what has no date last. */
  readonly fresh: readonly Item[];
  /** Seen before, and looks different now. */
  readonly changed: readonly Item[];
  /** Those of `changed` that were a preprint or submitted and are accepted or published now. */
  readonly accepted: readonly Item[];
  /** What to remember: everything of `fresh` and `changed`, and what was filled in. */
  readonly seen: readonly SeenItem[];
}

/**
 * The items that differ from those of the profile before, whether new or altered; all of them when there was none before.
 * What is never announced is left out.
 */
export function differing(before: Profile | undefined, profile: Profile): Item[] {
  return profile.items.filter((item) => topicsOf(item) && !isSame(before?.byId.get(item.id), item));
}

/** Sorts items into what is new, what has changed, and what was filled in. `known` is what was seen of them before. */
export function findNews(items: readonly Item[], known: ReadonlyMap<string, SeenItem>, now: Date): Findings {
  const fresh: Item[] = [];
  const changed: Item[] = [];
  const accepted: Item[] = [];
  const seen: SeenItem[] = [];
  for (const item of items) {
    const before = known.get(item.id);
    const after = { id: item.id, fingerprint: fingerprintOf(item), stage: stageOf(item), seen_at: now.getTime() };
    if (before?.fingerprint === after.fingerprint) continue;
    seen.push(after);
    if (before) {
      changed.push(item);
      if (before.stage === 'early' && after.stage === 'final') accepted.push(item);
    } else if (isRecent(item.date, now)) fresh.push(item);
  }
  // A page lists the newest of a day at the top.
  return { fresh: fresh.reverse().sort(oldestFirst), changed, accepted, seen };
}

/** Oldest first; a vaguer date before a more precise one of the same time, and what has no date last, as of now. */
export function oldestFirst(a: Item, b: Item): number {
  const [left, right] = [a.date ?? '~', b.date ?? '~'];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Whether a date lies, or may lie, within the last 60 days or ahead: `2026` does as long as its last day does. */
function isRecent(date: PartialDate | undefined, now: Date): boolean {
  return date === undefined || endOf(date) >= now.getTime() - recent;
}

/** The end of the day, month or year, in milliseconds since 1970 (UTC). */
function endOf(date: PartialDate): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}

function stageOf(item: Item): 'early' | 'final' | '' {
  if (item.section !== 'publications') return '';
  return item.status === 'accepted' || item.status === 'published' ? 'final' : 'early';
}

function fingerprintOf(item: Item): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('base64url').slice(0, 22);
}

/** Whether two values of plain data are equal. It makes no objects of its own: it runs over every record at every look. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  for (const key in a) if (!isSame(a[key], b[key])) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}

/** An object or a list. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
