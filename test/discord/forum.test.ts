import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Announcing, startAnnouncing } from '../../src/announcing.ts';
import { systemClock } from '../../src/clock.ts';
import { silentLog } from '../../src/log.ts';
import { discordError } from '../../src/preview/discord.ts';
import type { Message } from '../../src/preview/world/types.ts';
import { openState, type State } from '../../src/state/state.ts';
import { type Paper, profileOf, settings, viewOf } from '../announce/scene.ts';
import { type Running, startBoth, until } from '../support/vita.ts';

const today = new Date().toISOString().slice(0, 10);
const refusal = discordError(400, 50_035, 'Invalid Form Body');
const postRoute = 'POST /channels/:channel/threads';
const editRoute = 'PATCH /channels/:channel/messages/:message';

let both: Running;
let announcing: Announcing;
let folder: string;
let state: State;
const papers: Paper[] = [];

beforeAll(async () => {
  both = await startBoth();
  folder = mkdtempSync(path.join(tmpdir(), 'vita-forum-'));
  state = await openState(path.join(folder, 'vita.db'), systemClock);
  announcing = startAnnouncing(
    { client: both.bot.client, state, clock: systemClock, log: silentLog },
    viewOf(profileOf([{ id: 'old', date: '2020' }])),
  );
});
afterAll(async () => {
  await announcing.stop();
  await state.close();
  await both.close();
  rmSync(folder, { recursive: true });
});

/** The first message of the post about a paper. */
function postAbout(title: string): Message | undefined {
  const { world, first } = both.discord;
  const posts = [...world.channels.values()].filter(
    (each) => each.parentId === first.library.id && each.name === title,
  );
  expect(posts.length).toBeLessThanOrEqual(1);
  return posts.flatMap((post) => world.messages(post.id))[0];
}

function show(paper: Paper): void {
  const others = papers.filter((each) => each.id !== paper.id);
  papers.splice(0, papers.length, ...others, { date: today, ...paper });
  announcing.show(viewOf(profileOf([{ id: 'old', date: '2020' }, ...papers])));
}

describe('a forum that does not take Components V2 in a first message', () => {
  it('gets an embed that says the same, edited as one, and none of it twice', async () => {
    const { library, guild } = both.discord.first;
    await announcing.announcements.subscribe(
      { guildId: guild.id, channelId: library.id },
      { ...settings, role: '300000000000000003' },
    );
    both.discord.faults.script(postRoute, refusal);
    show({ id: 'p', title: 'Paper p' });
    await until(() => postAbout('Paper p') !== undefined);
    const post = postAbout('Paper p');
    expect(post?.content).toBe('<@&300000000000000003>');
    expect(JSON.stringify(post?.embeds)).toContain('-# New paper\\n### [Paper p](https://example.org/p.pdf)');
    expect(JSON.stringify(post?.components)).toContain('"label":"PDF"');

    both.discord.faults.script(editRoute, refusal);
    show({ id: 'p', title: 'Paper p', status: 'accepted', venueShort: 'ICLR' });
    await until(() => JSON.stringify(postAbout('Paper p')?.embeds).includes('ICLR'));
    expect(both.discord.refusals).toEqual([]);
  });
});
