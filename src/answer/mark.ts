import type { Item } from '../profile/record.ts';
import type { KnownPerson } from '../search/names.ts';
import type { KnownVenue } from '../search/venues.ts';
import { glossary } from './glossary.ts';
import type { Knowledge } from './knowledge.ts';
import { PhraseBook } from './phrases.ts';
import { absentNames, vocabulary, type Absent, type Concept, type Meaning } from './vocabulary.ts';
import { keysOf, wordsOf, type Word } from './words.ts';

/** Words that no vocabulary knows, or that the glossary explains: what the records are looked through for. */
export interface Term {
  readonly typed: string;
  /** Any of these runs of words will do. */
  readonly anyOf: readonly (readonly string[])[];
  /** Records that are called so. */
  readonly named: readonly Item[];
  /** The question gives the whole title. */
  readonly whole?: true;
  /** The question wants the others: `besides LuxiTech`. */
  readonly not?: true;
}

/** A stretch of a question and what it was taken for. */
export interface Mark {
  readonly typed: string;
  readonly concepts: readonly Concept[];
  readonly absent: readonly Absent[];
  readonly people?: readonly KnownPerson[];
  readonly self?: true;
  readonly venues?: readonly KnownVenue[];
  readonly term?: Term;
  readonly number?: number;
}

interface Found extends Omit<Partial<Mark>, 'typed'> {
  readonly end: number;
}

/** Concepts that a name keeps: the trainee grant is a grant. */
const kept: readonly Concept[] = [
  'grant',
  'award',
  'talk',
  'paper',
  'patent',
  'chip',
  'committee',
  'course',
  'interview',
];

const longestName = 4;
/** So many words of a title side by side are a name, even where each of them is a word of asking. */
const longRun = 3;
/** A venue whose short name is longer is not known by one word of it. */
const longestShort = 3;
const explained = new PhraseBook<string>();
for (const [phrase, meant] of Object.entries(glossary)) explained.add(phrase, meant);

/** Words before the name of a venue that might be an ordinary word. */
const beforeVenue = new Set(['in', 'at', 'for', 'to', 'by', 'journal', '在', '于', '给', '为']);

/** Takes a question apart from left to right. Of all that may stand at a place, the longest wins, then the first of this list. */
export function mark(words: readonly Word[], known: Knowledge): Mark[] {
  const marks: Mark[] = [];
  let unknown: Word[] = [];
  const flush = () => {
    if (unknown.length > 0) marks.push(termMark(unknown));
    unknown = [];
  };
  for (let start = 0; start < words.length;) {
    const readings = [record, person, venue, glossaryWord, word, titleRun, number].flatMap(
      (look) => look(words, start, known) ?? [],
    );
    const longest = Math.max(...readings.map((each) => each.end));
    const found = readings.find((each) => each.end === longest);
    const here = words[start];
    if (found) {
      flush();
      marks.push(complete(found, words.slice(start, found.end)));
    } else if (here) unknown.push(here);
    start = found?.end ?? start + 1;
  }
  flush();
  return marks;
}

function complete(found: Found, words: readonly Word[]): Mark {
  return { concepts: [], absent: [], ...found, typed: typedOf(words) };
}

function termMark(words: readonly Word[]): Mark {
  const typed = typedOf(words);
  return { typed, concepts: [], absent: [], term: { typed, anyOf: [words.map((word) => word.key)], named: [] } };
}

function typedOf(words: readonly Word[]): string {
  return words.map((word) => word.typed).join(words.every((word) => /\p{Script=Han}/u.test(word.typed)) ? '' : ' ');
}

type Look = (words: readonly Word[], start: number, known: Knowledge) => Found | undefined;

const record: Look = (words, start, known) => {
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

const person: Look = (words, start, known) => {
  for (let end = Math.min(words.length, start + longestName); end > start; end -= 1) {
    const here = words.slice(start, end).map((each) => each.text);
    if (!here.every((text) => known.nameWords.has(text) || /^[a-z]$/.test(text))) continue;
    if (
      here.every((text) => text.length === 1) ||
      (here.length === 1 && vocabulary.at(words.slice(start, end), 0) !== undefined)
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

function spells(person: KnownPerson, word: string): boolean {
  return person.spellings.some((name) => keysOf(name).includes(keysOf(word)[0] ?? ''));
}

const venue: Look = (words, start, known) => {
  for (let end = Math.min(words.length, start + known.venues.longest); end > start; end -= 1) {
    const here = words.slice(start, end);
    if ([here[0], here.at(-1)].some((each) => meaningsOf(each).includes('filler'))) continue;
    if (here.every((each) => anyVenue.has(each.text))) continue;
    const venues = venuesCalled(here, known);
    const isUsed = venues.some((each) => known.usedVenues.has(each));
    const isNamed = isUsed
      ? here.length > 1 || vocabulary.at(here, 0) === undefined
      : isVenueHere(words, start, end, venues);
    if (venues.length > 0 && isNamed) return { end, venues };
  }
  return undefined;
};

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
  const asked = words.map((each) => each.key).join(' ');
  const exact = found.filter((each) => [each.short, each.name].some((name) => keysOf(name).join(' ') === asked));
  return exact.length > 0 ? exact : found;
}

/** Whether a name that may be ordinary words (Nature, Science) stands where a venue does, or is written as one. */
function isVenueHere(words: readonly Word[], start: number, end: number, venues: readonly KnownVenue[]): boolean {
  const here = words.slice(start, end);
  const isPlaced = beforeVenue.has(words[start - 1]?.text ?? '') || meaningsOf(words[end]).includes('paper');
  if (here.length > 1) return isPlaced && here.every((each) => /^[\p{Lu}\d]/u.test(each.typed));
  return isPlaced || venues.some((each) => each.short === here[0]?.typed);
}

/** Words that stand side by side in a title, one of them no word of asking: `weight importance`. */
const titleRun: Look = (words, start, known) => {
  let end = start + 1;
  while (end < words.length && known.pairs.has(`${words[end - 1]?.key ?? ''} ${words[end]?.key ?? ''}`)) end += 1;
  while (meaningsOf(words[end - 1]).some((meaning) => happenings.has(meaning))) end -= 1;
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
  const start = words.map((word) => word.key).join(' ');
  const works = known.profile.publications.filter((work) => {
    const title = `${keysOf(work.title).join(' ')} `;
    return title.startsWith(`${start} `) || title.startsWith(`a ${start} `);
  });
  return works.length === 1 ? works : [];
}

function kindsIn(words: readonly Word[]): readonly Concept[] {
  return kept.filter((concept) => words.some((each) => meaningsOf(each).includes(concept)));
}

function meaningsOf(word: Word | undefined): readonly Meaning[] {
  return (word && vocabulary.at([word], 0)?.meanings) ?? [];
}

const glossaryWord: Look = (words, start, known) => {
  const match = explained.at(words, start);
  if (!match) return undefined;
  const typed = typedOf(words.slice(start, match.end));
  const anyOf = match.meanings.flatMap((meant) => meant.split(' | ').map((each) => keysOf(each)));
  const called = match.meanings.flatMap((meant) => meant.split(' | ').flatMap((each) => wholeName(each, known)));
  return { end: match.end, term: { typed, anyOf, named: [...new Set(called)] } };
};

/** The records whose name a phrase is from end to end. */
function wholeName(phrase: string, known: Knowledge): readonly Item[] {
  const words = wordsOf(phrase);
  const match = known.records.at(words, 0);
  return match?.end === words.length ? match.meanings : [];
}

const word: Look = (words, start) => {
  const match = vocabulary.at(words, start);
  if (!match) return undefined;
  const concepts = match.meanings.flatMap((meaning) => (isConcept(meaning) ? [meaning] : []));
  const absent = match.meanings.flatMap((meaning) => absentOf(meaning) ?? []);
  return { end: match.end, concepts, absent, ...(concepts.includes('self') && { self: true as const }) };
};

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const number: Look = (words, start) => {
  const text = words[start]?.text ?? '';
  const spoken = numbers.indexOf(text);
  if (/^\d+$/.test(text)) return { end: start + 1, number: Number(text) };
  return spoken > 1 ? { end: start + 1, number: spoken } : undefined;
};

function isConcept(meaning: Meaning): meaning is Concept {
  return !meaning.startsWith('no:');
}

function absentOf(meaning: Meaning): Absent | undefined {
  return isConcept(meaning) ? undefined : absentNames.get(meaning);
}
