import { authorsAt, type AuthorList } from './authors.ts';
import { slice, tidy, type Flat, type Mark } from './flat.ts';
import { isLinkLabel } from './links.ts';
import { canBeName } from './names.ts';
import { looksLikeVenue } from './venue.ts';

/** The parts of an entry that could be a paper: places in its flat text. */
export interface Parts {
  readonly title: string;
  readonly titleMark?: Mark;
  readonly authors: readonly string[];
  /** What is neither title nor authors, in order. */
  readonly rest: readonly string[];
  /** How sure the title is: printed apart (bold, linked, quoted), or only cut out by its place. */
  readonly titleGuessed: boolean;
  /** Authors were printed, not only implied. */
  readonly hasAuthors: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a list of authors can begin: at the entry's start, a line's, a sentence's, a mark's end, after `by`. */
function starts(flat: Flat): number[] {
  const places = new Set<number>([0]);
  for (const match of flat.text.matchAll(
    /[\n\u2028]|[.?!:](?=[\s\u2028])|\s[-–—|]\s|["”」》](?=[,.\s])|[,，](?=\s)|\b(?:by|with|authors?|作者)\b\s*[:：]?|[\])】](?=\s)|(?:^|\n)\s*\d{1,3}[.)]\s/gi,
  )) {
    places.add(match.index + match[0].length);
  }
  for (const mark of flat.marks) {
    places.add(mark.end);
    if (mark.kind === 'authors' || mark.kind === 'bold') places.add(mark.start);
  }
  return [...places]
    .map((place) => skip(flat.text, place))
    .filter((place, index, all) => all.indexOf(place) === index)
    .sort((a, b) => a - b)
    .slice(0, 400);
}

function skip(text: string, from: number): number {
  const match = /^[\s\u2028.,:;|·•\-–—)\]]*(?:(?:by\b|with\b|authors?\b|作者)\s*[:：]?\s*)?/i.exec(
    text.slice(from, from + 60),
  );
  return from + (match?.[0].length ?? 0);
}

interface Candidate extends AuthorList {
  readonly score: number;
  readonly self: boolean;
}

/** Lists of authors in an entry, the likeliest first. */
function authorLists(flat: Flat, isSelf: (name: string) => boolean): Candidate[] {
  const found: Candidate[] = [];
  let covered = -1;
  for (const start of starts(flat)) {
    if (start < covered) continue;
    const list = authorsAt(flat.text, start);
    if (!list) continue;
    const people = list.names.filter((name) => name !== 'et al.');
    const self = people.some(isSelf);
    const after = flat.text.slice(list.end, list.end + 3);
    const before = flat.text.slice(Math.max(0, start - 12), start);
    const ended =
      /^\s*(?:[\n\u2028.:([（"“《]|$|,\s?["“\n]|\s[-–—]\s)/u.test(after) ||
      flat.marks.some((mark) => mark.start >= list.end && mark.start <= list.end + 3);
    const begun =
      start <= 3 ||
      /(?:^|[\n\u2028]|\bby\s|\bwith\s|authors?\s*:|作者[:：]?)\s*$/i.test(before) ||
      flat.marks.some((mark) => mark.end <= start && start - mark.end <= 3 && mark.kind !== 'bold');
    const marked = flat.marks.some(
      (mark) => mark.kind === 'authors' && mark.start <= start + 2 && list.end <= mark.end + 2,
    );
    let score = Math.min(people.length, 6) + (self ? 5 : 0) + (ended ? 1.5 : 0) + (begun ? 1.5 : 0) + (marked ? 6 : 0);
    if (people.length === 1 && !self && !marked) score -= 4;
    if (list.names.length > people.length) score += 1;
    // Names in a sentence ("advised by ..., thanks to ...") are not authors.
    if (
      /\b(?:advised|thanks?|thank|congrat\w*|jointly|supervised|advisor|committee|joint work)\b[^\n]{0,40}$/i.test(
        flat.text.slice(Math.max(0, start - 60), start),
      )
    )
      score -= 6;
    found.push({ ...list, score, self });
    covered = list.end;
  }
  return found.sort((a, b) => b.score - a.score);
}

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

function wordCount(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.split(/[\s\u2028]+/).filter((word) => /\p{L}/u.test(word)).length + han / 3;
}

const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** The mark that is the title, if one is. */
function titleMark(flat: Flat, authors: Candidate | undefined, isSelf: (name: string) => boolean): Mark | undefined {
  let best: { mark: Mark; score: number } | undefined;
  for (const mark of flat.marks) {
    if (authors && overlaps(mark, authors) && !(mark.start >= authors.end - 1)) continue;
    const text = slice(flat, mark);
    const words = wordCount(text);
    if (text === '' || isSelf(text) || isLinkLabel(text) || /^https?:/.test(text)) continue;
    if (mark.kind !== 'title' && words < 2 && !/^[\p{L}\d-]{5,}$/u.test(text)) continue;
    if (
      mark.kind !== 'title' &&
      words < 3 &&
      canBeName(text) &&
      /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,2}$/u.test(text) &&
      mark.kind !== 'quote'
    )
      continue;
    let score = kindScore[mark.kind] + Math.min(words, 8) * 0.3;
    if (words < 3) score -= 2;
    if (looksLikeVenue(text) && mark.kind !== 'title') score -= 5;
    if (
      /\b(?:award|best paper|oral|spotlight|equal contribution|corresponding|accepted|under review|submitted|to appear|in press|first author)\b/i.test(
        text,
      ) &&
      mark.kind !== 'title' &&
      words < 9
    )
      score -= 4;
    if (/^\W*(?:tl;?dr|abstract|note|keywords?|topics?)\b/i.test(text)) score -= 6;
    if (words > 40) score -= 4;
    const before = flat.text.slice(0, mark.start);
    // What comes after two full lines is a description.
    if ((before.match(/\n/g)?.length ?? 0) > 2) score -= 2;
    if (
      authors &&
      mark.start > authors.end &&
      /^[^.]{0,8}$/.test(flat.text.slice(authors.end, mark.start).trim()) &&
      mark.kind === 'italic'
    )
      score += 1.5;
    if (/\b(?:in|at|to)\s*:?\s*$/i.test(before)) score -= 2;
    if (!best || score > best.score + (best.mark.start <= mark.start ? 0.01 : 0)) best = { mark, score };
  }
  if (!best || best.score < 1.5) return undefined;
  return widened(flat, best.mark);
}

/** A title that is only partly linked or bold, up to its sentence's end: `[Short](url): the rest of the title`. */
function widened(flat: Flat, mark: Mark): Mark {
  const after = /^\s*:\s[^\n\u2028.]{8,200}/u.exec(flat.text.slice(mark.end, mark.end + 220));
  if (!after || mark.kind === 'title' || mark.kind === 'quote' || wordCount(flat.text.slice(mark.start, mark.end)) > 3)
    return mark;
  const rest = flat.text.slice(mark.end, mark.end + after[0].length);
  const names = authorsAt(rest, skip(rest, 0))?.names ?? [];
  return names.length > 1 ? mark : { ...mark, end: mark.end + after[0].length };
}

/** Where a plain title ends: at the first full stop after which a venue follows, or else at the first full stop. */
function sentenceEnd(text: string): number {
  const ends: number[] = [];
  for (const match of text.matchAll(
    /[.?!。](?=["”]?[\s\u2028]|$)|[\n]|[,.] ?(?=\bIn(?: Proc|:)?\b)|[,，] (?=(?:IEEE|ACM|arXiv|Proceedings|Journal of|Nature\b|International (?:Conference|Journal))\b)/gu,
  )) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (
      match[0] === '.' &&
      (/(?:^|[\s\u2028])(?:\p{Lu}|vs|e\.g|i\.e|St|Dr|Fig|No|v?\d{1,2}|cf|et al)$/u.test(before) || match.index < 8)
    )
      continue;
    ends.push(match.index);
    if (ends.length > 8) break;
  }
  const strong = ends.find(
    (end) =>
      text.charAt(end) === '\n' ||
      /^[.?!。,，]["”]?[\s\u2028]*\(?(?:in|to appear|accepted|submitted|under review|arxiv|proc|\d{4}|ieee|acm|journal|international|proceedings)/i.test(
        text.slice(end, end + 30),
      ) ||
      looksLikeVenue(text.slice(end + 1, end + 90).split('\n')[0] ?? ''),
  );
  const first = ends.find(
    (end) => (text.charAt(end) !== '?' && text.charAt(end) !== '!') || /^[?!]["”]?\s*$/.test(text.slice(end)),
  );
  if (strong !== undefined && (first === undefined || strong <= first))
    return text.charAt(strong) === '?' || text.charAt(strong) === '!' ? strong + 1 : strong;
  return first ?? strong ?? text.length;
}

/** A title that nothing sets apart: after the authors, or before them. */
function plainTitle(flat: Flat, authors: Candidate | undefined): Place | undefined {
  const { text } = flat;
  if (!authors) {
    const start = skip(text, leadIn(text));
    return { start, end: start + sentenceEnd(text.slice(start)) };
  }
  const before = text.slice(leadIn(text), authors.start);
  if (wordCount(before.replace(/\b(?:by|with|authors?)\b\W*$/i, '')) >= 3 && !looksLikeVenue(tidy(before))) {
    const lines = before.split('\n').map((line) => line.trim());
    const longest = lines.reduce(
      (best, line) => (wordCount(line) > wordCount(best) && !looksLikeVenue(line) ? line : best),
      '',
    );
    const start = text.indexOf(longest);
    return { start, end: start + longest.length };
  }
  let start = authors.end;
  const year =
    /^[\s\u2028.,*†]*[([]?\s*(?:(?:in press|forthcoming|submitted|under review|accepted|n\.d\.)|(?:19|20)\d{2}[a-z]?(?:,\s*\p{L}+)?)\s*[)\]]?\s*[.,:]*/iu.exec(
      text.slice(start),
    );
  start = skip(text, start + (year?.[0].length ?? 0));
  const end = start + sentenceEnd(text.slice(start));
  return end > start ? { start, end } : undefined;
}

/** The length of what stands before an entry's first word: `1.`, `[C12]`, `(2024)`, a badge. */
function leadIn(text: string): number {
  return (
    /^[\s\u2028]*(?:[[(【]?\s*(?:[A-Z]{1,3}[-.]?)?\d{1,3}\s*[\])】.:)]\s*|[[(]\s*(?:19|20)\d{2}[^\])]{0,12}[\])]\s*[:.]?\s*|(?:19|20)\d{2}(?:[./-]\d{1,2})?\s*[:.]\s*|[[【][^\]】\n]{1,40}[\]】]\s*[:.]?\s*)*/u.exec(
      text,
    )?.[0].length ?? 0
  );
}

/** Parts of an entry that has the looks of a paper: a title, and authors where they are printed. */
export function partsOf(flat: Flat, isSelf: (name: string) => boolean): Parts | undefined {
  const lists = authorLists(flat, isSelf);
  let authors: Candidate | undefined = lists.find((list) => list.score >= 4) ?? lists[0];
  if (authors && authors.score < 2) authors = undefined;
  let mark = titleMark(flat, authors, isSelf);
  if (mark && authors && authors.start < mark.end && authors.end > mark.start)
    authors = lists.find((list) => mark && !overlaps(list, mark) && list.score >= 2);
  const place = mark ?? plainTitle(flat, authors);
  if (!place) return undefined;
  const title = cleanTitle(slice(flat, place));
  if (!/\p{L}{2,}/u.test(title) || title.length > 400) return undefined;
  if (mark && authors && authors.names.length === 1 && !authors.self && authors.score < 4) authors = undefined;
  mark = mark && cleanTitle(slice(flat, mark)) === title ? mark : undefined;
  const rest = restOf(flat, [place, ...(authors ? [authors] : [])]);
  return {
    title,
    ...(mark && { titleMark: mark }),
    authors: authors?.names ?? [],
    rest,
    titleGuessed: mark === undefined,
    hasAuthors: authors !== undefined,
  };
}

/** A title without quotation marks, numbers of lists and a full stop at its end. */
export function cleanTitle(text: string): string {
  return tidy(text)
    .replace(/^(?:[[(]?(?:[A-Z]{1,2}[-.]?)?\d{1,3}[\])][.:]?|\d{1,3}\.)\s+/, '')
    .replace(/^["“”'‘«「《]+(?=.)/u, '')
    .replace(/["“”'»」》]*[.,;]?["“”'»」》]*[.,;]?$/u, (end) =>
      end.includes("'") && !/["”]/.test(end) ? end.replace(/[.,;]/g, '') : '',
    )
    .trim();
}

/** What is left of an entry's text around some places, in pieces. */
function restOf(flat: Flat, places: readonly Place[]): string[] {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const place of sorted) {
    pieces.push(flat.text.slice(from, Math.max(from, place.start)));
    from = Math.max(from, place.end);
  }
  pieces.push(flat.text.slice(from));
  return pieces.map((piece) => piece.trim()).filter((piece) => /[\p{L}\d]/u.test(piece));
}

/** Whether an entry has a title set apart, and whether it has authors: what tells where one paper ends and the next begins. */
export function looksOf(
  flat: Flat,
  isSelf: (name: string) => boolean,
): { title: boolean; authors: boolean; self: boolean } {
  const lists = authorLists(flat, isSelf);
  const best = lists.find((list) => list.score >= 4.5);
  const mark = titleMark(flat, best, isSelf);
  const text = flat.text.trim();
  const titleInText =
    best !== undefined &&
    mark === undefined &&
    wordCount(flat.text.slice(0, best.start)) + wordCount(flat.text.slice(best.end).split('\n')[0] ?? '') >= 8;
  return {
    title: mark !== undefined || titleInText,
    authors: best !== undefined && (best.self || best.names.length > 1) && text !== '',
    self: lists.some((list) => list.self),
  };
}
