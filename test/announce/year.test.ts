import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/announce/subscription.ts';
import { silentLog } from '../../src/log.ts';
import { type LocalDiscord, rateLimited, serverError, startLocalDiscord } from '../../src/preview/discord.ts';
import type { RestFault } from '../../src/preview/rest/faults.ts';
import type { Channel, Message } from '../../src/preview/world/types.ts';
import { messageFlags } from '../../src/preview/world/types.ts';
import { seenItems } from '../../src/state/seen.ts';
import { openState } from '../../src/state/state.ts';
import { addSubscription } from '../../src/state/subscriptions.ts';
import { createFastClock } from './crash/fast-clock.ts';
import { createRandom, Homepage, type Kind, kinds } from './crash/homepage.ts';
import { type Proxy, startProxy } from './crash/proxy.ts';
import { Children } from './crash/run-child.ts';
import { settings, wordsOf } from './scene.ts';

const updates = 100;
const killsAtLeast = 200;
const seed = Number(process.env.VITA_SEED ?? 20_261_123);
const speed = 60;
const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Where a fault can strike: mostly at what is called most, or faults would pile up for calls that never come. */
const routes = [
  'POST /channels/:channel/messages',
  'POST /channels/:channel/messages',
  'POST /channels/:channel/threads',
];
const rareRoutes = [
  'PATCH /channels/:channel/messages/:message',
  'POST /channels/:channel/messages/:message/crosspost',
  'POST /channels/:channel/messages/:message/threads',
  'GET /channels/:channel/messages',
  'GET /guilds/:guild/threads/active',
];
const faults: Readonly<Record<string, RestFault>> = {
  slow: { kind: 'slow', milliseconds: 0.3 * speed * 1000 },
  'no answer': { kind: 'hang' },
  'cut before the work': { kind: 'cut' },
  'cut after the work': { kind: 'cut', afterWork: true },
  '429': rateLimited(0.05),
  '500 after the work': serverError(500, true),
  '502 before the work': serverError(502),
};

describe(`a year of a homepage, ${updates} updates, at least ${killsAtLeast} kills (seed ${seed})`, () => {
  const random = createRandom(seed);
  const pace = { at: Date.now(), time: new Date('2026-01-04T08:00:00Z').getTime(), speed };
  const clock = createFastClock(() => pace);
  const folder = mkdtempSync(path.join(tmpdir(), 'vita-year-'));
  const file = path.join(folder, 'vita.db');
  const page = new Homepage(random);
  const table = new Map<string, number>();
  let discord: LocalDiscord;
  let proxy: Proxy;
  let children: Children;
  let weekly: Channel;
  let kills = 0;

  const count = (label: string) => void table.set(label, (table.get(label) ?? 0) + 1);
  const choose = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];

  beforeAll(async () => {
    discord = await startLocalDiscord({ clock, log: silentLog });
    proxy = await startProxy(discord.url);
    children = await Children.prepare();
    const { world, guild, general, papers, announcements, library, member } = discord.first;
    weekly = world.addChannel('text', 'weekly', { guildId: guild.id });
    const state = await openState(file, clock);
    const subscribe = (channel: Channel, more: Partial<Settings>, userId: string | null = null) =>
      addSubscription(state.db, {
        guild_id: userId === null ? guild.id : null,
        channel_id: channel.id,
        user_id: userId,
        settings: JSON.stringify({ ...settings, ...more }),
        created_by: null,
        created_at: clock.now().getTime(),
      });
    await subscribe(general, { accepted: true });
    await subscribe(papers, { topics: ['papers'] });
    await subscribe(announcements, { publish: true, thread: true });
    await subscribe(library, { accepted: true });
    await subscribe(weekly, { weekly: { day: 'friday', hour: 9, timeZone: 'Asia/Shanghai' } });
    await subscribe(world.directMessage(member), {}, member.id);
    await state.close();
  });

  afterAll(async () => {
    children.stop();
    await proxy.close();
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(killAt: number, killAfter?: number): Promise<'idle' | 'killed'> {
    const { papers, news } = page;
    const order = { url: proxy.url, token: discord.token, file, pace, papers, news, killAt };
    const end = await children.run(order, killAfter);
    if (end === 'idle') return 'idle';
    kills += 1;
    count(`killed ${end.at}`);
    return 'killed';
  }

  async function runAndKill(): Promise<void> {
    misbehave();
    if (random() < 0.25) await run(0, 50 + random() * 400);
    else await run(1 + Math.floor(random() * 80));
  }

  function misbehave(): void {
    for (let number = random() < 0.7 ? 1 + Math.floor(random() * 3) : 0; number > 0; number -= 1) {
      const name = choose(Object.keys(faults)) ?? '';
      const fault = faults[name];
      if (!fault) continue;
      discord.faults.script(choose(random() < 0.15 ? rareRoutes : routes) ?? '', fault);
      count(`Discord: ${name}`);
    }
    if (random() < 0.15) {
      setTimeout(() => proxy.away(100 + random() * 200), random() * 400);
      count('Discord: away for a moment');
    }
  }

  /** Whether the look that sees the last update has been recorded. */
  async function isSeen(): Promise<boolean> {
    const state = await openState(file, clock);
    const ids = [...page.papers, ...page.news].map((item) => item.id);
    const seen = await seenItems(state.db, ids);
    await state.close();
    return ids.every((id) => seen.has(id));
  }

  async function settle(): Promise<void> {
    while ((await run(0)) !== 'idle');
    page.settle();
  }

  it('tells each channel of each item exactly once, in order', { timeout: 900_000 }, async () => {
    await settle();
    const { world, vita, admin, member, general, papers, announcements, library } = discord.first;
    const sent = (channel: Channel) => world.messages(channel.id).filter((message) => message.authorId === vita.id);
    for (let number = 0; number < updates; number += 1) {
      const kind: Kind = kinds[number] ?? choose(['added', 'added', 'added', 'news', ...kinds]) ?? 'added';
      page.update(kind, clock.now());
      count(`update: ${kind}`);
      for (let killed = 0; killed < 2 || kills < 2 * (number + 1) || !(await isSeen()); killed += 1) await runAndKill();
      // The question about a leftover is only asked while it is there.
      if (number % 20 === 9 || kind === 'leftover') await settle();
      pace.time += kind === 'leftover' || kind === 'old leftover' ? hour : 3.5 * day;
    }
    pace.time += 8 * day;
    page.update('reordered', clock.now());
    await settle();
    process.stdout.write(
      `${[...table]
        .sort()
        .map(([label, times]) => `${String(times).padStart(5)}  ${label}`)
        .join('\n')}\n`,
    );
    expect(kills).toBeGreaterThanOrEqual(killsAtLeast);

    const onlyPapers = page.expected.filter((id) => id.startsWith('p'));
    expect(idsOf(sent(general))).toEqual(page.expected);
    expect(idsOf(sent(papers))).toEqual(onlyPapers);
    expect(idsOf(sent(announcements))).toEqual(page.expected);
    expect(idsOf(sent(world.directMessage(member)))).toEqual(page.expected);
    const posts = [...world.channels.values()].filter((channel) => channel.parentId === library.id);
    expect(idsOf(posts.flatMap((post) => sent(post).slice(0, 1)))).toEqual(page.expected);
    expect(
      sent(weekly).flatMap((digest) =>
        [...wordsOf(digest.components).matchAll(/^(?:Paper|News) (\w+)/gm)].map(([, id]) => id),
      ),
    ).toEqual(page.expected);
    expect(sent(world.directMessage(admin))).toHaveLength(page.held);

    // Every acceptance was told once, as a reply to the right message.
    const replies = sent(general).filter((message) => message.repliesTo !== undefined);
    expect(replies.map((reply) => idOf(reply)).sort()).toEqual([...page.accepted].sort());
    for (const reply of replies) {
      expect(idOf(world.message(general.id, reply.repliesTo ?? ''))).toBe(idOf(reply));
    }
    expect(posts.flatMap((post) => sent(post).slice(1).map(idOf)).sort()).toEqual([...page.accepted].sort());

    // Every message says what the profile says at the end.
    for (const channel of [general, papers, announcements]) {
      for (const message of sent(channel).filter((each) => each.repliesTo === undefined)) {
        const paper = page.papers.find((each) => each.id === idOf(message));
        if (paper) expect(wordsOf(message.components)).toContain(paper.title);
        if (paper?.venueShort) expect(wordsOf(message.components)).toContain(paper.venueShort);
      }
    }
    for (const message of sent(announcements)) {
      expect(message.flags & messageFlags.crossposted).not.toBe(0);
      expect(world.channels.get(message.id)?.parentId).toBe(announcements.id);
    }
    expect(
      discord.refusals.filter((refusal) => refusal.status !== 400 || ![40033, 160004].includes(refusal.code)),
    ).toEqual([]);
  });
});

/** The items that messages announce, replies left out. */
function idsOf(messages: readonly Message[]): string[] {
  return messages.filter((message) => message.repliesTo === undefined).map(idOf);
}

function idOf(message: Message | undefined): string {
  return /(?:Paper|News) (\w+)/.exec(wordsOf(message?.components))?.[1] ?? '';
}
