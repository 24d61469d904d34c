import { addressesOf, textOf, textsOf } from './fields.ts';
import type { Fields } from './fields.ts';
import { canonicalAddress, differentDois, normaliseTitle, shareAuthor, workKeys } from './identity.ts';

import { nameWords } from './names.ts';
import type { ListSection } from './schema.ts';

/** Kinds of keys, strongest first. A key is written `kind:value`. */
export const keyKinds = ['id', 'doi', 'arxiv', 'publisher', 'number', 'link', 'about', 'title', 'name', 'day'] as const;

/** What a record is known by: two records that share a key are one, unless `areDistinct` says no. */
export function keysOf(section: ListSection, fields: Fields): string[] {
  return [...keys('id', [textOf(fields['id'])]), ...naturalKeys(section, fields)];
}

function naturalKeys(section: ListSection, fields: Fields): string[] {
  const text = (field: string) => textOf(fields[field]);
  const plain = (...names: readonly string[]) => names.flatMap((name) => textsOf(fields[name])).map(plainName);
  const links = addressesOf(fields['links']).map(canonicalAddress);
  const year = text('date').slice(0, 4);
  switch (section) {
    case 'publications':
      return workKeys(fields);
    case 'news': {
      const on = within(text('date'));
      const event = text('event');
      return !text('date')
        ? []
        : [
            ...keys('link', links.map(on)),
            ...keys('about', event ? textsOf(fields['about']).map((id) => on(`${event} ${id}`)) : []),
            ...keys('title', plain('title').map(on)),
            ...keys('day', text('date').length === '2024-06-04'.length ? [text('date')] : []),
          ];
    }
    case 'patents':
      return [...keys('number', [text('number'), ...links].map(patentNumber)), ...keys('title', plain('title'))];
    case 'projects':
      return [...keys('link', links), ...keys('name', plain('name'))];
    case 'experience':
      return keys('name', plain('organisation', 'otherNames'));
    case 'education':
      return keys('name', plain('institution', 'institutionShort').map(within(text('level'))));
    case 'service': {
      const kind = text('kind');
      // A journal goes by its short name too; behind a network's name often stands, after a comma, who began it.
      const also =
        kind === 'reviewing'
          ? plain('bodyShort')
          : kind === 'social'
            ? [plainName(text('body').replace(/,.*/, ''))]
            : [];
      const bodies = [...plain('body'), ...also];
      return keys('name', bodies.map(within(`${kind} ${year}`)));
    }
    case 'teaching':
      return keys('name', plain('code', 'course').map(within(`${year} ${text('term')}`)));
    case 'people':
      return keys(
        'name',
        plain('name', 'otherNames').map((name) => name.split(' ').sort().join(' ')),
      );
  }
}

/** Whether two records that share `key` are different ones all the same. */
export function areDistinct(section: ListSection, key: string, a: Fields, b: Fields): boolean {
  const differ = (field: string) => {
    const [left, right] = [plainName(textOf(a[field])), plainName(textOf(b[field]))];
    return left !== '' && right !== '' && left !== right;
  };
  if (key.startsWith('id:')) return false;
  if (key.startsWith('day:')) return !tellTheSame(a, b);
  const byTitle = key.startsWith('title:');
  return (
    (section === 'publications' && byTitle && (!shareAuthor(a['authors'], b['authors']) || differentDois(a, b))) ||
    (section === 'patents' && byTitle && !shareAuthor(a['inventors'], b['inventors'])) ||
    (section === 'experience' && (differ('role') || differ('start'))) ||
    (section === 'education' && differ('date'))
  );
}

/** Words that news of a kind has in common, whatever it tells. */
const commonWords = new Set(
  'paper accepted available been conference from have international journal preprint presented published symposium titled transactions with workshop'.split(
    ' ',
  ),
);

/** Whether two news of one day, which share no link, tell the same in other words. */
function tellTheSame(a: Fields, b: Fields): boolean {
  const [about, otherAbout] = [textsOf(a['about']), textsOf(b['about'])];
  const areLinked = addressesOf(a['links']).length > 0 && addressesOf(b['links']).length > 0;
  const areElsewhere = about.length > 0 && otherAbout.length > 0 && !about.some((id) => otherAbout.includes(id));
  if (areLinked || areElsewhere) return false;
  const venues = new Set([a, b].flatMap((news) => nameWords(textOf(news['venue']))));
  const telling = (news: Fields) => {
    const all = nameWords(`${textOf(news['title'])} ${textOf(news['text'])}`);
    return new Set(all.filter((word) => /^\p{L}{4,}$/u.test(word) && !commonWords.has(word) && !venues.has(word)));
  };
  const [words, otherWords] = [telling(a), telling(b)];
  const shared = [...words].filter((word) => otherWords.has(word)).length;
  return shared >= 2 && shared >= Math.min(words.size, otherWords.size) / 2;
}

function keys(kind: (typeof keyKinds)[number], values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))].map((value) => `${kind}:${value}`);
}

/** Puts a scope before a value, and leaves an empty value empty. */
const within = (scope: string) => (value: string) => value && `${scope} ${value}`;

/** A name without what stands in brackets: `Symposium on Circuits & Systems (ISCAS)` is the same one as without. */
const plainName = (name: string) => normaliseTitle(name.replaceAll(/\([^()]*\)/g, ' '));

/** The country and number of a patent without its kind code: CN113902106B and CN113902106A are one patent. */
const patentNumber = (text: string) =>
  /(?:^|\/)((?:US|WO|CN|EP|JP|KR|DE|TW)\s?\d[\d/,\s-]{4,}\d)/i.exec(text)?.[1]?.replaceAll(/\D/g, '') ?? '';
