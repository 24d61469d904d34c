import { z } from 'zod';
import { isPartialDate } from '../profile/date.ts';
import type { RawRecord } from '../profile/record.ts';
import { cleanTitle } from './page/bare-title.ts';
import { idOf } from './page/ids.ts';
import { addLink, arxivIn, cleanUrl, doiIn, labelByHost } from './page/links.ts';
import { takeStatus, typeOfVenue } from './page/venue-words.ts';
import { tidy } from './page/flat.ts';
import { textsFor } from '../text/index.ts';

const words = textsFor('en').sources;

const text = z.union([z.string(), z.number().transform(String)]);
/** Crossref gives lists where CSL-JSON has texts. */
const firstText = z.union([text, z.array(text).transform((list) => list[0] ?? '')]);
const person = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  name: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
});
const dateParts = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.number(), z.string(), z.null()]))).optional(),
  raw: z.string().optional(),
});

/** A work in CSL-JSON, as Citation.js, Crossref and people's exports give it. */
export const cslSchema = z.looseObject({
  type: z.string().catch(''),
  title: firstText.optional().catch(undefined),
  author: z.array(person).catch([]),
  issued: dateParts.optional().catch(undefined),
  // RIS gives a conference paper's year as that of the conference.
  'event-date': dateParts.optional().catch(undefined),
  'container-title': firstText.optional().catch(undefined),
  'container-title-short': firstText.optional().catch(undefined),
  'short-container-title': firstText.optional().catch(undefined),
  'event-title': firstText.optional().catch(undefined),
  publisher: firstText.optional().catch(undefined),
  volume: text.optional().catch(undefined),
  issue: text.optional().catch(undefined),
  page: text.optional().catch(undefined),
  'article-number': text.optional().catch(undefined),
  number: text.optional().catch(undefined),
  DOI: z.string().optional().catch(undefined),
  URL: z.string().optional().catch(undefined),
  note: text.optional().catch(undefined),
  status: z.string().optional().catch(undefined),
  genre: z.string().optional().catch(undefined),
});
export type Csl = z.output<typeof cslSchema>;

/** What a format tells beside CSL-JSON's fields. */
export interface Extras {
  readonly arxiv?: string;
  readonly venueShort?: string;
  readonly awards?: readonly string[];
  /** Label: address, before cleaning. */
  readonly links?: Readonly<Record<string, string>>;
  /** Anything printed about its state: `to appear`. */
  readonly remarks?: string;
}

type PublicationType = RawRecord<'publications'>['type'];

const types: Readonly<Record<string, PublicationType>> = {
  'article-journal': 'journal',
  'journal-article': 'journal',
  'paper-conference': 'conference',
  'proceedings-article': 'conference',
  'posted-content': 'preprint',
  preprint: 'preprint',
  thesis: 'thesis',
  dissertation: 'thesis',
  book: 'book',
  monograph: 'book',
  chapter: 'chapter',
  'book-chapter': 'chapter',
  report: 'report',
};

/** A name as it would be printed; `others` of BibTeX becomes `et al.`. */
function printed(author: z.output<typeof person>): string {
  const { family = '', given = '', literal = '', name = '', suffix = '' } = author;
  const particles = [author['dropping-particle'], author['non-dropping-particle']].filter(Boolean).join(' ');
  const whole = literal || name;
  if (whole !== '') return tidyName(whole);
  if (given === '' && /^others$/i.test(family)) return 'et al.';
  const isEastAsian = /\p{Script=Han}/u.test(family);
  const bare = [given, particles, family, suffix].map((part) => part.replace(markers, '')).filter(Boolean);
  const marker = (markers.exec(family) ?? markers.exec(given))?.[0] ?? '';
  return tidyName(`${isEastAsian ? `${family}${given}` : bare.join(' ')}${marker}`);
}

/** Printed markers that people write behind either part of a name. */
const markers = /[*†‡^#]+(?=\s*$)/u;

const tidyName = (name: string): string =>
  name
    .replace(/[{}]/g, '')
    .replace(/\\(?=[*#])/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** CSL's date parts as a date of their precision. */
function dateOf(issued: Csl['issued']): string | undefined {
  const parts = (issued?.['date-parts']?.[0] ?? []).map((part) => (part === null ? '' : String(part)));
  const known = parts.slice(0, 3).map((part, index) => (index === 0 ? part : part.padStart(2, '0')));
  for (let length = known.length; length > 0; length -= 1) {
    const date = known.slice(0, length).join('-');
    if (isPartialDate(date)) return date;
  }
  const raw = /(?:19|20)\d{2}/.exec(issued?.raw ?? '')?.[0];
  return raw !== undefined && isPartialDate(raw) ? raw : undefined;
}

/** Titles come with HTML for italics and the like, and with entities. */
function plainTitle(title: string): string {
  return cleanTitle(
    title
      .replace(/<\/?[a-z][^<>]{0,60}>/gi, '')
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/[{}]/g, ''),
  );
}

/** The record of a work in CSL-JSON; nothing where there is no title or nobody who wrote it. */
export function publicationOfCsl(work: Csl, extras: Extras = {}): RawRecord<'publications'> | undefined {
  const title = plainTitle(work.title ?? '');
  const authors = work.author.map(printed).filter((name) => name !== '');
  if (title === '' || authors.length === 0) return undefined;
  const container = tidy((work['container-title'] ?? work['event-title'] ?? '').replace(/[{}]/g, ''));
  const remarks = [extras.remarks, work.note, work.status].filter(Boolean).join(' ');
  const arxiv =
    extras.arxiv ??
    arxivIn(container) ??
    arxivIn(work.DOI ?? '') ??
    arxivIn(work.URL ?? '') ??
    arxivIn(work.note ?? '');
  const isPreprint = /\b(?:arxiv|corr|biorxiv|medrxiv|ssrn|preprint)\b/i.test(container);
  const named = typeOfVenue(container);
  const given = types[work.type];
  const type = isPreprint
    ? 'preprint'
    : named?.type === 'workshop'
      ? 'workshop'
      : (given ?? named?.type ?? (container === '' && arxiv !== undefined ? 'preprint' : 'other'));
  const stated = takeStatus(
    `${remarks} ${/^(?:to appear|submitted|under review|in press)/i.test(container) ? container : ''}`,
  ).status;
  const links: Record<string, string> = {};
  for (const [label, address] of Object.entries(extras.links ?? {})) {
    const url = cleanUrl(address);
    if (url !== undefined) addLink(links, label, url);
  }
  const url = work.URL === undefined ? undefined : cleanUrl(work.URL);
  if (url !== undefined) addLink(links, labelByHost(url, words.link), url);
  if (Object.keys(links).length === 0 && arxiv !== undefined) addLink(links, 'arXiv', `https://arxiv.org/abs/${arxiv}`);
  const doi = doiIn(work.DOI ?? '') ?? doiIn(work.URL ?? '');
  const date = dateOf(work.issued) ?? dateOf(work['event-date']);
  const pages = (work.page ?? work['article-number'])?.replace(/\s*[-–—]+\s*/g, '-');
  const short = extras.venueShort ?? work['container-title-short'] ?? work['short-container-title'];
  const guessed = given === undefined ? ['type'] : [];
  return {
    id: idOf(title),
    title,
    authors,
    type,
    status: stated ?? (type === 'preprint' ? 'preprint' : 'published'),
    ...(container !== '' && { venue: container }),
    ...(short !== undefined && short !== '' && short !== container && { venueShort: short }),
    ...(date !== undefined && { date }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(work.volume !== undefined && { volume: work.volume }),
    ...(work.issue !== undefined && { issue: work.issue }),
    ...(pages !== undefined && pages !== '' && { pages }),
    ...(work.publisher !== undefined && work.publisher !== '' && { publisher: tidy(work.publisher) }),
    ...(extras.awards && extras.awards.length > 0 && { awards: [...extras.awards] }),
    ...(Object.keys(links).length > 0 && { links }),
    ...(guessed.length > 0 && { guessed }),
  };
}
