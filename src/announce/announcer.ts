import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Profile } from '../profile/record.ts';
import type { Search } from '../search/search.ts';
import { noteDepartures } from '../state/departures.ts';
import { type Lock, takeLock } from '../state/lock.ts';
import { problemOf, type StateProblem } from '../state/problem.ts';
import type { State } from '../state/state.ts';
import { look } from './look.ts';
import type { Postman } from './postman.ts';
import { resumeMended } from './stop.ts';
import { createWorker, type Rest } from './worker.ts';

/** A profile, ready to be searched. */
export interface View {
  readonly profile: Profile;
  readonly search: Search;
}

/** Why nothing is announced: the state file's problem, another process that announces from it, or a rest that ends. */
export type Trouble = { readonly why: StateProblem | 'other process' } | Rest;

/** Announces what is new in a profile to those who asked. */
export interface Announcer {
  /** Takes up a new profile; what is new in it goes out at once. */
  show(view: View): void;
  /** Looks and sends until `signal` aborts; then finishes what is under way. Never rejects. */
  run(signal: AbortSignal): Promise<void>;
  /** Something in the outbox or the subscriptions has changed. */
  nudge(): void;
  view(): View;
  trouble(): Trouble | undefined;
}

/** How often everything is looked at when nobody nudges: that another process has ended, that a permission was given. */
const lookAroundEvery = 30 * 1000;

/** Makes an announcer; `view` is the profile as it is at the start. Two of them on one state file: the second one waits. */
export function createAnnouncer(
  parts: { readonly state: State; readonly postman: Postman; readonly clock: Clock; readonly log: Log },
  view: View,
): Announcer {
  const { state, clock, log } = parts;
  const desk = { ...parts, db: state.db, profile: () => (looked ?? current).profile };
  const worker = createWorker(desk, nudge);
  let current = view;
  let looked: View | undefined;
  let lock: Lock | undefined;
  let trouble: Trouble | undefined;
  let wake = new AbortController();

  function nudge(): void {
    wake.abort();
  }

  /** Gives when to look around again. */
  async function lookAround(): Promise<Date | undefined> {
    lock ??= takeLock(state.file);
    if (!lock) {
      trouble = { why: 'other process' };
      return undefined;
    }
    if (current !== looked) {
      const showing = current;
      await look(state.db, { ...showing, ...(looked && { before: looked.profile }) }, clock.now());
      looked = showing;
    }
    await noteDepartures(state.db, parts.postman.guilds(), clock.now());
    await resumeMended(desk);
    trouble = undefined;
    worker.start();
    return worker.nextTime();
  }

  async function step(): Promise<number> {
    try {
      const next = await lookAround();
      const wait = next ? next.getTime() - clock.now().getTime() : lookAroundEvery;
      return Math.max(0, Math.min(wait, lookAroundEvery));
    } catch (error) {
      log.error({ error }, 'looking for news failed');
      trouble = { why: problemOf(error) ?? 'unreachable' };
      return lookAroundEvery;
    }
  }

  return {
    show(next) {
      current = next;
      nudge();
    },
    async run(signal) {
      if (state.problem) {
        log.error({ file: state.file, problem: state.problem }, 'nothing is announced: the state file cannot be used');
        return;
      }
      signal.addEventListener('abort', nudge, { once: true });
      while (!signal.aborted) {
        wake = new AbortController();
        const wait = await step();
        if (!wake.signal.aborted) await clock.sleep(wait, wake.signal);
      }
      await worker.stop();
      lock?.release();
    },
    nudge,
    view: () => current,
    trouble: () => (state.problem ? { why: state.problem } : (trouble ?? worker.resting())),
  };
}
