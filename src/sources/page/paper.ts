import type { RawRecord } from '../../profile/record.ts';
import { datesIn, type DateContext } from './dates.ts';
import type { Line } from './document.ts';
import type { Entry, Looks } from './entry.ts';
import { flatten, tidy, type Flat } from './flat.ts';
import { statusOfHeading, typeOfHeading } from './headings.ts';
import { idOf } from './ids.ts';
import { addLink, arxivIn, cleanUrl, doiIn, isPaperAddress, labelByHost } from './links.ts';
import { looksOf, partsOf, type Parts } from './publication.ts';
import { saysWhere } from './unsigned.ts';
import { readVenue, type VenueReading } from './venue.ts';

export type RawPublication = RawRecord<'publications'>;

/** How a piece of a page looks as a paper: it begins with a title set apart, and has one list of authors. */
export function looksLikePaper(isSelf: (name: string) => boolean): (lines: readonly Line[]) => Looks {
  const known = new WeakMap<readonly Line[], Looks>();
  return (lines) => {
    const before = known.get(lines);
    if (before) return before;
    const flat = flatten(lines);
    const { title, authors, opening } = looksOf(flat, isSelf);
    const isRemark = !authors && flat.text.length < 200 && remarks.test(flat.text);
    const looks = {
      begins: title,
      complete: (title && authors) || isRemark,
      once: authors,
      placed: !authors && flat.text.length < longestUnsigned && isPlaced(flat, isSelf),
      legend: flat.text.length < longestLegend && legendShape.test(flat.text),
      ...(opening && { opening }),
    };
    known.set(lines, looks);
    return looks;
  };
}

/** In characters. */
const longestLegend = 80;
const legendShape =
  /^[([\s]*\\?[*†‡§^#✉]+\s*(?:[:=]|denotes?\b|indicates?\b|means?\b|stands for|equal|corresponding|co-first|表示|为)/iu;

/** A longer piece without authors is prose. In characters. */
const longestUnsigned = 500;

function isPlaced(flat: Flat, isSelf: (name: string) => boolean): boolean {
  const parts = partsOf(flat, isSelf);
  if (!parts || parts.authors.length > 0) return false;
  return saysWhere(flat, parts, readVenue(parts.rest, {}));
}

/** Sentences that stand among papers and are none. */
const remarks =
  /\b(?:google scholar|full (?:publication )?list|complete list|see (?:also )?(?:my|the|here|all)|for (?:a|the) (?:full|complete)|equal(?:ly)? contribut|denotes?|indicates?|\*\s*[:=]|corresponding authors?\s*[:=.)]|h-index|citations? (?:on|in|by)|click here|up[- ]to[- ]date|papers? sorted|in alphabetical order|stands for|co-first authors?$|means equal)|请见|完整列表|共同一作|通讯作者[:：)]?$|表示/i;

/** An entry with the parts of a paper in it. */
export interface Paper {
  readonly flat: Flat;
  readonly parts: Parts;
}

/** Reads a paper off an entry; nothing when there is none in it. */
export function paperOf(entry: Entry, isSelf: (name: string) => boolean): Paper | undefined {
  const flat = flatten(entry.lines);
  const parts = partsOf(flat, isSelf);
  if (!parts) return undefined;
  if (parts.authors.length === 0 && remarks.test(flat.text)) return undefined;
  return { flat, parts };
}

/** What an entry's headings and text say of where and when it appeared. */
export function venueOf(entry: Entry, parts: Parts, flat: Flat, context: DateContext): VenueReading {
  const pieces = [...parts.rest];
  // A badge inside the part that was taken for authors or title would be lost otherwise.
  for (const mark of flat.marks) {
    if (mark.kind !== 'badge' && mark.kind !== 'venue') continue;
    const text = flat.text.slice(mark.start, mark.end);
    if (!pieces.some((piece) => piece.includes(text.trim()))) pieces.push(text);
  }
  const { year } = entry.context;
  const reading = readVenue(pieces, { ...context, ...(year !== undefined && { year }) });
  return year !== undefined && isOfDetails(flat, reading, year)
    ? { ...reading, date: { date: String(year), start: 0, end: 0 } }
    : reading;
}

/** In years. */
const mostBesideHeading = 2;

/** Whether a date is far from the year over the entry and stands among the details below its first line. */
function isOfDetails(flat: Flat, { date }: VenueReading, year: number): boolean {
  const isFar = date !== undefined && Math.abs(Number(date.date.slice(0, 4)) - year) > mostBesideHeading;
  return isFar && datesIn(flat.text.split('\n')[0] ?? '').length === 0;
}

const labelNames: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  arxiv: 'arXiv',
  doi: 'DOI',
  github: 'GitHub',
  url: 'Link',
  link: 'Link',
  code: 'Code',
  bib: 'BibTeX',
  bibtex: 'BibTeX',
  html: 'HTML',
  hf: 'Hugging Face',
  dblp: 'DBLP',
  acl: 'ACL',
};

/** A label as it should stand on a button. */
function labelFor(label: string, url: string, other: string): string {
  const text = tidy(label).slice(0, 60);
  if (text === '' || /^(?:here|link|url|read more|more|链接)$/i.test(text)) return labelByHost(url, other);
  return labelNames[text.toLowerCase()] ?? text.charAt(0).toUpperCase() + text.slice(1);
}

/** The record of a paper. `other` labels a link whose host says nothing; `self` stands in where no author is printed. */
export function publicationOf(
  entry: Entry,
  flat: Flat,
  parts: Parts,
  reading: VenueReading,
  options: { other: string; self?: string; base?: string },
): RawPublication {
  const { other, base } = options;
  const guessed: string[] = [];
  const links: Record<string, string> = {};
  const wanted = parts.titleMark;
  const isTitleLink = (mark: { start: number; end: number }): boolean =>
    wanted !== undefined && mark.start < wanted.end && wanted.start < mark.end;
  const linked = [...flat.marks.filter((mark) => mark.kind === 'link')].sort(
    (a, b) => Number(isTitleLink(b)) - Number(isTitleLink(a)),
  );
  for (const mark of linked) {
    const url = mark.url === undefined ? undefined : cleanUrl(mark.url, base);
    // The names of authors lead to their own pages.
    if (url === undefined || (!isTitleLink(mark) && !isAboutPaper(url))) continue;
    addLink(links, labelByHost(url, other), url);
  }
  for (const link of flat.links) {
    const url = cleanUrl(link.url, base);
    if (url !== undefined) addLink(links, labelFor(link.label, url, other), url);
  }
  const urls = Object.values(links);
  const text = parts.rest.join('\n');
  const arxiv = first(urls, arxivIn) ?? arxivIn(text);
  const doi = first(urls, doiIn) ?? doiIn(text);
  const heading = entry.context.label ?? '';
  const byHeading = typeOfHeading(heading);
  const type =
    reading.type?.sure === true && reading.type.type !== 'preprint'
      ? reading.type.type
      : (byHeading ??
        reading.type?.type ??
        (arxiv !== undefined && reading.venue === undefined ? 'preprint' : 'other'));
  if (reading.type?.sure !== true && byHeading === undefined) guessed.push('type');
  const status = reading.status ?? statusOfHeading(heading) ?? (type === 'preprint' ? 'preprint' : 'published');
  if (reading.status === undefined && statusOfHeading(heading) === undefined && reading.venue === undefined)
    guessed.push('status');
  if (parts.titleMark === undefined && parts.authors.length === 0) guessed.push('title');
  if (reading.date?.guessed) guessed.push('date');
  const self = options.self === undefined ? [] : [options.self];
  const isImplied = parts.implied || parts.authors.length === 0;
  const authors = isImplied ? [...self, ...parts.authors] : [...parts.authors];
  if (isImplied) guessed.push('authors');
  return {
    id: idOf(parts.title),
    title: parts.title,
    authors,
    type,
    status,
    ...(reading.venue !== undefined && { venue: reading.venue }),
    ...(reading.venueShort !== undefined && { venueShort: reading.venueShort }),
    ...(reading.date && { date: reading.date.date }),
    ...(reading.volume !== undefined && { volume: reading.volume }),
    ...(reading.issue !== undefined && { issue: reading.issue }),
    ...(reading.pages !== undefined && { pages: reading.pages }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(reading.awards.length > 0 && { awards: [...reading.awards] }),
    ...(urls.length > 0 && { links }),
    ...(guessed.length > 0 && { guessed }),
  };
}

function first(texts: readonly string[], read: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an address is a paper's, its code's or its data's, rather than a person's or a conference's. */
function isAboutPaper(url: string): boolean {
  return isPaperAddress(url) || /github\.com\/[^/]+\/[^/]+|huggingface\.co\//i.test(url);
}
