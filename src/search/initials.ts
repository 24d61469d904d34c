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
 * News is found by the titles of what it is about, or else by its own.
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
      item !== undefined && [...lettersOf(item, profile)].some((row) => row.includes(letters));
    return whole(found.filter((posting) => has(items[recordOf(posting)])));
  };
}

/** The first letters of a record's titles, in a row: with their small words and without, compounds as one word and as several. */
function lettersOf(item: Item, profile: Profile): ReadonlySet<string> {
  const rows = titlesOf(item, profile).flatMap((title) =>
    spellingsOf(title).flatMap((text) => {
      let all = '';
      let significant = '';
      for (const word of termsOf(text)) {
        if (isCjk(word)) continue;
        all += word.charAt(0);
        if (!small.has(word)) significant += word.charAt(0);
      }
      return [all, significant];
    }),
  );
  return new Set(rows);
}

/** A title as it is printed, and with the parts of its compounds run together. */
function spellingsOf(title: string): readonly string[] {
  const joined = /[-'’]/.test(title) ? title.replace(/(?<=\p{L})[-'’](?=\p{L})/gu, '') : title;
  return joined === title ? [title] : [title, joined];
}

/** The names of several words in a text: labs, groups, institutes. */
function namesWithin(text = ''): readonly string[] {
  return text.match(/\p{Lu}\p{L}+(?: (?:of|for|and) \p{Lu}\p{L}+| \p{Lu}\p{L}+)+/gu) ?? [];
}

function titlesOf(item: Item, profile: Profile): readonly string[] {
  if (item.section === 'publications') return [item.title, ...(item.otherTitles ?? [])];
  if (item.section === 'people') return [item.name, ...(item.otherNames ?? []), ...namesWithin(item.affiliation)];
  if (item.section === 'education') return [item.title, ...namesWithin(item.summary)];
  const about = item.section === 'news' ? (item.about ?? []) : [];
  return about.length > 0 ? about.flatMap((id) => profile.byId.get(id)?.title ?? []) : [item.title];
}
