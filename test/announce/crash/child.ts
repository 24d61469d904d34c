import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { KyselyPlugin, RootOperationNode } from 'kysely';
import { z } from 'zod';
import { createAnnouncer } from '../../../src/announce/announcer.ts';
import type { Postman } from '../../../src/announce/postman.ts';
import { createPostman } from '../../../src/discord/postman.ts';
import { silentLog } from '../../../src/log.ts';
import { nextTime, dueLanes } from '../../../src/state/deliveries.ts';
import { openState } from '../../../src/state/state.ts';
import { type News, type Paper, profileOf, viewOf } from '../scene.ts';
import { createFastClock } from './fast-clock.ts';

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** What the parent tells this process to do; until then it only gets ready. */
const order = z.object({
  url: z.string(),
  token: z.string(),
  file: z.string(),
  pace: z.object({ at: z.number(), time: z.number(), speed: z.number() }),
  papers: z.array(z.custom<Paper>(isObject)),
  news: z.array(z.custom<News>(isObject)),
  /** Which step kills this process; 0 for none. */
  killAt: z.number(),
});

/** So many seconds it may take to come to rest: every failure that was scripted meanwhile is met first, on a machine that may be busy. */
const patience = 160;

/** The announcer with the real discord.js, in a process that kills itself at a given step: before or after any question to the state file, or any call to Discord. */
async function main(text: string): Promise<void> {
  const { url, token, file, pace, papers, news, killAt } = order.parse(JSON.parse(text));
  const clock = createFastClock(() => pace);
  let steps = 0;
  const step = (label: string) => {
    steps += 1;
    if (steps !== killAt) return;
    writeSync(1, `killed ${label}\n`);
    process.kill(process.pid, 'SIGKILL');
  };

  let phase = 'logging in';
  setTimeout(() => writeSync(2, `not idle after ${patience} s: ${phase}, ${steps} steps\n`), patience * 1_000).unref();
  const client = await connect(url, token);
  phase = 'opening the state file';
  const state = await openState(file, clock);
  const parts = {
    state: { ...state, db: state.db.withPlugin(stepsAround(step)) },
    postman: withSteps(createPostman(client), step),
    clock,
    log: silentLog,
  };
  const announcer = createAnnouncer(parts, viewOf(profileOf(papers, news)));
  void announcer.run(new AbortController().signal);

  const isIdle = async () => {
    const next = await nextTime(state.db, clock.now());
    const isSoon = next !== undefined && next.getTime() < clock.now().getTime() + 30 * 60 * 1000;
    return !isSoon && (await dueLanes(state.db, clock.now(), 1)).length === 0;
  };
  const isStuck = setInterval(
    () => (phase = `announcing, ${JSON.stringify(announcer.trouble() ?? 'no trouble')}`),
    1_000,
  );
  for (let idle = 0; idle < 5;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    idle = (await isIdle()) ? idle + 1 : 0;
  }
  clearInterval(isStuck);
  writeSync(1, 'idle\n');
}

/** Logs in, however often the connection breaks meanwhile; a login that hangs is given up after three seconds. */
async function connect(url: string, token: string): Promise<Client<true>> {
  for (;;) {
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: url, timeout: 1_500 } });
    client.on(Events.Error, () => undefined);
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    const failed = client.login(token).then(
      () => new Promise<never>(() => undefined),
      () => undefined,
    );
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 3_000, undefined));
    const connected = await Promise.race([ready, failed, late]);
    if (connected) return connected;
    void client.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function stepsAround(step: (label: string) => void): KyselyPlugin {
  const labels = new WeakMap<object, string>();
  return {
    transformQuery({ node, queryId }) {
      labels.set(queryId, labelOf(node));
      step(`before ${labelOf(node)}`);
      return node;
    },
    transformResult({ result, queryId }) {
      step(`after ${labels.get(queryId) ?? 'a question'}`);
      return Promise.resolve(result);
    },
  };
}

/** `update deliveries` and the like. */
function labelOf(node: RootOperationNode): string {
  const verb = node.kind.replace(/QueryNode$/, '').toLowerCase();
  const table = /"IdentifierNode","name":"(\w+)"/.exec(JSON.stringify(node))?.[1] ?? '';
  return `${verb} ${table}`;
}

function withSteps(postman: Postman, step: (label: string) => void): Postman {
  const around = async <Result>(name: string, call: () => Promise<Result>): Promise<Result> => {
    step(`before ${name}`);
    const result = await call();
    step(`after ${name}`);
    return result;
  };
  return {
    ...postman,
    send: (...args) => around('send', () => postman.send(...args)),
    edit: (...args) => around('edit', () => postman.edit(...args)),
    publish: (...args) => around('publish', () => postman.publish(...args)),
    openThread: (...args) => around('openThread', () => postman.openThread(...args)),
    post: (...args) => around('post', () => postman.post(...args)),
    ownMessages: (...args) => around('ownMessages', () => postman.ownMessages(...args)),
    ownPosts: (...args) => around('ownPosts', () => postman.ownPosts(...args)),
    openDirect: (...args) => around('openDirect', () => postman.openDirect(...args)),
  };
}

process.on('unhandledRejection', (error) => writeSync(2, `unhandled: ${String(error)}\n`));
createInterface({ input: process.stdin }).once('line', (line) => {
  main(line).catch((error: unknown) => writeSync(2, `failed: ${error instanceof Error ? (error.stack ?? '') : ''}\n`));
});
writeSync(1, 'ready\n');
