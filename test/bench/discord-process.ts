import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { systemClock } from '../../src/clock.ts';
import { silentLog } from '../../src/log.ts';
import { startLocalDiscord } from '../../src/preview/discord.ts';
import { quantile } from './table.ts';

/**
 * The local Discord in a process of its own, behind a front that takes the answers to interactions: an answer is timed
 * when its whole body has arrived, and nothing is spent on checking it, whoever sent it.
 */
const discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
const waiting = new Map<string, (milliseconds: number) => void>();
let answers = 0;

const front = createServer((incoming, response) => {
  const id = /\/interactions\/(\d+)\/[^/]+\/callback/.exec(incoming.url ?? '')?.[1];
  if (id === undefined) {
    forward(incoming, response);
    return;
  }
  incoming.resume();
  incoming.on('end', () => {
    const arrived = performance.now();
    response.writeHead(204).end();
    answers += 1;
    waiting.get(id)?.(arrived);
    waiting.delete(id);
  });
});

function forward(incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = incoming;
  const onward = request(new URL(url ?? '/', discord.url), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  incoming.pipe(onward);
}

let next = 1_600_000_000_000_000_000n;
function ask(query: string): Promise<number> {
  const id = String((next += 4_194_304n));
  const { first } = discord;
  const sent = performance.now();
  return new Promise((resolve) => {
    waiting.set(id, (arrived) => resolve(arrived - sent));
    discord.faults.sendRaw(
      JSON.stringify({
        op: 0,
        s: Number(next % 1_000_000_007n),
        t: 'INTERACTION_CREATE',
        d: {
          id,
          application_id: first.vita.id,
          type: 2,
          token: `token-${id}`,
          version: 1,
          locale: 'en-US',
          guild_locale: 'en-US',
          guild_id: first.guild.id,
          channel: { id: first.papers.id, type: 0 },
          channel_id: first.papers.id,
          app_permissions: '0',
          entitlements: [],
          authorizing_integration_owners: {},
          member: {
            user: { id: first.member.id, username: 'mina', discriminator: '0', avatar: null },
            roles: [],
            joined_at: '2024-01-01T00:00:00Z',
            permissions: '0',
            flags: 0,
          },
          data: { id: '1', name: 'papers', type: 1, options: [{ name: 'query', type: 3, value: query }] },
        },
      }),
    );
  });
}

const orders = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sequential'), query: z.string(), count: z.number() }),
  z.object({ kind: z.literal('together'), query: z.string(), outstanding: z.number(), milliseconds: z.number() }),
]);

process.on('message', (message) => void obey(message));

async function obey(message: unknown): Promise<void> {
  const order = orders.parse(message);
  if (order.kind === 'sequential') {
    const times: number[] = [];
    for (let index = 0; index < order.count; index += 1) times.push(await ask(order.query));
    process.send?.({ p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
    return;
  }
  const before = answers;
  const until = performance.now() + order.milliseconds;
  const loop = async () => {
    while (performance.now() < until) await ask(order.query);
  };
  await Promise.all(Array.from({ length: order.outstanding }, loop));
  process.send?.({ perSecond: ((answers - before) / order.milliseconds) * 1_000 });
}

front.listen(0, '127.0.0.1', () => {
  const address = front.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.send?.({ url: `http://127.0.0.1:${port}/api` });
});

const timer = setInterval(() => {
  if (discord.connected() > 0) {
    process.send?.({ connected: performance.now() });
    clearInterval(timer);
  }
}, 1);
