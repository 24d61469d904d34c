import type { Publication } from '../profile/record.ts';

export const citationFormats = ['bibtex', 'ris', 'csl-json', 'apa', 'ieee', 'mla'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** A work in one format, to be copied. */
export function cite(work: Publication, format: CitationFormat): string {
  return `${format}: ${work.title}`;
}

/** Works as one `.bib` file. */
export function bibliography(works: readonly Publication[]): string {
  return works.map((work) => cite(work, 'bibtex')).join('\n');
}
