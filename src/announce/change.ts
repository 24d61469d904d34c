import { hash } from 'node:crypto';
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

/** A record as it stands in a profile, and the hash of what it says. */
export interface Sight {
  readonly item: Item;
  readonly fingerprint: string;
}

/**
 * The items that differ from those of the profile before, whether new or altered; all of them when there was none before.
 * What is never announced is left out. Most records stand where they stood, counted from one end or the other; only the rest
 * is looked up.
 */
export function differing(before: Profile | undefined, profile: Profile): Sight[] {
  const earlier = before?.fingerprints ?? [];
  const now = profile.fingerprints;
  let end = 0;
  while (end < Math.min(earlier.length, now.length) && earlier.at(-1 - end) === now.at(-1 - end)) end += 1;
  const known = new Set(earlier.slice(0, earlier.length - end).filter((each, place) => each !== now[place]));
  const found: Sight[] = [];
  for (const [place, fingerprint] of now.slice(0, now.length - end).entries()) {
    const item = profile.items[place];
    if (earlier[place] === fingerprint || known.has(fingerprint)) continue;
    if (item && topicsOf(item)) found.push({ item, fingerprint });
  }
  return found;
}

/** A hash of a whole profile: the same only for one whose records say the same, in the same order. */
export function digestOf(profile: Profile): string {
  return hash('sha256', profile.fingerprints.join(), 'base64url').slice(0, 22);
}

/** Sorts items into what is new, what has changed, and what was filled in. `known` is what was seen of them before. */
export function findNews(sights: readonly Sight[], known: ReadonlyMap<string, SeenItem>, now: Date): Findings {
  const fresh: Item[] = [];
  const changed: Item[] = [];
  const accepted: Item[] = [];
  const seen: SeenItem[] = [];
  for (const { item, fingerprint } of sights) {
    const before = known.get(item.id);
    if (before?.fingerprint === fingerprint) continue;
    const stage = stageOf(item);
    seen.push({ id: item.id, fingerprint, stage, seen_at: now.getTime() });
    if (before) {
      changed.push(item);
      if (before.stage === 'early' && stage === 'final') accepted.push(item);
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
