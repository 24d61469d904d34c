import type { Item, Profile } from '../profile/record.ts';
import { PhraseBook } from './phrases.ts';

const smallWord = /^(a|an|the|of|on|for|in|and|to|with|by|at|from|based|how|through|towards)$/i;
const shortestInitials = 3;
const shortestGiver = 3;

/** The records of a profile by what they are called: titles, names, codes, the part before a colon, quoted parts, initials. */
export function namedRecords(profile: Profile): PhraseBook<Item> {
  const book = new PhraseBook<Item>();
  for (const item of profile.items) {
    if (item.section === 'about' || item.section === 'people') continue;
    for (const name of [item.title, ...quoted(item.title), ...namesOf(item)]) book.add(name, item);
  }
  return book;
}

function namesOf(item: Item): readonly string[] {
  switch (item.section) {
    case 'publications':
      return [item.title, ...(item.otherTitles ?? [])].flatMap((title) => [
        title,
        ...beforeColon(title),
        ...initials(title),
      ]);
    case 'patents':
      return [item.title.split(',')[0] ?? item.title, ...(item.number === undefined ? [] : [item.number])];
    case 'projects':
      return [item.name, ...initials(item.name)];
    case 'experience':
      return [item.organisation, ...(item.otherNames ?? [])].flatMap((name) => [name, ...firstPart(name)]);
    case 'service':
      return item.kind === 'reviewing' ? [] : [item.body, item.kind === 'conference' ? '' : (item.bodyShort ?? '')];
    case 'teaching':
      return [item.course, item.code ?? ''];
    case 'education':
      return (item.department ?? '').split(';').map((part) => part.replace(/\(.*\)/, ''));
    case 'news':
      return item.kind === 'grant' ? giver(item.venue ?? '') : [];
    case 'people':
    case 'about':
      return [];
  }
}

/** `Committee on Research` of a university: names of fewer words are those of venues. */
function giver(venue: string): string[] {
  const name = venue.split(',', 1)[0] ?? '';
  return name.split(' ').length >= shortestGiver ? [name] : [];
}

function beforeColon(title: string): string[] {
  const [name, rest] = title.split(':', 2);
  return name !== undefined && rest !== undefined ? [name] : [];
}

/** `GSA` for Gated Slot Attention for ...: the first letters of the words before the first small word. */
function initials(title: string): string[] {
  const words = (title.split(':', 1)[0] ?? '').split(/[\s-]+/);
  const end = words.findIndex((word) => smallWord.test(word));
  const letters = (end < 0 ? words : words.slice(0, end)).map((word) => word.charAt(0)).join('');
  return letters.length >= shortestInitials ? [letters] : [];
}

/** `Luxi` of LuxiTech, `陆兮` of 陆兮科技: the first part of a name that is run together, or before what many companies are called. */
function firstPart(name: string): string[] {
  const [part] =
    /^(?:\p{Lu}\p{Ll}{3,}(?=\p{Lu})|\p{Script=Han}{2,}?(?=(?:科技|智能|技术|公司|集团|大学)))/u.exec(name) ?? [];
  return part === undefined ? [] : [part];
}

function quoted(title: string): string[] {
  return Array.from(title.matchAll(/["“]([^"”]+)["”]/g), ([, inside]) => inside ?? '');
}
