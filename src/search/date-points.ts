import { isPartialDate, type PartialDate } from '../profile/date.ts';
import { chineseNumbers, monthNumber, numberOf, partsOfYear } from './date-words.ts';

/** A stretch of time with both ends, which belong to it as a whole. */
export interface Point {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

const yearOpen = '(?<![\\w.])(?<year>(?:19[5-9]|20\\d)\\d)';
const year = `${yearOpen}(?!\\w|\\.\\d{3})`;
const word = '(?<word>[a-z]{3,9})\\.?';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const part = `(?<part>${Object.keys(partsOfYear).join('|')})`;
const count = '(?<count>#?[一二两三四五六七八九十]|#?\\d+|[a-z]+)';
const last = '(?:last|past|previous|recent)';

const oldestShortYear = 10;

type Groups = Readonly<Record<string, string | undefined>>;

/** Every way a point in time is written; the first that fits takes its letters. Undefined where it is none after all. */
const points: readonly (readonly [string, (groups: Groups, now: Date) => Point | undefined])[] = [
  [`${yearOpen}[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\w)`, calendar],
  [`(?<![\\w./-])(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.]${year}`, dayAndMonth],
  [`\\b${word} ${day},? ${year}`, calendar],
  [`(?<!\\w)${day}(?: of)? ${word},? ${year}`, calendar],
  [`\\b${word}[ ,-]+(?:of )?${year}`, calendar],
  [`${year}[ ,-]+${word}(?!\\w)`, calendar],
  [`(?<![\\w./-])(?<month>0?[1-9]|1[0-2])/${year}`, calendar],
  [`${yearOpen}[-/.](?<month>0?[1-9]|1[0-2])(?!\\w)`, calendar],
  [`\\b${part}[ -]?(?:of )?${year}`, calendar],
  [`${year}[ -]?${part}\\b`, calendar],
  [year, calendar],
  [`\\b${word} '?(?<short>\\d\\d)(?!\\w)`, shortYear],
  ['\\b(?:the )?year before last\\b', (_, now) => period(monthsBefore(now, 24).slice(0, 4))],
  ['\\b(?:last|previous) year\\b', (_, now) => period(monthsBefore(now, 12).slice(0, 4))],
  ['\\bthis year\\b', (_, now) => period(monthsBefore(now, 0).slice(0, 4))],
  [
    `(?<!\\w)${count}(?: of)? years? ago\\b`,
    (groups, now) => period(monthsBefore(now, 12 * countOf(groups)).slice(0, 4)),
  ],
  [`(?<!\\w)${count}(?: of)? months? ago\\b`, (groups, now) => period(monthsBefore(now, countOf(groups)))],
  ['\\b(?:last|previous) month\\b', (_, now) => period(monthsBefore(now, 1))],
  ['\\bthis month\\b', (_, now) => period(monthsBefore(now, 0))],
  [`\\b(?:the )?${last} (?:${count} (?:of )?)?(?<unit>year|month|week|day|decade)(?<many>s?)\\b`, upToNow],
  ['\\bthis week\\b', (_, now) => ({ from: daysBefore(now, 7), to: daysBefore(now, 0) })],
  ['\\byesterday\\b', (_, now) => period(daysBefore(now, 1))],
  ['\\btoday\\b', (_, now) => period(daysBefore(now, 0))],
];

const patterns = points.map(([source, read]) => ({ pattern: new RegExp(source, 'g'), read }));
/** Without any of these there is no point in time. */
const hint = /\d|year|month|week|day|decade/;

/** Puts `⟨0⟩`, `⟨1⟩` ... in the place of each point in time of a folded text, and tells which they are. */
export function readPoints(text: string, now: Date): { text: string; points: readonly Point[] } {
  const found: Point[] = [];
  if (!hint.test(text)) return { text, points: found };
  for (const { pattern, read } of patterns) {
    for (const match of [...text.matchAll(pattern)].reverse()) {
      const point = read(match.groups ?? {}, now);
      if (!point) continue;
      const place = ` ⟨${found.push(point) - 1}⟩ `;
      text = text.slice(0, match.index) + place + text.slice(match.index + match[0].length);
    }
  }
  return { text, points: found };
}

/** A date of the calendar, from whatever of it was written. */
function calendar(groups: Groups): Point | undefined {
  const { year: ofYear = '', word: name, day: ofDay } = groups;
  const months = groups['part'] === undefined ? undefined : partsOfYear[groups['part']];
  if (months) return { from: `${ofYear}-${twoDigits(months[0])}`, to: `${ofYear}-${twoDigits(months[1])}` };
  const month = name === undefined ? groups['month'] : monthNumber(name);
  if (month === undefined) return name === undefined ? period(ofYear) : undefined;
  const written = [ofYear, twoDigits(month), ...(ofDay === undefined ? [] : [twoDigits(ofDay)])].join('-');
  return isPartialDate(written) ? period(written) : undefined;
}

/** A day and a month in numbers before the year: the month first, unless it can't be one. */
function dayAndMonth({ first = '', second = '', ...groups }: Groups): Point | undefined {
  const [month, ofDay] = Number(first) > 12 ? [second, first] : [first, second];
  return calendar({ ...groups, month, day: ofDay });
}

/** A month with a year of two digits, `sep 22`, where that is one that research may be of. */
function shortYear({ word: name = '', short = '' }: Groups, now: Date): Point | undefined {
  const month = monthNumber(name);
  const isYear = Number(short) >= oldestShortYear && Number(short) <= now.getUTCFullYear() % 100;
  return month === undefined || !isYear ? undefined : period(`20${short}-${twoDigits(month)}`);
}

/** `the last 3 years`, `the past decade`, `recent months`: up to now. */
function upToNow(groups: Groups, now: Date): Point {
  const many = groups['count'] === undefined && groups['many'] === 's' ? 3 : countOf(groups);
  const to = monthsBefore(now, 0).slice(0, 4);
  const unit = groups['unit'];
  if (unit === 'day' || unit === 'week') return { from: daysBefore(now, unit === 'week' ? 7 * many : many), to };
  return { from: monthsBefore(now, many * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120)), to };
}

function countOf(groups: Groups): number {
  const written = (groups['count'] ?? '').replace('#', '');
  return chineseNumbers[written] ?? numberOf(written);
}

function period(date: PartialDate): Point {
  return { from: date, to: date };
}

function monthsBefore(now: Date, months: number): PartialDate {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months)).toISOString().slice(0, 7);
}

function daysBefore(now: Date, days: number): PartialDate {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

function twoDigits(number: number | string): string {
  return String(number).padStart(2, '0');
}
