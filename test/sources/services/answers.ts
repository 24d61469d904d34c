import { fakeHttp, type FakeAnswer } from '../../../src/sources/http.ts';

/** Answers in the services' shapes about people who don't exist. */

export const id = '0000-0002-1825-0097';
export const personUrl = `https://pub.orcid.org/v3.0/${id}/person`;
export const worksUrl = `https://pub.orcid.org/v3.0/${id}/works`;
export const openAlexUrl = (page = 1): string =>
  `https://api.openalex.org/works?filter=authorships.author.orcid:${id}&select=doi,display_name,publication_year,publication_date,type,authorships,primary_location,locations,biblio&per_page=50&page=${page}`;
export const arxivUrl = (...ids: string[]): string =>
  `https://export.arxiv.org/api/query?id_list=${ids.join(',')}&max_results=${ids.length}`;
export const crossrefUrl = (...dois: string[]): string =>
  `https://api.crossref.org/works?filter=${dois.map((doi) => `doi:${encodeURIComponent(doi)}`).join(',')}&select=DOI,type,title,author,issued,container-title,short-container-title,publisher,volume,issue,page,article-number,URL&rows=${dois.length}`;

export const json = (value: unknown, status = 200): FakeAnswer => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8' },
  body: JSON.stringify(value),
});

const value = (text: string | undefined) => (text === undefined ? null : { value: text });

export const person = json({
  name: { 'given-names': value('Mira'), 'family-name': value('Okonkwo'), 'credit-name': null },
  'other-names': { 'other-name': [{ content: 'M. A. Okonkwo' }] },
  emails: { email: [{ email: 'private@nowhere.test' }] },
});

/** A work as ORCID summarises it. */
export interface Claim {
  readonly title: string;
  readonly type?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly journal?: string;
  readonly url?: string;
  /** Year, month, day as far as known. */
  readonly date?: readonly string[];
}

export const summary = ({ title, type = 'journal-article', doi, arxiv, journal, url, date = [] }: Claim) => ({
  'put-code': 1,
  'created-date': { value: 1_526_888_251_009 },
  'last-modified-date': { value: 1_690_000_000_000 },
  title: { title: value(title), subtitle: null },
  type,
  'external-ids': {
    'external-id': [
      { 'external-id-type': 'issn', 'external-id-value': '1234-5678', 'external-id-relationship': 'part-of' },
      ...(doi ? [{ 'external-id-type': 'doi', 'external-id-value': doi, 'external-id-relationship': 'self' }] : []),
      ...(arxiv
        ? [{ 'external-id-type': 'arxiv', 'external-id-value': arxiv, 'external-id-relationship': 'self' }]
        : []),
    ],
  },
  url: value(url),
  'journal-title': value(journal),
  'publication-date': date.length === 0 ? null : { year: value(date[0]), month: value(date[1]), day: value(date[2]) },
});

/** ORCID's list of works: each group holds what several sources said of one work. */
export const claims = (...groups: readonly (Claim | readonly Claim[])[]): FakeAnswer =>
  json({
    'last-modified-date': { value: 1 },
    group: groups.map((group) => {
      const summaries = [group].flat().map(summary);
      return { 'external-ids': summaries[0]?.['external-ids'], 'work-summary': summaries };
    }),
    path: `/${id}/works`,
  });

export const openAlexWork = (fields: Readonly<Record<string, unknown>>) => ({
  doi: null,
  publication_year: 2024,
  publication_date: '2024-03-05',
  type: 'article',
  authorships: ['Mira Okonkwo', 'Tomas Lindqvist'].map((name) => ({
    raw_author_name: name,
    author: { display_name: name, orcid: null },
  })),
  primary_location: null,
  locations: [],
  biblio: { volume: null, issue: null, first_page: null, last_page: null },
  ...fields,
});

export const openAlexPage = (works: readonly unknown[], count = works.length): FakeAnswer =>
  json({ meta: { count, page: 1, per_page: 50 }, results: works });

export const journal = (name: string) => ({ landing_page_url: null, source: { display_name: name, type: 'journal' } });
export const repository = (name: string, url: string) => ({
  landing_page_url: url,
  version: 'submittedVersion',
  source: { display_name: name, type: 'repository' },
});

export const crossrefItems = (...items: readonly unknown[]): FakeAnswer =>
  json({ status: 'ok', 'message-type': 'work-list', message: { 'total-results': items.length, items } });

export const atom = (...entries: readonly string[]): FakeAnswer => ({
  headers: { 'content-type': 'application/atom+xml; charset=UTF-8' },
  body: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">arXiv Query</title><id>http://arxiv.org/api/x</id>
<updated>2025-10-17T00:00:00-04:00</updated>${entries.join('\n')}</feed>`,
});

export const entry = (arxivId: string, title: string, more = ''): string => `<entry>
  <id>http://arxiv.org/abs/${arxivId}v2</id><updated>2025-01-09T17:59:37Z</updated><published>2024-06-04T17:59:37Z</published>
  <title>${title}</title><summary>Nothing.</summary>
  <author><name>Mira Okonkwo</name></author><author><name>Tomas Lindqvist</name></author>${more}
  <link href="http://arxiv.org/abs/${arxivId}v2" rel="alternate" type="text/html"/></entry>`;

/** A web where every service answers that it has nothing, but for what is given. */
export const services = (answers: Readonly<Record<string, FakeAnswer>> = {}) =>
  fakeHttp({ [personUrl]: person, [worksUrl]: claims(), [openAlexUrl()]: openAlexPage([]), ...answers });
