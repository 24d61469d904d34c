import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { createAnnouncer } from '../../src/announce/announcer.ts';
import { look } from '../../src/announce/look.ts';
import type { Settings } from '../../src/announce/subscription.ts';
import { systemClock } from '../../src/clock.ts';
import { createClient, logIn } from '../../src/discord/connect.ts';
import { createPostman } from '../../src/discord/postman.ts';
import { silentLog } from '../../src/log.ts';
import { fingerprintOf } from '../../src/profile/fingerprint.ts';
import { loadProfile } from '../../src/profile/load.ts';
import type { Item, Profile, Publication } from '../../src/profile/record.ts';
import type { Search } from '../../src/search/search.ts';
import { openState, type State } from '../../src/state/state.ts';
import { addSubscription } from '../../src/state/subscriptions.ts';
import { withManyRecords } from './many-records.ts';
import { quantile, type Table } from './table.ts';

/** Discord lets a bot make so many requests a second. */
const allowedPerSecond = 50;
const items = 3;
/** So often the memory is measured while one item goes out. */
const measured = 4;
const seen = 100_000;
const subscriptions = 10_000;
const looks = 30;

const settings: Settings = {
  topics: ['all'],
  filter: '',
  locale: 'en',
  thread: false,
  publish: false,
  accepted: false,
};
const search: Search = {
  find: () => ({ items: [], reading: { words: '' }, suggestions: [] }),
  complete: () => [],
};

/** One item to 1,000 channels of the local Discord, three times; and a look at a large profile that finds nothing new. */
export async function bench(): Promise<readonly Table[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vita-bench-'));
  const { profile } = loadProfile('data');
  if (!profile) throw new Error('data/ holds no good profile');
  try {
    return [await sending(profile, path.join(folder, 'send.db')), await looking(profile, path.join(folder, 'look.db'))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function sending(start: Profile, file: string): Promise<Table> {
  const discord = fork('bench/build/announce-discord.js');
  const shape = z.object({ url: z.string(), token: z.string(), guild: z.string(), channels: z.array(z.string()) });
  const { url, token, guild, channels } = await answer(discord, shape);
  const state = await openState(file, systemClock);
  await subscribe(state, guild, channels);
  const signal = new AbortController();
  const client = await logIn(() => createClient({ discordApiUrl: url }, silentLog), token, {
    log: silentLog,
    clock: systemClock,
    onFatal: () => undefined,
    signal: signal.signal,
  });
  const parts = { state, postman: createPostman(client), clock: systemClock, log: silentLog };
  const announcer = createAnnouncer(parts, { profile: start, search });
  const running = announcer.run(signal.signal);
  const allowed = channels.length / allowedPerSecond;

  const rows: (string | number)[][] = [];
  let profile = start;
  for (let number = 1; number <= items; number += 1) {
    profile = withNew(profile, `new-${number}`);
    const began = performance.now();
    announcer.show({ profile, search });
    const heaps: number[] = [];
    for (let part = 1; part <= measured; part += 1) {
      await sent(state, channels.length * (number - 1) + (channels.length * part) / measured);
      // The collections before the last count as time that the item took.
      if (part < measured) heaps.push(heapInUse());
    }
    const seconds = (performance.now() - began) / 1_000;
    const arrived = answer(discord, z.object({ fewest: z.number(), most: z.number() }));
    discord.send('count');
    const { fewest, most } = await arrived;
    heaps.push(heapInUse());
    rows.push([`item ${number}`, seconds, allowed, seconds / allowed, `${fewest} to ${most}`, ...heaps]);
  }
  signal.abort();
  await running;
  await client.destroy();
  await state.close();
  discord.kill();
  return {
    title: `One item to ${channels.length} channels of the local Discord`,
    columns: [
      '',
      'seconds',
      'allowed',
      'ratio',
      'in each channel',
      ...Array.from({ length: measured }, (_, part) => `MiB after ${((part + 1) * channels.length) / measured}`),
    ],
    rows,
  };
}

async function looking(start: Profile, file: string): Promise<Table> {
  const state = await openState(file, systemClock);
  const profile = withManyRecords(start, seen);
  const now = systemClock.now();
  const lookAt = (next: Profile, before?: Profile) =>
    timed(() => look(state.db, { ...(before && { before }), profile: next, search }, now));
  const first = await lookAt(profile);
  await subscribe(
    state,
    '1',
    Array.from({ length: subscriptions }, (_, index) => String(index)),
  );

  /** Looks again and again, in turn at two profiles that were read from the same files but for a change that is no news. */
  const repeat = async (change: (items: readonly Item[]) => readonly Item[], isRestart = false) => {
    const readings = [profile, reread(profile, change(profile.items))] as const;
    const times: number[] = [];
    for (let time = 0; time < looks; time += 1) {
      const [before, next] = time % 2 === 0 ? readings : ([readings[1], readings[0]] as const);
      times.push(await lookAt(next, isRestart ? undefined : before));
    }
    return [quantile(times, 0.5), quantile(times, 0.95)];
  };
  const rows: (string | number)[][] = [
    ['the first of a process', ...(await repeat((items) => items, true))],
    ['the files read anew', ...(await repeat((items) => items))],
    ["the researcher's page edited", ...(await repeat((items) => items.with(0, { ...start.about, title: 'Another' })))],
    ['a record removed, and back', ...(await repeat((items) => items.toSpliced(items.length / 2, 1)))],
    ['two records moved', ...(await repeat((items) => swapped(items, 1_000, items.length - 1_000)))],
  ];
  const announced = await state.db.selectFrom('deliveries').select('id').execute();
  await state.close();
  const reading = timedNow(() => profile.items.map(fingerprintOf));
  return {
    title: `A look at ${seen} records that finds nothing new, ${subscriptions} subscriptions (${announced.length} deliveries)`,
    columns: ['', `median of ${looks} in ms`, '95 in 100'],
    rows: [
      ...rows,
      ['for comparison: the first ever, which records them all', first, ''],
      ['for comparison: making their fingerprints, part of reading the files', reading, ''],
    ],
  };
}

async function subscribe(state: State, guildId: string, channels: readonly string[]): Promise<void> {
  await state.db.transaction().execute(async (transaction) => {
    for (const channelId of channels) {
      await addSubscription(transaction, {
        guild_id: guildId,
        channel_id: channelId,
        user_id: null,
        settings: JSON.stringify(settings),
        created_by: null,
        created_at: systemClock.now().getTime(),
      });
    }
  });
}

function withNew(profile: Profile, id: string): Profile {
  const [example] = profile.publications;
  if (!example) throw new Error('the profile has no publication');
  const item: Publication = {
    ...example,
    id,
    title: `${example.title} ${id}`,
    date: systemClock.now().toISOString().slice(0, 10),
  };
  const list = [...profile.items, item];
  return {
    ...profile,
    publications: [...profile.publications, item],
    items: list,
    fingerprints: list.map(fingerprintOf),
    byId: new Map(list.map((each) => [each.id, each])),
  };
}

/** A profile with these records as if it had been read anew: no object the same as before. */
function reread(profile: Profile, items: readonly Item[]): Profile {
  const list = structuredClone(items);
  return {
    ...profile,
    items: list,
    fingerprints: list.map(fingerprintOf),
    byId: new Map(list.map((item) => [item.id, item])),
  };
}

function swapped(items: readonly Item[], one: number, other: number): readonly Item[] {
  const [left, right] = [items[one], items[other]];
  return left && right ? items.with(one, right).with(other, left) : items;
}

async function sent(state: State, number: number): Promise<void> {
  for (;;) {
    const { count } = await state.db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', '=', 'sent')
      .executeTakeFirstOrThrow();
    if (count >= number) return;
    await systemClock.sleep(50);
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function timedNow(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What is in use after a collection, in MiB. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  z.custom<() => void>((value) => typeof value === 'function').parse(runInNewContext('gc'))();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

function answer<T>(child: ChildProcess, shape: z.ZodType<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const parsed = shape.safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else reject(parsed.error);
    });
  });
}
