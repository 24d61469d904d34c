import type { SearchIndex } from './build.ts';
import { placeOf, recordOf } from './postings.ts';
import { readDates, within, type DateRange } from './dates.ts';
import { field } from './documents.ts';
import { isOfKind } from './kinds.ts';
import type { SearchRequest } from './search.ts';
import { fold, termsOf } from './tokens.ts';
import { venueNamesOf } from './venues.ts';

/** Whether a record, told by its number, passes all filters of a request and lies in the range that its query names. */
export function filterOf(
  request: SearchRequest,
  range: DateRange | undefined,
  index: SearchIndex,
): (record: number) => boolean {
  const { items, firstDays, lastDays } = index;
  const tests: ((record: number) => boolean)[] = [];
  const { sections, kind, author, venue, year } = request;
  const dated = (asked: DateRange): void => {
    const isWithin = within(asked);
    tests.push((record) => isWithin(firstDays[record] ?? 0, lastDays[record] ?? 0));
  };
  if (range) dated(range);
  if (year !== undefined && year.trim() !== '') {
    const asked = readDates(year, request.now).range;
    if (asked) dated(asked);
    else tests.push(() => false);
  }
  if (sections) {
    const wanted = new Set(sections);
    tests.push((record) => wanted.has(items[record]?.section ?? 'about'));
  }
  if (kind !== undefined && kind.trim() !== '') {
    const named = fold(kind).trim();
    tests.push((record) => {
      const item = items[record];
      return item !== undefined && isOfKind(item, named);
    });
  }
  if (author !== undefined && author.trim() !== '') {
    const theirs = recordsOf(
      index.names.find(termsOf(author)),
      index,
      (place) => place === field.people || place === field.title,
    );
    tests.push((record) => theirs.has(record));
  }
  if (venue !== undefined && venue.trim() !== '') {
    const held = recordsAt(venue, index);
    tests.push((record) => held.has(record));
  }
  const [first, second, ...others] = tests;
  if (!first) return () => true;
  if (!second) return first;
  return (record) => first(record) && second(record) && others.every((test) => test(record));
}

function recordsOf(
  entities: readonly Parameters<SearchIndex['entity']>[0][],
  index: SearchIndex,
  counts: (place: number) => boolean,
): ReadonlySet<number> {
  const records = new Set<number>();
  for (const entity of entities) {
    const { list, from, to } = index.entity(entity);
    for (let at = from; at < to; at += 1) {
      const posting = list[at] ?? 0;
      if (counts(placeOf(posting))) records.add(recordOf(posting));
    }
  }
  return records;
}

/** The records of the venues that a text names; where it names none, those whose venue has all its words or their beginnings. */
function recordsAt(text: string, index: SearchIndex): ReadonlySet<number> {
  const words = termsOf(text);
  const named = index.venues.find(words);
  const venues = named.length > 0 ? named : index.venues.guess(words.join(''));
  if (venues.length > 0) return recordsOf(venues, index, () => true);
  const found = new Set<number>();
  index.items.forEach((item, record) => {
    const names = termsOf(venueNamesOf(item).join(' '));
    if (words.length > 0 && words.every((word) => names.some((name) => name.startsWith(word)))) found.add(record);
  });
  return found;
}
