import { en } from '../../text/en.ts';

const words = en.preview.page;
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' });

/** The time now, in milliseconds since 1970. */
export const now = (): number => performance.timeOrigin + performance.now();

/** When a message came, as Discord says it: `Today at 10:20`, `Yesterday at 9:00`, `1/5/26, 10:20`. In the reader's zone. */
export function messageTime(at: number, today: number): string {
  const days = Math.round((startOfDay(today) - startOfDay(at)) / 86_400_000);
  if (days === 0) return `${words.today} ${clock.format(at)}`;
  if (days === 1) return `${words.yesterday} ${clock.format(at)}`;
  return `${day.format(at)} ${clock.format(at)}`;
}

export const clockTime = (at: number): string => clock.format(at);

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Discord's timestamp styles (reference, "Timestamp Styles"). */
const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A timestamp in the reader's language and zone; `R` counts from `from` (milliseconds). Empty when it is out of a date's range. */
export function timestamp(seconds: number, style: string, from: number): string {
  const at = seconds * 1000;
  if (Number.isNaN(new Date(at).getTime())) return '';
  if (style !== 'R') return new Intl.DateTimeFormat(undefined, styles[style] ?? styles['f']).format(at);
  const away = seconds - from / 1000;
  const [unit, length] = steps.find(([, one]) => Math.abs(away) >= one) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round(away / length), unit);
}
