import type { Publication } from '../profile/record.ts';
import { toBibtex } from './bibtex.ts';
import { toCsl, type CslItem } from './csl.ts';
import { citationKeys } from './key.ts';
import { toRis } from './ris.ts';
import { toApa, toIeee, toMla } from './styles.ts';

export const citationFormats = ['bibtex', 'ris', 'csl-json', 'apa', 'ieee', 'mla'] as const;
export type CitationFormat = (typeof citationFormats)[number];

const formatters: Readonly<Record<CitationFormat, (item: CslItem) => string>> = {
  bibtex: toBibtex,
  ris: toRis,
  'csl-json': (item) => JSON.stringify([item], null, 2),
  apa: toApa,
  ieee: toIeee,
  mla: toMla,
};

/**
 * A publication ready to copy, without a line feed at the end. Its citation key is unique `among` these works, which
 * should be the whole profile's, so that it is the same here and in a bibliography.
 */
export function cite(publication: Publication, format: CitationFormat, among: readonly Publication[]): string {
  return formatters[format](toCsl(publication, keyOf(publication, citationKeys(among))));
}

/** The content of one `.bib` file (UTF-8), in the order given. `among` as for `cite`. */
export function bibliography(publications: readonly Publication[], among: readonly Publication[]): string {
  const keys = citationKeys(among);
  return publications.map((each) => `${toBibtex(toCsl(each, keyOf(each, keys)))}\n`).join('\n');
}

function keyOf(publication: Publication, keys: ReadonlyMap<string, string>): string {
  return keys.get(publication.id) ?? publication.id;
}
