import { arxivIdOf, doiOf, isPublisherLink, normaliseTitle, workKeys } from '../../profile/identity.ts';
import type { RawRecord } from '../../profile/record.ts';
import { publicationStatuses } from '../../profile/schema.ts';
import { textsFor } from '../../text/index.ts';
import { addLink, cleanUrl, labelByHost } from './links.ts';

const words = textsFor('en').sources;

/** A news record with the titles that it names and the line it stands on. */
export interface NamedNews {
  readonly record: RawRecord<'news'>;
  readonly titles: readonly { readonly title: string; readonly url?: string }[];
}

export interface LocatedPublication {
  readonly record: RawRecord<'publications'>;
  readonly line: number;
  /** The title was printed as a link that leads nowhere. */
  readonly emptyLink: boolean;
}

interface Named {
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

const named = (title: string): Named => {
  const plain = normaliseTitle(title);
  return { title: plain, words: new Set(plain.split(' ')) };
};

/** Whether two titles are one title told shorter or with another word in it. */
function similar(a: Named, b: Named): boolean {
  if (a.title === '' || b.title === '') return false;
  const [short, long] = a.title.length <= b.title.length ? [a, b] : [b, a];
  if (short.title.length >= 25 && long.title.includes(short.title)) return true;
  if (short.words.size < 5) return false;
  let shared = 0;
  for (const word of short.words) if (long.words.has(word)) shared += 1;
  return shared / (short.words.size + long.words.size - shared) >= 0.75;
}

export interface Reconciled {
  readonly publications: RawRecord<'publications'>[];
  readonly patents: RawRecord<'patents'>[];
  readonly news: RawRecord<'news'>[];
}

type Warn = (message: string, at: number) => void;

/** Titles are compared word by word with at most so many papers. */
const mostCompared = 400;

/**
 * Holds the news against the list of papers. Where both name the same title, the news' address and status count, since the
 * list is what people forget to mend; each correction is reported. News is told which records it speaks of.
 */
export function reconcile(
  papers: readonly LocatedPublication[],
  patents: readonly RawRecord<'patents'>[],
  news: readonly NamedNews[],
  warn: Warn,
): Reconciled {
  const titles = papers.map(({ record }) => named(record.title));
  const items = news.map(({ record, titles: printed }) => ({
    record,
    named: printed.map(({ title, url }) => ({ ...named(title), url })),
  }));
  const byTitle = new Map<string, { record: RawRecord<'news'>; url: string | undefined }[]>();
  for (const { record, named: found } of items) {
    for (const { title, url } of found) byTitle.set(title, [...(byTitle.get(title) ?? []), { record, url }]);
  }
  const latest = news.map(({ record }) => String(record.date ?? '')).reduce((a, b) => (a > b ? a : b), '');
  const publications = papers.map((paper, index) => {
    const title = titles[index]?.title ?? '';
    const about = title.length < 10 ? [] : (byTitle.get(title) ?? []);
    const urls = about.flatMap(({ url }) => cleanUrl(url ?? '') ?? []);
    const records = about.map(({ record }) => record);
    return withStatus(withLinks(paper, urls, warn), paper.line, records, latest, warn);
  });
  reportShared(publications, papers, warn);

  const idByTitle = new Map<string, string>(patents.map(({ title, id }) => [normaliseTitle(title), id]));
  publications.forEach(({ id }, index) => idByTitle.set(titles[index]?.title ?? '', id));
  for (const { id, otherTitles = [] } of publications)
    for (const title of otherTitles) idByTitle.set(normaliseTitle(title), id);
  const idByKey = new Map<string, string>();
  for (const record of publications) {
    for (const key of workKeys(record)) if (!key.startsWith('title:')) idByKey.set(key, record.id);
  }
  const compared = titles.length > mostCompared ? [] : titles;
  const told = items.map(({ record, named: found }) => {
    const byName = found.map(
      (name) => idByTitle.get(name.title) ?? publications[compared.findIndex((title) => similar(title, name))]?.id,
    );
    const byLink = workKeys({ links: record.links }).map((key) => idByKey.get(key));
    const [sure, likely] = [byName, byLink].map((ids) => [...new Set(ids.filter((id) => id !== undefined))]);
    const about = sure && sure.length > 0 ? sure : (likely ?? []);
    return about.length === 0 ? withoutEvent(record) : { ...record, about };
  });
  return { publications, patents: patents.map((patent) => withNewsDate(patent, byTitle)), news: told };
}

/** An event is part of a record's story; without a record there is no story. */
function withoutEvent(record: RawRecord<'news'>): RawRecord<'news'> {
  const { event, ...rest } = record;
  return event === undefined ? record : rest;
}

function withLinks(paper: LocatedPublication, urls: readonly string[], warn: Warn): RawRecord<'publications'> {
  const { record, line } = paper;
  const arxiv = first(urls, arxivIdOf);
  const doi = first(urls, doiOf);
  let links: Record<string, string> = {};
  for (const [label, url] of Object.entries(record.links ?? {})) if (url) links[label] = url;
  let next = record;
  if (arxiv !== undefined && record.arxiv !== arxiv) {
    const url = `https://arxiv.org/abs/${arxiv}`;
    const kept = Object.entries(links).filter(([, address]) => arxivIdOf(address) === undefined);
    const had = Object.keys(links).length !== kept.length || record.arxiv !== undefined;
    if (had) warn(words.warnings.wrongLink(record.title, `https://arxiv.org/abs/${record.arxiv ?? ''}`, url), line);
    else if (paper.emptyLink) warn(words.warnings.missingLink(record.title, url), line);
    links = had ? { arXiv: url, ...Object.fromEntries(kept) } : { ...links };
    if (!had) addLink(links, 'arXiv', url);
    next = { ...next, arxiv };
  }
  if (doi !== undefined && next.doi === undefined) {
    next = { ...next, doi };
    const url = urls.find((address) => doiOf(address) !== undefined);
    if (url !== undefined) addLink(links, labelByHost(url, 'DOI'), url);
  }
  if (Object.keys(links).length === 0) for (const url of urls) addLink(links, labelByHost(url, words.link), url);
  return Object.keys(links).length > 0 ? { ...next, links } : next;
}

const rank = (status: string): number => publicationStatuses.findIndex((known) => known === status);

/**
 * The news' word on how far a paper is. It counts against a list that says less; and against one that only names the venue,
 * as long as the acceptance is fresh and nothing leads to the published version.
 */
function withStatus(
  record: RawRecord<'publications'>,
  line: number,
  news: readonly RawRecord<'news'>[],
  latest: string,
  warn: Warn,
): RawRecord<'publications'> {
  const published = news.find(({ event }) => event === 'published');
  const accepted = news.find(({ event }) => event === 'accepted');
  const told = published ?? accepted;
  if (!told) return record;
  const status = published ? 'published' : 'accepted';
  const urls = Object.values(record.links ?? {}).filter((url) => url !== null);
  const inPrint = record.doi !== undefined || record.volume !== undefined || urls.some(isPublisherLink);
  const isFresh =
    !published && !inPrint && record.status === 'published' && monthsBetween(String(told.date ?? ''), latest) < 6;
  const dated =
    record.date === undefined && told.date !== undefined
      ? { date: String(told.date).slice(0, 4), guess: ['date'] }
      : undefined;
  const guessed = [...(record.guessed ?? []).filter((field) => field !== 'status'), ...(dated?.guess ?? [])];
  const next = {
    ...withoutGuesses(record),
    ...(dated && { date: dated.date }),
    ...(guessed.length > 0 && { guessed }),
  };
  if (isFresh) return { ...next, status };
  if (rank(status) <= rank(record.status)) return dated ? next : record;
  if (record.status === 'submitted') warn(words.warnings.statusBehind(record.title, status), line);
  return { ...next, status };
}

function withoutGuesses(record: RawRecord<'publications'>): RawRecord<'publications'> {
  const copy = { ...record };
  delete copy.guessed;
  return copy;
}

/** How many months lie between two dates; none where one of them gives no month. */
function monthsBetween(from: string, to: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return from.length < 7 || to.length < 7 ? 0 : months(to) - months(from);
}

/** A patent takes the day of its publication from the news about it. */
function withNewsDate(
  patent: RawRecord<'patents'>,
  byTitle: ReadonlyMap<string, readonly { record: RawRecord<'news'> }[]>,
): RawRecord<'patents'> {
  const about = byTitle.get(normaliseTitle(patent.title)) ?? [];
  const date = about.find(({ record }) => record.kind === 'patent' && record.event === 'published')?.record.date;
  if (patent.date !== undefined || date === undefined) return patent;
  return { ...patent, date, status: patent.status ?? 'published' };
}

function reportShared(
  records: readonly RawRecord<'publications'>[],
  papers: readonly LocatedPublication[],
  warn: Warn,
): void {
  const owners = new Map<string, string>();
  records.forEach((record, index) => {
    for (const key of workKeys(record).filter((found) => !found.startsWith('title:'))) {
      const owner = owners.get(key);
      const line = papers[index]?.line;
      if (owner !== undefined && owner !== record.title)
        warn(words.warnings.sharedLink(owner, record.title, key.replace(/^\w+:/, '')), line ?? 1);
      else owners.set(key, record.title);
    }
  });
}

function first(texts: readonly string[], read: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
