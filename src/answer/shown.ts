import type { Item } from '../profile/record.ts';
import type { KnownPerson } from '../search/names.ts';
import { select } from './filter.ts';
import type { Knowledge } from './knowledge.ts';
import { isSubject, subjectNamed, type Later } from './later.ts';
import type { Mark } from './look.ts';
import { byDate } from './pick.ts';
import type { Reading } from './reading.ts';
import { keysOf } from './words.ts';

/** Of the records shown before, those that the question describes: `the python one`, `which of those was in Nature`. */
export function described({ own, list, known }: Later): readonly Item[] {
  const subject = subjectNamed(own, false);
  const records = subject && new Set(subject.records(known.profile));
  const isOf = (item: Item) => !records || [item, ...linkedTo(item)].some((each) => records.has(each));
  const linkedTo = (item: Item) =>
    item.section === 'news' ? (item.about ?? []).flatMap((id) => known.profile.byId.get(id) ?? []) : [];
  const pool = list.filter(isOf);
  const everything = { name: 'everything', asks: '', records: () => pool } as const;
  const { items: found } = select(own, everything, known);
  const called = found.filter((item) => own.terms.some((term) => term.named.includes(item)));
  const items = called.length > 0 ? called : found;
  if (items.length === 0 && own.venues.length > 0) return select(withVenuesAsWords(own), everything, known).items;
  return own.concepts.has('firstAuthor') ? items.filter((item) => isLedBy(item, own.people.flat(), known)) : items;
}

/** Whether one of the people is a work's first author; so is anybody where none is named. */
function isLedBy(item: Item, people: readonly KnownPerson[], { names }: Knowledge): boolean {
  const first = item.section === 'publications' ? item.authors[0] : undefined;
  return people.length === 0 || (first !== undefined && people.some((each) => each === names.personOf(first.name)));
}

/** `the Nature one` may be in Nature Communications. */
function withVenuesAsWords(own: Reading): Reading {
  const terms = own.venues.map(({ typed }) => ({ typed, anyOf: [keysOf(typed)], named: [] }));
  return { ...own, venues: [], terms: [...own.terms, ...terms] };
}

/** Whether the question says anything to tell the shown records apart by. */
export function describes({ own }: Later): boolean {
  const { people, without, venues, terms, range } = own;
  return (
    people.length + without.length + venues.length + terms.length > 0 ||
    range !== undefined ||
    subjectNamed(own, false) !== undefined
  );
}

/** The newest or the oldest of the records shown. */
export function atEnd({ list, known }: Later, order: 'newest' | 'oldest'): readonly Item[] {
  const dated = list.filter((item) => item.date !== undefined);
  return [...dated].sort((a, b) => byDate(a, b, order, known)).slice(0, 1);
}

/** The record of the same kind that came next before or after the one spoken of. */
export function beside({ shown, known, before }: Later, step: 'earlier' | 'later'): readonly Item[] {
  const [spokenOf] = shown;
  const asked = subjectNamed(before, true)?.records(known.profile) ?? [];
  const alike =
    spokenOf && asked.includes(spokenOf)
      ? asked
      : known.profile.items.filter((item) => item.section === spokenOf?.section);
  // Degrees stand in their order, even where some have no date.
  const ordered =
    spokenOf?.section === 'education'
      ? known.profile.education
      : alike.filter((item) => item.date !== undefined).sort((a, b) => byDate(a, b, 'newest', known));
  const place = ordered.findIndex((item) => item === spokenOf);
  const next = place < 0 ? undefined : ordered[place + (step === 'earlier' ? 1 : -1)];
  return next ? [next] : [];
}

/** The words of a question that ask, without those that only tell which records are meant. */
export function askingWords({ own }: Later): string {
  const isAsking = (mark: Mark) => !mark.term && !mark.people && !mark.venues && !isSubject(mark);
  const words = own.marks.filter(isAsking).map((mark) => mark.typed);
  // A span of time is read apart from the words, and so is in none of the marks.
  const span = own.concepts.has('howLong') ? [own.locale === 'en' ? 'how long ago' : '多久以前'] : [];
  return [...span, ...words].join(' ');
}
