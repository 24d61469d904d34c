import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeGuild } from '../../src/announce/fake-postman.ts';
import { admin, type CommandScene, member, owner, papers, startCommands } from './command-scene.ts';
import { profileOf } from './scene.ts';

let scene: CommandScene;
beforeEach(async () => {
  scene = await startCommands();
});
afterEach(() => scene.stop());

describe('/follow and /unfollow', () => {
  it('say what will happen, tell by direct message, and end it', async () => {
    const { reply, said } = await scene.run('follow', { topics: 'papers' }, member);
    expect(reply.private).toBe(true);
    expect(said).toMatch(/^What is new \(papers\) appears in your direct messages within a minute/);
    await scene.newPaper();
    expect(scene.said('dm:mina')).toEqual(['Paper new']);
    expect(await scene.say('unfollow', {}, member)).toBe('You get no more direct messages about what is new.');
    await scene.show(profileOf([...papers, { id: 'new' }, { id: 'newer' }]));
    expect(scene.said('dm:mina')).toEqual(['Paper new']);
    expect(await scene.say('unfollow', {}, member)).toBe('You were not following.');
  });

  it('change what was followed before, and keep the rest', async () => {
    await scene.say('follow', { topics: 'papers', filter: 'rwkv' }, member);
    await scene.say('follow', { topics: 'talks' }, member);
    const following = await scene.announcements.list({ userId: 'mina' });
    expect(following.map((each) => each.settings)).toMatchObject([{ topics: ['talks'], filter: 'rwkv' }]);
  });

  it('say so when Vita cannot write to the person, and store nothing', async () => {
    scene.postman.fail('openDirect', { failure: 'refused' });
    expect(await scene.say('follow', {}, member)).toMatch(/^Vita cannot write to you\./);
    expect(await scene.announcements.list({ userId: 'mina' })).toEqual([]);
  });

  it('stop quietly when the person has closed their messages', async () => {
    await scene.say('follow', {}, member);
    scene.postman.fail('send', { failure: 'refused' });
    await scene.newPaper();
    await scene.pass(3_600_000);
    expect([...scene.postman.messages.keys()]).toEqual([]);
    expect((await scene.announcements.list({ userId: 'mina' }))[0]?.stopped?.why).toBe('closed');
  });
});

describe('/forget', () => {
  /** Every row of every table that could hold something about a person or a server. */
  async function stored(): Promise<string> {
    const { db } = scene.state;
    const tables = ['subscriptions', 'deliveries', 'departures', 'holds', 'button_states', 'question_tally'] as const;
    const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
    return JSON.stringify(rows);
  }

  it('deletes all about a person: what they follow, what was sent, and that they set a channel up', async () => {
    await scene.say('follow', {}, admin);
    await scene.say('announce here');
    scene.postman.addChannel('c1', { name: 'papers', missing: ['send'] });
    await scene.newPaper();
    expect(scene.said('dm:admin')).toContain('Announcements in papers have stopped');
    expect(await stored()).toContain('admin');
    const { reply, said } = await scene.run('forget');
    expect([reply.private, said]).toEqual([true, 'Everything that was stored about you is deleted.']);
    expect(await stored()).not.toContain('admin');
    expect(await scene.subscriptions()).toHaveLength(1);
  });

  it('deletes all about a server, for those who may manage it', async () => {
    await scene.say('announce here');
    await scene.newPaper();
    expect((await scene.run('forget', { what: 'server' }, member)).reply.answered).toBe(false);
    expect(await stored()).toContain('c1');
    expect(await scene.say('forget', { what: 'server' })).toMatch(
      /^Everything that was stored about this server is deleted/,
    );
    expect(await stored()).not.toMatch(new RegExp(`c1|${fakeGuild}`));
  });

  it('deletes about a server what it was told when a channel stopped', async () => {
    await scene.say('announce here');
    scene.postman.removeChannel('c1');
    scene.postman.fail('openDirect', { failure: 'refused' });
    await scene.newPaper();
    expect(await stored()).toContain(`guild:${fakeGuild}`);
    await scene.say('forget', { what: 'server' });
    expect(await stored()).not.toMatch(new RegExp(`c1|${fakeGuild}|admin`));
  });
});

describe('/vita held', () => {
  const many = Array.from({ length: 6 }, (_, index) => ({ id: `m${index}`, date: `2026-11-1${index}` }));

  it('asks the owner, with three buttons, and does what is pressed', async () => {
    await scene.say('announce here');
    expect(await scene.say('vita held', {}, owner)).toBe('Nothing waits for your decision.');
    await scene.show(profileOf([...papers, ...many]));
    const { reply, said } = await scene.run('vita held', {}, owner);
    expect(said).toContain('6 new items are waiting for you');
    const buttons = reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    expect(buttons.map((button) => button.label)).toEqual(['Announce', 'Only the newest', 'None']);
    const [, newest] = buttons;
    if (newest?.kind !== 'run') throw new Error('no button');
    const { command, subcommand, options } = newest.invocation;
    expect(await scene.say([command, subcommand].join(' '), options, owner)).toBe('1 item is being announced now.');
    await scene.pass(1_000);
    expect(scene.said('c1')).toEqual(['Paper m5']);
    expect(await scene.say('vita held', { hold: 1, decision: 'all' }, owner)).toBe('This was decided before.');
    expect(await scene.say('vita held', { hold: 9, decision: 'all' }, owner)).toBe('This was decided before.');
    await scene.pass(1_000);
    expect(scene.said('c1')).toEqual(['Paper m5']);
  });

  it('is for the owner alone', async () => {
    await scene.say('announce here');
    await scene.show(profileOf([...papers, ...many]));
    for (const origin of [member, admin]) {
      expect((await scene.run('vita held', {}, origin)).reply.answered).toBe(false);
      expect((await scene.run('vita held', { hold: 1, decision: 'all' }, origin)).reply.answered).toBe(false);
    }
    await scene.pass(1_000);
    expect(scene.said('c1')).toEqual([]);
  });
});
