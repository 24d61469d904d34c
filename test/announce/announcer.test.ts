import { describe, expect, it } from 'vitest';
import { fakeGuild, fakeOwner } from '../../src/announce/fake-postman.ts';
import { addSubscription } from '../../src/state/subscriptions.ts';
import { createWorld, type Paper, profileOf, settings, start, wordsOf } from './scene.ts';

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;
const old: Paper[] = [
  { id: 'a', date: '2020' },
  { id: 'b', date: '2026-11-01' },
];

describe('what is announced', () => {
  it('is nothing of the first profile, however new its papers are', async () => {
    await using scene = await start(profileOf([]));
    await scene.subscribe('c1');
    await scene.show(profileOf(old));
    expect(scene.said('c1')).toEqual([]);
  });

  it('is each new paper once, oldest first, and never again after a restart', async () => {
    const world = createWorld();
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('c1');
    const later = profileOf([...old, { id: 'y', date: '2026-11-22' }, { id: 'x', date: '2026-11' }, { id: 'z' }]);
    await scene.show(later);
    expect(scene.said('c1')).toEqual(['Paper x', 'Paper z', 'Paper y']);
    await scene.show(profileOf([{ id: 'y', date: '2026-11-22' }, { id: 'x', date: '2026-11' }, ...old, { id: 'z' }]));
    await scene.stop();

    await using again = await start(later, world);
    await again.pass(hour);
    expect(again.said('c1')).toEqual(['Paper x', 'Paper z', 'Paper y']);
  });

  it('is not what is dated more than sixty days back, and is what has no date', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.show(
      profileOf([
        ...old,
        { id: 'filled', date: '2026-09-23' },
        { id: 'month', date: '2026-08' },
        { id: 'just', date: '2026-09-24' },
        { id: 'undated', date: undefined },
      ]),
    );
    expect(scene.said('c1')).toEqual(['Paper just', 'Paper undated']);
  });

  it('is what was found between two runs', async () => {
    const world = createWorld();
    const scene = await start(profileOf(old), world);
    await scene.subscribe('c1');
    await scene.stop();
    await using again = await start(profileOf([...old, { id: 'new' }]), world);
    expect(again.said('c1')).toEqual(['Paper new']);
  });

  it('goes by topic, filter and role', async () => {
    const world = createWorld();
    for (const id of ['c2', 'c3', 'c4']) world.postman.addChannel(id);
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('c1', { topics: ['papers'] });
    await scene.subscribe('c2', { topics: ['talks', 'awards'] });
    await scene.subscribe('c3', { filter: 'spiking OR rwkv' });
    await scene.subscribe('c4', { topics: ['patents'], role: '300000000000000003' });
    await scene.show(
      profileOf(
        [...old, { id: 'p', title: 'Paper about RWKV' }],
        [
          { id: 'n', kind: 'other' },
          { id: 't', kind: 'talk' },
          { id: 'w', kind: 'award', title: 'News of a spiking award' },
        ],
        ['pat'],
      ),
    );
    expect(scene.said('c1')).toEqual(['Paper about RWKV']);
    expect(scene.said('c2').sort()).toEqual(['News of a spiking award', 'News t']);
    expect(scene.said('c3').sort()).toEqual(['News of a spiking award', 'Paper about RWKV']);
    const [message] = scene.postman.messages.get('c4') ?? [];
    expect(wordsOf(message?.body)).toContain('<@&300000000000000003>');
    expect(message?.body.allowed_mentions).toEqual({ parse: [], roles: ['300000000000000003'] });
  });

  it('is told to a channel once, however many of its subscriptions asked', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.subscribe('c1', { topics: ['papers'] });
    await scene.show(profileOf([...old, { id: 'new' }]));
    expect(scene.said('c1')).toEqual(['Paper new']);
  });
});

describe('what was announced', () => {
  const fresh = { id: 'p', title: 'Paper p', status: 'preprint', type: 'preprint' } as const;

  it('is edited in place when it is corrected', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.show(profileOf([...old, fresh]));
    await scene.show(profileOf([...old, { ...fresh, title: 'Paper P, corrected' }]));
    expect(scene.said('c1')).toEqual(['Paper P, corrected']);
    expect(scene.postman.calls.filter((call) => call === 'edit')).toHaveLength(1);
    await scene.show(profileOf([...old, { ...fresh, title: 'Paper P, corrected twice' }]));
    expect(scene.said('c1')).toEqual(['Paper P, corrected twice']);
  });

  it('is edited, with one short reply where asked, when a preprint becomes a paper', async () => {
    const world = createWorld();
    world.postman.addChannel('c2');
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('c1', { accepted: true });
    await scene.subscribe('c2');
    await scene.show(profileOf([...old, fresh]));
    const accepted = { ...fresh, status: 'accepted', type: 'conference', venueShort: 'IEEE ISCAS' } as const;
    await scene.show(profileOf([...old, accepted]));
    await scene.show(profileOf([...old, { ...accepted, status: 'published', pages: '1-4' }]));
    const [message, reply, ...more] = scene.postman.messages.get('c1') ?? [];
    expect(wordsOf(message?.body)).toContain('IEEE ISCAS');
    expect(wordsOf(reply?.body)).toBe('Accepted at IEEE ISCAS: Paper p');
    expect(reply?.replyTo).toBe(message?.id);
    expect(more).toEqual([]);
    expect(scene.said('c2')).toEqual(['Paper p']);
  });

  it('stays when the item is hidden, and is not repeated when it returns', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.show(profileOf([...old, fresh]));
    await scene.show(profileOf(old));
    await scene.show(profileOf([...old, fresh]));
    expect(scene.said('c1')).toEqual(['Paper p']);
    expect(scene.postman.calls).not.toContain('edit');
  });

  it('is corrected when it returns, if it was hidden before the correction went out', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.show(profileOf([...old, fresh]));
    scene.postman.fail('edit', { failure: 'later', retryAfter: hour });
    const corrected = profileOf([...old, { ...fresh, title: 'Paper P, corrected' }]);
    await scene.show(corrected);
    await scene.show(profileOf(old));
    await scene.pass(hour);
    expect(scene.said('c1')).toEqual(['Paper p']);
    await scene.show(corrected);
    expect(scene.said('c1')).toEqual(['Paper P, corrected']);
  });

  it('waits when it is hidden before it could be sent, and is sent when it returns', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    scene.postman.fail('send', { failure: 'later', retryAfter: hour });
    await scene.show(profileOf([...old, fresh]));
    await scene.show(profileOf(old));
    await scene.pass(hour);
    expect(scene.said('c1')).toEqual([]);
    await scene.show(profileOf([...old, fresh]));
    expect(scene.said('c1')).toEqual(['Paper p']);
  });

  it('is sent when it returns after a restart, if one run saw it hidden before it could be sent', async () => {
    const world = createWorld();
    const profile = profileOf([...old, fresh]);
    const scene = await start(profileOf(old), world);
    await scene.subscribe('c1');
    scene.postman.fail('send', { failure: 'later', retryAfter: hour });
    await scene.show(profile);
    await scene.stop();
    await using hidden = await start(profileOf(old), world);
    await hidden.pass(hour);
    await hidden.stop();
    await using again = await start(profile, world);
    expect(again.said('c1')).toEqual(['Paper p']);
  });

  it('is published where asked, and a publish that fails sends nothing again', async () => {
    const world = createWorld();
    world.postman.addChannel('news', { kind: 'announcement' });
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('news', { publish: true, thread: true });
    scene.postman.fail(
      'publish',
      { failure: 'unsure' },
      { failure: 'later', retryAfter: 20 * minute },
      { failure: 'unfit' },
    );
    await scene.show(profileOf([...old, fresh]));
    for (let wait = 0; wait < 30; wait += 1) await scene.pass(minute);
    expect(scene.said('news')).toEqual(['Paper p']);
    expect(scene.postman.messages.get('news')?.[0]?.thread?.name).toBe('Paper p');
    expect(scene.postman.calls.filter((call) => call === 'send')).toHaveLength(1);
    expect(scene.postman.calls.filter((call) => call === 'publish')).toHaveLength(3);
  });

  it('is one post a work in a forum, tagged by topic', async () => {
    const world = createWorld();
    const tags = [
      { id: '1', name: 'papers' },
      { id: '2', name: 'Spiking' },
      { id: '3', name: 'Other' },
    ];
    world.postman.addChannel('forum', { kind: 'forum', tags });
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('forum', { accepted: true });
    await scene.show(profileOf([...old, { ...fresh, topics: ['spiking'] }]));
    const [post] = scene.postman.messages.get('forum') ?? [];
    expect(post?.thread).toEqual({ name: 'Paper p', tags: ['1', '2'] });
    await scene.show(profileOf([...old, { ...fresh, topics: ['spiking'], status: 'accepted', venueShort: 'ICLR' }]));
    expect(scene.said(post?.id ?? '')).toEqual(['Accepted at ICLR: Paper p']);
    expect(wordsOf(scene.postman.messages.get('forum')?.[0]?.body)).toContain('ICLR');
  });
});

describe('a weekly digest', () => {
  it('waits for its hour, tells everything in one message, and is corrected in place', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1', { weekly: { day: 'friday', hour: 9, timeZone: 'Asia/Shanghai' } });
    await scene.show(profileOf([...old, { id: 'p' }]));
    await scene.show(profileOf([...old, { id: 'p' }, { id: 'q', date: '2026-11-22' }]));
    await scene.pass(3 * day + 12 * hour);
    expect(scene.said('c1')).toEqual([]);
    await scene.pass(hour);
    const [message] = scene.postman.messages.get('c1') ?? [];
    expect(wordsOf(message?.body)).toMatch(/^New this week: 2\nPaper p\n[^]*Paper q\n/);
    await scene.show(profileOf([...old, { id: 'p', title: 'Paper p2' }, { id: 'q', date: '2026-11-22' }]));
    await scene.show(profileOf([...old, { id: 'p', title: 'Paper p3' }]));
    await scene.pass(7 * day);
    expect(scene.postman.messages.get('c1')).toHaveLength(1);
    expect(wordsOf(scene.postman.messages.get('c1')?.[0]?.body)).toContain('Paper q');
    expect(wordsOf(scene.postman.messages.get('c1')?.[0]?.body)).toContain('Paper p2');
  });
});

describe('more than five new items in one look', () => {
  const many = Array.from({ length: 6 }, (_, index) => ({ id: `m${index}`, date: `2026-11-1${index}` }));

  it.each([
    ['all', ['Paper m0', 'Paper m1', 'Paper m2', 'Paper m3', 'Paper m4', 'Paper m5']],
    ['newest', ['Paper m5']],
    ['none', []],
  ] as const)('are held until the owner says %s', async (decision, announced) => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.show(profileOf([...old, ...many]));
    expect(scene.said('c1')).toEqual([]);
    expect(scene.said(`dm:${fakeOwner}`)).toEqual(['Paper m5']);
    expect(wordsOf(scene.postman.messages.get(`dm:${fakeOwner}`)?.[0]?.body)).toMatch(
      /^6 new items are waiting for you/,
    );

    expect(await scene.announcements.decide(1, decision)).toHaveLength(announced.length);
    expect(await scene.announcements.decide(1, 'all')).toBeUndefined();
    await scene.pass(minute);
    expect(scene.said('c1')).toEqual(announced);
  });

  it('are held no more once they have left the profile', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.show(profileOf([...old, ...many]));
    await scene.show(profileOf(old));
    expect(await scene.announcements.decide(1, 'all')).toEqual([]);
    await scene.pass(minute);
    expect(scene.said('c1')).toEqual([]);
  });

  it('are held however many they are, and however many would hear of them', async () => {
    const world = createWorld();
    await using scene = await start(profileOf(old), world);
    await scene.state.db.transaction().execute(async (transaction) => {
      const row = {
        guild_id: fakeGuild,
        user_id: null,
        settings: JSON.stringify(settings),
        created_by: null,
        created_at: 0,
      };
      for (let number = 0; number < 2_000; number += 1)
        await addSubscription(transaction, { ...row, channel_id: `many${number}` });
    });
    const tenThousand = Array.from({ length: 10_000 }, (_, index) => ({ id: `n${index}` }));
    await scene.show(profileOf([...old, ...tenThousand]));
    const { held } = await scene.announcements.status([]);
    expect(held).toBe(10_000);
    expect(scene.said(`dm:${fakeOwner}`)).toHaveLength(1);
  });

  it('are nobody’s business where nobody would hear of them', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1', { topics: ['patents'] });
    await scene.show(profileOf([...old, ...many]));
    expect(scene.said(`dm:${fakeOwner}`)).toEqual([]);
  });
});

describe('a subscription', () => {
  it('hears nothing while it is paused, and goes on with what is new after that', async () => {
    await using scene = await start(profileOf(old));
    const { id } = await scene.subscribe('c1');
    await scene.announcements.pause(id, true);
    await scene.show(profileOf([...old, { id: 'p' }]));
    await scene.announcements.pause(id, false);
    await scene.show(profileOf([...old, { id: 'p' }, { id: 'q' }]));
    expect(scene.said('c1')).toEqual(['Paper q']);
  });

  it('and everything sent to it is forgotten on request', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.announcements.follow('mina', settings);
    await scene.show(profileOf([...old, { id: 'p' }]));
    await scene.announcements.forget({ userId: 'mina' });
    await scene.announcements.forget({ userId: 'admin' });
    expect(await scene.announcements.list({ userId: 'mina' })).toEqual([]);
    const left = await scene.announcements.list({ guildId: '100000000000000001' });
    expect(left.map((each) => each.createdBy)).toEqual([undefined]);
    await scene.announcements.forget({ guildId: '100000000000000001' });
    expect(await scene.state.db.selectFrom('deliveries').selectAll().execute()).toEqual([]);
  });

  it('of a server that Vita has left is forgotten after thirty days, not before', async () => {
    await using scene = await start(profileOf(old));
    await scene.announcements.subscribe({ guildId: 'left', channelId: 'c9' }, settings);
    await scene.pass(minute);
    await scene.pass(29 * day);
    expect(await scene.announcements.list({ guildId: 'left' })).toHaveLength(1);
    await scene.pass(day);
    expect(await scene.announcements.list({ guildId: 'left' })).toHaveLength(0);
  });
});
