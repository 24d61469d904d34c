import { chmodSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import type { FakePostman } from '../../src/announce/fake-postman.ts';
import { withoutSuperuser } from '../support/superuser.ts';
import { createWorld, type Paper, profileOf, settings, start } from './scene.ts';

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;
const old: Paper[] = [{ id: 'a', date: '2020' }];
const withNew = (...papers: Paper[]) => profileOf([...old, ...papers]);

/** A world in which something happens after Discord has made a message and before its answer is there. */
function worldWhile(happens: () => Promise<void>) {
  const world = createWorld();
  world.postman.addChannel('news', { kind: 'announcement', name: 'news' });
  const send: FakePostman['send'] = async (...args) => {
    const sent = await world.postman.send(...args);
    await happens();
    return sent;
  };
  return { ...world, postman: { ...world.postman, send } };
}

describe('an item whose title is meant to do harm', () => {
  it.each([
    ['@everyone', '\\@everyone'],
    [
      '@here <@&300000000000000003> <@100000000000000002>',
      '\\@here \\<\\@&300000000000000003> \\<\\@100000000000000002>',
    ],
    ['**x** [a](https://evil.example) `', '\\*\\*x\\*\\* \\[a\\](https\\://evil.example) \\`'],
    ['# big\n> quote', '\\# big > quote'],
  ])('%j pings nobody and is shown as it is', async (title, escaped) => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    await scene.show(withNew({ id: 'p', title }));
    const [message] = scene.postman.messages.get('c1') ?? [];
    expect(message?.body.allowed_mentions).toEqual({ parse: [] });
    expect(JSON.stringify(message?.body)).toContain(JSON.stringify(escaped).slice(1, -1));
  });
});

describe('while a message is on its way', () => {
  it('its subscription may be removed: nothing follows, nothing is said again', async () => {
    const removals: (() => Promise<void>)[] = [];
    const world = worldWhile(async () => removals.pop()?.());
    await using scene = await start(profileOf(old), world);
    const { id } = await scene.subscribe('news', { publish: true, thread: true });
    removals.push(() => scene.announcements.remove(id));
    await scene.show(withNew({ id: 'p' }));
    await scene.pass(hour);
    expect(scene.said('news')).toEqual(['Paper p']);
    expect(scene.postman.calls.filter((call) => call === 'publish' || call === 'openThread')).toEqual([]);
    expect(scene.failures).toEqual([]);
  });

  it('its subscription may be changed: the channel hears of it once', async () => {
    const changes: (() => Promise<void>)[] = [];
    const world = worldWhile(async () => changes.pop()?.());
    await using scene = await start(profileOf(old), world);
    const { id, settings } = await scene.subscribe('news');
    changes.push(() => scene.announcements.change(id, { ...settings, locale: 'zh-CN', filter: 'nothing like it' }));
    await scene.show(withNew({ id: 'p' }));
    await scene.pass(hour);
    expect(scene.said('news')).toEqual(['Paper p']);
  });

  it('its item may be corrected: the message is edited when it is there', async () => {
    const corrections: (() => Promise<void>)[] = [];
    const world = worldWhile(async () => corrections.pop()?.());
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('c1');
    corrections.push(() => scene.show(withNew({ id: 'p', title: 'Paper P, corrected' })));
    await scene.show(withNew({ id: 'p' }));
    await scene.pass(minute);
    expect(scene.said('c1')).toEqual(['Paper P, corrected']);
  });
});

describe('while a message waits', () => {
  it('its item may be corrected: it goes out corrected, once, and no edit follows', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    scene.postman.fail('send', { failure: 'later', retryAfter: hour });
    await scene.show(withNew({ id: 'p' }));
    await scene.show(withNew({ id: 'p', title: 'Paper P, corrected' }));
    await scene.pass(hour);
    await scene.pass(hour);
    expect(scene.said('c1')).toEqual(['Paper P, corrected']);
    expect(scene.postman.calls).not.toContain('edit');
  });

  it('the server may be left and joined again: then it goes out', async () => {
    const world = createWorld();
    const servers = new Set(['100000000000000001']);
    await using scene = await start(profileOf(old), { ...world, postman: { ...world.postman, guilds: () => servers } });
    await scene.subscribe('c1');
    servers.clear();
    scene.postman.removeChannel('c1');
    await scene.show(withNew({ id: 'p' }));
    await scene.pass(20 * day);
    servers.add('100000000000000001');
    scene.postman.addChannel('c1', { name: 'papers' });
    await scene.pass(minute);
    expect(scene.said('c1')).toEqual(['Paper p']);
    servers.clear();
    await scene.pass(minute);
    await scene.pass(20 * day);
    expect(await scene.announcements.list({ guildId: '100000000000000001' })).toHaveLength(1);
    await scene.pass(11 * day);
    expect(await scene.announcements.list({ guildId: '100000000000000001' })).toEqual([]);
  });

  it('its channel may be deleted: one word to whoever set it up, and no more requests', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    scene.postman.removeChannel('c1');
    for (let number = 0; number < 5; number += 1) {
      await scene.show(profileOf([...old, ...Array.from({ length: number + 1 }, (_, index) => ({ id: `p${index}` }))]));
      await scene.pass(hour);
    }
    expect(scene.said('dm:admin')).toEqual(['Announcements in your channel have stopped']);
    expect(scene.postman.calls.filter((call) => call === 'lookUp')).toHaveLength(1);
  });

  it('a permission may be taken away and given back, again and again: each item once, in order', async () => {
    await using scene = await start(profileOf(old));
    await scene.subscribe('c1');
    const papers: Paper[] = [];
    for (let number = 0; number < 4; number += 1) {
      scene.postman.addChannel('c1', { name: 'papers', missing: [number % 2 === 0 ? 'send' : 'view'] });
      papers.push({ id: `p${number}`, date: `2026-11-2${number}` });
      await scene.show(withNew(...papers));
      scene.postman.addChannel('c1', { name: 'papers' });
      await scene.pass(minute);
    }
    expect(scene.said('c1')).toEqual(['Paper p0', 'Paper p1', 'Paper p2', 'Paper p3']);
  });
});

describe('a forum that does not take Components V2', () => {
  it('gets an embed, which is found and not made again when its answer was lost', async () => {
    const world = createWorld();
    world.postman.addChannel('forum', { kind: 'forum' });
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('forum');
    scene.postman.fail('post', { failure: 'unfit' }, { failure: 'unsure', afterWork: true });
    await scene.show(withNew({ id: 'p' }));
    for (let waited = 0; waited < 5; waited += 1) await scene.pass(minute);
    expect(scene.postman.messages.get('forum')).toHaveLength(1);
    expect(scene.postman.messages.get('forum')?.[0]?.body).toHaveProperty('embeds');
    expect(scene.postman.calls.filter((call) => call === 'post')).toHaveLength(2);
  });
});

describe('a publish that Discord refuses', () => {
  it('is given up, says why, and sends nothing again', async () => {
    const world = createWorld();
    world.postman.addChannel('news', { kind: 'announcement', name: 'news' });
    await using scene = await start(profileOf(old), world);
    const subscription = await scene.subscribe('news', { publish: true });
    scene.postman.fail('publish', { failure: 'refused' });
    await scene.show(withNew({ id: 'p' }));
    await scene.pass(hour);
    expect(scene.said('news')).toEqual(['Paper p']);
    const { ended } = await scene.announcements.status([subscription]);
    expect(ended.map((row) => [row.task, row.state, row.problem])).toEqual([
      ['publish', 'dropped', 'scripted'],
      ['message', 'sent', null],
    ]);
  });
});

describe('a state file', () => {
  it('that went missing is a fresh start: nothing is announced again, what is new after that is', async () => {
    const world = createWorld();
    const first = await start(profileOf(old), world);
    await first.subscribe('c1');
    await first.show(withNew({ id: 'p' }));
    await first.stop();
    const { file } = createWorld();
    await using again = await start(withNew({ id: 'p' }), { ...world, file });
    await again.subscribe('c1');
    await again.pass(hour);
    expect(again.said('c1')).toEqual(['Paper p']);
    await again.show(withNew({ id: 'p' }, { id: 'q' }));
    expect(again.said('c1')).toEqual(['Paper p', 'Paper q']);
  });

  it('that another program holds locked makes Vita say so, announce nothing, and go on when it is free', async () => {
    const world = createWorld();
    await using scene = await start(profileOf(old), world);
    await scene.subscribe('c1');
    const other = new Libsql(world.file);
    other.exec('begin immediate');
    await scene.show(withNew({ id: 'p' }));
    expect(scene.announcer.trouble()).toEqual({ why: 'unreachable' });
    expect(scene.said('c1')).toEqual([]);
    other.exec('rollback');
    other.close();
    await scene.pass(minute);
    expect(scene.said('c1')).toEqual(['Paper p']);
  }, 30_000);

  it('that may not be written makes Vita say so, announce nothing, and answer still', async () => {
    const world = createWorld();
    const first = await start(profileOf(old), world);
    await first.subscribe('c1');
    await first.stop();
    for (const name of ['', '-lock']) chmodSync(`${world.file}${name}`, 0o444);
    chmodSync(path.dirname(world.file), 0o555);
    await withoutSuperuser(async () => {
      await using scene = await start(withNew({ id: 'p' }), world);
      await scene.pass(minute);
      expect(scene.announcer.trouble()).toEqual({ why: 'read-only' });
      expect(scene.said('c1')).toEqual([]);
      expect(scene.announcements.preview(settings)?.items).toEqual(['p']);
    });
    chmodSync(path.dirname(world.file), 0o755);
  });
});
