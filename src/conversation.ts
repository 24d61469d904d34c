import type { Origin } from '../commands/command.ts';
import type { Clock } from './clock.ts';
import type { Turn } from './answer/answer.ts';

/** How long `and in 2023?` refers to what the same person was just answered in the same place, in milliseconds. */
const MEMORY_MS = 10 * 60_000;

/** What was just answered, by person and place; in memory only, and forgotten after ten minutes. */
export interface Conversations {
  previous(origin: Origin): Turn | undefined;
  remember(origin: Origin, turn: Turn): void;
}

export function createConversations(clock: Clock): Conversations {
  /** In the order of the last turn, oldest first. */
  const turns = new Map<string, { turn: Turn; until: number }>();
  return {
    previous(origin) {
      const kept = turns.get(placeOf(origin));
      return kept && kept.until > clock.now().getTime() ? kept.turn : undefined;
    },
    remember(origin, turn) {
      const now = clock.now().getTime();
      for (const [place, { until }] of turns) {
        if (until > now) break;
        turns.delete(place);
      }
      turns.delete(placeOf(origin));
      turns.set(placeOf(origin), { turn, until: now + MEMORY_MS });
    },
  };
}

/** The terminal has neither channel nor person: all of it is one place. */
const placeOf = ({ channelId, userId }: Origin) => `${channelId ?? ''}:${userId ?? ''}`;
