import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { textsFor } from '../../text/index.ts';
import { publicationOfCsl } from '../csl.ts';
import { arxivIn, doiIn } from '../page/links.ts';
import { ask, chunksOf, cleanText, leftOut, readingOf, type Service, type Work } from './service.ts';

/** arXiv's Atom API: a preprint's title, authors and the day of its first version. */

const words = textsFor('en').sources.services;

// Entities stay as they are, so that no document can define its own; cleanText reads the usual ones.
const parser = new XMLParser({
  processEntities: false,
  parseTagValue: false,
  removeNSPrefix: true,
  isArray: (name) => name === 'entry' || name === 'author',
});
const text = z.union([z.string(), z.looseObject({ '#text': z.string() }).transform((node) => node['#text'])]);
const entrySchema = z.looseObject({
  id: text,
  title: text,
  published: text.optional().catch(undefined),
  author: z.array(z.looseObject({ name: text })).catch([]),
  doi: text.optional().catch(undefined),
});
const feedSchema = z.looseObject({
  feed: z
    .looseObject({ entry: z.array(z.unknown()).optional().default([]) })
    .or(z.literal('').transform(() => ({ entry: [] }))),
});

/** More would make the address too long; hardly anybody has as many. */
const atOnce = 200;

export const arxiv = {
  name: 'arXiv',
  async worksOf(ids, deps) {
    const omitted = leftOut(this.name);
    const works: Work[] = [];
    for (const some of chunksOf(ids, atOnce)) {
      const url = `https://export.arxiv.org/api/query?id_list=${some.join(',')}&max_results=${some.length}`;
      for (const entry of entriesIn(await ask(this.name, url, deps, { accept: 'application/atom+xml' }))) {
        const work = workOf(entry);
        if (!work) omitted.add(words.unreadable);
        else if (ids.includes(work.arxiv ?? '')) works.push(work);
      }
    }
    return readingOf(works, omitted.warnings());
  },
} satisfies Service<readonly string[]>;

function entriesIn(answer: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = parser.parse(answer);
  } catch {
    throw new UserError(words.notData('arXiv', 'Atom'));
  }
  const feed = feedSchema.safeParse(parsed);
  if (!feed.success) throw new UserError(words.notData('arXiv', 'Atom'));
  return feed.data.feed.entry;
}

function workOf(entry: unknown): Work | undefined {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) return undefined;
  const { id, title, published, author, doi } = parsed.data;
  // An error comes as an entry too: its id is an address of the API.
  const arxivId = arxivIn(id);
  if (arxivId === undefined) return undefined;
  const [day] = (published ?? '').split('T');
  const work = publicationOfCsl(
    {
      type: 'preprint',
      title: cleanText(title),
      author: author.map(({ name }) => ({ literal: cleanText(name) })),
      ...(day !== undefined && { issued: { 'date-parts': [day.split('-')] } }),
    },
    { arxiv: arxivId },
  );
  const publishedAs = doiIn(doi ?? '');
  return work && { ...work, ...(publishedAs !== undefined && { doi: publishedAs }) };
}
