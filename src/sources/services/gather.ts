import { UserError } from '../../errors.ts';
import { isSelf } from '../../profile/names.ts';
import { textsFor } from '../../text/index.ts';
import { mergeReadings } from '../merge-readings.ts';
import { distinctIds } from '../page/ids.ts';
import type { RawAbout, Reading, Warning } from '../page/reading.ts';
import { arxiv } from './arxiv.ts';
import { crossref } from './crossref.ts';
import { openAlex } from './openalex.ts';
import { orcid } from './orcid.ts';
import { readingOf, type Service, type ServiceDeps, type Work } from './service.ts';

const words = textsFor('en').sources;

/**
 * Everything that the scholarly services know of an ORCID iD: the works that ORCID and OpenAlex list, joined, and what
 * arXiv and Crossref add to them. A service that fails costs only what it alone knows: it is reported, and
 * the reading says that it is incomplete. Throws `UserError` where neither list can be had, for that isn't the same as no works.
 *
 * @param id an ORCID iD, `0000-0002-1825-0097`
 */
export async function readScholar(id: string, deps: ServiceDeps): Promise<Reading> {
  const claimed = await answerOf(orcid, id, deps);
  const indexed = await answerOf(openAlex, id, deps);
  const lists = [claimed, indexed];
  if (lists.every(({ failure }) => failure !== undefined))
    throw new UserError(lists.flatMap(({ failure }) => failure ?? []).join(' '));
  const { about } = claimed.reading;
  const [own, foreign] = partition(worksIn(indexed), about);
  const known = joined([own, worksIn(claimed)]);

  const preprints = await answerOf(arxiv, present(known.map((work) => work.arxiv)), deps);
  const withPreprints = joined([worksIn(preprints), own, worksIn(claimed)]);
  const dois = present(withPreprints.filter(hasGap).map((work) => work.doi));
  const deposited = await answerOf(crossref, dois, deps);

  const answers = [...lists, preprints, deposited];
  const stated = [...worksIn(deposited), ...own];
  const all = [
    worksIn(deposited),
    worksIn(preprints),
    asStatedBy(worksIn(deposited), own),
    asStatedBy(stated, worksIn(claimed)),
  ];
  const publications = withExactDates(joined(all), all.flat());
  const failures = answers.flatMap(({ failure }) => (failure === undefined ? [] : [{ message: failure }]));
  const incomplete = failures.map(({ message }) => message).join(' ');
  if (publications.length === 0 && incomplete !== '') throw new UserError(incomplete);
  const none: Warning[] = publications.length + foreign.length === 0 ? [{ message: words.services.noWorks(id) }] : [];
  return {
    ...(about && { about }),
    ...readingOf(distinctIds(publications), [
      ...failures,
      ...none,
      ...foreign.map((work) => ({ message: words.warnings.otherPerson(work.title, about?.name ?? id) })),
      ...answers.flatMap(({ reading }) => reading.warnings),
    ]),
    ...(incomplete !== '' && { incomplete }),
  };
}

interface Answer {
  readonly reading: Reading;
  /** In words for a reader. */
  readonly failure?: string;
}

/** A service's answer, or what it failed with; nothing is asked where there is nothing to ask for. */
async function answerOf<Asked extends string | readonly string[]>(
  service: Service<Asked>,
  asked: Asked,
  deps: ServiceDeps,
): Promise<Answer> {
  if (asked.length === 0) return { reading: readingOf([]) };
  try {
    return { reading: await service.worksOf(asked, deps) };
  } catch (error) {
    if (!(error instanceof UserError) || deps.signal?.aborted) throw error;
    return { reading: readingOf([]), failure: error.message };
  }
}

const worksIn = ({ reading }: Answer): Work[] => reading.sections.publications;

/** Works of several services as one list: those that are one work joined, each service's fields above the next one's. */
function joined(services: readonly (readonly Work[])[]): Work[] {
  // Each work is a source of its own, as a service lists preprint and published version apart.
  const works = mergeReadings(services.flat().map((work) => readingOf([work]))).sections.publications;
  return works.map(({ venue, ...work }) => ({
    ...work,
    // Of a published work the preprint tells much, but not where it was published.
    ...(venue !== undefined && (work.status === 'preprint' || !preprintServer.test(venue)) && { venue }),
  }));
}

const preprintServer = /^(?:\w*rxiv|ssrn\b.*|preprints\.org|research square)$/i;

/** An index takes people of one name for one now and then: works without the researcher's name are another's. */
function partition(works: readonly Work[], about: RawAbout | undefined): [Work[], Work[]] {
  const isOwn = ({ authors }: Work): boolean =>
    !about || authors.includes('et al.') || authors.some((name) => isSelf(name, about));
  return [works.filter(isOwn), works.filter((work) => !isOwn(work))];
}

/** Whether Crossref could tell more about a work. */
function hasGap({ authors, venue, date, status }: Work): boolean {
  return authors.includes('et al.') || date === undefined || (venue === undefined && status !== 'preprint');
}

/** The works with type and status as a surer service gives them for the same DOI: what it calls a preprint is one. */
function asStatedBy(surer: readonly Work[], works: readonly Work[]): Work[] {
  const byDoi = new Map(
    surer.toReversed().flatMap((work) => (work.doi === undefined ? [] : [[work.doi, work] as const])),
  );
  return works.map((work) => {
    const stated = byDoi.get(work.doi ?? '');
    if (!stated || stated.guessed?.includes('type')) return work;
    const { guessed, ...fields } = { ...work, type: stated.type, status: stated.status };
    const left = guessed?.filter((field) => field !== 'type' && field !== 'status') ?? [];
    return { ...fields, ...(left.length > 0 && { guessed: left }) };
  });
}

/** The works with the most exact date that any service gives of the same version: 2024-03-05 where another says 2024. */
function withExactDates(works: readonly Work[], all: readonly Work[]): Work[] {
  const dates = new Map<string, string[]>();
  for (const work of all) {
    const key = versionOf(work);
    if (key !== undefined && work.date !== undefined) dates.set(key, [...(dates.get(key) ?? []), String(work.date)]);
  }
  return works.map((work) => {
    const known = dates.get(versionOf(work) ?? '') ?? [];
    const exact = known
      .filter((date) => work.date !== undefined && date.startsWith(String(work.date)))
      .reduce((best, date) => (date.length > best.length ? date : best), String(work.date ?? ''));
    return exact === '' ? work : { ...work, date: exact };
  });
}

/** A preprint goes by its arXiv id, whatever became of it later. */
const versionOf = ({ status, doi, arxiv: arxivId }: Work): string | undefined =>
  status === 'preprint' ? (arxivId ?? doi) : doi;

const present = (values: readonly (string | undefined)[]): string[] =>
  [...new Set(values.filter((value) => value !== undefined))].sort();
