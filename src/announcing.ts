import type { Client } from 'discord.js';
import { type Announcements, createAnnouncements } from './announce/announcements.ts';
import { createAnnouncer, type View } from './announce/announcer.ts';
import type { Clock } from './clock.ts';
import { createPostman } from './discord/postman.ts';
import type { Log } from './log.ts';
import type { State } from './state/state.ts';

/** Announcing under way. */
export interface Announcing {
  readonly announcements: Announcements;
  /** Takes up a new profile. */
  show(view: View): void;
  /** Sends nothing more, and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Begins to announce over a client that is logged in; `view` is the profile as it is now. */
export function startAnnouncing(
  parts: { readonly client: Client<true>; readonly state: State; readonly clock: Clock; readonly log: Log },
  view: View,
): Announcing {
  const desk = { ...parts, postman: createPostman(parts.client) };
  const announcer = createAnnouncer(desk, view);
  const stopping = new AbortController();
  const running = announcer.run(stopping.signal);
  return {
    announcements: createAnnouncements(desk, announcer),
    show: (next) => announcer.show(next),
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
