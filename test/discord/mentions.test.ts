import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { messageOf, type Running, startBoth } from '../support/vita.ts';

let both: Running;
beforeAll(async () => {
  both = await startBoth();
});
afterAll(async () => {
  expect(both.discord.refusals).toEqual([]);
  await both.close();
});

const mention = () => `<@${both.discord.first.vita.id}>`;

test('a mention with a question is answered in a reply to it', async () => {
  const { first, interact } = both.discord;
  const outcome = await interact.say(first.member, first.general, `${mention()} where did he study?`);
  const [asked, answered] = first.world.messages(first.general.id).slice(-2);
  expect(messageOf(outcome).repliesTo).toBe(asked?.id);
  expect(answered?.id).toBe(messageOf(outcome).id);
});

test('a direct message is a question', async () => {
  const { first, interact } = both.discord;
  const direct = first.world.directMessage(first.member);
  const outcome = await interact.say(first.member, direct, 'rwkv');
  expect(JSON.stringify(messageOf(outcome).components)).toContain('2305.13048');
});

test('a mention with nothing to ask gets help', async () => {
  const { first, interact } = both.discord;
  const outcome = await interact.say(first.member, first.general, mention());
  expect(JSON.stringify(messageOf(outcome).components)).toContain('/papers');
});

test('a message to nobody is not answered', async () => {
  const { first } = both.discord;
  const before = first.world.messages(first.papers.id).length;
  void both.discord.interact.say(first.member, first.papers, 'lunch?');
  await systemClock.sleep(300);
  expect(first.world.messages(first.papers.id)).toHaveLength(before + 1);
});

test('what somebody asks can ping nobody', async () => {
  const { first, interact } = both.discord;
  const outcome = await interact.say(
    first.admin,
    first.general,
    `${mention()} @everyone who is <@${first.member.id}>?`,
  );
  const { mentions } = messageOf(outcome);
  expect(mentions.everyone).toBe(false);
  expect(JSON.stringify(mentions)).not.toContain(first.member.id);
});
