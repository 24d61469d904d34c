import type { Services } from '../commands/command.ts';
import type { Announcements } from './announce/announcements.ts';
import { fieldOrigins } from './sources/origins.ts';
import { reportSources } from './sources/report.ts';
import type { State } from './state/state.ts';
import { countQuestion, questionCounts } from './state/tally.ts';

/** What commands ask of the parts that keep something, over a state that is opened when it is first needed. */
export function servicesOver(
  state: () => Promise<State>,
  profileDir: string,
  announcements: () => Announcements | undefined = () => undefined,
): Services {
  return {
    announcements,
    tally: {
      count: async (kind) => countQuestion((await state()).db, kind),
      counts: async () => questionCounts((await state()).db),
    },
    sources: {
      report: async () => reportSources(profileDir, (await state()).db),
      origins: (id) => fieldOrigins(profileDir, id),
    },
  };
}

/** The same promise for every call; the first call makes it. */
export function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
