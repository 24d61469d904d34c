import { addressesOf, textOf, textsOf } from './fields.ts';
import { nameWords } from './names.ts';

/**
 * What makes two records one work: the DOI, then the arXiv id, then the publisher's own id, then the same title with an
 * author in common. Never the title alone. The records may come unchecked from any source.
 */
export interface WorkLike {
  readonly title?: unknown;
  readonly otherTitles?: unknown;
  readonly authors?: unknown;
  readonly type?: unknown;
  readonly status?: unknown;
  readonly doi?: unknown;
  readonly arxiv?: unknown;
  readonly links?: unknown;
}

/** The arXiv id in an address or an arXiv DOI, without its version. */
export function arxivIdOf(text: string): string | undefined {
  const found =
    /(?:arxiv\.org\/(?:abs|pdf|html|e-print)\/|10\.48550\/arxiv\.|^arxiv:)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.exec(
      text,
    );
  return found?.[1];
}

/** The DOI in an address, lower-cased, as DOIs don't know capitals (DOI Handbook, 2.4); arXiv's own are left to `arxivIdOf`. */
export function doiOf(text: string): string | undefined {
  const nature = /nature\.com\/articles\/((?:s\d|[a-z]+\d)[\w-]*)/i.exec(text)?.[1];
  if (nature) return `10.1038/${nature.toLowerCase()}`;
  const doi = /(?:^|[/=:])(10\.\d{4,9}\/[^\s?#&]+)/.exec(safeDecode(text))?.[1]?.toLowerCase();
  if (!doi || doi.startsWith('10.48550/arxiv.')) return undefined;
  return doi.replace(/(?:\.pdf|\/(?:full|pdf|abstract|meta|epdf)|[/.,;)])+$/, '');
}

/** The publisher's own id in an address, such as `ieee:9961206`. */
export function publisherIdOf(url: string): string | undefined {
  for (const [publisher, shape] of publishers) {
    const found = shape.exec(url)?.[1];
    if (found) return `${publisher}:${found.toLowerCase()}`;
  }
  return undefined;
}

const publishers: readonly (readonly [string, RegExp])[] = [
  ['ieee', /ieeexplore\.ieee\.org\/(?:abstract\/)?(?:document|stamp\/stamp\.jsp\?.*arnumber=)\/?0*(\d+)/i],
  ['ieee', /ieeexplore\.ieee\.org\/.*arnumber=0*(\d+)/i],
  ['acl', /aclanthology\.org\/([A-Za-z0-9][\w.-]*?\d)(?:\.pdf|\/|$)/i],
  ['openreview', /openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/i],
  ['pmlr', /proceedings\.mlr\.press\/(v\d+\/[\w-]+?)(?:\.html|\/|\.pdf|$)/i],
  ['neurips', /(?:proceedings\.neurips\.cc|papers\.n(?:eur)?ips\.cc)\/.*\/([0-9a-f]{32})/i],
  ['pubmed', /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/i],
];

/** Whether an address leads to the published version of a work. */
export function isPublisherLink(url: string): boolean {
  return publisherIdOf(url) !== undefined || (doiOf(url) !== undefined && !/biorxiv|medrxiv|ssrn|preprints/i.test(url));
}

/** A title's letters and digits, without accents, capitals and punctuation; `&` reads as "and". */
export function normaliseTitle(title: string): string {
  return nameWords(title.replaceAll('&', ' and ')).join(' ');
}

/** The keys that a work is known by, strongest first. A title alone says nothing: see `sameWork`. */
export function workKeys(work: WorkLike): string[] {
  const urls = addressesOf(work.links);
  const dois = own(work.doi, (text) => doiOf(text)) ?? urls.map(doiOf);
  const arxivIds = own(work.arxiv, (text) => arxivIdOf(`arxiv:${text}`)) ?? [
    arxivIdOf(textOf(work.doi)),
    ...urls.map(arxivIdOf),
  ];
  return [
    ...present(dois).map((doi) => `doi:${doi}`),
    ...present(arxivIds).map((id) => `arxiv:${id.toLowerCase()}`),
    ...present(urls.map(publisherIdOf)).map((id) => `publisher:${id}`),
    ...titles(work).map((title) => `title:${title}`),
  ];
}

/** Whether two records are of one work. */
export function sameWork(a: WorkLike, b: WorkLike): boolean {
  const known = new Set(workKeys(b));
  const shared = workKeys(a).filter((key) => known.has(key));
  const byTitle = shareAuthor(a.authors, b.authors) && !differentDois(a, b);
  return shared.some((key) => byTitle || !key.startsWith('title:'));
}

/** Whether both works have a DOI, not the same one, and neither is the preprint of the other. */
export function differentDois(a: WorkLike, b: WorkLike): boolean {
  const [left = [], right = []] = [a, b].map((work) => workKeys(work).filter((key) => key.startsWith('doi:')));
  const isPreprint = (work: WorkLike) => work.type === 'preprint' || work.status === 'preprint';
  return (
    left.length > 0 && right.length > 0 && !left.some((key) => right.includes(key)) && !isPreprint(a) && !isPreprint(b)
  );
}

/** Whether two lists of names have a person in common, by family name and first initial or by all words in any order. */
export function shareAuthor(a: unknown, b: unknown): boolean {
  const right = authorKeys(b);
  return [...authorKeys(a)].some((author) => right.has(author));
}

/** What an address leads to, so that two addresses of one page are equal. */
export function canonicalAddress(url: string): string {
  const [doi, arxiv] = [doiOf(url), arxivIdOf(url)];
  if (doi) return `doi ${doi}`;
  if (arxiv) return `arxiv ${arxiv}`;
  return publisherIdOf(url) ?? url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/** Titles shorter than this, such as "Editorial", say nothing about identity. In characters of the normalised title. */
const shortestTitle = 10;

function titles(work: WorkLike): string[] {
  return [work.title, ...textsOf(work.otherTitles)]
    .map((title) => normaliseTitle(textOf(title)))
    .filter((title) => title.length >= shortestTitle || /\p{Script=Han}{5}/u.test(title));
}

/** Each author as family name with initial, and as all the words of the name in alphabetical order. */
function authorKeys(authors: unknown): Set<string> {
  return new Set(
    textsOf(authors).flatMap((name) => {
      const [before = '', after] = name.split(',');
      const words = after === undefined ? nameWords(name) : [...nameWords(after), ...nameWords(before)];
      if (words.length === 0 || words.join(' ') === 'et al' || words.join(' ') === 'others') return [];
      return [`${words.at(-1) ?? ''} ${words[0]?.charAt(0) ?? ''}`, [...words].sort().join(' ')];
    }),
  );
}

const present = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
/** An id that the record states itself, which counts more than what its links say. */
function own(value: unknown, read: (text: string) => string | undefined): string[] | undefined {
  const found = read(textOf(value));
  return found ? [found] : undefined;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
