import { afterAll, beforeAll, expect, it } from 'vitest';
import { Routes } from 'discord.js';
import { systemClock } from '../../src/clock.ts';
import { createPostman } from '../../src/discord/postman.ts';
import { type Running, startBoth } from '../support/vita.ts';

let both: Running;
beforeAll(async () => {
  both = await startBoth();
});
afterAll(() => both.close());

it('answers and announcements are counted together: fifty requests a second in all', async () => {
  const { discord, bot } = both;
  const postman = createPostman(bot.client);
  const { general, papers } = discord.first;
  // The second in which the bot registered its commands is over.
  await systemClock.sleep(1_100);
  const before = discord.requests.length;
  await Promise.all(
    Array.from({ length: 70 }, () => [
      bot.client.rest.get(Routes.channel(general.id)),
      postman.ownMessages(papers.id, new Date()),
    ]).flat(),
  );
  const times = discord.requests.slice(before).map(({ at }) => at.getTime());
  expect(times).toHaveLength(140);
  // Fifty at once, fifty a second later, and the rest after another.
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(2_000);
}, 20_000);
