import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import type { Answers } from '../../src/discord/interactions.ts';
import { discordError, rateLimited, serverError } from '../../src/preview/discord.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { type Running, startBoth, until } from '../support/vita.ts';

const callback = 'POST /interactions/:interaction/:token/callback';
const reply = (text: string): Reply => ({ blocks: [{ kind: 'text', text: [{ text }] }], items: [], answered: true });

let both: Running | undefined;
afterEach(async () => {
  await both?.close();
  both = undefined;
});

async function start(answers?: Answers): Promise<Running> {
  both = await startBoth(answers);
  return both;
}

const ask = ({ discord }: Running) => discord.interact.command(discord.first.member, discord.first.general, 'help', {});

describe('an answer on its way to Discord', () => {
  test('comes later than a second: Vita thinks first, and then answers', async () => {
    const running = await start({
      respond: async () => (await systemClock.sleep(1_300), reply('late')),
      complete: () => Promise.resolve([]),
    });
    const outcome = await ask(running);
    expect(outcome.kind).toBe('message');
    await until(() =>
      JSON.stringify(running.discord.first.world.messages(running.discord.first.general.id)).includes('late'),
    );
    expect(running.discord.refusals).toEqual([]);
  });

  test('meets a rate limit: it is sent again when Discord allows', async () => {
    const running = await start();
    running.discord.faults.script(callback, rateLimited(0.2));
    expect((await ask(running)).kind).toBe('message');
  });

  test('meets 500 four times: it is logged, and the next one is answered', async () => {
    const running = await start();
    running.discord.faults.script(callback, ...Array.from({ length: 4 }, () => serverError()));
    expect((await ask(running)).kind).not.toBe('message');
    expect(running.logged.join('\n')).toContain('did not reach Discord');
    expect((await ask(running)).kind).toBe('message');
  });

  test('hangs: whoever asks next is answered all the same', async () => {
    const running = await start();
    running.discord.faults.script(callback, { kind: 'hang' });
    void ask(running);
    await until(() => running.discord.requests.some(({ route }) => route === callback));
    expect((await ask(running)).kind).toBe('message');
  });

  test('is refused as a second answer (40060): it is logged, and the next one is answered', async () => {
    const running = await start();
    running.discord.faults.script(callback, discordError(400, 40060, 'Interaction has already been acknowledged.'));
    await ask(running);
    expect(running.logged.join('\n')).toContain('40060');
    expect((await ask(running)).kind).toBe('message');
  });

  test('loses the socket on the way: the answer arrives, as it goes another way', async () => {
    const running = await start({
      respond: async () => {
        running.discord.faults.cutSockets();
        await systemClock.sleep(50);
        return reply('still here');
      },
      complete: () => Promise.resolve([]),
    });
    expect((await ask(running)).kind).toBe('message');
  });

  test('finds a dead token (10062): it is logged, and the next one is answered', async () => {
    const running = await start();
    running.discord.faults.script(callback, discordError(404, 10062, 'Unknown interaction'));
    await ask(running);
    expect(running.logged.join('\n')).toContain('10062');
    expect((await ask(running)).kind).toBe('message');
  });
});

describe('a connection that breaks', () => {
  test.each([
    ['the socket is cut', (running: Running) => running.discord.faults.cutSockets()],
    ['Discord asks to reconnect (op 7)', (running: Running) => running.discord.faults.reconnect()],
    [
      'the session is invalid but can be resumed (op 9)',
      (running: Running) => running.discord.faults.invalidateSession(true),
    ],
  ])('%s: it comes back and answers', async (_name, fault) => {
    const running = await start();
    fault(running);
    await systemClock.sleep(100);
    await until(() => running.discord.connected() === 1);
    expect((await ask(running)).kind).toBe('message');
  });
});

test('a malformed packet and a frame that is not JSON change nothing', async () => {
  const running = await start();
  const caught: unknown[] = [];
  const listener = (error: unknown) => caught.push(error);
  process.on('unhandledRejection', listener);
  running.discord.faults.sendRaw('{not json');
  running.discord.faults.sendMalformedInteraction();
  await systemClock.sleep(100);
  process.off('unhandledRejection', listener);
  expect((await ask(running)).kind).toBe('message');
});
