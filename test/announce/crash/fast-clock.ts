import type { Clock } from '../../../src/clock.ts';
import { systemClock } from '../../../src/clock.ts';

/** What two processes must agree on to have the same time: at the real moment `at`, it was `time`, and time runs `speed` times as fast. */
export interface Pace {
  readonly at: number;
  readonly time: number;
  readonly speed: number;
}

/** A clock that runs fast; `pace` is asked each time, so that time can also be made to jump. */
export function createFastClock(pace: () => Pace): Clock {
  return {
    now: () => {
      const { at, time, speed } = pace();
      return new Date(time + (Date.now() - at) * speed);
    },
    sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / pace().speed, signal),
  };
}
