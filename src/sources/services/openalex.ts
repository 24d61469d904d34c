import { z } from 'zod';
import { textsFor } from '../../text/index.ts';
import { publicationOfCsl } from '../csl.ts';
import { arxivIn } from '../page/links.ts';
import { askJson, cleanText, leftOut, maybeText, readingOf, type Service, type Work } from './service.ts';

/** OpenAlex: what an index of the literature ascribes to the researcher's iD. */

const words = textsFor('en').sources.services;

const place = z
  .looseObject({
    landing_page_url: maybeText,
    version: maybeText,
    source: z
      .looseObject({ display_name: maybeText, type: maybeText, host_organization_name: maybeText })
      .nullish()
      .catch(undefined),
  })
  .nullish()
  .catch(undefined);
const workSchema = z.looseObject({
  doi: maybeText,
  display_name: z.string(),
  publication_year: z.number().nullish().catch(undefined),
  publication_date: maybeText,
  type: maybeText,
  authorships: z
    .array(
      z.looseObject({
        raw_author_name: maybeText,
        author: z.looseObject({ display_name: maybeText }).nullish().catch(undefined),
      }),
    )
    .catch([]),
  primary_location: place,
  locations: z.array(place).nullish().catch(undefined),
  biblio: z
    .looseObject({ volume: maybeText, issue: maybeText, first_page: maybeText, last_page: maybeText })
    .nullish()
    .catch(undefined),
});
const pageSchema = z.looseObject({ meta: z.looseObject({ count: z.number() }), results: z.array(z.unknown()) });
type OpenAlexWork = z.output<typeof workSchema>;

/** Its kinds of works as CSL-JSON calls them; an empty one is told from the place where it appeared. */
const types: Readonly<Record<string, string>> = {
  article: '',
  review: 'article-journal',
  letter: 'article-journal',
  editorial: 'article-journal',
  preprint: 'preprint',
  'book-chapter': 'chapter',
  book: 'book',
  dissertation: 'thesis',
  report: 'report',
  other: '',
};
const placeTypes: Readonly<Record<string, string>> = { journal: 'article-journal', conference: 'paper-conference' };

const fields = Object.keys(workSchema.shape).join(',');
/** A page of works with a hundred authors each stays within 10 MB. */
const pageSize = 50;
/** OpenAlex gives the first 10,000 works of a list by page number. Its cursors need a key since October 2026. */
const lastPage = 10_000 / pageSize;
/** A list names this many authors of a work and leaves out the rest. */
const mostAuthors = 100;

export const openAlex = {
  name: 'OpenAlex',
  async worksOf(orcid, deps) {
    const omitted = leftOut(this.name);
    const works: Work[] = [];
    for (let page = 1, read = 0; page <= lastPage; page += 1) {
      const url = `https://api.openalex.org/works?filter=authorships.author.orcid:${orcid}&select=${fields}&per_page=${pageSize}&page=${page}`;
      const { meta, results } = await askJson(this.name, url, pageSchema, deps);
      for (const result of results) {
        const parsed = workSchema.safeParse(result);
        const type = parsed.success ? types[parsed.data.type ?? 'other'] : '';
        const work = parsed.success && type !== undefined ? workOf(parsed.data, type) : undefined;
        if (work) works.push(work);
        else omitted.add(type === undefined ? words.kind(parsed.data?.type ?? 'other') : words.unreadable);
      }
      read += results.length;
      if (results.length === 0 || read >= meta.count) break;
    }
    return readingOf(works, omitted.warnings());
  },
} satisfies Service<string>;

function workOf(work: OpenAlexWork, type: string): Work | undefined {
  const { primary_location: primary, biblio } = work;
  const addresses = [
    work.doi,
    primary?.landing_page_url,
    ...(work.locations ?? []).map((each) => each?.landing_page_url),
  ];
  const arxiv = addresses.map((address) => arxivIn(address ?? '')).find(Boolean);
  const source = primary?.source;
  // A university's repository isn't where a work appeared; a preprint server is, and publicationOfCsl knows those.
  const isRepository = source?.type === 'repository';
  const named = cleanText(source?.display_name ?? '').replace(/^arXiv \(Cornell University\)$/i, 'arXiv');
  const container = isRepository && !/rxiv|ssrn|preprint/i.test(named) ? '' : named;
  const names = work.authorships.map(printedName).filter((name) => name !== '');
  const authors = names.length >= mostAuthors ? [...names, 'et al.'] : names;
  const [from, to] = [biblio?.first_page ?? '', biblio?.last_page ?? ''];
  const landing = primary?.landing_page_url ?? '';
  const record = publicationOfCsl(
    {
      type: type === '' ? (placeTypes[source?.type ?? ''] ?? '') : type,
      title: cleanText(work.display_name),
      author: authors.map((literal) => ({ literal })),
      issued: issuedOf(work),
      ...(container !== '' && { 'container-title': container }),
      ...(biblio?.volume && { volume: biblio.volume }),
      ...(biblio?.issue && { issue: biblio.issue }),
      ...(from !== '' && { page: to === '' || to === from ? from : `${from}-${to}` }),
      ...(work.doi && { DOI: work.doi }),
      ...(landing !== '' && arxivIn(landing) === undefined && { URL: landing }),
    },
    arxiv === undefined ? {} : { arxiv },
  );
  if (!record || record.status !== 'published' || !isRepository) return record;
  // In a repository alone: whether and where it was published nobody says.
  return { ...record, guessed: [...new Set([...(record.guessed ?? []), 'type', 'status'])] };
}

/** The name as printed on the work, unless it is turned round; then the author's own form. */
function printedName({ raw_author_name: raw, author }: OpenAlexWork['authorships'][number]): string {
  const [printed, known] = [cleanText(raw ?? ''), cleanText(author?.display_name ?? '')];
  return printed === '' || (printed.includes(',') && known !== '') ? known : printed;
}

/** OpenAlex writes the first day of the month, and January, where it knows no more; so these are left out. */
function issuedOf({
  publication_date: date,
  publication_year: year,
}: OpenAlexWork): { 'date-parts': (string | number)[][] } | undefined {
  const known = (date ?? '').replace(/-01$/, '').replace(/^(\d{4})-01$/, '$1');
  const parts = known === '' ? [year ?? 0] : known.split('-');
  return parts[0] === 0 ? undefined : { 'date-parts': [parts] };
}
