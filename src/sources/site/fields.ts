import type { RawRecord } from '../../profile/record.ts';
import { textsFor } from '../../text/index.ts';
import { authorsAt } from '../page/authors.ts';
import { datesIn } from '../page/dates.ts';
import { parseHtml } from '../page/document.ts';
import { linesOf } from '../page/document.ts';
import { flatten, tidy } from '../page/flat.ts';
import { idOf } from '../page/ids.ts';
import { addLink, arxivIn, cleanUrl, doiIn, labelByHost } from '../page/links.ts';
import { partsOf } from '../page/publication.ts';
import { cleanTitle } from '../page/bare-title.ts';
import { readVenue } from '../page/venue.ts';
import { textIn, type Mapping } from './front-matter.ts';

const words = textsFor('en').sources;

/** Whose site it is, for fields that only point to the owner. */
export interface Owner {
  /** The surest name first. */
  readonly names: readonly string[];
  readonly isSelf: (name: string) => boolean;
  /** Names by the user names that Hugo's pages may give in their place. */
  readonly people?: ReadonlyMap<string, string>;
}

/** Ways in which Hugo's pages name the site's owner. */
const ownerNames = /^(?:admin|me|author|owner)$/i;

/** A date field as printed; a site generator wants a whole date, so the first of a month is a made-up day. */
export function dateOfField(text: string): string | undefined {
  const [found] = datesIn(text, {}, 'label');
  return found?.date.replace(/-01-01$/, '').replace(/^(\d{4}-\d{2})-01$/, '$1');
}

/** A field's text without HTML and Markdown emphasis. */
export function plainText(text: string): string {
  const html = /<[a-z!/]/i.test(text) ? parseHtml(text).length : 0;
  const bare = html > 0 ? flatten(linesOf(parseHtml(text))).text : text;
  return tidy(bare.replace(/[*_]{1,2}(\S(?:[^*_]*\S)?)[*_]{1,2}/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
}

/** The names in an authors field: a list of texts or of mappings, or one text. */
export function authorsOfField(value: unknown, owner: Owner): string[] {
  const [self] = owner.names;
  const name = (entry: unknown): string[] => {
    const text = typeof entry === 'string' ? entry : textIn(toRecord(entry), 'name', 'fullname', 'literal');
    const bare = plainText(text).replace(/[“”"]/g, '');
    if (bare === '') return [];
    if (ownerNames.test(bare)) return self === undefined ? [] : [self];
    const known = owner.people?.get(bare.toLowerCase());
    if (known !== undefined) return [known];
    if (/^(?:et al\.?|others|\.{3}|…)$/i.test(bare)) return ['et al.'];
    if (/,| and |;|、/.test(bare)) return authorsAt(bare, 0)?.names.slice() ?? [bare];
    return [bare];
  };
  if (Array.isArray(value)) return value.flatMap(name);
  if (typeof value !== 'string') return [];
  const bare = plainText(value);
  const list = authorsAt(bare, 0)?.names ?? (bare === '' ? [] : [bare]);
  return list.map((entry) => (ownerNames.test(entry) && self !== undefined ? self : entry));
}

function toRecord(value: unknown): Mapping {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Fields that hold addresses, and what the link is called; nothing where the host tells. */
const linkFields: readonly [string, string?][] = [
  ['paperurl'],
  ['paper_url'],
  ['paper'],
  ['url_pdf', 'PDF'],
  ['pdf', 'PDF'],
  ['url'],
  ['link'],
  ['href'],
  ['html'],
  ['arxiv'],
  ['url_preprint', 'Preprint'],
  ['preprint', 'Preprint'],
  ['url_code', 'Code'],
  ['code', 'Code'],
  ['github', 'Code'],
  ['url_project', 'Project'],
  ['project', 'Project'],
  ['website', 'Website'],
  ['url_dataset', 'Dataset'],
  ['url_slides', 'Slides'],
  ['slidesurl', 'Slides'],
  ['slides', 'Slides'],
  ['url_poster', 'Poster'],
  ['poster', 'Poster'],
  ['url_video', 'Video'],
  ['video', 'Video'],
  ['url_source'],
];

/** The links in a mapping's fields. */
export function linksOfFields(data: Mapping, base?: string): Record<string, string> {
  const links: Record<string, string> = {};
  const add = (label: string | undefined, address: string): void => {
    const url = /^[\w./#?=&%:~+-]+$/.test(address) && /[/.]/.test(address) ? cleanUrl(address, base) : undefined;
    if (url !== undefined) addLink(links, label ?? labelByHost(url, words.link), url);
  };
  for (const [field, label] of linkFields) add(label, textIn(data, field));
  const { links: listed } = data;
  for (const entry of Array.isArray(listed) ? listed : []) {
    const fields = toRecord(entry);
    const name = textIn(fields, 'name', 'label', 'text', 'type');
    add(name === '' ? undefined : name.charAt(0).toUpperCase() + name.slice(1), textIn(fields, 'url', 'link', 'href'));
  }
  return links;
}

type PublicationType = RawRecord<'publications'>['type'];

/** Types by the words of Hugo Blox (CSL's names, or its old numbers) and of academicpages. */
const types: Readonly<Record<string, PublicationType>> = {
  '1': 'conference',
  '2': 'journal',
  '3': 'preprint',
  '4': 'report',
  '5': 'book',
  '6': 'chapter',
  '7': 'thesis',
  'paper-conference': 'conference',
  'article-journal': 'journal',
  article: 'preprint',
  manuscript: 'preprint',
  report: 'report',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  conferences: 'conference',
  conference: 'conference',
  manuscripts: 'journal',
  journal: 'journal',
  preprint: 'preprint',
  workshop: 'workshop',
  books: 'book',
};

function typeOfFields(data: Mapping): PublicationType | undefined {
  const { publication_types: listed } = data;
  const first: unknown = Array.isArray(listed) ? listed[0] : listed;
  const name =
    typeof first === 'string' || typeof first === 'number'
      ? String(first)
      : textIn(data, 'category', 'pubtype', 'type');
  return types[name.toLowerCase()];
}

/** A paper described by fields: a page's front matter, or an entry of a data file. Nothing where there is no title. */
export function publicationOfFields(data: Mapping, owner: Owner, base?: string): RawRecord<'publications'> | undefined {
  const title = cleanTitle(plainText(textIn(data, 'title', 'name', 'papertitle')));
  if (!/\p{L}{2}/u.test(title)) return undefined;
  const citation = textIn(data, 'citation');
  const cited = citation === '' ? undefined : partsOf(flatten(linesOf(parseHtml(citation))), owner.isSelf);
  const named = authorsOfField(data.authors ?? data.author, owner);
  const authors = named.length > 0 ? named : [...(cited?.authors ?? [])];
  const [self] = owner.names;
  const guessed: string[] = [];
  if (authors.length === 0 && self !== undefined) guessed.push('authors');
  if (authors.length === 0 && self === undefined) return undefined;
  const venue = plainText(
    textIn(data, 'venue', 'journal', 'booktitle', 'conference', 'publication', 'container', 'publisher', 'where'),
  );
  const short = plainText(textIn(data, 'publication_short', 'abbr', 'venue_short', 'short'));
  const status =
    textIn(data, 'status', 'pubstate', 'note') ||
    (types[textIn(data, 'type').toLowerCase()] === undefined ? textIn(data, 'type') : '');
  const reading = readVenue([venue === '' ? (cited?.rest.join('\n') ?? '') : venue, status], {});
  const date =
    dateOfField(textIn(data, 'date', 'year', 'releaseDate', 'published', 'month_year', 'publishDate')) ??
    reading.date?.date;
  const links = linksOfFields(data, base);
  const texts = [textIn(data, 'arxiv'), textIn(data, 'doi'), textIn(data, 'url'), ...Object.values(links)];
  const arxivField = textIn(data, 'arxiv', 'eprint');
  const arxiv = texts.map(arxivIn).find((id) => id !== undefined) ?? arxivIn(`arXiv:${arxivField}`);
  const doi = texts.map(doiIn).find((id) => id !== undefined);
  const given = typeOfFields(data);
  const type =
    reading.type?.sure === true
      ? reading.type.type
      : (given ?? reading.type?.type ?? (arxiv === undefined ? 'other' : 'preprint'));
  if (given === undefined && reading.type?.sure !== true) guessed.push('type');
  const shortName = reading.venueShort ?? (short === '' ? undefined : (readVenue([short], {}).venue ?? short));
  return {
    id: idOf(title),
    title,
    authors: authors.length > 0 ? authors : self === undefined ? [] : [self],
    type,
    status: reading.status ?? (type === 'preprint' ? 'preprint' : 'published'),
    ...(reading.venue !== undefined && { venue: reading.venue }),
    ...(shortName !== undefined && shortName !== reading.venue && { venueShort: shortName }),
    ...(date !== undefined && { date }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(reading.volume !== undefined && { volume: reading.volume }),
    ...(reading.pages !== undefined && { pages: reading.pages }),
    ...(reading.awards.length > 0 && { awards: [...reading.awards] }),
    ...(Object.keys(links).length > 0 && { links }),
    ...(guessed.length > 0 && { guessed }),
  };
}
