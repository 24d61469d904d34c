import { writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createWorld, type Paper, profileOf, settings, start, wordsOf } from './scene.ts';

const minute = 60 * 1000;
const hour = 60 * minute;
const old: Paper[] = [
  { id: 'a', date: '2020' },
  { id: 'b', date: '2026-11-01' },
];

describe('a channel that cannot be written to', () => {
  it('stops, is told of once, and goes on by itself with nothing lost', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    scene.postman.addChannel('c1', { name: 'papers', missing: ['send'] });
    await scene.show(profileOf([...old, { id: 'p' }]));
    await scene.show(profileOf([...old, { id: 'p' }, { id: 'q', date: '2026-11-22' }]));
    await scene.pass(hour);
    expect(scene.said('dm:admin')).toEqual(['Announcements in papers have stopped']);
    expect(wordsOf(scene.postman.messages.get('dm:admin')?.[0]?.body)).toContain('Send Messages');
    expect(scene.said('c1')).toEqual([]);

    scene.postman.addChannel('c1', { name: 'papers' });
    await scene.pass(minute);
    expect(scene.said('c1')).toEqual(['Paper p', 'Paper q']);

    scene.postman.addChannel('c1', { name: 'papers', missing: ['send'] });
    await scene.show(profileOf([...old, { id: 'p' }, { id: 'q', date: '2026-11-22' }, { id: 'r' }]));
    expect(scene.said('dm:admin')).toHaveLength(2);
  });

  it('is asked once and no more when Discord refuses without a reason, and tried again after an hour', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    scene.postman.fail('send', { failure: 'refused' });
    await scene.show(profileOf([...old, { id: 'p' }]));
    for (let waited = 0; waited < 50; waited += 1) await scene.pass(minute);
    expect(scene.said('dm:admin')).toHaveLength(1);
    expect(scene.postman.calls.filter((call) => call === 'send')).toHaveLength(2);
    await scene.pass(20 * minute);
    expect(scene.said('c1')).toEqual(['Paper p']);
  });

  it('tells the server when the admin takes no messages, and a person that follows is left in peace', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.announcements.follow('mina', settings);
    scene.postman.removeChannel('c1');
    scene.postman.fail('openDirect', { failure: 'refused' });
    scene.postman.fail('send', { failure: 'refused' });
    await scene.show(profileOf([...old, { id: 'p' }]));
    await scene.pass(hour);
    expect(scene.said('system:100000000000000001')).toEqual(['Announcements in your channel have stopped']);
    expect([...scene.postman.messages.keys()]).toEqual(['system:100000000000000001']);

    await scene.announcements.follow('mina', settings);
    await scene.pass(minute);
    expect(scene.said('dm:mina')).toEqual(['Paper p']);
  });

  it('makes everything rest after five refusals', async () => {
    const world = createWorld();
    await using scene = await start(profileOf(old), world);
    for (let number = 0; number < 30; number += 1) {
      world.postman.addChannel(`many${number}`);
      await scene.announcements.subscribe({ guildId: 'g', channelId: `many${number}` }, settings);
      scene.postman.fail('send', { failure: 'refused' });
    }
    await scene.show(profileOf([...old, { id: 'p' }]));
    expect(scene.announcer.trouble()).toMatchObject({ why: 'refusals' });
    await scene.pass(9 * minute);
    expect(scene.postman.calls.filter((call) => call === 'send')).toHaveLength(5);
  });
});

describe('a failure of Discord', () => {
  it.each([
    ['before the work', [{ failure: 'unsure' }]],
    ['after the work', [{ failure: 'unsure', afterWork: true }]],
    ['that says when to come back', [{ failure: 'later', retryAfter: 10 * minute }]],
    ['again and again', Array.from({ length: 8 }, () => ({ failure: 'unsure', afterWork: true }) as const)],
  ] as const)('%s neither loses a message, nor doubles it, nor changes the order', async (_, faults) => {
    const world = createWorld();
    world.postman.addChannel('forum', { kind: 'forum' });
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('c1');
    await scene.subscribe('forum');
    scene.postman.fail('send', ...faults);
    scene.postman.fail('post', ...faults);
    await scene.show(profileOf([...old, { id: 'p' }, { id: 'q', date: '2026-11-22' }]));
    for (let waited = 0; waited < 60; waited += 1) await scene.pass(minute);
    expect(scene.said('c1')).toEqual(['Paper p', 'Paper q']);
    expect(scene.said('forum')).toEqual(['Paper p', 'Paper q']);
  });

  it('makes no second post before a minute has passed', async () => {
    const world = createWorld();
    world.postman.addChannel('forum', { kind: 'forum' });
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('forum');
    scene.postman.fail('post', { failure: 'unsure' });
    await scene.show(profileOf([...old, { id: 'p' }]));
    await scene.pass(59_000);
    expect(scene.postman.calls.filter((call) => call === 'post' || call === 'ownPosts')).toEqual(['post']);
    await scene.pass(minute);
    expect(scene.said('forum')).toEqual(['Paper p']);
  });

  it('gives up on a message that Discord will never take, and goes on with the next', async () => {
    await using scene = await start(profileOf(old));
    const { id } = await scene.subscribe('c1');
    scene.postman.fail('send', { failure: 'unfit' });
    await scene.show(profileOf([...old, { id: 'p' }, { id: 'q', date: '2026-11-22' }]));
    expect(scene.said('c1')).toEqual(['Paper q']);
    const subscriptions = await scene.announcements.list({ guildId: '100000000000000001' });
    expect(subscriptions.map((each) => each.id)).toEqual([id]);
    const { ended } = await scene.announcements.status(subscriptions);
    expect(ended.map((row) => [row.subject, row.state, row.problem])).toEqual([
      ['q', 'sent', null],
      ['p', 'dropped', 'scripted'],
    ]);
  });
});

describe('the state file', () => {
  it('lets one process announce; the second takes over when the first has ended', async () => {
    const world = createWorld();
    await using first = await start(profileOf(old), world);
    await first.subscribe('c1');
    await using second = await start(profileOf([...old, { id: 'p' }]), world);
    expect(second.announcer.trouble()).toEqual({ why: 'other process' });
    await second.pass(minute);
    expect(second.said('c1')).toEqual([]);
    await first.stop();
    await second.pass(minute);
    expect(second.said('c1')).toEqual(['Paper p']);
  });

  it('that is damaged makes Vita announce nothing and say so', async () => {
    const world = createWorld();
    writeFileSync(world.file, 'not a database at all '.repeat(100));
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('c1');
    await scene.show(profileOf([...old, { id: 'p' }]));
    expect(scene.said('c1')).toEqual([]);
    expect(scene.announcer.trouble()).toEqual({ why: 'damaged' });
  });

  it('that is full makes Vita wait, and go on when there is room', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(scene.state.db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(scene.state.db);
    const many = Array.from({ length: 400 }, (_, index) => ({ id: `old${index}`, date: '2019' }));
    await scene.show(profileOf([...old, ...many, { id: 'p' }]));
    expect(scene.announcer.trouble()).toEqual({ why: 'full' });
    expect(scene.said('c1')).toEqual([]);
    await sql`pragma max_page_count = 1000000`.execute(scene.state.db);
    await scene.pass(minute);
    expect(scene.said('c1')).toEqual(['Paper p']);
    expect(scene.announcer.trouble()).toBeUndefined();
  });
});
