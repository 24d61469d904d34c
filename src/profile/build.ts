import type { z } from 'zod';
import type { PartialDate } from './date.ts';
import { fingerprintOf } from './fingerprint.ts';
import { arxivIdOf, isPublisherLink } from './identity.ts';
import { authorReader } from './names.ts';
import type { About, Item, Link, NewsItem, Profile, Venue } from './record.ts';
import type { aboutSchema, ListSection, sectionSchemas, venuesSchema } from './schema.ts';

/** The records of a folder, merged and checked, without the hidden ones. */
export type CheckedRecords = { readonly [S in ListSection]: readonly z.output<(typeof sectionSchemas)[S]>[] };

type Links = Readonly<Record<string, string | null | undefined>> | undefined;
interface Common {
  readonly hide?: boolean | undefined;
  readonly links?: Links;
  readonly date?: PartialDate | undefined;
}
type CheckedAbout = z.output<typeof aboutSchema>;

/** Completes checked records into a frozen profile: titles, links, authors, order, stories. */
export function buildProfile(checkedAbout: CheckedAbout, records: CheckedRecords, venues: readonly Venue[]): Profile {
  const about = buildAbout(checkedAbout);
  const readAuthors = authorReader(checkedAbout);
  const sections = {
    publications: records.publications
      .map((record) => ({
        ...complete(record, 'publications', record.title),
        links: workLinks(record),
        authors: readAuthors(record.authors),
      }))
      .sort(newestFirst),
    news: records.news.map((record) => complete(record, 'news', record.title)).sort(newestFirst),
    patents: records.patents
      .map((record) => ({
        ...complete(record, 'patents', record.title),
        inventors: readAuthors(record.inventors),
      }))
      .sort(newestFirst),
    projects: records.projects.map((record) => complete(record, 'projects', record.name)).sort(newestFirst),
    experience: records.experience
      .map((record) =>
        complete(record, 'experience', listed(record.role, record.organisation), record.start ?? record.end),
      )
      .sort((a, b) => Number(b.current ?? false) - Number(a.current ?? false) || newestFirst(a, b)),
    education: records.education
      .map((record) => complete(record, 'education', listed(record.degree, record.field, record.institution)))
      .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || newestFirst(a, b)),
    service: records.service
      .map((record) => complete(record, 'service', listed(record.role, bodyWithYear(record))))
      .sort(newestFirst),
    teaching: records.teaching
      .map((record) => complete(record, 'teaching', [record.code, record.course].filter(Boolean).join(': ')))
      .sort(newestFirst),
    people: records.people.map(({ title, ...record }) => ({
      ...complete(record, 'people', record.name),
      ...(title && { honorific: title }),
    })),
  };
  const items: Item[] = [about, ...Object.values(sections).flat()];
  const byId = new Map(items.map((item) => [item.id, item]));
  const fingerprints = items.map(fingerprintOf);
  return deepFreeze({ about, ...sections, venues, items, fingerprints, byId, stories: storiesOf(sections.news) });
}

/** Newest first; records of the same date, and those without one, stay as they stand in the file. */
function newestFirst(a: { date?: PartialDate }, b: { date?: PartialDate }): number {
  const [left, right] = [a.date ?? '', b.date ?? ''];
  return left === right ? 0 : left < right ? 1 : -1;
}

function complete<R extends Common, S extends ListSection>(
  record: R,
  section: S,
  title: string,
  date: PartialDate | undefined = record.date,
) {
  return { ...record, section, title, links: linksOf(record.links), ...(date && { date }) };
}

function buildAbout({ links, identifiers, ...fields }: CheckedAbout): About {
  const computed = {
    ORCID: identifiers?.orcid && `https://orcid.org/${identifiers.orcid}`,
    GitHub: identifiers?.github && `https://github.com/${identifiers.github}`,
    'Google Scholar':
      identifiers?.googleScholar && `https://scholar.google.com/citations?user=${identifiers.googleScholar}`,
    DBLP: identifiers?.dblp && `https://dblp.org/pid/${identifiers.dblp}`,
  };
  return {
    ...fields,
    ...(identifiers && { identifiers }),
    id: 'about',
    section: 'about',
    title: fields.name,
    links: unique([...linksOf(links), ...linksOf(computed)]),
  };
}

const levels = ['doctorate', 'master', 'bachelor', 'certificate', 'other'];

const listed = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ');

function bodyWithYear({ body, bodyShort, date }: CheckedRecords['service'][number]): string {
  return [body, bodyShort && !body.includes(bodyShort) && `(${bodyShort})`, date?.slice(0, 4)]
    .filter(Boolean)
    .join(' ');
}

function linksOf(links: Links): Link[] {
  return unique(Object.entries(links ?? {}).flatMap(([label, url]) => (url ? [{ label, url }] : [])));
}

/** A work's links, those that follow from its DOI and arXiv id too: publisher, DOI, arXiv, then the rest. */
function workLinks({ links, doi, arxiv }: CheckedRecords['publications'][number]): Link[] {
  const given = linksOf(links);
  const computed = [
    ...(doi && !given.some(({ url }) => isDoiLink(url)) ? [{ label: 'DOI', url: `https://doi.org/${doi}` }] : []),
    ...(arxiv && !given.some(({ url }) => arxivIdOf(url) === arxiv)
      ? [{ label: 'arXiv', url: `https://arxiv.org/abs/${arxiv}` }]
      : []),
  ];
  const rank = ({ url }: Link) => (isDoiLink(url) ? 1 : isPublisherLink(url) ? 0 : arxivIdOf(url) ? 2 : 3);
  return unique([...given, ...computed]).sort((a, b) => rank(a) - rank(b));
}

const isDoiLink = (url: string) => /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url);

/** Each address once, under its first label. */
function unique(links: readonly Link[]): Link[] {
  const address = ({ url }: Link) => url.replace(/^http:/i, 'https:').replace(/\/$/, '');
  const first = new Map(links.toReversed().map((link) => [address(link), link]));
  return links.filter((link) => first.get(address(link)) === link);
}

/** The venues of a checked `venues.yaml`, one by one. */
export function venuesOf(checked: z.output<typeof venuesSchema>): Venue[] {
  const kinds = ['conference', 'journal', 'workshop', 'preprint', 'other'] as const;
  return kinds.flatMap((kind) =>
    Object.entries(checked[kind] ?? {}).map(([short, names]) => {
      const [name = short, ...otherNames] = typeof names === 'string' ? [names] : names;
      return { kind, short, name, ...(otherNames.length > 0 && { otherNames }) };
    }),
  );
}

function storiesOf(news: readonly NewsItem[]): Map<string, NewsItem[]> {
  const stories = new Map<string, NewsItem[]>();
  for (const item of news.toReversed()) {
    for (const id of item.about ?? []) stories.set(id, [...(stories.get(id) ?? []), item]);
  }
  return stories;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(inner);
  }
  return value;
}
