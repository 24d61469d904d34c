import type { Origin, Services } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { type Clock, systemClock } from '../../src/clock.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { Answers } from '../../src/discord/interactions.ts';
import type { Log } from '../../src/log.ts';
import { silentLog } from '../../src/log.ts';
import { type LocalDiscord, type Outcome, startLocalDiscord } from '../../src/preview/discord.ts';
import type { Message } from '../../src/preview/world/types.ts';
import type { Form, Reply } from '../../src/reply/reply.ts';
import { servicesOver } from '../../src/services.ts';
import { recallButton, rememberButton } from '../../src/state/buttons.ts';
import { openState } from '../../src/state/state.ts';
import { openVita, type Vita } from '../../src/vita.ts';

/** Whoever sits at a terminal. */
export const terminalOrigin: Origin = { manager: true, owner: true, locale: 'en' };

/** A day after everything in the profile. */
export const now = new Date('2024-11-01T12:00:00Z');

/** A clock that stands still; sleeping takes no time. */
export const stillClock = { now: () => now, sleep: () => Promise.resolve() } satisfies Clock;

/** The real Vita over the real profile, with its state in memory. */
export async function testVita(log: Log = silentLog, profileDir = 'data', watch = false): Promise<Vita> {
  const clock: Clock = { sleep: (milliseconds, signal) => systemClock.sleep(milliseconds, signal), now: () => now };
  return openVita({ profileDir }, { log, clock, watch, services: await memoryServices(profileDir) });
}

/** What commands ask of the parts that keep something, over a state in memory. */
export async function memoryServices(profileDir = 'data'): Promise<Services> {
  const state = await openState(':memory:', systemClock);
  return servicesOver(() => Promise.resolve(state), profileDir);
}

/** The reply to a request; a form is a failure of the test. */
export function asReply(answer: Reply | Form): Reply {
  if (!('blocks' in answer)) throw new Error(`a form came where a reply was expected: ${answer.title}`);
  return answer;
}

/** The real bot, logged in to a local Discord over real sockets. */
export interface Running {
  readonly discord: LocalDiscord;
  readonly bot: Bot;
  /** What was logged, as lines of JSON. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** Starts both and waits until the commands are registered. `answers` stands in for Vita where a test needs a failure. */
export async function startBoth(answers?: Answers, stateFile = ':memory:'): Promise<Running> {
  const logged: string[] = [];
  const write = (facts: Readonly<Record<string, unknown>>, message: string) => {
    logged.push(
      JSON.stringify({ ...facts, message }, (_key, value: unknown) =>
        value instanceof Error ? String('code' in value ? value.code : '') + value.message : value,
      ),
    );
  };
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
  const state = await openState(stateFile, systemClock);
  const vita = answers ? undefined : await testVita(log);
  const stopping = new AbortController();
  const bot = await startBot({
    token: discord.token,
    config: { discordApiUrl: discord.url },
    commands,
    answers: answers ?? vita?.responder ?? never(),
    buttons: {
      remember: (id, value) => rememberButton(state.db, id, value, systemClock.now()),
      recall: (id) => recallButton(state.db, id),
    },
    clock: systemClock,
    log,
    onFatal: (error) => log.error({ error }, 'fatal'),
    signal: stopping.signal,
  });
  await until(() => discord.commands.usable(discord.first.guild.id).length > 0);
  return {
    discord,
    bot,
    logged,
    async close() {
      await bot.close(1_000);
      vita?.close();
      await discord.close();
      await state.close();
    },
  };
}

function never(): never {
  throw new Error('nobody answers');
}

/** Waits until `condition` holds, looking every 10 milliseconds; fails after ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 10_000) throw new Error('it did not happen within ten seconds');
    await systemClock.sleep(10);
  }
}

/** The message that an act led to; anything else is a failure of the test. */
export function messageOf(outcome: Outcome): Message {
  if (outcome.kind !== 'message') throw new Error(`expected a message, got ${JSON.stringify(outcome)}`);
  return outcome.message;
}
