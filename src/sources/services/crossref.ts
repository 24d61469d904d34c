import { z } from 'zod';
import { textsFor } from '../../text/index.ts';
import { cslSchema, publicationOfCsl, type Csl } from '../csl.ts';
import { askJson, chunksOf, cleanText, leftOut, readingOf, type Service, type Work } from './service.ts';

/** Crossref: what publishers say about their DOIs. A DOI of another agency it doesn't know, and then says nothing. */

const words = textsFor('en').sources.services;

const answerSchema = z.looseObject({ message: z.looseObject({ items: z.array(z.unknown()) }) });
const fields =
  'DOI,type,title,author,issued,container-title,short-container-title,publisher,volume,issue,page,article-number,URL';
/** DOIs asked for at once, which keeps the address below 4,000 characters. */
const atOnce = 40;

export const crossref = {
  name: 'Crossref',
  async worksOf(dois, deps) {
    const omitted = leftOut(this.name);
    const works: Work[] = [];
    const wanted = new Set(dois);
    // A comma parts two filters, so a DOI that has one can't be asked for.
    for (const some of chunksOf(
      dois.filter((doi) => !doi.includes(',')),
      atOnce,
    )) {
      const filter = some.map((doi) => `doi:${encodeURIComponent(doi)}`).join(',');
      const url = `https://api.crossref.org/works?filter=${filter}&select=${fields}&rows=${some.length}`;
      for (const item of (await askJson(this.name, url, answerSchema, deps)).message.items) {
        const parsed = cslSchema.safeParse(item);
        const work = parsed.success ? publicationOfCsl(cleaned(parsed.data)) : undefined;
        if (!work) omitted.add(words.unreadable);
        else if (wanted.has(work.doi ?? '')) works.push(work);
      }
    }
    return readingOf(works, omitted.warnings());
  },
} satisfies Service<readonly string[]>;

const cleaned = (work: Csl): Csl => ({
  ...work,
  ...(work.title !== undefined && { title: cleanText(work.title) }),
  ...(work['container-title'] !== undefined && { 'container-title': cleanText(work['container-title']) }),
});
