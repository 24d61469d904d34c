import type { newsKinds, storyEvents } from '../../profile/schema.ts';
import type { RawRecord } from '../../profile/record.ts';
import { datesIn, type DateContext, type FoundDate } from './dates.ts';
import { normalise, withoutLiquid } from './clean.ts';
import { linesOf, parseMarkdown, type Line } from './document.ts';
import { textsFor } from '../../text/index.ts';
import type { Entry, Looks } from './entry.ts';
import { flatten, tidy, type Flat } from './flat.ts';
import { idOf } from './ids.ts';
import { addLink, cleanUrl, isLinkLabel, labelByHost } from './links.ts';

type NewsKind = (typeof newsKinds)[number];
type StoryEvent = (typeof storyEvents)[number];

/** What a news item is about, by its words; the first that fits. */
const kinds: readonly [RegExp, NewsKind][] = [
  [/\bpatents?\b|专利/i, 'patent'],
  [/\btape-?outs?\b|流片/i, 'project'],
  [/\bgraduated\b|毕业/i, 'people'],
  [/\b(?:mentor|mentoring|mentorship)\b/i, 'mentoring'],
  [/\b(?:grants?|funding|funded)\b|基金|资助/i, 'grant'],
  [
    /\b(?:awards?|awarded|prizes?|won|winners?|medal|scholarship|fellowship|best (?:student )?(?:paper|poster)|outstanding|distinguished|top reviewer|1st place|ranked|champion)\b|获奖|奖|荣获/i,
    'award',
  ],
  [
    /\b(?:talks?|keynote|invited to speak|lectures?|seminar|tutorial|presented|presenting|presentation|speak(?:ing|er)?)\b|报告|演讲/i,
    'talk',
  ],
  [
    /\b(?:papers?|accepted (?:by|to|at|in|for|as)|published|preprints?|manuscripts?|arxiv|submitted|appears? in|journal|article|thesis|survey|accepted)\b|论文|接收|录用|发表/i,
    'paper',
  ],
  [/\b(?:interview(?:ed)?|featured|media|press|podcast|covered|coverage|newspaper)\b|采访|报道/i, 'media'],
  [
    /\b(?:releas(?:e|ed|ing)|open[- ]?sourced?|tape-?out|launch(?:ed)?|datasets?|codebase|software|toolkit|library|benchmark)\b|开源|发布/i,
    'project',
  ],
  [
    /\b(?:workshop|organi[sz](?:e|ing|er|ers)|conference|attend(?:ed|ing)?|symposium|summer school|hackathon|chair|committee|policy dialogue|event|call for)\b|会议|研讨会/i,
    'event',
  ],
  [
    /\b(?:join(?:ed|ing|s)?|congratulations|congrats|welcome|graduat(?:e|ed|ing)|defend(?:ed|s)?|started|starting|begin|began|moved|intern(?:ship)?|ph\.?d\.?|promoted|appointed|position|student|visiting)\b|加入|毕业|入职|恭喜|祝贺/i,
    'people',
  ],
];

const events: readonly [RegExp, StoryEvent][] = [
  [/\b(?:best (?:\w+ )?paper|award|prize|honou?rable mention|nominat)/i, 'award'],
  [/\baccept|录用|接收/i, 'accepted'],
  [/\b(?:presented|presenting|presentation|oral)\b/i, 'presented'],
  [/\b(?:available (?:in|on|at) arxiv|(?:on|to|in) arxiv|preprint)\b/i, 'preprint'],
  [/\bpublished|appears? in|发表/i, 'published'],
  [/\bsubmitted\b/i, 'submitted'],
  [/\breleas|open-?sourc|tape-?out|发布|开源/i, 'released'],
];

const wrapper = String.raw`[\s\u2028[(（【{<*~_·•\-–—|]*`;
const leadBefore = new RegExp(
  String.raw`^${wrapper}(?:(?:on|since|from|news?|updated?|date|posted|新闻|动态|时间|日期)(?!\p{L})[:：\s\]】)）]*)?${wrapper}$`,
  'iu',
);
const lead = /^[\s\u2028\])）】}>*~_`·•:：,，.;\-–—|]+/u;

/** A date that stands apart from the news' text, and the text without it. */
export interface Dated {
  readonly date?: FoundDate;
  readonly text: string;
  /** It stands before the text, or in a place of its own. */
  readonly apart: boolean;
}

/** Takes the date off a news item: before its text, in a place of its own, or behind it. */
export function takeDate(flat: Flat, context: DateContext): Dated {
  const { text } = flat;
  const head = text.slice(0, 60);
  for (const date of datesIn(head, context, 'label')) {
    if (!leadBefore.test(head.slice(0, date.start))) break;
    const after = text.slice(date.end);
    const apart =
      date.start > 0 ||
      /^\s*(?:[:：\])）】|\-–—,，.\n\u2028]|$)/u.test(after) ||
      flat.marks.some((mark) => mark.start <= date.start && Math.abs(mark.end - date.end) <= 2);
    // `2024 IEEE Conference ...` begins with a year that belongs to the text.
    if (date.date.length === 4 && date.until === undefined && !apart) break;
    const trimmed = after.replace(lead, '');
    return { date, text: trimmed, apart: true };
  }
  const marked = flat.marks.find((mark) => mark.kind === 'date');
  if (marked) {
    const date = datesIn(text.slice(marked.start, marked.end), context, 'label')[0];
    if (date) return { date, text: `${text.slice(0, marked.start)} ${text.slice(marked.end)}`, apart: true };
  }
  return lastDate(text, context);
}

/** A date on a line of its own, or at the very end: `... accepted! (Sep 2024)`. */
function lastDate(text: string, context: DateContext): Dated {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const date = datesIn(line, context, 'label')[0];
    if (
      lines.length > 1 &&
      date &&
      date.date.length > 4 &&
      /^\W*$/u.test(line.slice(0, date.start) + line.slice(date.end))
    ) {
      return {
        date,
        text: lines.filter((_, other) => other !== index).join('\n'),
        apart: true,
      };
    }
  }
  const dates = datesIn(text, context);
  const last = dates.at(-1);
  if (last && /^[\s\])）】.!。*_]*$/u.test(text.slice(last.end))) {
    const before = text.slice(0, last.start);
    if (/[[(（【]\s*$|[-–—|,.!]\s*$/u.test(before) && (last.date.length > 4 || /[[(（【]\s*$/u.test(before))) {
      return { date: last, text: before.replace(/[\s[(（【\-–—|,]+$/u, ''), apart: false };
    }
    if (last.date.length > 4) return { date: last, text, apart: false };
  }
  // The only month that a sentence names is when it happened, most likely.
  const [only, ...others] = dates.filter(({ date }) => date.length > 4);
  if (only && others.length === 0) return { date: { ...only, guessed: true }, text, apart: false };
  return { text, apart: false };
}

/** How a piece of a page looks as news: it begins with a date. */
export function looksLikeNews(context: DateContext): (lines: readonly Line[]) => Looks {
  return (lines) => {
    const flat = flatten(lines);
    const { date, apart, text } = takeDate(flat, context);
    const dated = date !== undefined && apart;
    const words = text.replace(/[^\p{L}]+/gu, '').length > 6;
    return { begins: dated, complete: dated && words, once: dated };
  };
}

/** Longer news is told in one sentence, and the rest in its text. In characters. */
const longestTitle = 160;

const sentence =
  /^(.{20,}?[^\s.](?<!\b(?:Prof|Dr|Mr|Ms|Mrs|vs|et al|e\.g|i\.e|St|No|Vol|Fig|Univ|Dept|Inc|Jr|[A-Z]))[.!?。！])\s+(?=["“(\p{Lu}\p{Script=Han}])/su;

/** The news of an entry; nothing when there is no text. `other` labels a link whose host says nothing. */
export function newsOf(
  entry: Entry,
  pageContext: DateContext,
  other: string,
  base?: string,
): RawRecord<'news'> | undefined {
  const flat = flatten(entry.lines);
  const context = { ...pageContext, ...(entry.context.year !== undefined && { year: entry.context.year }) };
  const dated = takeDate(flat, context);
  const label = entry.context.label === undefined ? undefined : datesIn(entry.context.label, context, 'label')[0];
  const found = dated.date ?? label;
  const date = found?.date ?? (context.year === undefined ? undefined : String(context.year));
  const record = recordOf(dated.text, linksIn(flat, other, base), date);
  return record && found?.guessed ? { ...record, guessed: ['date'] } : record;
}

/** The news in a text (Markdown or HTML) whose date is known from elsewhere. */
export function newsOfText(
  text: string,
  options: { readonly date?: string; readonly base?: string },
): RawRecord<'news'> | undefined {
  const flat = flatten(linesOf(parseMarkdown(withoutLiquid(normalise(text)))));
  return recordOf(flat.text, linksIn(flat, textsFor('en').sources.link, options.base), options.date);
}

function linksIn(flat: Flat, other: string, base: string | undefined): Record<string, string> {
  const links: Record<string, string> = {};
  for (const mark of flat.marks) {
    const url = mark.kind === 'link' && mark.url !== undefined ? cleanUrl(mark.url, base) : undefined;
    if (url === undefined) continue;
    const text = tidy(flat.text.slice(mark.start, mark.end));
    const isTitle = text.length > 50 || /["“]/.test(text) || isLinkLabel(text);
    addLink(links, isTitle ? labelByHost(url, other) : text, url);
  }
  for (const link of flat.links) {
    const url = cleanUrl(link.url, base);
    if (url !== undefined) addLink(links, labelByHost(url, link.label === '' ? other : link.label), url);
  }
  return links;
}

/** Kinds of news that can be part of a work's story. */
const storyKinds: readonly NewsKind[] = ['patent', 'paper', 'talk', 'award', 'project'];

function recordOf(
  text: string,
  links: Record<string, string>,
  date: string | undefined,
): RawRecord<'news'> | undefined {
  const whole = tidy(text)
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/^(?:new|news)\s*[!:]\s*/i, '')
    .replace(/\*{2,}|`/g, '')
    .trim();
  if (whole.replace(/[^\p{L}]+/gu, '').length < 4) return undefined;
  const first = whole.length > longestTitle ? sentence.exec(whole)?.[1] : undefined;
  const title = (first ?? whole).replace(/[.。]$/, '');
  const rest = first === undefined ? '' : whole.slice(first.length).trim();
  const kindOf = (words: string): NewsKind | undefined => kinds.find(([shape]) => shape.test(words))?.[1];
  const kind = kindOf(title) ?? kindOf(whole) ?? 'other';
  const event = storyKinds.includes(kind) ? events.find(([shape]) => shape.test(title))?.[1] : undefined;
  return {
    id: idOf(title, date === undefined ? 'news' : `news-${date}`),
    kind,
    title,
    ...(date !== undefined && { date }),
    ...(rest !== '' && { text: rest }),
    ...(event && { event }),
    ...(Object.keys(links).length > 0 && { links }),
  };
}

/** The titles that a news item names: quoted, linked or bold. */
export function titlesIn(entry: Entry): { title: string; url?: string }[] {
  const flat = flatten(entry.lines);
  return flat.marks
    .filter((mark) => mark.kind === 'quote' || mark.kind === 'link' || mark.kind === 'bold' || mark.kind === 'italic')
    .map((mark) => {
      const link = flat.marks.find(
        (other) => other.kind === 'link' && other.start < mark.end && mark.start < other.end,
      );
      return { title: tidy(flat.text.slice(mark.start, mark.end)), ...(link?.url !== undefined && { url: link.url }) };
    })
    .filter(({ title }) => title.length > 8);
}
