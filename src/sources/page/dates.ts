import { isPartialDate, type PartialDate } from '../../profile/date.ts';

/** A date found in a text, as precise as printed. */
export interface FoundDate {
  readonly date: PartialDate;
  readonly start: number;
  readonly end: number;
  /** The reading could be another one: `03/04/2024`, `Apr 26`. */
  readonly guessed?: true;
  /** A range's end, where the text gives one. */
  readonly until?: PartialDate;
  /** The range goes on: `2020 - present`. */
  readonly ongoing?: true;
}

/** What the surroundings say about a date that is not complete. */
export interface DateContext {
  /** A heading's year. */
  readonly year?: number;
  /** Whether dates on this page are written day first (`25/12/2024`). */
  readonly dayFirst?: boolean;
}

const monthNames: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^mar/,
  /^apr/,
  /^may/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];

function monthOf(name: string): number | undefined {
  const index = monthNames.findIndex((shape) => shape.test(name.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

const year = String.raw`(?<y>(?:19|20)\d{2})`;
const monthName = String.raw`(?<mon>Jan(?:uary)?|Feb(?:r?uary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
const dayNumber = String.raw`(?<d>[0-3]?\d)(?:st|nd|rd|th)?`;
const notDigit = String.raw`(?<![\d.])`;
const noDigit = String.raw`(?!\d)`;
const gap = String.raw`[ ,.’'\-–/\u2028]{1,3}`;

/** The shapes of a date, the most precise first; each names the parts it gives. `context` needs a year from elsewhere. */
const shapes: readonly { readonly shape: RegExp; readonly only?: 'label' | 'year-known' }[] = [
  // 2024年9月25日, 2024 年 9 月
  { shape: re(String.raw`${year}\s*年(?:\s*(?<m>\d{1,2})\s*月份?(?:\s*(?<d>\d{1,2})\s*[日号])?)?`) },
  // November 30 - December 2, 2018
  {
    shape: re(
      String.raw`\b${monthName}\s${dayNumber}\s?[-–—~]\s?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?\s\d{1,2}(?:st|nd|rd|th)?\s?[,.\s]\s*${year}\b`,
    ),
  },
  // Sep. 25, 2024; September 25th 2024; Mar 30, 2021
  { shape: re(String.raw`\b${monthName}${gap}${dayNumber}(?:\s?[-–]\s?\d{1,2})?\s?[,.\s]\s*${year}\b`) },
  // 25 Sep 2024; 25th of September, 2024
  {
    shape: re(
      String.raw`${notDigit}${dayNumber}(?:\s?[-–]\s?\d{1,2})?(?:\s+of)?[ \-./]?\s?${monthName}[ ,.\-/]{0,3}${year}\b`,
    ),
  },
  // 2024-09-25, 2024/9/25, 2024.09.25
  { shape: re(String.raw`${notDigit}${year}\s?[-/.–]\s?(?<m>[01]?\d)\s?[-/.–]\s?(?<d>[0-3]?\d)${noDigit}`) },
  // 2024 Sep 25; 2024-Sep-25; 2024, Sep
  { shape: re(String.raw`${notDigit}${year}[ ,.\-/]{1,2}${monthName}(?:[ \-]${dayNumber}(?![\d:]))?`) },
  // 09/25/2024, 25.09.2024
  { shape: re(String.raw`(?<![\d./-])(?<a>[0-3]?\d)(?<sep>[./-])(?<b>[0-3]?\d)\k<sep>${year}(?!\d)`) },
  // September 2024, Sep. 2024, Sep-2024, Sept, 2024
  {
    shape: re(
      String.raw`\b${monthName}(?:\s?[-–/]\s?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?)?[ ,.\-/\u2028]{0,3}(?:of )?${year}\b`,
    ),
  },
  // July 7 '25
  { shape: re(String.raw`\b${monthName}\s${dayNumber},?\s?[’'‘](?<yy>\d{2})\b`) },
  // Sep '24
  { shape: re(String.raw`\b${monthName}\s?[’'‘](?<yy>\d{2})\b`) },
  // 2024.09, 2024-9, 2024/09
  { shape: re(String.raw`${notDigit}${year}\s?[-/.–]\s?(?<m>0?[1-9]|1[0-2])(?![\d])(?!\.\d)`) },
  // 09/2024, 9.2024
  { shape: re(String.raw`(?<![\d./-])(?<m>0?[1-9]|1[0-2])\s?[-/.]\s?${year}(?!\d)`) },
  // 24.09, 24/9 as a label
  { shape: re(String.raw`(?<![\d./-])(?<yy>1[3-9]|2\d|3[0-5])[./-](?<m>0?[1-9]|1[0-2])(?![\d./%-])`), only: 'label' },
  // Sep 25 under a year; otherwise, as a label, April 2026 is meant by Apr 26
  { shape: re(String.raw`\b${monthName}\s+${dayNumber}(?:\s?[-–]\s?\d{1,2})?(?!\d|:\d)`), only: 'year-known' },
  { shape: re(String.raw`${notDigit}${dayNumber}\s+${monthName}(?![\p{L}])`), only: 'year-known' },
  { shape: re(String.raw`\b${monthName}[ -](?<yy>1\d|2\d|3[0-5])(?![\d:]\d)`), only: 'label' },
  { shape: re(String.raw`(?<![\d./-])(?<m>0?[1-9]|1[0-2])/(?<yy>1[3-9]|2\d|3[0-5])(?![\d./%-])`), only: 'label' },
  // 09/25 under a year
  { shape: re(String.raw`(?<![\d./-])(?<m>0?[1-9]|1[0-2])[./-](?<d>[0-3]?\d)(?![\d./%-])`), only: 'year-known' },
  { shape: re(String.raw`(?<![\d./-])(?<m>0?[1-9]|1[0-2])\s*月(?:\s*(?<d>\d{1,2})\s*[日号])?`), only: 'year-known' },
  { shape: re(String.raw`\b${monthName}(?![\p{L}])`), only: 'year-known' },
  // Spring 2024, Q3 2024, early 2024
  {
    shape: re(
      String.raw`\b(?:spring|summer|fall|autumn|winter|early|mid|late|(?:the )?(?:beginning|end) of|q[1-4])[ ,-]{1,2}${year}(?!\d)`,
    ),
  },
  // 2024
  { shape: re(String.raw`${notDigit}(?<![\d/-])${year}(?![\d/])(?!\.\d)`) },
];

function re(source: string): RegExp {
  return new RegExp(source, 'giu');
}

function toDate(
  groups: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): { date: PartialDate; guessed: boolean } | undefined {
  const { y, yy, mon, a, b, sep } = groups;
  let { m, d } = groups;
  let guessed = false;
  if (a !== undefined && b !== undefined) {
    // Dots are the European way; with slashes the page's other dates decide, and else month first is the commoner one.
    const dayFirst = Number(a) > 12 || (Number(b) <= 12 && (sep === '.' || context.dayFirst === true));
    guessed = !dayFirst && Number(b) <= 12 && a !== b && context.dayFirst === undefined;
    [m, d] = dayFirst ? [b, a] : [a, b];
  }
  const yearText = y ?? (yy === undefined ? context.year?.toString() : `20${yy}`);
  if (yearText === undefined) return undefined;
  const month = mon === undefined ? (m === undefined ? undefined : Number(m)) : monthOf(mon);
  const parts = [yearText, month, d === undefined ? undefined : Number(d)];
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : 3);
  const date = known.map((value, index) => (index === 0 ? String(value) : String(value).padStart(2, '0'))).join('-');
  if (isPartialDate(date)) return { date, guessed };
  // A day that the calendar doesn't have is a slip; the month stands.
  const month7 = date.slice(0, 7);
  return isPartialDate(month7)
    ? { date: month7, guessed: true }
    : isPartialDate(yearText)
      ? { date: yearText, guessed: true }
      : undefined;
}

const present = /^[ \u2028]*(?:[-–—~～至]+|to|until)[ \u2028]*(?<now>present|now|current|today|ongoing|至今|今)?/iu;

/**
 * The dates in a text, from left to right, none within another. `label` says that the text is a date's place (the start
 * of a news item), where shorter shapes count too.
 */
export function datesIn(text: string, context: DateContext = {}, place: 'label' | 'text' = 'text'): FoundDate[] {
  const found: FoundDate[] = [];
  const free = (start: number, end: number): boolean => !found.some((other) => start < other.end && other.start < end);
  for (const { shape, only } of shapes) {
    if (only !== undefined && place === 'text') continue;
    if (only === 'year-known' && context.year === undefined) continue;
    if (
      only === 'label' &&
      context.year !== undefined &&
      shape.source.includes('<yy>') &&
      shape.source.includes('<mon>')
    )
      continue;
    for (const match of text.matchAll(shape)) {
      const end = match.index + match[0].trimEnd().length;
      const result = toDate(match.groups ?? {}, context);
      if (result && free(match.index, end)) {
        found.push({ date: result.date, start: match.index, end, ...(result.guessed && { guessed: true as const }) });
      }
    }
  }
  return withRanges(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

/** Joins `2021.09 - 2024.06` and `2021 - present` into one date with its end. */
function withRanges(text: string, dates: readonly FoundDate[]): FoundDate[] {
  const result: FoundDate[] = [];
  for (const date of dates) {
    const before = result.at(-1);
    const between = before && !before.until ? text.slice(before.end, date.start) : '';
    if (before && /^[ \u2028)\].,月日]*(?:[-–—~～至]+|to|until)[ \u2028([]*$/iu.test(between)) {
      result[result.length - 1] = { ...before, end: date.end, until: date.date };
    } else result.push(date);
  }
  return result.map((date) => {
    const now = date.until === undefined ? present.exec(text.slice(date.end, date.end + 24)) : undefined;
    return now?.groups?.now === undefined ? date : { ...date, end: date.end + now[0].length, ongoing: true };
  });
}

/** Whether a page's dates with slashes or hyphens are written day first, where one of them can only be that. */
export function dayComesFirst(text: string): boolean | undefined {
  let first: boolean | undefined;
  for (const match of text.matchAll(/(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/g)) {
    if (Number(match[1]) > 12) first = true;
    else if (Number(match[3]) > 12) return false;
  }
  return first;
}

/** A heading that is nothing but a year: `2024`, `[2024]`, `2024年`, `Year 2024`, `Before 2020` gives none. */
export function yearAlone(text: string): number | undefined {
  const match = /^[^\p{L}\d]*(?:year\s*:?\s*)?((?:19|20)\d{2})\s*年?[^\p{L}\d]*(?:\(\d+\))?$/iu.exec(text.trim());
  return match ? Number(match[1]) : undefined;
}
