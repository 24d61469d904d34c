import type { FoundAuthors } from './author-finder.ts';
import { authorsAt } from './authors.ts';
import { bareTitle } from './bare-title.ts';
import { yearAlone } from './dates.ts';
import { slice, tidy, type Flat, type Mark } from './flat.ts';
import { arxivIn, doiIn, isLinkLabel } from './links.ts';
import { canBeName } from './names.ts';
import { fullWidthEnd, sentenceEnd } from './title-end.ts';
import { looksLikeVenue, namesVenue } from './venue-words.ts';
import { wordCount } from './word-count.ts';

/** A place in an entry's text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

const kindScore: Readonly<Record<Mark['kind'], number>> = {
  title: 8,
  quote: 5,
  link: 4,
  bold: 3,
  italic: 1.5,
  code: 0,
  authors: -9,
  venue: -9,
  badge: -9,
  date: -9,
  links: -9,
};

const remark =
  /\b(?:award|best paper|oral|spotlight|equal contribution|corresponding|accepted|(?:under|in) (?:review|submission|preparation|revision)|submitted|to appear|in press|first author|working paper|ccf[- ]?[abc]|caai[- ]?[abc]|jcr|sci q\d|impact factor|r&r|revise and resubmit|job market paper)\b/i;
/** How far a paper is, and then where it is meant to go. */
const beginsRemark =
  /^\W*(?:under (?:review|revision)|submitt(?:ed|ing)|(?:manuscript|draft|work) (?:in|completed|available)|(?:major|minor) revision|accepted|to appear|forthcoming|target journal)\b/i;
const aside = /^\W*(?:tl;?dr|abstract|note|keywords?|topics?|summary)\b/i;
/** `Monthly of Tides, 173(1), 1-34` */
const volumeAndPages = /\b\d{1,4}\s?\(\d{1,3}\)|,\s\d+\s?[-–]\s?\d+\.?$/u;
/** An identifier or an address printed as such. */
const address = /^(?:https?:|arxiv[:\s]\s*\d|doi[:\s]|10\.\d{4})/i;
/** Two or three words in capitals: a name, a short title, or a venue. */
const likeName = (text: string): boolean => canBeName(text) && /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,2}$/u.test(text);

/** Whether a mark holds all of its line. */
function isWholeLine(flat: Flat, mark: Place): boolean {
  const before = flat.text.lastIndexOf('\n', mark.start - 1) + 1;
  const after = flat.text.indexOf('\n', mark.end);
  const around = flat.text.slice(before, mark.start) + flat.text.slice(mark.end, after < 0 ? undefined : after);
  return !/[\p{L}\d]/u.test(around);
}

/** The title, where something sets it apart: its tag, a link, bold, quotation marks, italics. */
export function markedTitle(
  flat: Flat,
  authors: FoundAuthors | undefined,
  isSelf: (name: string) => boolean,
): Mark | undefined {
  let best: { mark: Mark; score: number } | undefined;
  for (const mark of flat.marks) {
    if (authors && overlaps(mark, authors) && mark.start < authors.end - 1) continue;
    const score = titleScore(flat, mark, authors, isSelf);
    if (score !== undefined && (!best || score > best.score)) best = { mark, score };
  }
  return best && best.score >= 1.5 ? widened(flat, best.mark) : undefined;
}

function titleScore(
  flat: Flat,
  mark: Mark,
  authors: FoundAuthors | undefined,
  isSelf: (name: string) => boolean,
): number | undefined {
  const { title: text, around } = bareTitle(slice(flat, mark));
  const words = wordCount(text);
  if (!/\p{L}/u.test(text) || isSelf(text) || isLinkLabel(text) || address.test(text)) return undefined;
  const isTold = mark.kind === 'title';
  const leads = mark.url !== undefined && (arxivIn(mark.url) ?? doiIn(mark.url)) !== undefined;
  const alone = isWholeLine(flat, mark);
  const sure =
    isTold || mark.kind === 'quote' || leads || (authors !== undefined && (authors.self || authors.names.length > 1));
  const isShort = words < 2 && !(alone && sure) && !/^[\p{L}\d-]{5,}$/u.test(text);
  if (!isTold && isShort && around.length === 0) return undefined;
  if (words < 3 && !sure && likeName(text)) return undefined;
  let score = kindScore[mark.kind] + Math.min(words, 8) * 0.3;
  if (words < 3) score -= leads || alone ? 0.5 : 2;
  if (words > 40) score -= 4;
  const tellsYear = /^(?:19|20)\d{2}\b/.test(text) && namesVenue(text) && words <= 8;
  if ((looksLikeVenue(text) || tellsYear) && !isTold) score -= 5;
  const isRemark = beginsRemark.test(text) || (words < 9 && remark.test(text));
  if (isRemark && !isTold) score -= 4;
  if (aside.test(text)) score -= 6;
  if (volumeAndPages.test(text) && !isTold) score -= 5;
  if (mark.kind === 'quote' && isWithinSentence(flat.text, mark)) score -= 6;
  const before = flat.text.slice(0, mark.start);
  // What comes after two full lines is a description.
  if ((before.match(/\n/g)?.length ?? 0) > 2) score -= 2;
  if (/\bpresented (?:at|in|to)\s*$/i.test(before)) score -= 6;
  else if (/\b(?:in|at|to|the)\s*:?\s*$/i.test(before)) score -= 2;
  if (isBehindTitle(flat.text, mark)) score -= 6;
  if (around.length > 0 && !/[\p{L}\d]/u.test(before)) score += 3;
  if (!authors && words <= 3 && endsSentence.test(lineBefore(flat.text, mark))) score -= 4;
  if (authors?.self && mark.kind === 'link' && mark.start >= authors.end && words < 3) {
    const above = flat.text.slice(0, authors.start).split('\n').map(wordCount);
    if (Math.max(...above) >= wholeTitle) score -= 5;
  }
  if (authors && mark.start >= authors.end) {
    const between = flat.text
      .slice(authors.end, mark.start)
      .replace(/^[\s\u2028.,]*[([]?(?:19|20)\d{2}[a-z]?[)\]]?/, '');
    // Right behind the authors italics are the title; behind a sentence they are the journal.
    if (mark.kind === 'italic') score += wordCount(between) >= 2 ? -5 : 1.5;
    if (mark.kind === 'bold' && endsSentence.test(between)) score -= 5;
  }
  return score;
}

/** So many words in the line above the authors are the title. */
const wholeTitle = 5;

/** Several words that are a title of their own, before a short mark that is then its venue. */
const endsSentence = /(?:\p{L}+[\s-]+){3,}\p{L}+[.,?!”"]+\s*$/u;

const lineBefore = (text: string, { start }: Place): string => text.slice(text.lastIndexOf('\n', start - 1) + 1, start);

/** Whether a mark is all that stands in brackets behind several words: `A title ([venue](url))`. */
function isBehindTitle(text: string, mark: Place): boolean {
  const line = lineBefore(text, mark);
  return /[(（]\s*$/u.test(line) && /^[\s.]*[)）]/u.test(text.slice(mark.end, mark.end + 4)) && wordCount(line) >= 3;
}

/** Whether a quotation is part of a longer sentence: `Beyond “yes”: how people agree`. */
function isWithinSentence(text: string, quote: Place): boolean {
  const before = text.slice(0, quote.start - 1);
  const after = text.slice(quote.end + 1, quote.end + 12);
  const isEnded = /[,.?!]$/.test(text.slice(quote.start, quote.end));
  return /\p{L}[ ]$/u.test(before.slice(-2)) || /^[:：]\s*\p{L}/u.test(after) || (!isEnded && /^ \p{Ll}/u.test(after));
}

/** A title of which only a short name is linked or bold, up to its line's end: `[Lagoon](url): relighting water`. */
function widened(flat: Flat, mark: Mark): Mark {
  const after = /^\s*:\s[^\n\u2028.]{8,200}/u.exec(flat.text.slice(mark.end, mark.end + 220))?.[0];
  if (
    after === undefined ||
    mark.kind === 'title' ||
    mark.kind === 'quote' ||
    wordCount(flat.text.slice(mark.start, mark.end)) > 3
  )
    return mark;
  const names = authorsAt(after, /^\s*:\s*/.exec(after)?.[0].length ?? 0)?.names ?? [];
  return names.length > 1 ? mark : { ...mark, end: mark.end + after.length };
}

/** What stands before an entry's first word: `1.`, `[C12]`, `(2024)`, `[NeurIPS 2024]`. */
const numbering =
  /^[\s\u2028]*(?:[[(【]?\s*(?:[A-Z]{1,3}[-.]?)?\d{1,3}\s*[\])】.:)]\s*|[[(]\s*(?:19|20)\d{2}[^\])]{0,12}[\])]\s*[:.]?\s*|(?:19|20)\d{2}(?:[./-]\d{1,2})?\s*[:.–—|·]\s*|[[【][^\]】\n]{1,40}[\]】]\s*[:.]?\s*)*/u;
const yearAfterAuthors =
  /^[\s\u2028.,，*†]*[([（]?\s*(?:(?:in press|forthcoming|submitted|under review|accepted|n\.d\.)|(?:19|20)\d{2}[a-z]?(?:,\s*\p{L}+)?)\s*[)\]）]?\s*[.,:，]*/iu;
const punctuation = /^[\s\u2028.,:;，、：；。|·•\-–—)\]]*/u;

const isVenueOrYear = (text: string): boolean => yearAlone(text) !== undefined || looksLikeVenue(text);

/** Where an entry's text begins behind its number and its badges. */
export function leadOf({ text, marks }: Flat): number {
  let lead = numbering.exec(text)?.[0].length ?? 0;
  const aside = /^\s*\(([^()\n]{2,40})\)\s+/u.exec(text.slice(lead));
  if (aside && isVenueOrYear(aside[1] ?? '')) lead += aside[0].length;
  for (const { kind, start, end } of marks) {
    const isBadge =
      ['badge', 'venue', 'date'].includes(kind) || (kind === 'code' && isVenueOrYear(text.slice(start, end)));
    if (isBadge && end > lead && !/[\p{L}\d]/u.test(text.slice(lead, Math.max(lead, start)))) lead = end;
  }
  return lead;
}

/** The title, where nothing but its place tells it: behind the authors, or before them. */
export function plainTitle(flat: Flat, authors: FoundAuthors | undefined): Place | undefined {
  const { text } = flat;
  const lead = leadOf(flat);
  if (!authors) return withoutLinkedVenue(flat, sentenceFrom(text, Math.max(lead, venueLine(text))));
  const before = text
    .slice(lead, authors.start)
    .replace(/[\s(（,]*\b(?:(?:joint(?:ly)?(?: work)? |co-?authored )?with|by|authors?)\b\W*$/iu, '');
  const longest = before
    .split('\n')
    .map((line) => ({ line, title: line.slice(0, sentenceEnd(line)) }))
    .filter(({ title }) => wordCount(title) >= 2 && !looksLikeVenue(bareTitle(tidy(title)).title))
    .reduce((best, each) => (wordCount(each.line) > wordCount(best.line) ? each : best), { line: '', title: '' });
  if (longest.line !== '') {
    const start = lead + before.indexOf(longest.line);
    return { start, end: start + longest.title.length };
  }
  const year = yearAfterAuthors.exec(text.slice(authors.end))?.[0].length ?? 0;
  const place = sentenceFrom(text, authors.end + year);
  const isDivided = /^[\s*†‡#^]*，/u.test(text.slice(authors.end));
  const end = isDivided && place ? fullWidthEnd(text.slice(place.start, place.end)) : undefined;
  return place && end !== undefined ? { start: place.start, end: place.start + end } : place;
}

/** The length of a first line that tells year and venue alone: `2021 · NeuroImage`. */
function venueLine(text: string): number {
  const end = text.indexOf('\n');
  const line = end < 0 ? '' : tidy(text.slice(0, end));
  const isVenue = wordCount(line) <= 8 && (looksLikeVenue(line) || (/(?:19|20)\d{2}/.test(line) && namesVenue(line)));
  return end > 0 && isVenue && /\p{L}/u.test(text.slice(end)) ? end + 1 : 0;
}

/** `A title ([venue](url))`: up to the bracket that holds nothing but a link. */
function withoutLinkedVenue(flat: Flat, place: Place | undefined): Place | undefined {
  if (!place) return undefined;
  const venue = flat.marks.find(
    (mark) =>
      mark.kind === 'link' && place.start < mark.start && mark.start < place.end && isBehindTitle(flat.text, mark),
  );
  return venue ? { ...place, end: flat.text.slice(0, venue.start).search(/\s*[(（]\s*$/u) } : place;
}

function sentenceFrom(text: string, from: number): Place | undefined {
  const start = from + (punctuation.exec(text.slice(from))?.[0].length ?? 0);
  const end = start + sentenceEnd(text.slice(start));
  return end > start ? { start, end } : undefined;
}
