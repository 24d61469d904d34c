import { normaliseTitle, shareAuthor } from '../../profile/identity.ts';
import { mergeFields } from '../../profile/merge.ts';
import type { RawRecord } from '../../profile/record.ts';
import { publicationSchema } from '../../profile/schema.ts';

type RawPublication = RawRecord<'publications'>;

/** One record for each paper that a page prints more than once: as a card and in the list. The first says most. */
export function withoutRepeatedPapers(records: readonly RawPublication[]): RawPublication[] {
  const byTitle = new Map<string, RawPublication[]>();
  for (const record of records) {
    const title = normaliseTitle(record.title);
    const known = byTitle.get(title) ?? [];
    const same = known.findIndex((other) => title !== '' && isSame(other, record));
    const joined = same < 0 ? undefined : publicationSchema.safeParse(mergeFields([{ ...known[same] }, { ...record }]));
    byTitle.set(title, joined?.success ? known.with(same, joined.data) : [...known, record]);
  }
  return [...byTitle.values()].flat();
}

function isSame(a: RawPublication, b: RawPublication): boolean {
  const implied = [a, b].some((record) => record.guessed?.includes('authors'));
  return implied || shareAuthor(a.authors, b.authors);
}

/** Each piece of news once, though the page repeats it. */
export function withoutRepeatedNews(records: readonly RawRecord<'news'>[]): RawRecord<'news'>[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const key = `${record.date ?? ''} ${normaliseTitle(`${record.title} ${record.text ?? ''}`)}`;
    return !seen.has(key) && seen.add(key);
  });
}
