import type { Publication } from '../profile/record.ts';
import type { publicationTypes } from '../profile/schema.ts';
import { nameOf, type Name } from './name.ts';

/**
 * A work as CSL-JSON (the Citation Style Language's data format, `csl-data.json` 1.0.2), which every other format is made
 * from. A list of authors that leaves names out ends with the literal name `others`.
 */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author: readonly Name[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  /** The number of a preprint: `arXiv:2406.02528`. */
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
  /** How far an unpublished work has come. */
  readonly status?: 'submitted' | 'in preparation';
}

export type CslType =
  | 'article-journal'
  | 'paper-conference'
  | 'article'
  | 'manuscript'
  | 'thesis'
  | 'book'
  | 'chapter'
  | 'report'
  | 'document';

const types = {
  journal: 'article-journal',
  conference: 'paper-conference',
  workshop: 'paper-conference',
  preprint: 'article',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  report: 'report',
  other: 'document',
} as const satisfies Record<(typeof publicationTypes)[number], CslType>;

/** Types whose venue publishes the work rather than containing it. */
const published = new Set<CslType>(['thesis', 'book', 'report', 'document']);

/**
 * A publication for citing: the published version where there is one. A work that is only submitted is a preprint or a
 * manuscript, and where it was submitted to is not told. `key` becomes its id.
 */
export function toCsl(publication: Publication, key: string): CslItem {
  const { status } = publication;
  const isOut = (status === 'published' || status === 'accepted') && publication.type !== 'preprint';
  const link = publication.links[0]?.url;
  const common = {
    id: key,
    title: oneLine(publication.title),
    author: authorsOf(publication),
    ...(publication.date && { issued: { 'date-parts': [publication.date.split('-').map(Number)] } as const }),
    ...(publication.doi && { DOI: publication.doi }),
    ...(link !== undefined && { URL: link }),
  };
  if (isOut) {
    const type = types[publication.type];
    const { volume, issue, pages, publisher } = publication;
    const venue = publication.venue ?? publication.venueShort;
    const house = publisher ?? (published.has(type) ? venue : undefined);
    return {
      ...common,
      type,
      ...(venue && !published.has(type) && { 'container-title': oneLine(venue) }),
      ...(volume && { volume: oneLine(volume) }),
      ...(issue && { issue: oneLine(issue) }),
      ...(pages && { page: oneLine(pages) }),
      ...(house && { publisher: oneLine(house) }),
    };
  }
  if (publication.arxiv) {
    return { ...common, type: 'article', publisher: 'arXiv', number: `arXiv:${publication.arxiv}` };
  }
  if (status === 'submitted' || status === 'in-preparation') {
    return { ...common, type: 'manuscript', status: status === 'submitted' ? status : 'in preparation' };
  }
  const server = publication.publisher ?? publication.venue;
  return { ...common, type: 'article', ...(server && { publisher: oneLine(server) }) };
}

function authorsOf({ authors }: Publication): Name[] {
  const named = authors.flatMap((author) => (author.others ? [] : [nameOf(author.name)]));
  return authors.some((author) => author.others) ? [...named, { literal: 'others' }] : named;
}

/** Whether the list of authors ends with names that are left out. */
export function hasOthers(item: CslItem): boolean {
  const last = item.author.at(-1);
  return last !== undefined && 'literal' in last && last.literal === 'others';
}

/** The authors who are named. */
export function namedAuthors(item: CslItem): readonly Name[] {
  return hasOthers(item) ? item.author.slice(0, -1) : item.author;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
