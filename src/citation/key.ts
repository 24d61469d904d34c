import type { Publication } from '../profile/record.ts';
import { familyOf, nameOf } from './name.ts';

/** Words too common to begin a key with. */
const articles = new Set(['a', 'an', 'the', 'on']);

/** A profile's list never changes, and making its keys anew for each citation would take long for thousands of works. */
const keysOf = new WeakMap<readonly Publication[], ReadonlyMap<string, string>>();

/** Letters that no accent makes. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * Citation keys by publication id: first author's family name, year, first word of the title (`peng2023rwkv`), in ASCII so
 * that every BibTeX takes them. Where two would be the same, the earlier work (then the lower id) keeps it and the others
 * get their id added (`zhou2023spikes:an-id`): so keys depend on the works alone, not on their order, and a newer work
 * never changes an older one's key.
 */
export function citationKeys(publications: readonly Publication[]): ReadonlyMap<string, string> {
  const known = keysOf.get(publications);
  if (known) return known;
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const publication of [...publications].sort(earliestFirst)) {
    const plain = plainKey(publication);
    const key = plain === '' || used.has(plain) ? `${plain || 'work'}:${publication.id}` : plain;
    used.add(key);
    keys.set(publication.id, key);
  }
  keysOf.set(publications, keys);
  return keys;
}

function earliestFirst(a: Publication, b: Publication): number {
  const [left, right] = [a, b].map((each) => `${each.date ?? '9999'} ${each.id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function plainKey({ authors, title, date }: Publication): string {
  const first = authors.find((author) => !author.others);
  const words = title
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(ascii)
    .filter(Boolean);
  const word = words.find((each) => !articles.has(each)) ?? words[0] ?? '';
  return [first ? ascii(familyOf(nameOf(first.name))) : '', date?.slice(0, 4) ?? '', word].join('');
}

/** Lower-case ASCII letters and digits: accents dropped, everything else too. */
function ascii(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}
