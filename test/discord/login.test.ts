import { describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../src/clock.ts';
import { createClient, FatalDiscordError, logIn } from '../../src/discord/connect.ts';
import { type Log, silentLog } from '../../src/log.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/preview/discord.ts';
import { type Proxy, startProxy } from '../announce/crash/proxy.ts';

/** A minute takes a second. */
const clock = {
  now: () => systemClock.now(),
  sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / 60, signal),
} satisfies Clock;

/** Logs in through a proxy that can be away; `before` prepares what goes wrong. */
async function logInWhen(before: (discord: LocalDiscord, proxy: Proxy) => void, token?: string) {
  const discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
  const proxy = await startProxy(discord.url);
  const warnings: string[] = [];
  const log: Log = { ...silentLog, warn: (facts, message) => void warnings.push(`${message}: ${String(facts.error)}`) };
  before(discord, proxy);
  try {
    const client = await logIn(() => createClient({ discordApiUrl: proxy.url }, silentLog), token ?? discord.token, {
      log,
      clock,
      onFatal: () => undefined,
      signal: new AbortController().signal,
    });
    const isReady = client.isReady();
    await client.destroy();
    return { isReady, warnings };
  } finally {
    await proxy.close();
    await discord.close();
  }
}

describe('logging in', () => {
  it.each([0, 5, 10, 15, 20, 30, 40, 60, 80])(
    'succeeds in the end when its first connection is cut after %i ms',
    async (awayAt) => {
      const { isReady } = await logInWhen((_discord, proxy) => setTimeout(() => proxy.away(150), awayAt));
      expect(isReady).toBe(true);
    },
    20_000,
  );

  it('is tried again, and says so, when Discord has not answered for a minute', async () => {
    const { isReady, warnings } = await logInWhen((discord) => {
      discord.faults.script('GET /gateway/bot', { kind: 'hang' });
    });
    expect(isReady).toBe(true);
    expect(warnings).toEqual(['Discord cannot be reached; trying again: Error: no answer within a minute']);
  }, 20_000);

  it('is given up at once when the token is wrong', async () => {
    await expect(logInWhen(() => undefined, 'not.the.token')).rejects.toThrow(FatalDiscordError);
  });
});
