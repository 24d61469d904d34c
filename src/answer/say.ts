import type { Item } from '../profile/record.ts';
import type { DateRange } from '../search/dates.ts';
import type { Texts } from '../text/index.ts';
import type { Reading } from './reading.ts';

type Words = Texts['answer'];

/** What a record is called within a sentence. */
export function nameOf(item: Item, texts: Words): string {
  switch (item.section) {
    case 'experience':
      return item.organisation;
    case 'education':
      return [item.degree, item.field].filter(Boolean).join(', ');
    case 'publications':
    case 'patents':
      return texts.quoted(item.title);
    case 'people':
      return [item.honorific, item.name].filter(Boolean).join(' ');
    case 'news':
    case 'projects':
    case 'service':
    case 'teaching':
    case 'about':
      return item.title;
  }
}

/** A record's name with what tells it apart in a list: its date, its role, its place. */
export function entryOf(item: Item, texts: Words): string {
  const detail = detailOf(item, texts);
  return detail === '' ? nameOf(item, texts) : texts.withDetail(nameOf(item, texts), detail);
}

function detailOf(item: Item, texts: Words): string {
  switch (item.section) {
    case 'experience':
      return [item.role, item.current ? texts.describe.current : ''].filter(Boolean).join(', ');
    case 'education':
      return [item.institution, item.date ? texts.date(item.date) : ''].filter(Boolean).join(', ');
    case 'teaching':
      return texts.describe.term(item.term ?? '', item.date?.slice(0, 4) ?? '').trim();
    case 'publications':
      return [item.venueShort ?? item.venue ?? '', item.date ? texts.date(item.date) : ''].filter(Boolean).join(', ');
    case 'service':
      return '';
    case 'news':
    case 'patents':
    case 'projects':
    case 'people':
    case 'about':
      return item.date ? texts.date(item.date) : '';
  }
}

/** What a question narrows its records by, in words: `with Sung-Mo Kang in 2022`. */
export function filtersOf({ people, without, venues, terms, range }: Reading, texts: Words): string {
  const { filters, and } = texts;
  const titles = terms.filter((term) => term.whole);
  const said = terms.filter((term) => !term.not && !(titles.length > 1 && term.whole));
  const except = terms.filter((term) => term.not);
  return filters.join([
    ...(said.length > 0 ? [filters.words(and(said.map((term) => texts.quoted(term.typed))))] : []),
    ...(except.length + without.length > 0
      ? [filters.except(and([...except.map((term) => term.typed), ...without.map((each) => each.name)]))]
      : []),
    ...(people.length > 0 ? [filters.people(and(people.map((each) => and(each.map((person) => person.name)))))] : []),
    ...venues.map(({ typed, anyOf }) => filters.venue(anyOf.length === 1 ? (anyOf[0]?.short ?? typed) : typed)),
    ...(range ? [rangeOf(range, texts)] : []),
  ]);
}

function rangeOf({ from, to, month }: DateRange, { filters }: Words): string {
  if (from && to) return from === to ? filters.on(from) : filters.between(from, to);
  if (from) return filters.since(from);
  if (to) return filters.until(to);
  return month === undefined ? '' : filters.month(month);
}

/** A record in one sentence. */
export function describe(item: Item, texts: Words): string {
  const { describe: words } = texts;
  const title = nameOf(item, texts);
  switch (item.section) {
    case 'publications':
      return words.paper(title, words.works[item.type], statusOf(item, texts), item.topics ?? []);
    case 'patents':
      return words.patent(
        title,
        item.number ?? '',
        (item.offices ?? []).join('/'),
        item.date ? texts.date(item.date) : '',
      );
    case 'projects':
      return words.with(title, some(item.summary, item.role));
    case 'experience':
      return words.with(title, some(item.role, item.summary));
    case 'education':
      return words.with(
        title,
        some(item.institution, item.department, item.date && texts.date(item.date), item.summary),
      );
    case 'service':
      return words.with(title, some(item.summary));
    case 'teaching':
      return words.with(
        title,
        some(item.role, words.term(item.term ?? '', item.date?.slice(0, 4) ?? '').trim(), item.institution),
      );
    case 'news':
      return words.with(title, some(item.date && texts.date(item.date), item.place, item.text));
    case 'people':
      return texts.person.is(title, some(item.affiliation, item.summary));
    case 'about':
      return texts.about.is(item.name, item.headline ?? '');
  }
}

/** Where a work stands, with its venue and year. */
export function statusOf(item: Extract<Item, { section: 'publications' }>, texts: Words): string {
  const venue = [venueOf(item), item.status === 'submitted' ? undefined : item.date?.slice(0, 4)]
    .filter(Boolean)
    .join(', ');
  return texts.status[item.status](venue);
}

export function some(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined && text !== '').map((text) => (text ?? '').replace(/\.$/, ''));
}

/** A work's venue, full and short. */
export function venueOf(item: Item): string | undefined {
  if (item.section !== 'publications' || item.venue === undefined) return undefined;
  return item.venueShort === undefined ? item.venue : `${item.venue} (${item.venueShort})`;
}
