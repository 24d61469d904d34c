import type { PartialDate } from '../profile/date.ts';
import type { Item } from '../profile/record.ts';
import { isWithin, type DateRange } from '../search/dates.ts';
import { namesIn } from '../search/names.ts';
import type { KnownVenue } from '../search/venues.ts';
import type { Knowledge } from './knowledge.ts';
import type { Term } from './look.ts';
import type { Reading } from './reading.ts';
import { isWeak, type Subject } from './subjects.ts';
import { aboutsOf, placesOf } from './texts-of.ts';
import { containsRun, keysOf } from './words.ts';

/** The records of a subject that fit everything a question names: people, venues, times, words. */
export interface Selection {
  readonly items: readonly Item[];
  /** Those that the question calls by name. */
  readonly named: readonly Item[];
}

export function select(reading: Reading, subject: Subject, known: Knowledge): Selection {
  let items = subject.records(known.profile);
  if (reading.unwanted.length > 0) items = items.filter((item) => !reading.unwanted.includes(item));
  const isWithout = (item: Item) =>
    namesIn(item).some((name) => reading.without.some((each) => each === known.names.personOf(name)));
  // `a co-advisor besides Kang?`: of the same doctorate.
  if (reading.without.length > 0 && !reading.concepts.has('advisor') && !reading.concepts.has('invited'))
    items = items.filter((item) => !isWithout(item));
  for (const people of reading.people) {
    const fits = (item: Item) =>
      namesIn(item).some((name) => people.some((each) => each === known.names.personOf(name)));
    items = items.filter((item) => fits(item) || linked(item, known).some(fits) || isToldOfWith(item, fits, known));
  }
  for (const venue of reading.venues) items = items.filter((item) => isAt(item, venue, known));
  if (reading.venues.length > 0 && asksWhatIsIn(reading)) items = items.filter((item) => !isSubmitted(item));
  const { range } = reading;
  if (range) items = items.filter((item) => fallsWithin(item, range, known));
  const named: Item[] = [];
  const listed = listedIn(reading);
  if (listed.length > 0) {
    const all = items.filter((item) => listed.includes(item));
    return { items: listed.filter((item) => all.includes(item)), named: all };
  }
  for (const term of subject.values === 'research' || subject.values === 'hobbies' ? [] : reading.terms) {
    if (term.not) {
      items = items.filter(
        (item) =>
          !term.named.includes(item) &&
          !term.anyOf.some((run) => known.keysIn(item).some((text) => containsRun(text, run))),
      );
      continue;
    }
    const exact = items.filter((item) => term.named.includes(item));
    const about = items.filter((item) => linked(item, known).some((each) => term.named.includes(each)));
    const called = term.whole && exact.length > 0 ? exact : [...exact, ...about];
    named.push(...called);
    items =
      term.whole && called.length > 0
        ? called
        : [...new Set([...called, ...saying(term, items, subject, known, reading)])];
  }
  return { items, named: [...new Set(named)].filter((item) => items.includes(item)) };
}

/** Records whose whole titles a question gives, two or more: any of them is meant. */
export function listedIn({ terms }: Pick<Reading, 'terms'>): readonly Item[] {
  const whole = terms.filter((term) => term.whole);
  return whole.length > 1 ? [...new Set(whole.flatMap((term) => term.named))] : [];
}

/** A work that was sent somewhere, and of which no more is known. */
export function isSubmitted(item: Item): boolean {
  return item.section === 'publications' && item.status === 'submitted';
}

/** Whether what a venue has taken is asked for, so that a paper only sent there is none. */
function asksWhatIsIn({ concepts }: Reading): boolean {
  return (
    !concepts.has('submitted') &&
    !concepts.has('status') &&
    (['whether', 'publish', 'published', 'accepted', 'present'] as const).some((concept) => concepts.has(concept))
  );
}

/** Whether news of a record that names nobody itself tells of somebody: who a workshop's topic was led with. */
function isToldOfWith(item: Item, fits: (item: Item) => boolean, { profile }: Knowledge): boolean {
  return namesIn(item).length === 0 && (profile.stories.get(item.id) ?? []).some(fits);
}

/** The records that a news item is about. */
function linked(item: Item, { profile }: Knowledge): readonly Item[] {
  return item.section === 'news' ? (item.about ?? []).flatMap((id) => profile.byId.get(id) ?? []) : [];
}

/** Whether a record is of a venue: the very one, or one whose name has the asked acronym in it (`EMNLP` in EMNLP Findings). */
function isAt(item: Item, asked: { typed: string; anyOf: readonly KnownVenue[] }, known: Knowledge): boolean {
  if (known.venues.venuesOf(item).some((venue) => asked.anyOf.includes(venue))) return true;
  const acronyms = asked.anyOf.map((venue) => venue.short).filter((short) => /\p{Lu}.*\p{Lu}/u.test(short));
  return placesOf(item).some((place) => acronyms.some((short) => containsRun(keysOf(place), keysOf(short))));
}

const yearLength = 4;
/** Shorter words are too like others to be searched for. */
const shortestSearched = 4;

/** Quarters as months, so that a course can be asked for by its term and put in order. */
const termMonths: Readonly<Record<string, string>> = {
  Winter: '-02',
  Spring: '-04',
  Summer: '-07',
  Fall: '-10',
  Autumn: '-10',
};

/** A course's date with the month in the middle of its term; any other record's own. */
function ownDateOf(item: Item): PartialDate | undefined {
  if (item.section !== 'teaching' || !item.date || !item.term) return item.date;
  return `${item.date.slice(0, 4)}${termMonths[item.term] ?? ''}`;
}

/** A record's date as precisely as can be told, for putting records in order: of a work's year, the last day that the news tells of. */
export function dateOf(item: Item, { profile }: Knowledge): PartialDate | undefined {
  const own = ownDateOf(item);
  if (own === undefined || own.length > yearLength) return own;
  const told = (profile.stories.get(item.id) ?? []).flatMap((news) => (news.date?.startsWith(own) ? [news.date] : []));
  return told.sort().at(-1) ?? own;
}

function fallsWithin(item: Item, range: DateRange, { profile }: Knowledge): boolean {
  if (isWithin(ownDateOf(item), range)) return true;
  if (item.section === 'experience') return isWithin(item.start, range) || isWithin(item.end, range);
  const needsDay =
    range.month !== undefined || [range.from, range.to].some((end) => end !== undefined && end.length > 4);
  return (
    (needsDay || item.section === 'projects') &&
    (profile.stories.get(item.id) ?? []).some((news) => isWithin(news.date, range))
  );
}

/** The records that say a term: as a run of words if any does, else with all its words, else as the search finds it. */
function saying(
  term: Term,
  items: readonly Item[],
  subject: Subject,
  known: Knowledge,
  reading: Reading,
): readonly Item[] {
  const texts = (item: Item) => textsFor(item, subject, reading, known);
  const runs = items.filter((item) => term.anyOf.some((run) => texts(item).some((text) => containsRun(text, run))));
  if (runs.length > 0 || term.named.some((item) => items.includes(item))) return runs;
  const having = (anyOf: readonly (readonly ReadonlySet<string>[])[]) =>
    items.filter((item) =>
      anyOf.some((words) =>
        words.every((forms) => forms.size > 0 && texts(item).some((text) => text.some((key) => forms.has(key)))),
      ),
    );
  const loose = having(term.anyOf.map((words) => words.map((word) => new Set([word]))));
  if (loose.length > 0 || term.named.length > 0) return loose;
  const kin = having(term.anyOf.map((words) => words.map((word) => kinOf(word, known))));
  if (kin.length > 0) return kin;
  if (reading.concepts.has('whether') || isWeak(reading.concepts)) return [];
  const sections = [...new Set(items.map((item) => item.section))];
  if ((subject.name === 'everything' && isAsking(reading)) || term.typed.length < shortestSearched) return [];
  if (sections.length === 0 || subject.name === 'jobs' || subject.name === 'currentJobs') return [];
  const found = known.search.find({ query: term.typed, now: reading.now, sections }).items;
  return found.filter((item) => items.includes(item));
}

const shortestKin = 5;
const kinEndings: ReadonlySet<string> = new Set(
  'u ship al ic ive iv ity iti ing er or ist y i ian n ness ment at ate ation ion ized ed s es'.split(' '),
);

/** The words of the records that are of one family with a word: `intern` and internship, `neuron` and neuronal. */
function kinOf(word: string, { keys }: Knowledge): ReadonlySet<string> {
  const isKin = (other: string) => {
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    return short.length >= shortestKin && long.startsWith(short) && kinEndings.has(long.slice(short.length));
  };
  return new Set(Array.from(keys).filter((other) => other === word || isKin(other)));
}

/** Whether it is a question rather than words to search for. */
function isAsking({ concepts }: Reading): boolean {
  return (['who', 'what', 'where', 'when', 'how', 'why', 'count', 'howLong'] as const).some((each) =>
    concepts.has(each),
  );
}

/** A text without the proper names in it: words with a capital that begin no sentence. */
function withoutNames(text: string): string {
  return text
    .replace(/(^|[.!?]\s+)(\p{Lu})/gu, (_, before: string, first: string) => before + first.toLowerCase())
    .replace(/\p{Lu}[\p{L}\p{N}]*/gu, '');
}

/**
 * Where a term is looked for in a record. A job is known by its organisation, role and topics, not by others that its
 * summary names, unless the question names the job itself.
 */
function textsFor(item: Item, subject: Subject, reading: Reading, known: Knowledge): readonly (readonly string[])[] {
  const isNamed = reading.terms.some((term) => term.named.includes(item));
  if (item.section === 'experience' && (isNamed || reading.concepts.has('origin')))
    return [...known.keysIn(item), ...aboutsOf(item.organisation, known.profile).map(keysOf)];
  const isJobs = subject.name === 'jobs' || subject.name === 'currentJobs' || reading.concepts.has('whether');
  if (item.section !== 'experience' || !isJobs) return known.keysIn(item);
  return [
    ...placesOf(item),
    item.role ?? '',
    ...(item.topics ?? []),
    withoutNames(item.summary ?? ''),
    ...aboutsOf(item.organisation, known.profile),
  ].map(keysOf);
}
