import type { Item } from '../profile/record.ts';
import { namesIn, type KnownPerson } from '../search/names.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';
import { entryOf } from './say.ts';
import type { Subject } from './subjects.ts';
import { textsFor } from '../text/index.ts';
import { containsRun, keysOf } from './words.ts';

/** Something that is counted and listed, with the records it rests on. */
export interface Value {
  readonly label: string;
  /** Short enough to stand in a sentence with others. */
  readonly isShort: boolean;
  readonly items: readonly Item[];
}

/** What a question narrows its records by. */
type Narrowing = Pick<Reading, 'locale' | 'people' | 'venues' | 'terms' | 'range'>;

/** Sections whose records have short names. */
const shortSections: ReadonlySet<string> = new Set(['experience', 'education', 'projects', 'teaching', 'people']);

/** What a subject's records come to: themselves, or the people, venues, interests or hobbies in them. */
export function valuesOf(
  subject: Subject,
  items: readonly Item[],
  reading: Narrowing,
  known: Knowledge,
): readonly Value[] {
  if (subject.values === undefined) {
    const texts = textsFor(reading.locale).answer;
    return items.map((item) => ({
      label: entryOf(item, texts),
      items: [item],
      isShort: shortSections.has(item.section),
    }));
  }
  switch (subject.values) {
    case 'coauthors':
      return coauthorsIn(items, known);
    case 'venues':
      return venuesIn(items);
    case 'research':
    case 'hobbies':
      return topicsOf(known.profile.about[subject.values] ?? [], items, reading);
  }
}

/** The people of some works, those with the most works first. */
function coauthorsIn(items: readonly Item[], known: Knowledge): Value[] {
  const works = new Map<KnownPerson, Item[]>();
  for (const item of items) {
    for (const person of new Set(namesIn(item).flatMap((name) => known.names.personOf(name) ?? []))) {
      if (!person.self) works.set(person, [...(works.get(person) ?? []), item]);
    }
  }
  return [...works]
    .map(([person, own]) => ({ label: person.name, items: own, isShort: true }))
    .sort((a, b) => b.items.length - a.items.length);
}

function venuesIn(items: readonly Item[]): Value[] {
  const venues = new Map<string, Item[]>();
  for (const item of items) {
    const isIn = item.section === 'publications' && item.status !== 'submitted';
    const name = isIn ? (item.venueShort ?? item.venue) : undefined;
    if (name !== undefined) venues.set(name, [...(venues.get(name) ?? []), item]);
  }
  return [...venues]
    .map(([label, own]) => ({ label, items: own, isShort: true }))
    .sort((a, b) => b.items.length - a.items.length);
}

/** Those of the topics that the question names, all where it names none. */
function topicsOf(topics: readonly string[], items: readonly Item[], reading: Narrowing): Value[] {
  const fits = (topic: string) =>
    reading.terms.every((term) => {
      const says = term.anyOf.some(
        (run) => containsRun(keysOf(topic), run) || run.every((key) => keysOf(topic).includes(key)),
      );
      return says !== (term.not ?? false);
    });
  return reading.people.length + reading.venues.length > 0 || reading.range
    ? []
    : topics.filter(fits).map((label) => ({ label, items, isShort: true }));
}
