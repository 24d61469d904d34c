import { fingerprintOf } from '../../src/profile/fingerprint.ts';
import type { Author, Profile, Publication } from '../../src/profile/record.ts';
import { seeded } from './generated-profile.ts';

const heads =
  'ba be bi co cra de dri fa fle ga gri ho ja ke la lo ma me mi no o pa pe plo qua re ri sa se sho so ta te tri u va ve vi xe yo ze'.split(
    ' ',
  );
const tails = 'bar cel dion fex gon lix mon nar pel quin rax ron sil tan tor vex'.split(' ');

/**
 * A profile with invented papers beside its own records, up to `count` records, always the same for the same count. Words
 * are as unevenly common as in a real language (Zipf 1935), some of them words of the profile's own titles.
 */
export function withManyRecords(profile: Profile, count: number): Profile {
  const random = seeded(1);
  const one = <Value>(list: readonly Value[], skew = 1): Value | undefined =>
    list[Math.floor(random() ** skew * list.length)];
  const invent = (syllables: number): string =>
    Array.from({ length: syllables }, () => one(heads) ?? '').join('') + (one(tails) ?? '');
  const own = [...new Set(profile.publications.flatMap(({ title }) => title.toLowerCase().match(/[a-z]{3,}/g) ?? []))];
  const words = [
    ...own,
    ...new Set(Array.from({ length: Math.max(500, count) }, () => invent(1 + Math.floor(random() * 2)))),
  ];
  const families = Array.from({ length: 400 + count / 20 }, () => invent(1));
  const given = Array.from({ length: 300 }, () => invent(0 + Math.floor(random() * 2)));
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const phrase = (length: number): string => Array.from({ length }, () => capital(one(words, 3) ?? '')).join(' ');

  const invented = Array.from({ length: Math.max(0, count - profile.items.length) }, (_, place): Publication => {
    const authors = Array.from({ length: 2 + Math.floor(random() * 5) }, (): Author => ({
      name: `${capital(one(given) ?? '')} ${capital(one(families, 2) ?? '')}`,
    }));
    const venue = one(profile.venues);
    return {
      id: `invented-${place}`,
      section: 'publications',
      title: phrase(6 + Math.floor(random() * 6)),
      links: [],
      authors,
      type: 'conference',
      status: 'published',
      date: `${2000 + Math.floor(random() * 26)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`,
      ...(venue && { venue: venue.name, venueShort: venue.short }),
      topics: [phrase(2), phrase(2)],
      summary: phrase(12),
    };
  });
  const items = [...profile.items.slice(0, count), ...invented];
  return {
    ...profile,
    publications: [...profile.publications, ...invented],
    items,
    fingerprints: items.map(fingerprintOf),
    byId: new Map(items.map((item) => [item.id, item])),
  };
}
