import { findAuthors, type FoundAuthors } from './author-finder.ts';
import { slice, type Flat, type Mark } from './flat.ts';
import { bareTitle, cleanTitle } from './bare-title.ts';
import { leadOf, markedTitle, overlaps, plainTitle, type Place } from './title-finder.ts';
import { namesVenue, takeStatus } from './venue-words.ts';
import { wordCount } from './word-count.ts';

/** The parts of an entry that has the looks of a paper. */
export interface Parts {
  readonly title: string;
  /** What sets the title apart; nothing where only its place tells it. */
  readonly titleMark?: Mark;
  /** In the printed order. */
  readonly authors: readonly string[];
  /** `with A and B`: the researcher is the first of them. */
  readonly implied: boolean;
  /** What is neither title nor authors, in order. */
  readonly rest: readonly string[];
}

/** Below this a list of names is not a paper's list of authors. */
const leastScore = 2;
/** From this on it surely is. */
const sureScore = 4;

/** Finds title and authors in an entry. */
export function partsOf(flat: Flat, isSelf: (name: string) => boolean): Parts | undefined {
  const lists = findAuthors(flat, isSelf).filter(({ score }) => score >= leastScore);
  let authors: FoundAuthors | undefined = lists[0];
  const mark = markedTitle(flat, authors, isSelf);
  if (mark && authors && overlaps(mark, authors)) authors = lists.find((list) => !overlaps(list, mark));
  if (mark && authors && authors.names.length === 1 && !authors.self && authors.score < sureScore) authors = undefined;
  const place = mark ?? plainTitle(flat, authors);
  const bare = place && bareTitle(slice(flat, place));
  const title = bare && cleanTitle(bare.title);
  if (!title || !/\p{L}{2,}/u.test(title) || title.length > 400) return undefined;
  return {
    title,
    ...(mark && { titleMark: mark }),
    authors: authors?.names ?? [],
    implied: authors?.implied ?? false,
    rest: [...bare.around, ...restOf(flat, [place, ...(authors ? [authors] : [])])],
  };
}

/** What is left of an entry's text around some places, in pieces. */
function restOf(flat: Flat, places: readonly Place[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    pieces.push(...byLook(flat, from, Math.max(from, place.start)));
    from = Math.max(from, place.end);
  }
  pieces.push(...byLook(flat, from, flat.text.length));
  return pieces.map((piece) => piece.trim()).filter((piece) => /[\p{L}\d]/u.test(piece) && !isGloss(piece));
}

/** In words. */
const shortestGloss = 3;

/** What a paper is about, told behind a dash: `— a corpus of tides in two languages`. */
function isGloss(piece: string): boolean {
  const isTold = /^[-–—]+\s*\p{L}/u.test(piece) && !/\d{4}/.test(piece);
  return isTold && wordCount(piece) >= shortestGloss && !namesVenue(piece) && takeStatus(piece).status === undefined;
}

/** A stretch of the text, cut where its look changes. */
function byLook(flat: Flat, from: number, to: number): string[] {
  const edges = flat.marks
    .flatMap((mark) => (mark.kind === 'quote' ? [] : [mark.start, mark.end]))
    .filter((edge) => edge > from && edge < to);
  const cuts = [from, ...new Set(edges), to].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => flat.text.slice(cuts[index], end));
}

/** What a piece of a page has of a paper. */
export interface PaperLooks {
  readonly title: boolean;
  readonly authors: boolean;
  /** How the title with which it begins is set apart; nothing when it begins otherwise. */
  readonly opening?: Mark['kind'];
}

/** Whether a piece of a page has a title set apart, and authors: what tells where one paper ends and the next begins. */
export function looksOf(flat: Flat, isSelf: (name: string) => boolean): PaperLooks {
  const [first] = findAuthors(flat, isSelf);
  const best = first && first.score > sureScore ? first : undefined;
  const mark = markedTitle(flat, best, isSelf);
  const around =
    best === undefined ? '' : flat.text.slice(0, best.start) + (flat.text.slice(best.end).split('\n')[0] ?? '');
  return {
    title: mark !== undefined || wordCount(around) >= 8,
    authors: best !== undefined && (best.self || best.names.length > 1),
    ...(mark && !/[\p{L}\d]/u.test(flat.text.slice(leadOf(flat), mark.start)) && { opening: mark.kind }),
  };
}
