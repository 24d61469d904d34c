import { slipsBetween } from './slips.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const vagueNumbers: Readonly<Record<string, number>> = { couple: 2, few: 3, several: 3, a: 1, an: 1, '': 1 };

/** `how many 2024 papers` has no May in it. */
const shortestMended = 4;

/** The number of the month (1 to 12) that a word is: whole, its first letters (three or more), or with one slip. */
export function monthNumber(word: string): number | undefined {
  const start = months.findIndex((month) => word.length >= 3 && month.startsWith(word));
  if (start >= 0) return start + 1;
  if (word === 'sept') return 9;
  const near = months.findIndex(
    (month) => Math.min(word.length, month.length) >= shortestMended && slipsBetween(word, month) <= 1,
  );
  return near >= 0 ? near + 1 : undefined;
}

/** A number written in digits, in words or vaguely. */
export function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const place = numbers.indexOf(word);
  return place >= 0 ? place : (vagueNumbers[word] ?? 1);
}

/** First and last month of the parts of a year. */
export const partsOfYear: Readonly<Record<string, readonly [number, number]>> = {
  winter: [1, 3],
  spring: [3, 6],
  summer: [6, 9],
  fall: [9, 12],
  autumn: [9, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  'first half of': [1, 6],
  'second half of': [7, 12],
  h1: [1, 6],
  h2: [7, 12],
  early: [1, 4],
  'beginning of': [1, 3],
  'start of': [1, 3],
  mid: [5, 8],
  'middle of': [5, 8],
  late: [9, 12],
  'end of': [10, 12],
};

/** Chinese words of time, said in English for the one reader of dates. In this order. */
export const chineseDates: readonly (readonly [RegExp, string])[] = [
  [/(\d{4})\s*年\s*(\d{1,2})\s*月?\s*(?:到|至|[-–—~～])\s*(\d{1,2})\s*月份?/g, ' $1-$2 to $1-$3 '],
  [/(\d{4})\s*年?的?\s*上半年/g, ' first half of $1 '],
  [/(\d{4})\s*年?的?\s*下半年/g, ' second half of $1 '],
  [/(\d{4})\s*年的?\s*年?初/g, ' beginning of $1 '],
  [/(\d{4})\s*年的?\s*年?[底末]/g, ' end of $1 '],
  [/(\d{4})\s*年\s*春[天季]?/g, ' spring $1 '],
  [/(\d{4})\s*年\s*夏[天季]?/g, ' summer $1 '],
  [/(\d{4})\s*年\s*秋[天季]?/g, ' fall $1 '],
  [/(\d{4})\s*年\s*冬[天季]?/g, ' winter $1 '],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g, ' $1-$2-$3 '],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月份?/g, ' $1-$2 '],
  [/(\d{4})\s*年(?:度|份)?/g, ' $1 '],
  [/前年/g, ' the year before last '],
  [/去年|上一年/g, ' last year '],
  [/今年|本年/g, ' this year '],
  [/上个?月/g, ' last month '],
  [/这个月|本月/g, ' this month '],
  [/(?:最近|过去|近)的?([一二两三四五六七八九十\d]+)年/g, ' last #$1 years '],
  [/([一二两三四五六七八九十\d]+)年前/g, ' #$1 years ago '],
  [/(?:自从?|从)\s*(\d[\d-]*)(?:\s*(?:以来|起|至今|开始))?/g, ' since $1 '],
  [/(\d[\d-]*)\s*(?:以来|起|至今|开始)/g, ' since $1 '],
  [/(\d[\d-]*)\s*(?:之后|以后|后)/g, ' after $1 '],
  [/(\d[\d-]*)\s*(?:之前|以前|前)/g, ' before $1 '],
  [/(\d[\d-]*)\s*(?:到|至|和|与)\s*(\d[\d-]*)/g, ' $1 to $2 '],
  [/(?<!\d)(1[0-2]|[1-9])\s*月份?/g, ' month $1 '],
  [/最新|最近|近期|最后/g, ' latest '],
  [/最早|最初|第一[篇个次项]|首[篇个次]/g, ' earliest '],
];

/** Chinese numerals up to ten, in `chineseDates` marked with `#`. */
export const chineseNumbers: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const figures = '〇一二三四五六七八九';

/** Chinese numerals of years, months and days in digits: `二〇二二年十二月` is `2022年12月`. */
export function chineseNumeralsInDates(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=\s*年)/g, (year) =>
      Array.from(year, (figure) => Math.max(0, figures.indexOf(figure))).join(''),
    )
    .replace(
      /(?<![一二三四五六七八九十])([二三]?十)?([一二三四五六七八九])?(?=[月日号])/g,
      (written, tens?: string, ones?: string) => {
        if (written === '') return '';
        const ten = tens === undefined ? 0 : tens.length === 1 ? 1 : figures.indexOf(tens.charAt(0));
        return String(10 * ten + (ones === undefined ? 0 : figures.indexOf(ones)));
      },
    );
}

/** What `first`, `last` and `new` must stand before to be words of order: they are common in titles, too. */
const things =
  'papers?|publications?|articles?|preprints?|works?|talks?|presentations?|news|announcements?|patents?|awards?|prizes?|grants?|projects?|jobs?|interviews?|chips?|ones?|things?|items?|results?|updates?|reviews?|class(?:es)?|courses?|论文|文章|专利|新闻|消息|动态|奖|演讲|报告';

/** A month without a year. A short name needs `in`, since `may` and `mar` are other words too. */
export const monthAlone =
  /\bmonth (\d+)|\bin (mar(?:ch)?|may|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b|(?:\bin )?\b(january|february|april|june|july|august|september|october|november|december)\b/;

/** Words of order. A number beside them says how many, which is not searched for. */
export const dateOrders: readonly (readonly [RegExp, 'newest' | 'oldest'])[] = [
  [
    /\b(?:the )?(?:\d+ )?(?:very )?(?:latest|newest|most recent|more recent|recent|recently|lately)\b(?: \d+\b)?/g,
    'newest',
  ],
  [/\b(?:the )?(?:\d+ )?(?:very )?(?:oldest|earliest)\b(?: \d+\b)?/g, 'oldest'],
  [new RegExp(`\\b(?:last|new|newly)(?= (?:\\w+ )?(?:${things})\\b| ?[\u4e00-\u9fff]|\\s*$)`, 'g'), 'newest'],
  [
    new RegExp(
      `\\b(?:very )?(?:first|old|original)(?: ever)?(?= (?:\\w+ )?(?:${things})\\b| ?[\u4e00-\u9fff]|\\s*$)`,
      'g',
    ),
    'oldest',
  ],
];

const orderWords = {
  latest: 'newest',
  newest: 'newest',
  recent: 'newest',
  first: 'oldest',
  earliest: 'oldest',
  oldest: 'oldest',
} as const;
const shortestBegun = 3;

/** The order that a word being typed will say: `lat`, `earl`. */
export function orderBegunBy(word: string): 'newest' | 'oldest' | undefined {
  if (word.length < shortestBegun) return undefined;
  return Object.entries(orderWords).find(([whole]) => whole.startsWith(word))?.[1];
}
