import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { loadProfile } from '../../src/profile/load.ts';
import type { Profile } from '../../src/profile/record.ts';
import { createSearch } from '../../src/search/index.ts';
import { alsoAbsent, asked as askedToo } from '../search/asked-queries.ts';
import { absent, golden, later } from '../search/queries.ts';
import { absentToo, typed } from '../search/typed-queries.ts';
import { withManyRecords } from './many-records.ts';
import { quantile, type Table } from './table.ts';

const now = new Date('2026-11-23T12:00:00Z');
const sizes = [100, 1_000, 10_000, 100_000];
const shown = 10;
const asked = [...golden, ...later, ...askedToo, ...typed];
const nothing = [...absent, ...alsoAbsent, ...absentToo];
/** A slow engine is asked as many queries as fit in this. */
const patience = 4_000;
const fewestQueries = 8;

/** An engine over a profile: the ids it finds, best first. */
type Engine = (profile: Profile) => (query: string) => readonly string[];

/** What the other libraries get to search: the texts of each record, in the fields that Vita weighs. */
interface Texts {
  readonly id: string;
  readonly title: string;
  readonly people: string;
  readonly venue: string;
  readonly text: string;
}
const fields = ['title', 'people', 'venue', 'text'] as const;
const weights = { title: 4, people: 3, venue: 2, text: 1 };

function textsOf(profile: Profile): readonly Texts[] {
  return profile.items.map((item) => ({
    id: item.id,
    title: item.title,
    people: (item.section === 'publications' ? item.authors : item.section === 'patents' ? item.inventors : [])
      .map(({ name }) => name)
      .join(', '),
    venue:
      item.section === 'publications'
        ? `${item.venue ?? ''} ${item.venueShort ?? ''}`
        : item.section === 'news'
          ? (item.venue ?? '')
          : '',
    text: Object.values({ ...item, links: undefined })
      .flat()
      .filter((value) => typeof value === 'string')
      .join(' '),
  }));
}

/** Vita, and the libraries tuned as well as `shared/reference/search.md` found out how. */
const engines: Readonly<Record<string, Engine>> = {
  Vita: (profile) => {
    const search = createSearch(profile);
    return (query) => search.find({ query, now }).items.map(({ id }) => id);
  },
  'fuse.js, token search': (profile) => {
    const keys = fields.map((name) => ({ name, weight: weights[name] }));
    const fuse = new Fuse(textsOf(profile), {
      keys,
      useTokenSearch: true,
      ignoreFieldNorm: true,
      ignoreDiacritics: true,
      threshold: 0.2,
    });
    return (query) => fuse.search(query, { limit: shown }).map(({ item }) => item.id);
  },
  MiniSearch: (profile) => {
    const mini = new MiniSearch<Texts>({
      fields: [...fields],
      searchOptions: { boost: weights, fuzzy: 0.2, prefix: true },
    });
    mini.addAll(textsOf(profile));
    return (query) =>
      mini
        .search(query)
        .slice(0, shown)
        .map(({ id }) => String(id));
  },
  FlexSearch: (profile) => {
    const flex = new Document({
      document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'forward' as const })) },
    });
    for (const texts of textsOf(profile)) flex.add({ ...texts });
    return (query) => [
      ...new Set(flex.search(query, { limit: shown, suggest: true }).flatMap(({ result }) => result.map(String))),
    ];
  },
};

/** Vita beside the libraries on the golden queries, over the profile alone and among invented papers. */
export function bench(): Promise<readonly Table[]> {
  const { profile } = loadProfile('data');
  if (!profile) throw new Error('data/ has errors: npm run check');
  const queries = [...asked.map(({ query }) => query), ...nothing];
  const rows = sizes.flatMap((size) => {
    const many = withManyRecords(profile, size);
    return Object.entries(engines).map(([name, engine]) => {
      const { find, seconds, megabytes } = built(engine, many);
      const figures =
        size === sizes[0] ? [percent(rightOf(engine(profile))), percent(emptyOf(engine(profile)))] : ['', ''];
      const times = timesOf(find, queries);
      return [name, size, ...figures, quantile(times, 0.5), quantile(times, 0.99), seconds, megabytes];
    });
  });
  const columns = ['engine', 'records', 'right', 'nothing for nothing', 'p50 ms', 'p99 ms', 'built in s', 'index MB'];
  return Promise.resolve([{ title: 'Search', columns, rows }]);
}

/** The share of golden queries with the right record first and the others in the first five. */
function rightOf(find: ReturnType<Engine>): number {
  const right = asked.filter(({ query, first, five }) => {
    const ids = find(query).slice(0, 5);
    return first.includes(ids[0] ?? '') && five.every((id) => ids.includes(id));
  });
  return right.length / asked.length;
}

function emptyOf(find: ReturnType<Engine>): number {
  return nothing.filter((query) => find(query).length === 0).length / nothing.length;
}

function built(engine: Engine, profile: Profile): { find: ReturnType<Engine>; seconds: number; megabytes: number } {
  const before = heldMemory();
  const start = performance.now();
  const find = engine(profile);
  const seconds = (performance.now() - start) / 1000;
  return { find, seconds, megabytes: (heldMemory() - before) / 2 ** 20 };
}

/** Milliseconds of each query, the kinds mixed, once those before it have warmed the engine up. */
function timesOf(find: ReturnType<Engine>, queries: readonly string[]): readonly number[] {
  const mixed = queries
    .map((query, place) => ({ query, order: (place * 7919) % queries.length }))
    .sort((a, b) => a.order - b.order)
    .map(({ query }) => query);
  const timed = (until: number): number[] => {
    const times: number[] = [];
    for (const query of mixed) {
      const start = performance.now();
      if (start > until && times.length >= fewestQueries) break;
      find(query);
      times.push(performance.now() - start);
    }
    return times;
  };
  timed(performance.now() + patience / 4);
  return timed(performance.now() + patience);
}

/** Bytes held after all garbage is collected. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
