import type { Item } from '../profile/record.ts';
import type { KnownPerson } from '../search/names.ts';
import type { KnownVenue } from '../search/venues.ts';
import { familiar } from './familiar.ts';
import type { Knowledge } from './knowledge.ts';
import { meaningsOf, typedOf, type Look } from './look.ts';
import { vocabulary, type Concept, type Meaning } from './vocabulary.ts';
import { keysOf, wordsOf, type Word } from './words.ts';

/** Concepts that a name keeps: the trainee grant is a grant. */
const kept: readonly Concept[] = [
  'grant',
  'award',
  'talk',
  'paper',
  'patent',
  'chip',
  'committee',
  'organising',
  'course',
  'interview',
];

const longestName = 4;
/** So many words of a title side by side are a name, even where each of them is a word of asking. */
const longRun = 3;
/** So many words that each may mean something else are no venue's name, but more of its first words are. */
const longestPlain = 2;
/** A venue whose short name is longer is not known by one word of it. */
const longestShort = 3;
/** Words before the name of a venue that might be an ordinary word. */
const beforeVenue = new Set(['in', 'at', 'for', 'to', 'by', 'journal', '在', '于', '给', '为']);

/** A record by its name. */
export const record: Look = (words, start, known) => {
  const match = known.records.at(words, start);
  if (!match) return undefined;
  const here = words.slice(start, match.end);
  if (here.length === 1 && vocabulary.at(words, start)) return undefined;
  return {
    end: match.end,
    concepts: match.meanings.flatMap(kindOf),
    term: { typed: typedOf(here), anyOf: [here.map((each) => each.key)], named: match.meanings },
  };
};

/** What a record is, for a question that only names it. */
function kindOf(item: Item): Concept[] {
  if (item.section === 'teaching') return ['course'];
  if (item.section === 'patents') return ['patent'];
  if (item.section !== 'news') return [];
  return kept.filter((concept) => concept === item.kind);
}

/** Titles that stand before a name, folded. */
export const titlesOf: ReadonlySet<string> = new Set('dr doc doctor prof professor mr ms mrs mx'.split(' '));

/** Somebody by their name, or the researcher. */
export const person: Look = (words, start, known) => {
  for (let end = Math.min(words.length, start + longestName); end > start; end -= 1) {
    const here = words.slice(start, end).map((each) => nameWord(each.text, known));
    if (!here.every((text) => known.nameWords.has(text) || /^[a-z]$/.test(text))) continue;
    if (
      here.every((text) => text.length === 1) ||
      // `Prof. Young` is nobody young.
      (here.length === 1 && !titlesOf.has(words[start - 1]?.text ?? '') && vocabulary.at(words.slice(start, end), 0))
    )
      continue;
    const people = known.names
      .find(here)
      .filter((each) => here.every((text) => text.length === 1 || spells(each, text)));
    if (people.some((each) => each.self)) return { end, self: true, concepts: ['self'] };
    if (people.length > 0) return { end, people };
  }
  return undefined;
};

/** Somebody by a title and an initial: `dr z`. The researcher where it is theirs. */
export const initialled: Look = (words, start, known) => {
  if (isInitials(words, start, known)) return { end: start + 1, self: true, concepts: ['self'] };
  const [title, initial] = words.slice(start, start + 2).map((each) => each.text);
  if (!titlesOf.has(title ?? '') || !/^[a-z]$/.test(initial ?? '')) return undefined;
  const fitting = known.names.people.filter(
    (each) => (each.self || each.recorded) && wordsOf(each.name).at(-1)?.text.charAt(0) === initial,
  );
  if (fitting.some((each) => each.self)) return { end: start + 2, self: true, concepts: ['self'] };
  return fitting.length > 0 ? { end: start + 2, people: fitting } : undefined;
};

/** `pz`: the researcher's initials. */
function isInitials(words: readonly Word[], start: number, { profile }: Knowledge): boolean {
  const initials = wordsOf(profile.about.name)
    .map(({ text }) => text.charAt(0))
    .join('');
  return initials.length > 1 && words[start]?.text === initials && !vocabulary.at(words.slice(start, start + 1), 0);
}

/** The researcher by a role that nobody else in the profile has: `does the CTO skate?`, but not `the CTO of another company`, nor `is Peng the CTO?`. */
export const holder: Look = (words, start, known) => {
  const { profile } = known;
  const [article, role, next] = words.slice(start, start + 3).map((each) => each.text);
  const isRole = rolesIn(profile.about.headline ?? '').includes(role ?? '');
  const before = words[start - 1]?.text ?? '';
  const isOfThem =
    /^(he|she|they|you|or)$/.test(before) || known.nameWords.has(before) || (before === 'is' && next === undefined);
  if (article !== 'the' || !isRole || next === 'of' || next === 'at' || isOfThem) return undefined;
  return { end: start + 2, self: true, concepts: ['self'] };
};

/** The roles of a headline in short: CTO. */
function rolesIn(headline: string): string[] {
  return Array.from(headline.matchAll(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu), ([role]) => role.toLowerCase());
}

/** A name without the -s of whose, or the ending of a pet name. */
function nameWord(text: string, { nameWords }: Knowledge): string {
  if (nameWords.has(text)) return text;
  const stem = /^(\p{L}{4,})(?:y|ie|ey|ster)s?$/u.exec(text)?.[1] ?? text.replace(/s$/, '');
  return nameWords.has(stem) ? stem : text;
}

function spells(person: KnownPerson, word: string): boolean {
  return person.spellings.some((name) => keysOf(name).includes(keysOf(word)[0] ?? ''));
}

/** A journal, conference or workshop by its name. */
export const venue: Look = (words, start, known) => {
  for (let end = Math.min(words.length, start + known.venues.longest); end > start; end -= 1) {
    const here = words.slice(start, end);
    if (here.every((each) => anyVenue.has(each.text))) continue;
    const venues = venuesCalled(here, known);
    // The last word of `TCAS-I` is a word of speaking elsewhere.
    const hasFiller = [here[0], here.at(-1)].some((each) => meaningsOf(each).includes('filler'));
    if (hasFiller && !isExact(here, venues)) continue;
    const isUsed = venues.some((each) => known.usedVenues.has(each));
    const isPlain = here.every((each) => anyVenue.has(each.text) || meaningsOf(each).length > 0);
    if (isPlain && !isExact(here, venues) && !(isUsed && here.length > longestPlain)) continue;
    const isCommon = here.length === 1 && familiar.has(here[0]?.key ?? '') && !isExact(here, venues);
    if (isCommon) continue;
    const isNamed = isUsed
      ? here.length > 1 || vocabulary.at(here, 0) === undefined
      : isVenueHere(words, start, end, venues);
    if (venues.length > 0 && isNamed) return { end, venues };
  }
  return undefined;
};

function isExact(words: readonly Word[], venues: readonly KnownVenue[]): boolean {
  const asked = words.map((each) => each.key).join(' ');
  return venues.some((each) => [each.short, each.name].some((name) => keysOf(name).join(' ') === asked));
}

/** Words of many venues' names, which name none by themselves. */
const anyVenue: ReadonlySet<string> = new Set([
  'ieee',
  'acm',
  'transactions',
  'transaction',
  'journal',
  'journals',
  'conference',
  'conferences',
  'international',
  'symposium',
  'workshop',
  'workshops',
  'program',
  'programs',
  'science',
  'proceedings',
  'on',
  'of',
  'and',
]);

/** The venues of that very name; where there is none, those whose names the words are part of. */
function venuesCalled(words: readonly Word[], known: Knowledge): readonly KnownVenue[] {
  const found = known.venues
    .find(words.map((each) => each.text))
    .filter(
      (each) => !known.preprintServers.has(each) && (words.length > 1 || keysOf(each.short).length <= longestShort),
    );
  const exact = found.filter((each) => isExact(words, [each]));
  return exact.length > 0 ? exact : found;
}

/** Whether a name that may be ordinary words (Nature, Science) stands where a venue does, or is written as one. */
function isVenueHere(words: readonly Word[], start: number, end: number, venues: readonly KnownVenue[]): boolean {
  const here = words.slice(start, end);
  const before = words[start - 1];
  // `the Science paper`, but not `the memristor neuron paper`.
  const isOfPaper = meaningsOf(words[end]).includes('paper') && (!before || meaningsOf(before).length > 0);
  const isPlaced = beforeVenue.has(before?.text ?? '') || isOfPaper;
  if (here.length > 1) return isPlaced && here.every((each) => /^[\p{Lu}\d]/u.test(each.typed));
  const isWritten = venues.some((each) => each.short === here[0]?.typed);
  return isWritten || (isPlaced && vocabulary.at(here, 0) === undefined);
}

/** Words that stand side by side in a title, one of them no word of asking: `weight importance`. */
export const titleRun: Look = (words, start, known) => {
  if (person(words, start, known)) return undefined;
  let end = start + 1;
  while (end < words.length && known.pairs.has(`${words[end - 1]?.key ?? ''} ${words[end]?.key ?? ''}`)) end += 1;
  while (meaningsOf(words[end - 1]).some((meaning) => happenings.has(meaning))) end -= 1;
  while (meaningsOf(words[end - 1]).includes('filler') || anyVenue.has(words[end - 1]?.text ?? '')) end -= 1;
  const here = words.slice(start, end);
  const isPlain = (each: Word | undefined) =>
    each !== undefined && !meaningsOf(each).some((meaning) => !meaning.startsWith('no:') && meaning !== 'command');
  if (
    end - start < 2 ||
    (!here.some(isPlain) && here.length < longRun) ||
    meaningsOf(words[start]).some((meaning) => meaning === 'filler' || happenings.has(meaning))
  )
    return undefined;
  return {
    end,
    concepts: kindsIn(here),
    term: { typed: typedOf(here), anyOf: [here.map((each) => each.key)], named: beginningWith(here, known) },
  };
};

/** What happens to works is said in news titles, but belongs to no name. */
const happenings: ReadonlySet<Meaning> = new Set(['present', 'accepted', 'published', 'publish', 'submitted', 'paper']);

/** The one work whose title begins so. */
function beginningWith(words: readonly Word[], known: Knowledge): readonly Item[] {
  const run = words.map((word) => word.key);
  const works = [...known.profile.publications, ...known.profile.patents].filter((work) => {
    const [title = []] = known.keysIn(work);
    const start = title[0] === 'a' && run[0] !== 'a' ? 1 : 0;
    return run.every((key, place) => title[start + place] === key);
  });
  return works.length === 1 ? works : [];
}

function kindsIn(words: readonly Word[]): readonly Concept[] {
  const inside = words.flatMap((_, place) => vocabulary.at(words, place)?.meanings ?? []);
  return kept.filter((concept) => inside.includes(concept));
}
