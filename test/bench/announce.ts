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
import { loadProfile } from '../../src/profile/load.ts';
import type { Profile, Publication } from '../../src/profile/record.ts';
import type { Search } from '../../src/search/search.ts';
import { openState, type State } from '../../src/state/state.ts';
import { addSubscription } from '../../src/state/subscriptions.ts';
import { withManyRecords } from './many-records.ts';
import { quantile, type Table } from './table.ts';

/** Discord lets a bot make so many requests a second. */
const allowedPerSecond = 50;
const items = 3;
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
  const client = createClient({ discordApiUrl: url }, silentLog);
  const ready = await logIn(client, token, {
    log: silentLog,
    clock: systemClock,
    onFatal: () => undefined,
    signal: signal.signal,
  });
  const parts = { state, postman: createPostman(ready), clock: systemClock, log: silentLog };
  const announcer = createAnnouncer(parts, { profile: start, search });
  const running = announcer.run(signal.signal);
  const allowed = channels.length / allowedPerSecond;

  const rows: (string | number)[][] = [];
  let profile = start;
  for (let number = 1; number <= items; number += 1) {
    profile = withNew(profile, `new-${number}`);
    const began = performance.now();
    announcer.show({ profile, search });
    await sent(state, channels.length * number);
    const seconds = (performance.now() - began) / 1_000;
    const arrived = answer(discord, z.object({ fewest: z.number(), most: z.number() }));
    discord.send('count');
    const { fewest, most } = await arrived;
    rows.push([`item ${number}`, seconds, allowed, seconds / allowed, heapInUse(), `${fewest} to ${most}`]);
  }
  signal.abort();
  await running;
  await client.destroy();
  await state.close();
  discord.kill();
  return {
    title: `One item to ${channels.length} channels of the local Discord`,
    columns: ['', 'seconds', 'allowed', 'ratio', 'heap MiB', 'in each channel'],
    rows,
  };
}

async function looking(start: Profile, file: string): Promise<Table> {
  const state = await openState(file, systemClock);
  const profile = withManyRecords(start, seen);
  const now = systemClock.now();
  const first = await timed(() => look(state.db, { profile, search }, now));
  await subscribe(
    state,
    '1',
    Array.from({ length: subscriptions }, (_, index) => String(index)),
  );
  const restarted = await timed(() => look(state.db, { profile, search }, now));
  const times: number[] = [];
  let before = profile;
  for (let number = 0; number < looks; number += 1) {
    const next = reread(profile);
    times.push(await timed(() => look(state.db, { before, profile: next, search }, now)));
    before = next;
  }
  const announced = await state.db.selectFrom('deliveries').select('id').execute();
  await state.close();
  return {
    title: `A look at ${seen} records that finds nothing new, ${subscriptions} subscriptions (${announced.length} deliveries)`,
    columns: ['', 'ms'],
    rows: [
      ['the first ever', first],
      ['the first of a process', restarted],
      [`after a reload, median of ${looks}`, quantile(times, 0.5)],
      ['after a reload, 95 in 100', quantile(times, 0.95)],
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
    byId: new Map(list.map((each) => [each.id, each])),
  };
}

/** The same profile as if it had been read anew: equal, and no object the same. */
function reread(profile: Profile): Profile {
  const list = structuredClone(profile.items);
  return { ...profile, items: list, byId: new Map(list.map((item) => [item.id, item])) };
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
