import type { Item, Profile } from '../profile/record.ts';
import { field } from './documents.ts';
import { post, recordOf, whole, type Postings } from './postings.ts';
import { isCjk, termsOf } from './tokens.ts';
import { smallWords } from './vocabulary.ts';

/** As many letters are looked up; the others are compared. */
const keyLength = 3;
const small = new Set(smallWords);

/**
 * Finds records by the first letters of the words of their titles, one after the other: `gsa` for Gated Slot Attention.
 * News is found by the titles of what it is about.
 */
export function indexInitials(items: readonly Item[], profile: Profile): (letters: string) => Postings {
  const byKey = new Map<string, number[]>();
  items.forEach((item, record) => {
    for (const letters of lettersOf(item, profile)) {
      for (let at = 0; at + keyLength <= letters.length; at += 1) {
        const place = item.section === 'news' ? field.speaks : at === 0 ? field.initials : field.initialsInside;
        post(byKey, letters.slice(at, at + keyLength), record, place);
      }
    }
  });
  return (letters) => {
    const found = byKey.get(letters.slice(0, keyLength)) ?? [];
    if (letters.length === keyLength) return whole(found);
    const has = (item: Item | undefined): boolean =>
      item !== undefined && lettersOf(item, profile).some((row) => row.includes(letters));
    return whole(found.filter((posting) => has(items[recordOf(posting)])));
  };
}

/** The first letters of a record's titles, in a row: with their small words and without. */
function lettersOf(item: Item, profile: Profile): readonly string[] {
  return titlesOf(item, profile).flatMap((title) => {
    const words = termsOf(title).filter((word) => !isCjk(word));
    const important = words.filter((word) => !small.has(word));
    const rows = words.length === important.length ? [words] : [words, important];
    return rows.map((row) => row.map((word) => word.charAt(0)).join(''));
  });
}

function titlesOf(item: Item, profile: Profile): readonly string[] {
  if (item.section === 'publications') return [item.title, ...(item.otherTitles ?? [])];
  if (item.section !== 'news') return [item.title];
  return (item.about ?? []).flatMap((id) => profile.byId.get(id)?.title ?? []);
}
