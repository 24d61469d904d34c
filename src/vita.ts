import { randomBytes } from 'node:crypto';
import type { Services } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { checkCommands } from '../commands/registry.ts';
import { createAnswerer } from './answer/index.ts';
import type { Clock } from './clock.ts';
import { createConversations } from './conversation.ts';
import type { Config } from './config.ts';
import { UserError } from './errors.ts';
import type { Log } from './log.ts';
import { loadProfile } from './profile/load.ts';
import type { Profile } from './profile/record.ts';
import { watchProfile } from './profile/watch.ts';
import { createResponder, type Responder, type Rooms } from './responder.ts';
import { createSearch } from './search/index.ts';

/** Vita without a place to speak in: the profile kept up to date, and the responder over it. */
export interface Vita {
  readonly responder: Responder;
  /** The rooms of the last good profile. */
  readonly rooms: () => Rooms;
  close(): void;
}

interface Parts {
  readonly log: Log;
  readonly clock: Clock;
  /** Told of each new good profile after the first. */
  readonly onProfile?: (profile: Profile) => void;
  /** Keeps looking at the profile's folder. */
  readonly watch: boolean;
  readonly services: Services;
}

/**
 * Checks the commands, reads the profile and makes it ready to be asked. An edit to the folder is taken over while
 * running; a broken one is logged and the last good profile stays. Throws `UserError` when there is no good profile to
 * start with.
 */
export function openVita(config: Pick<Config, 'profileDir'>, { log, clock, watch, onProfile, services }: Parts): Vita {
  checkCommands(commands);
  const { profile, problems } = loadProfile(config.profileDir);
  if (!profile) {
    const faults = problems.filter(({ severity }) => severity === 'error');
    throw new UserError(
      faults.map(({ file, line, column, message, fix }) => `${file}:${line}:${column} ${message} ${fix}`).join('\n'),
    );
  }
  let rooms = roomsFor(profile);
  const stop = watch
    ? watchProfile(
        config.profileDir,
        {
          onProfile(next) {
            rooms = roomsFor(next);
            log.info({ records: next.items.length }, 'the profile has changed');
            onProfile?.(next);
          },
          onProblems(faults) {
            for (const fault of faults) log.error({ ...fault }, 'the profile has a fault; the last good one stays');
          },
        },
        clock,
      )
    : () => undefined;
  const reference = () => randomBytes(4).toString('hex');
  return {
    responder: createResponder({
      commands,
      rooms: () => rooms,
      clock,
      log,
      reference,
      conversations: createConversations(clock),
      services,
    }),
    rooms: () => rooms,
    close: stop,
  };
}

function roomsFor(profile: Profile): Rooms {
  const search = createSearch(profile);
  return { profile, search, answerer: createAnswerer(profile, search) };
}
