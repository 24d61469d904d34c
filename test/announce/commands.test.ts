import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { fakeGuild } from '../../src/announce/fake-postman.ts';
import { admin, channels, type CommandScene, member, papers, startCommands, type Typed } from './command-scene.ts';
import { createWorld, profileOf } from './scene.ts';

const { open, news, forum, mute, elsewhere } = channels;

let scene: CommandScene;
beforeEach(async () => {
  scene = await startCommands();
});
afterEach(() => scene.stop());

describe('/announce here and channel', () => {
  it('say in a sentence what will happen next, to the asker alone, and it happens', async () => {
    const { reply, said } = await scene.run('announce here');
    expect(reply.private).toBe(true);
    expect(said).toContain('Whatever is new appears in #papers');
    expect(said).toContain('within a minute of being in the profile.');
    expect(said).toContain('3 records in the profile would have fitted. What is in it already is not announced.');
    await scene.newPaper();
    expect(scene.said('c1')).toEqual(['Paper new']);
    expect((await scene.subscriptions())[0]).toMatchObject({ channelId: 'c1', createdBy: 'admin' });
  });

  it('take every option', async () => {
    const said = await scene.say('announce channel', {
      channel: news,
      topics: 'papers, talks',
      filter: 'rwkv',
      language: 'zh-CN',
      style: 'weekly',
      day: 'friday',
      hour: '18:00',
      zone: 'Asia/Shanghai',
      accepted: true,
      role: '300000000000000003',
      thread: true,
      publish: true,
    });
    expect(said).toContain('What is new (papers, talks) and matches “rwkv” appears in #news');
    expect(said).toContain('once a week, Fridays at 18:00 (Asia/Shanghai), next on 2026-11-27');
    expect(said).toContain('Each message opens a thread. Each is published to the channels that follow it.');
    expect(said).toContain('When a preprint is accepted somewhere, a short reply says so.');
    expect((await scene.subscriptions())[0]?.settings).toEqual({
      topics: ['papers', 'talks'],
      filter: 'rwkv',
      locale: 'zh-CN',
      weekly: { day: 'friday', hour: 18, timeZone: 'Asia/Shanghai' },
      accepted: true,
      role: '300000000000000003',
      thread: true,
      publish: true,
    });
  });

  it.each([
    [{ topics: 'papers, cats' }, 'topics takes one or more of: papers, news, patents, talks, awards, all.'],
    [{ topics: ' , ' }, 'topics takes one or more of'],
    [{ hour: '24:00' }, 'hour takes a full hour'],
    [{ hour: 'noon' }, 'hour takes a full hour'],
    [{ zone: 'Atlantis/Center' }, 'There is no time zone “Atlantis/Center”.'],
    [{ publish: true }, 'Only an announcement channel can publish.'],
    [{ channel: forum, thread: true }, 'Leave thread out'],
    [{ channel: forum, style: 'weekly' }, 'A forum gets one post for each work.'],
    [{ channel: mute }, 'Vita lacks these permissions there: Read Message History, Send Messages.'],
    [{ channel: elsewhere }, 'The channel is gone.'],
    [{ channel: '200000000000000009' }, 'The channel is gone.'],
  ] satisfies [Typed, string][])('refuse %j, say why, and change nothing', async (options, why) => {
    const { reply, said } = await scene.run('announce channel', { channel: open, ...options });
    expect(said).toContain(why);
    expect(reply).toMatchObject({ answered: false, private: true });
    expect(await scene.subscriptions()).toEqual([]);
  });

  it('name every fault at once', async () => {
    const said = await scene.say('announce here', { topics: 'cats', hour: '99', zone: 'Nowhere' });
    expect(said).toMatch(/hour takes.*no time zone.*topics takes/);
  });

  it('mention nobody for the role of everybody', async () => {
    await scene.say('announce here', { role: fakeGuild });
    expect((await scene.subscriptions())[0]?.settings.role).toBeUndefined();
  });

  it.each(['asdfghjkl qwertz', 'OR', 'OR OR', '"', '((((', '%', "'; drop table deliveries; --", '@everyone', '🦆'])(
    'take the filter %j, which nothing fits, as one that nothing fits',
    async (filter) => {
      const said = await scene.say('announce here', { filter });
      expect(said).toContain('Nothing in the profile fits this so far.');
      await scene.newPaper();
      expect(scene.said('c1')).toEqual([]);
    },
  );
});

describe('while nothing can be announced', () => {
  it('/announce and /follow do not promise otherwise', async () => {
    const world = createWorld();
    writeFileSync(world.file, 'not a database at all '.repeat(100));
    await using damaged = await startCommands(world);
    const why = 'Nothing is announced: the state file is damaged.';
    expect(await damaged.say('announce here')).toContain(why);
    expect(await damaged.say('announce edit')).toContain(why);
    expect(await damaged.say('announce status')).toContain(why);
    expect(await damaged.say('follow')).toContain(why);
    expect(await damaged.say('papers', { query: 'rwkv' })).toContain('Paper about RWKV');
  });
});

describe('/announce list, edit, pause, remove', () => {
  it('list says what goes where, and what is paused', async () => {
    expect(await scene.say('announce list')).toBe('Nothing is announced in this server yet. /announce here begins.');
    await scene.say('announce here', { topics: 'papers' });
    await scene.say('announce channel', { channel: news });
    await scene.say('announce pause', { which: '2' });
    const said = await scene.say('announce list');
    expect(said).toMatch(/2 announcement channels.*1 · #papers.*\(papers\).*2 · #news.*Paused\./);
  });

  it('edit changes what is given, leaves the rest, and takes a filter away by the word none', async () => {
    await scene.say('announce here', { topics: 'papers', filter: 'rwkv', hour: '7' });
    await scene.say('announce edit', { topics: 'talks' });
    expect((await scene.subscriptions())[0]?.settings).toMatchObject({
      topics: ['talks'],
      filter: 'rwkv',
      weekly: { hour: 7 },
    });
    const said = await scene.say('announce edit', { which: '#1', filter: 'none', style: 'each' });
    expect(said).toMatch(/What is new \(talks\) appears in #papers.* within a minute/);
    expect((await scene.subscriptions())[0]?.settings).toMatchObject({ topics: ['talks'], filter: '' });
    expect((await scene.subscriptions())[0]?.settings.weekly).toBeUndefined();
  });

  it('pause stops and goes on', async () => {
    await scene.say('announce here');
    expect(await scene.say('announce pause')).toMatch(/^Paused: announcements in #papers.*will not be announced there/);
    await scene.newPaper();
    expect(scene.said('c1')).toEqual([]);
    expect(await scene.say('announce pause')).toMatch(/go on with whatever becomes new from now\.$/);
  });

  it('remove ends it and leaves the messages', async () => {
    await scene.say('announce here');
    await scene.newPaper();
    expect(await scene.say('announce remove')).toMatch(
      /^Nothing will be announced in #papers.*The messages that are there stay/,
    );
    expect(await scene.subscriptions()).toEqual([]);
    expect(scene.said('c1')).toEqual(['Paper new']);
  });

  it('ask which one is meant where several could be', async () => {
    await scene.say('announce here');
    await scene.say('announce here', { topics: 'papers' });
    for (const line of ['announce edit', 'announce pause', 'announce remove'])
      expect(await scene.say(line)).toBe('Say which one: /announce list numbers them.');
    expect(await scene.say('announce remove', { which: '77' })).toBe('Say which one: /announce list numbers them.');
    expect(await scene.subscriptions()).toHaveLength(2);
  });

  it('know nothing of another server', async () => {
    await scene.say('announce here');
    const stranger = { ...admin, guildId: 'another', channelId: elsewhere };
    expect(await scene.say('announce remove', { which: '1' }, stranger)).toMatch(
      /^Nothing is announced in this server/,
    );
    expect(await scene.subscriptions()).toHaveLength(1);
  });
});

describe('/announce preview and status', () => {
  it('preview shows the newest that fits as it would be announced, to the asker alone, and sends nothing', async () => {
    const { reply, said } = await scene.run('announce preview', { topics: 'papers', role: '300000000000000003' });
    expect(reply.private).toBe(true);
    expect(said).toMatch(/^This is what it would look like\. Only you see it\. New paper Paper about RWKV/);
    expect(scene.postman.messages.size).toBe(0);
    expect(await scene.say('announce preview', { filter: 'nothing like it' })).toMatch(
      /^Nothing in the profile fits this yet/,
    );
  });

  it('preview of a channel’s own settings', async () => {
    await scene.say('announce here', { topics: 'talks' });
    expect(await scene.say('announce preview')).toContain('News n');
  });

  it('status says what was sent when, what waits, what failed and why', async () => {
    await scene.say('announce here');
    await scene.newPaper();
    scene.postman.fail('send', { failure: 'unfit' }, { failure: 'later', retryAfter: 3_600_000 });
    await scene.show(
      profileOf([...papers, { id: 'new' }, { id: 'bad', date: '2026-11-21' }, { id: 'waits', date: '2026-11-22' }]),
    );
    const said = await scene.say('announce status');
    expect(said).toContain('1 sent · 1 waiting · 1 given up');
    expect(said).toMatch(/2026-11-23[^·]*· sent · Paper new · #papers/);
    expect(said).toMatch(/· given up · Paper bad · #papers[^·]*· scripted/);
    expect(said).toMatch(/· under way · Paper waits/);
  });

  it('status says what has stopped, since when and why', async () => {
    await scene.say('announce here');
    scene.postman.addChannel('c1', { name: 'papers', missing: ['send'] });
    await scene.newPaper();
    const said = await scene.say('announce status');
    expect(said).toMatch(/#papers.*: Vita lacks these permissions there: Send Messages\. \(since 2026-11-23/);
    expect(await scene.say('announce list')).toContain('Stopped. Vita lacks these permissions there: Send Messages.');
  });
});

describe('who may', () => {
  it.each(['here', 'list', 'edit', 'pause', 'remove', 'preview', 'status'])(
    '/announce %s is for those who may manage the server',
    async (subcommand) => {
      const { reply, said } = await scene.run(`announce ${subcommand}`, {}, member);
      expect(reply).toMatchObject({ answered: false, private: true });
      expect(said).toMatch(/manage the server|Manage Server/i);
      expect(await scene.subscriptions()).toEqual([]);
    },
  );

  it('and for nobody in direct messages', async () => {
    const { guildId, guildLocale, ...direct } = admin;
    expect([guildId, guildLocale]).toEqual([fakeGuild, 'en']);
    expect((await scene.run('announce list', {}, direct)).reply.answered).toBe(false);
  });
});

describe('while an option is typed', () => {
  it.each([
    ['announce here', 'topics', 'ta', ['talks']],
    ['announce here', 'topics', 'papers, ta', ['papers, talks']],
    ['announce channel', 'filter', 'spik', ['spiking']],
    ['announce channel', 'filter', 'babb', ['Charles Babbage']],
    ['announce edit', 'hour', '09', ['09:00']],
    ['announce preview', 'zone', 'zurich', ['Europe/Zurich']],
    ['follow', 'topics', 'aw', ['awards']],
    ['follow', 'zone', 'shanghai', ['Asia/Shanghai']],
  ])('/%s completes %s from %s', async (line, option, typed, values) => {
    expect(await scene.offered(line, option, typed)).toEqual(values);
  });

  it.each(['edit', 'pause', 'remove', 'preview'])('/announce %s offers what there is', async (subcommand) => {
    await scene.say('announce here', { topics: 'papers' });
    await scene.say('announce channel', { channel: news });
    expect(await scene.offered(`announce ${subcommand}`, 'which', '')).toEqual(['1', '2']);
    expect(await scene.offered(`announce ${subcommand}`, 'which', 'news')).toEqual(['2']);
  });

  it('every option either completes, or has choices, or Discord lists its values itself', () => {
    const options = commands
      .filter(({ name }) => ['announce', 'follow', 'unfollow', 'forget'].includes(name))
      .flatMap((command) => command.subcommands ?? [command])
      .flatMap((each) => each.options);
    const listed = ['boolean', 'channel', 'role'];
    expect(options.filter((each) => !each.autocomplete && !each.choices && !listed.includes(each.type))).toEqual([]);
  });
});
