import { dueLanes, nextInLane, nextTime } from '../state/deliveries.ts';
import { problemOf, type StateProblem } from '../state/problem.ts';
import type { Desk } from './deliver.ts';
import { pay } from './pay.ts';

/** Why nothing is being sent to anybody at the moment. */
export interface Rest {
  readonly why: StateProblem | 'refusals' | 'denied';
  readonly until: Date;
}

/** Pays what is owed: each lane in order, several lanes at a time. */
export interface Worker {
  /** Starts on whatever is due. Returns at once; work that is under way is left alone. */
  start(): void;
  /** When something will be due that isn't yet. */
  nextTime(): Promise<Date | undefined>;
  resting(): Rest | undefined;
  /** Starts nothing more, and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * So many requests are under way at once. They take turns at the 50 a second that Discord allows a bot, so a person who waits
 * for an answer waits behind this many at most.
 */
const lanesAtOnce = 25;

/**
 * Discord blocks an address after 10,000 refused requests in ten minutes. After so few, Vita rests and says why. So that there
 * are never more, it begins with one lane, adds one for each success, and goes back to one at a refusal.
 */
const mostRefusals = 5;
const refusalWindow = 10 * 60 * 1000;
const afterStateProblem = 60 * 1000;

/** Makes a worker; `onIdle` is called whenever work has come to its end. */
export function createWorker(desk: Desk, onIdle: () => void): Worker {
  const payers = new Set<Promise<void>>();
  const active = new Set<string>();
  let due: string[] = [];
  let asking: Promise<void> | undefined;
  let refusals: number[] = [];
  let trusted = 1;
  let rest: Rest | undefined;
  let isStopped = false;

  const now = () => desk.clock.now();
  const resting = () => (rest && rest.until > now() ? rest : undefined);

  function restFor(why: Rest['why'], milliseconds: number): void {
    rest = { why, until: new Date(now().getTime() + milliseconds) };
    desk.log.error({ ...rest }, 'announcing rests');
  }

  async function nextLane(): Promise<string | undefined> {
    if (due.length === 0) {
      asking ??= dueLanes(desk.db, now(), 1000)
        .then((lanes) => {
          due = lanes.filter((lane) => !active.has(lane));
        })
        .finally(() => (asking = undefined));
      await asking;
    }
    return due.shift();
  }

  async function payLane(lane: string): Promise<void> {
    while (!isStopped && !resting()) {
      const row = await nextInLane(desk.db, lane, now());
      if (!row) return;
      const payment = await pay(row, desk);
      if (payment === 'denied') restFor('denied', refusalWindow);
      if (payment === 'refused') countRefusal();
      if (payment !== 'next') return;
      trusted = Math.min(trusted + 1, lanesAtOnce);
      start();
    }
  }

  function countRefusal(): void {
    const since = now().getTime() - refusalWindow;
    refusals = [...refusals.filter((time) => time > since), now().getTime()];
    trusted = 1;
    if (refusals.length < mostRefusals) return;
    refusals = [];
    restFor('refusals', refusalWindow);
  }

  /** True when there was something to pay. */
  async function payLanes(): Promise<boolean> {
    let hasPaid = false;
    try {
      while (!isStopped && !resting() && payers.size <= trusted) {
        const lane = await nextLane();
        if (lane === undefined) break;
        if (active.has(lane)) continue;
        hasPaid = true;
        active.add(lane);
        await payLane(lane).finally(() => active.delete(lane));
      }
    } catch (error) {
      desk.log.error({ error }, 'the outbox could not be read or written');
      restFor(problemOf(error) ?? 'unreachable', afterStateProblem);
    }
    return hasPaid;
  }

  function start(): void {
    while (!isStopped && !resting() && payers.size < trusted) {
      const payer: Promise<void> = payLanes().then((hasPaid) => {
        payers.delete(payer);
        if (hasPaid) onIdle();
      });
      payers.add(payer);
    }
  }

  return {
    start,
    nextTime: () => nextTime(desk.db, now()),
    resting,
    async stop() {
      isStopped = true;
      await Promise.all(payers);
    },
  };
}
