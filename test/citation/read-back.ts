import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
});
const item = z.object({
  id: z.string().optional(),
  type: z.string(),
  title: z.string(),
  author: z.array(name).default([]),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
  'container-title': z.string().optional(),
  'event-title': z.string().optional(),
  volume: z.coerce.string().optional(),
  page: z.coerce.string().optional(),
  publisher: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.string().optional(),
});

/** A citation as Citation.js reads it. */
export interface ReadWork {
  readonly id: string | undefined;
  readonly type: string;
  readonly title: string;
  /** Each as it would be printed. */
  readonly authors: readonly string[];
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** RIS has the conference's name where the others have that of its proceedings. */
  readonly venue: string | undefined;
  readonly volume: string | undefined;
  readonly pages: string | undefined;
  readonly doi: string | undefined;
  readonly url: string | undefined;
}

/** Reads BibTeX, RIS or CSL-JSON back with Citation.js, which tells them apart itself. */
export function readBack(text: string): ReadWork[] {
  return z
    .array(item)
    .parse(plugins.input.chain(text, { generateGraph: false }))
    .map((work) => ({
      id: work.id,
      type: work.type,
      title: work.title,
      authors: work.author.map((each) =>
        [each.given, each['non-dropping-particle'], each.family ?? each.literal, each.suffix].filter(Boolean).join(' '),
      ),
      year: work.issued?.['date-parts'][0]?.[0],
      month: work.issued?.['date-parts'][0]?.[1],
      venue: work['container-title'] ?? work['event-title'],
      volume: work.volume,
      pages: work.page,
      doi: work.DOI,
      url: work.URL,
    }));
}
