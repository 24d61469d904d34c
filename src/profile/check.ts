import { textsFor } from '../text/index.ts';
import { checkNews } from './check-news.ts';
import { checkWorks } from './check-works.ts';
import { isMapping, textOf, textsOf } from './fields.ts';
import type { LoadedRecord, LoadResult, Problem } from './load.ts';
import { byPlace } from './yaml-file.ts';

const words = textsFor('en').profile;

/**
 * Everything that is wrong or doubtful in a profile, by file and line: what loading found, and what only shows when the
 * records are held against the calendar and each other. It goes as far as the files can be read.
 * @param now today; what is dated after it is reported
 */
export function checkProfile({ problems, records, origins }: LoadResult, now: Date): Problem[] {
  const alone = records.flatMap((record) => [
    ...emptyLinks(record, origins.get(record.id) ?? {}),
    ...futureDate(record, now),
    ...joinedNames(record),
    ...guesses(record),
  ]);
  return [...problems, ...alone, ...checkWorks(records), ...checkNews(records)].sort(byPlace);
}

/** An empty address says nothing, except above an imported one, which it removes. */
function emptyLinks(record: LoadedRecord, origins: Readonly<Record<string, string>>): Problem[] {
  const links = record.fields['links'];
  const isMerged = new Set(Object.values(origins)).size > 1;
  if (!isMapping(links) || isMerged) return [];
  return Object.entries(links)
    .filter(([, url]) => url === null || textOf(url).trim() === '')
    .map(([label]) => ({
      severity: 'warning',
      ...record.place(['links', label], true),
      message: words.emptyLink(label),
      fix: words.emptyLinkFix,
    }));
}

/** Sections whose dates are of things that have happened; a degree or a conference may well be planned. */
const past: readonly LoadedRecord['section'][] = ['publications', 'news', 'patents', 'projects'];

function futureDate({ section, fields, place }: LoadedRecord, now: Date): Problem[] {
  const date = textOf(fields['date']);
  const isFuture = date > now.toISOString().slice(0, date.length);
  if (!past.includes(section) || !isFuture) return [];
  return [{ severity: 'warning', ...place(['date']), message: words.futureDate(date), fix: words.futureDateFix }];
}

function joinedNames({ section, fields, place }: LoadedRecord): Problem[] {
  const ofPeople = ['authors', 'inventors', 'people', ...(section === 'people' ? ['name'] : [])];
  return ofPeople.flatMap((field) =>
    textsOf(fields[field]).flatMap((name, at): Problem[] => {
      const apart = takeApart(name);
      if (!apart) return [];
      const where = place(Array.isArray(fields[field]) ? [field, at] : [field]);
      return [{ severity: 'warning', ...where, message: words.joinedName(name), fix: words.joinedNameFix(apart) }];
    }),
  );
}

/** First halves of family names that are written as one word, such as MacArthur. */
const prefixes = ['Mac', 'Van', 'Von', 'Del', 'Des', 'Den', 'Ten', 'Dos', 'Fitz'];

/** `SravyamPulavarthi` as two words, `A and B` as two names; undefined for a name that looks right. */
function takeApart(name: string): string | undefined {
  const [first = '', ...others] = name.split(/\s+and\s+|\s*[;&]\s*/);
  if (first && others[0]) return [first, ...others].map((one) => `"${one}"`).join(', ');
  const parts = name.split(/\s+/);
  // In a name of several words a capital inside one is common (JeongHoon, LeCun): there both halves must be long.
  const shortest = parts.length === 1 ? 3 : 5;
  const apart = parts.map((part) => {
    const [, before = '', after = ''] = /^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)\P{L}*$/u.exec(part) ?? [];
    const isJoined = before.length >= shortest && after.length >= shortest && !prefixes.includes(before);
    return isJoined ? `${before} ${part.slice(before.length)}` : part;
  });
  return apart.join(' ') === parts.join(' ') ? undefined : `"${apart.join(' ')}"`;
}

function guesses({ fields, place }: LoadedRecord): Problem[] {
  return textsOf(fields['guessed']).map((field) => ({
    severity: 'warning',
    ...place([field]),
    message: words.guessed(field),
    fix: words.guessedFix(field),
  }));
}
