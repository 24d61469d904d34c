import type { PartialDate } from '../profile/date.ts';
import { readPoints, type Point } from './date-points.ts';
import { chineseDates, chineseNumeralsInDates, dateOrders, monthAlone, monthNumber } from './date-words.ts';
import { fold } from './tokens.ts';

/** A stretch of time. Both ends belong to it, as a whole: `to: '2022'` ends with December 2022. */
export interface DateRange {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** A month of whatever year, 1 to 12: `in June`. */
  readonly month?: number;
}

/** What a text says about time. */
export interface DateReading {
  readonly range?: DateRange;
  readonly order?: 'newest' | 'oldest';
  /** The folded text without its words of time. */
  readonly rest: string;
}

/** How points in time, `⟨0⟩`, stand to the range that is meant; the first that fits takes its letters. */
const relations: readonly (readonly [RegExp, (a: Point, b: Point) => DateRange])[] = [
  [
    /(?:\b(?:between|from|in|since) )?⟨(\d+)⟩ ?(?:[-–—~]|\.\.+|\b(?:to|and|or|through|thru|until|till|up to)\b) ?⟨(\d+)⟩/g,
    hull,
  ],
  [/(?:\b(?:since|starting(?: in)?|as of)|>=) ?⟨(\d+)⟩/g, (a) => ({ from: a.from })],
  [/\bfrom ⟨(\d+)⟩ on(?:wards?)?\b/g, (a) => ({ from: a.from })],
  [/⟨(\d+)⟩ ?(?:\+|onwards?\b|(?:and|or) (?:later|after|newer|up|onwards?)\b)/g, (a) => ({ from: a.from })],
  [/⟨(\d+)⟩ ?(?:-|to|till|until) ?(?:now|today|present)\b/g, (a) => ({ from: a.from })],
  [/(?:\b(?:after|later than|newer than|post)|>)[ -]*⟨(\d+)⟩/g, (a) => ({ from: beside(a.to, 1) })],
  [/(?:\b(?:until|till|up to|through|by|no later than)|<=) ?⟨(\d+)⟩/g, (a) => ({ to: a.to })],
  [/⟨(\d+)⟩ (?:and|or) (?:earlier|before|older)\b/g, (a) => ({ to: a.to })],
  [/(?:\b(?:before|prior to|earlier than|older than|pre)|<)[ -]*⟨(\d+)⟩/g, (a) => ({ to: beside(a.from, -1) })],
  [/(?:\b(?:in|during|of|from|on|around|about|for|throughout|within|year) )?⟨(\d+)⟩/g, (a) => a],
];

/**
 * Takes the words of time out of a text: years, months, days, ranges, `last year`, `since 2023`, `2022年9月`, and words of
 * order such as `latest`. Relative ones count from `now`, in UTC.
 */
export function readDates(text: string, now: Date): DateReading {
  const { text: marked, points } = readPoints(spelledOut(fold(text)), now);
  let rest = marked.replace(/\s+/g, ' ');

  const ranges: DateRange[] = [];
  for (const [pattern, rangeOf] of points.length > 0 ? relations : []) {
    rest = rest.replace(pattern, (_, first: string, second: unknown) => {
      const a = points[Number(first)];
      const b = typeof second === 'string' ? points[Number(second)] : a;
      if (a && b) ranges.push(rangeOf(a, b));
      return ' ';
    });
  }

  let month: number | undefined;
  rest = rest.replace(monthAlone, (_, number?: string, afterIn?: string, whole?: string) => {
    month = number === undefined ? monthNumber(afterIn ?? whole ?? '') : Number(number);
    return ' ';
  });
  if (month !== undefined) ranges.push({ month });

  let order: DateReading['order'];
  for (const [pattern, direction] of dateOrders) {
    rest = rest.replace(pattern, () => {
      order ??= direction;
      return ' ';
    });
  }
  const range = together(ranges);
  return { ...(range && { range }), ...(order && { order }), rest: rest.replace(/\s+/g, ' ').trim() };
}

/** Chinese words of time in English, and a year that is short or runs on from a word (`iscas2022`, `'23`) by itself. */
function spelledOut(folded: string): string {
  let text = folded;
  if (/\p{Script=Han}/u.test(text)) {
    text = chineseNumeralsInDates(text);
    for (const [pattern, english] of chineseDates) text = text.replace(pattern, english);
  }
  return text
    .replace(/(?<=\d)\.\.+(?=\d)/g, ' - ')
    .replace(
      yearOfBoth,
      (_, from: string, joint: string, to: string, year: string) => `${from} ${year}${joint}${to} ${year}`,
    )
    .replace(/(?<=[a-z]{3})(?=(?:19|20)\d\d(?!\w))/g, ' ')
    .replace(/(?<=[a-z]{4})'?(?=[12]\d(?!\w))|(?<!\w)'(?=[012]\d(?!\w))/g, ' 20')
    .replace(
      /(?<![\d-])((?:19|20)\d\d)[-–/](1[3-9]|[2-9]\d)(?!\w)/g,
      (_, start: string, end: string) => `${start}-${start.slice(0, 2)}${end}`,
    );
}

/** `between March and June 2022`: the year is that of both months. */
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const yearOfBoth = new RegExp(
  `\\b(${month})( ?(?:-|–|to|and|through|thru|until|till) ?)(${month}),? ((?:19|20)\\d\\d)\\b`,
  'g',
);

/** Whether a date lies wholly within a range. */
export function isWithin(date: PartialDate | undefined, range: DateRange): boolean {
  return date !== undefined && within(range)(dayNumber(firstDay(date)), dayNumber(lastDay(date)));
}

/** The first and last day of each date as numbers, 20220913, to be compared fast; 0 where there is no date. */
export function dayNumbers(dates: readonly (PartialDate | undefined)[], end: 'first' | 'last'): Int32Array {
  const dayOf = end === 'first' ? firstDay : lastDay;
  return Int32Array.from(dates, (date) => (date === undefined ? 0 : dayNumber(dayOf(date))));
}

/** Whether a stretch of days, as `dayNumbers` gives them, lies wholly within a range. */
export function within({ from, to, month }: DateRange): (first: number, last: number) => boolean {
  const start = from === undefined ? 1 : dayNumber(firstDay(from));
  const end = to === undefined ? Infinity : dayNumber(lastDay(to));
  return (first, last) =>
    first >= start &&
    last <= end &&
    (month === undefined || (monthOf(first) === month && Math.floor(first / 100) === Math.floor(last / 100)));
}

function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

function monthOf(day: number): number {
  return Math.floor(day / 100) % 100;
}

/** The first day of a date: 2022-01-01 for `2022`. */
function firstDay(date: PartialDate): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day of a date. The 31st serves for every month, since days are only compared. */
function lastDay(date: PartialDate): string {
  return date + '-12-31'.slice(date.length - 4);
}

function hull(a: Point, b: Point): Point {
  return { from: a.from < b.from ? a.from : b.from, to: lastDay(a.to) > lastDay(b.to) ? a.to : b.to };
}

/** The period of the same length after (`1`) or before (`-1`) a date. */
function beside(date: PartialDate, step: 1 | -1): PartialDate {
  const time = new Date(firstDay(date));
  if (date.length === 4) time.setUTCFullYear(time.getUTCFullYear() + step);
  else if (date.length === 7) time.setUTCMonth(time.getUTCMonth() + step);
  else time.setUTCDate(time.getUTCDate() + step);
  return time.toISOString().slice(0, date.length);
}

/** Open ranges narrow each other (`since 2021 before 2023`); closed ones are all meant (`2020 and 2022`). */
function together(ranges: readonly DateRange[]): DateRange | undefined {
  const [first, ...others] = ranges;
  return others.reduce<DateRange | undefined>((sum, range) => {
    if (!sum) return range;
    const closed = sum.from !== undefined && sum.to !== undefined && range.from !== undefined && range.to !== undefined;
    if (closed) return hull({ from: sum.from, to: sum.to }, { from: range.from, to: range.to });
    return { ...sum, ...range };
  }, first);
}
