import { normaliseTitle, shareAuthor } from '../../profile/identity.ts';
import { mergeFields } from '../../profile/merge.ts';
import type { RawRecord } from '../../profile/record.ts';
import { publicationSchema } from '../../profile/schema.ts';

type RawPublication = RawRecord<'publications'>;

/** One record for each paper that a page prints more than once: as a card and in the list. The fullest says most. */
export function withoutRepeatedPapers(records: readonly RawPublication[]): RawPublication[] {
  return joined(records, ({ title }) => normaliseTitle(title), haveSameAuthor, mergedPaper);
}

/** One record of several of one paper; a field is the first's that has it. Nothing when they don't go together. */
export function mergedPaper(same: readonly RawPublication[]): RawPublication | undefined {
  const merged = publicationSchema.safeParse(mergeFields(same.map((record) => ({ ...record }))));
  return merged.success ? merged.data : undefined;
}

/** Whether two records may be of one paper by their authors. */
export function haveSameAuthor(a: RawPublication, b: RawPublication): boolean {
  const implied = [a, b].some((record) => record.guessed?.includes('authors'));
  return implied || shareAuthor(a.authors, b.authors);
}

/** Each piece of news once, though the page repeats it. */
export function withoutRepeatedNews(records: readonly RawRecord<'news'>[]): RawRecord<'news'>[] {
  const keyOf = ({ date, title, text = '' }: RawRecord<'news'>): string =>
    `${date ?? ''} ${normaliseTitle(`${title} ${text}`)}`;
  return joined(
    records,
    keyOf,
    () => true,
    ([fullest]) => fullest,
  );
}

/**
 * Joins records with the same key that `areSame`, each where the first of them stood. Which of them speaks first is decided
 * by what they say, not by their order on the page.
 */
function joined<R extends object>(
  records: readonly R[],
  keyOf: (record: R) => string,
  areSame: (a: R, b: R) => boolean,
  join: (records: readonly R[]) => R | undefined,
): R[] {
  const groups: R[][] = [];
  const byKey = new Map<string, R[][]>();
  for (const record of records) {
    const key = keyOf(record);
    const known = byKey.get(key) ?? [];
    const group =
      key.trim() === '' ? undefined : known.find(([first]) => first !== undefined && areSame(first, record));
    if (group) group.push(record);
    else {
      const begun = [record];
      groups.push(begun);
      byKey.set(key, [...known, begun]);
    }
  }
  return groups.flatMap((group) => {
    if (group.length === 1) return group;
    const result = join([...group].sort(fullestFirst));
    return result ? [result] : group;
  });
}

/** Orders records by how much they say, not by where they stand. */
export function fullestFirst(a: object, b: object): number {
  const byLinks = Number('links' in b) - Number('links' in a);
  if (byLinks !== 0) return byLinks;
  const byFields = Object.keys(b).length - Object.keys(a).length;
  return (
    byFields || JSON.stringify(b).length - JSON.stringify(a).length || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  );
}
