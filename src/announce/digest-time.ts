import { days, type Weekly } from './subscription.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** The next moment strictly after `now` at which a weekly digest is due. An hour that the clocks skip comes an hour later; a day that a zone skips, a week later. */
export function nextDigest(weekly: Weekly, now: Date): Date {
  for (let ahead = 0; ahead <= 15; ahead += 1) {
    const local = wallClock(new Date(now.getTime() + ahead * day), weekly.timeZone);
    if (days[(new Date(local).getUTCDay() + 6) % 7] !== weekly.day) continue;
    const wanted = Math.floor(local / day) * day + weekly.hour * hour;
    const due = instantOf(wanted, weekly.timeZone);
    if (due > now.getTime()) return new Date(due);
  }
  throw new Error(`no ${weekly.day} within two weeks`);
}

/** The instant at which the clocks of a zone show `wanted`, given as if it were UTC. */
function instantOf(wanted: number, timeZone: string): number {
  const first = wanted - (wallClock(new Date(wanted), timeZone) - wanted);
  return first - (wallClock(new Date(first), timeZone) - wanted);
}

/** What the clocks of a zone show, as milliseconds since 1970 as if it were UTC. Throws for an unknown zone. */
function wallClock(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** Whether this is the name of a time zone, such as `Europe/Zurich`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
