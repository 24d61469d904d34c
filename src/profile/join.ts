import { addressesOf, textOf, textsOf } from './fields.ts';
import type { Fields } from './fields.ts';
import { canonicalAddress, differentDois, normaliseTitle, shareAuthor, workKeys } from './identity.ts';

import type { ListSection } from './schema.ts';

/** Kinds of keys, strongest first. A key is written `kind:value`. */
export const keyKinds = ['id', 'doi', 'arxiv', 'publisher', 'number', 'link', 'about', 'title', 'name'] as const;

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
      const bodies = kind === 'reviewing' ? plain('body', 'bodyShort') : plain('body');
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
  const byTitle = key.startsWith('title:');
  return (
    (section === 'publications' && byTitle && (!shareAuthor(a['authors'], b['authors']) || differentDois(a, b))) ||
    (section === 'patents' && byTitle && !shareAuthor(a['inventors'], b['inventors'])) ||
    (section === 'experience' && (differ('role') || differ('start'))) ||
    (section === 'education' && differ('date'))
  );
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
