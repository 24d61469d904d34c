import { z } from 'zod';
import { textsFor } from '../../text/index.ts';
import { publicationOfCsl } from '../csl.ts';
import { arxivIn, doiIn } from '../page/links.ts';
import type { RawAbout } from '../page/reading.ts';
import { askJson, cleanText, isDeposit, leftOut, maybeText, readingOf, type Service, type Work } from './service.ts';

/** ORCID's public API, version 3: what the researcher claims. */

const words = textsFor('en').sources.services;

const value = z.looseObject({ value: maybeText }).nullish().catch(undefined);
const personSchema = z.looseObject({
  name: z.looseObject({ 'given-names': value, 'family-name': value, 'credit-name': value }).nullish(),
  'other-names': z
    .looseObject({ 'other-name': z.array(z.looseObject({ content: maybeText })).catch([]) })
    .nullish()
    .catch(undefined),
});
const externalIds = z
  .looseObject({
    'external-id': z
      .array(
        z.looseObject({
          'external-id-type': maybeText,
          'external-id-value': maybeText,
          'external-id-relationship': maybeText,
        }),
      )
      .catch([]),
  })
  .nullish()
  .catch(undefined);
const summarySchema = z.looseObject({
  title: z.looseObject({ title: value }).nullish(),
  type: maybeText,
  'publication-date': z.looseObject({ year: value, month: value, day: value }).nullish().catch(undefined),
  'journal-title': value,
  url: value,
  'external-ids': externalIds,
});
const groupSchema = z.looseObject({ 'external-ids': externalIds, 'work-summary': z.array(summarySchema).min(1) });
const worksSchema = z.looseObject({ group: z.array(z.unknown()) });
type Summary = z.output<typeof summarySchema>;
type ExternalIds = z.output<typeof externalIds>;

/** ORCID's kinds of works as CSL-JSON calls them; an empty one is a work of some other kind. */
const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'magazine-article': 'article-magazine',
  'conference-paper': 'paper-conference',
  'conference-proceedings': 'paper-conference',
  preprint: 'preprint',
  'working-paper': 'preprint',
  dissertation: 'thesis',
  'dissertation-thesis': 'thesis',
  'supervised-student-publication': '',
  book: 'book',
  'edited-book': 'book',
  'book-chapter': 'chapter',
  report: 'report',
  review: 'article-journal',
  'conference-abstract': '',
  'conference-poster': '',
  other: '',
};

export const orcid = {
  name: 'ORCID',
  async worksOf(id, deps) {
    const subject = words.orcid(id);
    const person = await askJson(this.name, `https://pub.orcid.org/v3.0/${id}/person`, personSchema, deps, subject);
    const about = aboutOf(id, person);
    const { group } = await askJson(this.name, `https://pub.orcid.org/v3.0/${id}/works`, worksSchema, deps, subject);
    const omitted = leftOut(this.name);
    const works = group.flatMap((each) => {
      const read = groupSchema.safeParse(each);
      const kind = read.data?.['work-summary'][0]?.type ?? 'other';
      const type = types[kind];
      const work = read.success ? workOf(read.data, type ?? '', about?.name) : undefined;
      const problem =
        type === undefined
          ? words.kind(kind)
          : !work
            ? words.unreadable
            : type === '' && isDeposit(work.doi ?? '')
              ? words.deposit
              : undefined;
      if (problem === undefined) return work ?? [];
      omitted.add(problem);
      return [];
    });
    return { ...readingOf(works, omitted.warnings()), ...(about && { about }) };
  },
} satisfies Service<string>;

function aboutOf(id: string, person: z.output<typeof personSchema>): RawAbout | undefined {
  const textIn = (field: z.output<typeof value>): string => cleanText(field?.value ?? '');
  const [given, family, credit] = [
    textIn(person.name?.['given-names']),
    textIn(person.name?.['family-name']),
    textIn(person.name?.['credit-name']),
  ];
  const plain = [given, family].filter(Boolean).join(' ');
  const shown = credit === '' ? plain : credit;
  if (shown === '') return undefined;
  const others = (person['other-names']?.['other-name'] ?? []).map(({ content }) => cleanText(content ?? ''));
  const otherNames = [...new Set([plain, ...others])].filter((other) => other !== '' && other !== shown);
  return {
    name: shown,
    ...(family !== '' && { familyName: family }),
    ...(otherNames.length > 0 && { otherNames }),
    identifiers: { orcid: id },
  };
}

/** One work from the summaries that several sources gave of it; the first is the one that the researcher prefers. */
function workOf(group: z.output<typeof groupSchema>, type: string, name: string | undefined): Work | undefined {
  const summaries = group['work-summary'];
  const first = <T>(read: (summary: Summary) => T | undefined): T | undefined =>
    summaries.map(read).find((found) => found !== undefined);
  const ids = [group['external-ids'], ...summaries.map((summary) => summary['external-ids'])].flatMap(ownIds);
  const doi = ids.map((id) => doiIn(id.value)).find(Boolean);
  const arxiv = ids
    .map(({ type: kind, value: id }) => arxivIn(kind === 'arxiv' ? `arxiv:${id.replace(/^arxiv:/i, '')}` : id))
    .find(Boolean);
  const journal = first((summary) => textOrNothing(summary['journal-title']?.value));
  const url = first((summary) => textOrNothing(summary.url?.value));
  // Nobody but arXiv has it, so arXiv is where it stands, whatever it was filed as.
  const isPreprint = arxiv !== undefined && doi === undefined && journal === undefined;
  const work = publicationOfCsl(
    {
      type: isPreprint ? 'preprint' : type,
      title: first((summary) => textOrNothing(summary.title?.title?.value)),
      // A summary names no authors; who claims it is one of them.
      author: name === undefined ? [] : [{ literal: name }],
      issued: first((summary) => datePartsOf(summary['publication-date'])),
      'container-title': journal,
      DOI: doi,
      URL: arxiv === undefined ? url : undefined,
    },
    arxiv === undefined ? {} : { arxiv },
  );
  if (!work) return undefined;
  const isTold = work.status === 'preprint' || doi !== undefined || journal !== undefined;
  const guessed = [...(work.guessed ?? []), 'authors', ...(isTold ? [] : ['status'])];
  return { ...work, authors: [...work.authors, 'et al.'], guessed };
}

function ownIds(ids: ExternalIds): { type: string; value: string }[] {
  return (ids?.['external-id'] ?? [])
    .filter((id) => id['external-id-relationship'] === 'self')
    .map((id) => ({ type: id['external-id-type'] ?? '', value: id['external-id-value'] ?? '' }));
}

function textOrNothing(text: string | null | undefined): string | undefined {
  const clean = cleanText(text ?? '');
  return clean === '' ? undefined : clean;
}

/** The day of publication as far as it is known; the day of the last change says nothing about it. */
function datePartsOf(date: Summary['publication-date']): { 'date-parts': string[][] } | undefined {
  const [year, month, day] = [date?.year?.value, date?.month?.value, date?.day?.value];
  const parts = [year, ...(year && month ? [month, ...(day ? [day] : [])] : [])].filter(
    (part) => typeof part === 'string',
  );
  return parts.length === 0 ? undefined : { 'date-parts': [parts] };
}
