import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Announcements, createAnnouncements } from '../../src/announce/announcements.ts';
import { type Announcer, createAnnouncer } from '../../src/announce/announcer.ts';
import { createFakePostman, fakeGuild, type FakePostman } from '../../src/announce/fake-postman.ts';
import type { Settings, Subscription } from '../../src/announce/subscription.ts';
import type { Clock } from '../../src/clock.ts';
import { type Log, silentLog } from '../../src/log.ts';
import { buildProfile, type CheckedRecords } from '../../src/profile/build.ts';
import type { Profile, RawRecord } from '../../src/profile/record.ts';
import { aboutSchema, newsSchema, patentSchema, publicationSchema } from '../../src/profile/schema.ts';
import { createSearch } from '../../src/search/index.ts';
import { openState, type State } from '../../src/state/state.ts';

/** A paper as a test speaks of it: an id and what matters about it. */
export type Paper = Pick<RawRecord<'publications'>, 'id'> & Partial<RawRecord<'publications'>>;
export type News = Pick<RawRecord<'news'>, 'id'> & Partial<RawRecord<'news'>>;

export const about = aboutSchema.parse({ name: 'Ada Lovelace', familyName: 'Lovelace' });

/** A profile with these papers, news and patents. */
export function profileOf(
  papers: readonly Paper[],
  news: readonly News[] = [],
  patents: readonly string[] = [],
): Profile {
  const none: Omit<CheckedRecords, 'publications' | 'news' | 'patents'> = {
    projects: [],
    experience: [],
    education: [],
    service: [],
    teaching: [],
    people: [],
  };
  const publications = papers.map((paper) =>
    publicationSchema.parse({
      title: `Paper ${paper.id}`,
      authors: ['Ada Lovelace', 'Charles Babbage'],
      type: 'preprint',
      status: 'preprint',
      date: '2026-11-20',
      links: { PDF: `https://example.org/${paper.id}.pdf` },
      ...paper,
    }),
  );
  return buildProfile(
    about,
    {
      ...none,
      publications,
      news: news.map((item) =>
        newsSchema.parse({ title: `News ${item.id}`, kind: 'other', date: '2026-11-20', ...item }),
      ),
      patents: patents.map((id) =>
        patentSchema.parse({ id, title: `Patent ${id}`, inventors: ['Ada Lovelace'], date: '2026-11' }),
      ),
    },
    [],
  );
}

export const viewOf = (profile: Profile) => ({ profile, search: createSearch(profile) });

/** A clock that stands still until it is told. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void;
  sleepers(): number;
}

export function createTestClock(start = '2026-11-23T12:00:00Z'): TestClock {
  let now = new Date(start).getTime();
  const sleeping = new Set<{ until: number; wake: () => void }>();
  return {
    now: () => new Date(now),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const sleeper = { until: now + milliseconds, wake: done };
        sleeping.add(sleeper);
        signal?.addEventListener('abort', done, { once: true });
        function done(): void {
          sleeping.delete(sleeper);
          resolve();
        }
      }),
    advance(milliseconds) {
      now += milliseconds;
      for (const sleeper of [...sleeping]) if (sleeper.until <= now) sleeper.wake();
    },
    sleepers: () => sleeping.size,
  };
}

export const settings: Settings = {
  topics: ['all'],
  filter: '',
  locale: 'en',
  thread: false,
  publish: false,
  accepted: false,
};

/** An announcer that runs on a fake Discord and a clock that stands still. */
export interface Scene extends AsyncDisposable {
  readonly clock: TestClock;
  readonly postman: FakePostman;
  readonly state: State;
  readonly announcer: Announcer;
  readonly announcements: Announcements;
  /** What was logged as an error. */
  readonly failures: readonly string[];
  /** Shows a profile and waits until everything has come to rest. */
  show(profile: Profile): Promise<void>;
  /** Lets time pass, and waits until everything has come to rest. */
  pass(milliseconds: number): Promise<void>;
  subscribe(channelId: string, more?: Partial<Settings>): Promise<Subscription>;
  /** The first line of each message in a channel, oldest first: its heading, or what it is. */
  said(channelId: string): string[];
  /** Ends the process as it should be ended. */
  stop(): Promise<void>;
}

interface World {
  readonly clock: TestClock;
  readonly postman: FakePostman;
  readonly file: string;
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A world without announcements: a clock, an empty Discord with the channel `c1`, and a place for the state file. */
export function createWorld(): World {
  const clock = createTestClock();
  const postman = createFakePostman(clock);
  postman.addChannel('c1', { name: 'papers' });
  const folder = mkdtempSync(path.join(tmpdir(), 'vita-announce-'));
  folders.push(folder);
  return { clock, postman, file: path.join(folder, 'vita.db') };
}

/** Starts an announcer in a world, which another one may have used before. */
export async function start(profile: Profile, { clock, postman, file }: World = createWorld()): Promise<Scene> {
  const state = await openState(file, clock);
  const failures: string[] = [];
  const log: Log = { ...silentLog, error: (facts, message) => void failures.push(`${message} ${String(facts.error)}`) };
  const parts = { state, postman, clock, log };
  const announcer = createAnnouncer(parts, viewOf(profile));
  const announcements = createAnnouncements(parts, announcer);
  const abort = new AbortController();
  let stopped: Promise<void> | undefined;
  const running = announcer.run(abort.signal);

  /** At rest: the announcer sleeps and Discord was asked nothing for a while. */
  const rest = async () => {
    for (let quiet = 0, calls = -1; quiet < 15; quiet += 1) {
      if (postman.calls.length !== calls || (clock.sleepers() === 0 && !state.problem)) quiet = 0;
      calls = postman.calls.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const stop = async () => {
    abort.abort();
    await running;
    await state.close();
  };
  await rest();
  return {
    clock,
    postman,
    state,
    announcer,
    announcements,
    failures,
    async show(next) {
      announcer.show(viewOf(next));
      await rest();
    },
    async pass(milliseconds) {
      clock.advance(milliseconds);
      await rest();
    },
    subscribe: (channelId, more) =>
      announcements.subscribe({ guildId: fakeGuild, channelId, createdBy: 'admin' }, { ...settings, ...more }),
    said: (channelId) => (postman.messages.get(channelId) ?? []).map((message) => firstWords(message.body)),
    stop: () => (stopped ??= stop()),
    [Symbol.asyncDispose]: () => (stopped ??= stop()),
  };
}

/** What a message says, without markup. */
export function wordsOf(value: unknown): string {
  const texts: string[] = [];
  const read = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    for (const [key, each] of Object.entries(inner)) {
      if (key === 'content' && typeof each === 'string') texts.push(each);
      else read(each);
    }
  };
  read(value);
  return texts.join('\n').replaceAll(/\]\([^)]*\)|[*_[\]\\]|^###? |^-# /gm, '');
}

function firstWords(body: unknown): string {
  const lines = wordsOf(body).split('\n');
  return lines.find((line) => /^(Paper|News|Patent) \S/.test(line)) ?? lines[0] ?? '';
}
