import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { CommandStore } from './command-store.ts';
import type { GatewayFaults } from './gateway.ts';
import { Gateway } from './gateway.ts';
import { Interact } from './interact.ts';
import { Interactions } from './interactions.ts';
import type { Box } from './rest/box.ts';
import type { RestFault } from './rest/faults.ts';
import type { LoggedRefusal, LoggedRequest } from './rest/server.ts';
import { restServer } from './rest/server.ts';
import type { FirstWorld } from './world/first-world.ts';
import { firstWorld } from './world/first-world.ts';
import type { World } from './world/world.ts';

export { discordError, rateLimited, serverError } from './rest/faults.ts';
export type { Outcome } from './interactions.ts';

/** Discord in a box: a gateway, a REST API and a world, on loopback. */
export interface LocalDiscord {
  /** What discord.js takes as `rest.api`, such as `http://127.0.0.1:4000/api`. */
  readonly url: string;
  /** The token to log in with; any other is refused. */
  readonly token: string;
  readonly world: World;
  /** The people, the guild and the channels that are there from the start. */
  readonly first: FirstWorld;
  /** What people do. */
  readonly interact: Interact;
  /** The commands that the bot has registered. */
  readonly commands: CommandStore;
  /** Misbehaviour, for tests: of the gateway, and of REST routes by their names. */
  readonly faults: GatewayFaults & {
    /** The next calls of `route`, such as `POST /channels/:channel/messages`, meet these faults, one each. */
    script(route: string, ...faults: readonly RestFault[]): void;
  };
  /** Calls that Discord would not have taken, latest last; a test may assert that there are none. */
  readonly refusals: readonly LoggedRefusal[];
  /** The latest 1,000 calls. */
  readonly requests: readonly LoggedRequest[];
  /** Gateway sessions that are connected now. */
  connected(): number;
  close(): Promise<void>;
}

/** Starts a local Discord on 127.0.0.1, on `port` or a free one. `log` is told of each call that is refused or not supported. */
export async function startLocalDiscord(options: {
  readonly port?: number;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<LocalDiscord> {
  const { clock, log } = options;
  const first = firstWorld(clock);
  const commands = new CommandStore(first.world.newId);
  const interactions = new Interactions(first.world, clock);
  // Not to be guessed by whatever else runs on this machine.
  const token = `local.${randomUUID()}`;
  let port = 0;
  const origin = (): string => `http://127.0.0.1:${port}`;
  const box: Box = { first, commands, interactions, clock, log, token, origin };
  const rest = restServer(box);
  const gateway = new Gateway(first, token, origin, log);
  const server = createServer(rest.listener);
  gateway.attach(server);
  port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `${origin()}/api`,
    token,
    world: first.world,
    first,
    interact: new Interact({ first, gateway, interactions, commands, clock, origin }),
    commands,
    faults: Object.assign(gateway.faults, {
      script: (route: string, ...faults: readonly RestFault[]) => rest.faults.script(route, ...faults),
    }),
    refusals: rest.log.refusals,
    requests: rest.log.requests,
    connected: () => gateway.connected,
    close: async () => {
      interactions.close();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
