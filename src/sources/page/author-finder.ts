import { authorsAt, type AuthorList } from './authors.ts';
import type { Flat } from './flat.ts';
import { arxivIn, doiIn } from './links.ts';

/** A list of authors somewhere in an entry. */
export interface FoundAuthors extends AuthorList {
  /** How likely it is the paper's list of authors; below 2 it is not. */
  readonly score: number;
  /** The researcher is in it. */
  readonly self: boolean;
  /** `with A and B`: the researcher and these. */
  readonly implied: boolean;
}

const startShape =
  /[\n\u2028]|[.?!:](?=[\s\u2028])|：|\s(?:[-–—|]|\/\/)\s|["”»」》](?=[,.\s])|,(?=\s)|，|\b(?:by|authors?)\b\s*:?|作者\s*[:：]?|[\])](?=\s)|】|(?:^|[(（,，.\n\u2028"”)）])[\s\u2028]*(?:joint(?:ly)? |joint work |co-?authored )?with\s|(?:^|\n)\s*\d{1,3}[.)]\s/giu;
const leadIn =
  /^[\s\u2028.,:;|·•\-–—)\]]*(?:(?:(?:joint(?:ly)? |joint work |co-?authored )?with\b|by\b|authors?\b|作者)\s*[:：]?\s*)?/iu;
const most = 400;

/** Where a list of authors can begin: at the entry's start, a line's, a sentence's, a mark's, after `by` and `with`. */
function starts(flat: Flat): number[] {
  const places = new Set<number>([0]);
  for (const match of flat.text.matchAll(startShape)) places.add(match.index + match[0].length);
  for (const mark of flat.marks) {
    places.add(mark.end);
    if (mark.kind === 'authors' || mark.kind === 'bold' || mark.kind === 'link') places.add(mark.start);
  }
  const skipped = [...places].map(
    (place) => place + (leadIn.exec(flat.text.slice(place, place + 60))?.[0].length ?? 0),
  );
  return [...new Set(skipped)].sort((a, b) => a - b).slice(0, most);
}

/** Names in a sentence ("advised by ...", "thanks to ...") are not authors. */
const mentions = /\b(?:advised|thanks?|congrat\w*|supervised|advisor|committee|hosted|invited)\b[^\n]{0,40}$/i;
const beforeList = /(?:^|[\n\u2028]|\bby\s|authors?\s*:|作者[:：]?|[\])】])\s*$/iu;
const beforeImplied = /\bwith\s+$/i;
const afterList = /^\s*(?:[\n\u2028.。:([（"“《]|$|[,，]\s?(?:["“《\n]|$)|\s[-–—]\s)/u;

/** Whether a list begins inside a title: it goes on behind it, or stands behind other words of a quotation. */
function isTornOut(flat: Flat, list: AuthorList): boolean {
  return flat.marks.some(({ kind, start, end, url }) => {
    const isTitle = kind === 'title' || (url !== undefined && (arxivIn(url) ?? doiIn(url)) !== undefined);
    const isApart = isTitle || kind === 'link' || kind === 'quote';
    const isInside = isApart && (isTitle ? start <= list.start : start < list.start) && list.start < end;
    return isInside && (end < list.end || (kind === 'quote' && list.start > start + 1));
  });
}

/** Lists of authors in an entry, the likeliest first. */
export function findAuthors(flat: Flat, isSelf: (name: string) => boolean): FoundAuthors[] {
  const found: FoundAuthors[] = [];
  const stops = new Set(flat.marks.flatMap((mark) => (mark.kind === 'quote' ? [] : [mark.start, mark.end])));
  let covered = -1;
  for (const start of starts(flat)) {
    if (start < covered) continue;
    const list = authorsAt(flat.text, start, stops);
    if (!list || isTornOut(flat, list)) continue;
    covered = list.end;
    const people = list.names.filter((name) => name !== 'et al.');
    const printed = people.some(isSelf);
    const before = flat.text.slice(Math.max(0, start - 60), start);
    const implied = !printed && beforeImplied.test(before);
    const self = printed || implied;
    const marked = flat.marks.some(
      (mark) => mark.kind === 'authors' && mark.start <= start + 2 && list.end <= mark.end + 2,
    );
    const isEnded =
      afterList.test(flat.text.slice(list.end, list.end + 3)) ||
      flat.marks.some((mark) => mark.start >= list.end && mark.start <= list.end + 3);
    const isBegun =
      start <= 3 ||
      implied ||
      beforeList.test(before) ||
      flat.marks.some((mark) => mark.end <= start && start - mark.end <= 3 && mark.kind !== 'bold');
    let score = Math.min(people.length, 6);
    if (self) score += 5;
    if (isEnded) score += 1.5;
    if (isBegun) score += 1.5;
    if (marked) score += 6;
    if (people.length === 1 && !self && !marked) score -= 4;
    if (people.length < list.names.length) score += 3;
    if (mentions.test(before)) score -= 6;
    // `Bridging Past and Future: ...` begins a title.
    if (!self && people.length <= 2 && /^\s*:/.test(flat.text.slice(list.end))) score -= 4;
    found.push({ ...list, score, self, implied });
  }
  return found.sort((a, b) => b.score - a.score);
}
