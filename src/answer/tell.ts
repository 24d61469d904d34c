import type { Item } from '../profile/record.ts';
import { isSubmitted, select } from './filter.ts';
import type { Asked, Draft } from './kind.ts';
import { says, type Picked } from './pick.ts';
import type { Reading } from './reading.ts';
import { describe, filtersOf, nameOf } from './say.ts';
import { subjectOf, type Subject } from './subjects.ts';
import { valuesOf, type Value } from './values.ts';

const nearestShown = 5;
const longestList = 15;

/** Nothing fits: says so, and what is nearest. */
export function nothing(asked: Asked, picked: Picked): Draft {
  const { texts, reading } = asked;
  const noun = picked.subject.name === 'everything' ? '' : texts.nouns[picked.subject.name]();
  const filters = filtersOf(reading, texts);
  if (noun === '' && isOnlyTime(reading)) return withNearest(asked, picked.subject, texts.nowhen(filters));
  if (noun === '') return withNearest(asked, picked.subject, texts.nowhere(wordsOf(asked)));
  return withNearest(asked, picked.subject, texts.nothing(texts.filters.narrowed(noun, filters)));
}

function isOnlyTime({ people, venues, terms }: Reading): boolean {
  return people.length + venues.length + terms.length === 0;
}

/** What was looked for, without saying where. */
function wordsOf({ reading, texts }: Asked): string {
  const { people, venues, terms } = reading;
  return texts.and([
    ...terms.map((term) => texts.quoted(term.typed)),
    ...people.flatMap((each) => each.slice(0, 1).map((person) => person.name)),
    ...venues.map((venue) => venue.typed),
    ...(reading.range ? [filtersOf({ ...reading, people: [], venues: [], terms: [] }, texts)] : []),
  ]);
}

/** An honest "the profile doesn't say", with the nearest things it does say. */
export function withNearest(asked: Asked, subject: Subject, sentence: string): Draft {
  const { texts } = asked;
  const { values: near, subject: said } = nearest(asked, subject);
  const [only] = near.flatMap((value) => value.items);
  if (only && near.length === 1 && !said.values)
    return { answered: false, sentences: [sentence, texts.instead(describe(only, texts))], items: [only] };
  return {
    answered: false,
    sentences:
      near.length > 0
        ? [sentence, texts.instead(listed(near, texts.nouns[said.name](near.length), texts))]
        : [sentence],
    items: [...new Set(near.slice(0, nearestShown).flatMap((value) => value.items))].slice(0, nearestShown),
  };
}

/** How many, and which: names of up to fifteen values where they are short, one title, else the number alone. */
export function listed(values: readonly Value[], noun: string, texts: Asked['texts']): string {
  const labels = values.map((value) => value.label);
  if (values.some((value) => !value.isShort)) return labels.length === 1 ? texts.listed(noun, labels) : noun;
  const rest = labels.length - longestList;
  return texts.listed(
    noun,
    rest > 0 ? [...labels.slice(0, nearestShown), texts.more(labels.length - nearestShown)] : labels,
  );
}

/** What fits when the words that nobody knows are left out, then the times, then everything. */
function nearest(asked: Asked, subject: Subject): { values: readonly Value[]; subject: Subject } {
  const { reading, known } = asked;
  const everything = subjectOf('everything');
  const called = [...new Set(reading.terms.flatMap((term) => (term.not ? [] : term.named)))];
  const isElsewhere = subject === everything || !called.some((item) => subject.records(known.profile).includes(item));
  if (called.length > 0 && isElsewhere)
    return { values: valuesOf(everything, called, reading, known), subject: everything };
  if (subject.name === 'everything' || subject.name === 'news')
    return { values: valuesOf(everything, sayingOne(asked), { ...reading, terms: [] }, known), subject: everything };
  const own = called.filter((item) => subject.records(known.profile).includes(item));
  if (own.length > 0 && !subject.values) return { values: valuesOf(subject, own, reading, known), subject };
  const named = reading.terms.filter((term) => term.named.length > 0);
  const looser = [
    ...(reading.terms.length > 0
      ? [
          { ...reading, range: undefined },
          { ...reading, venues: [] },
        ]
      : []),
    { ...reading, terms: named },
    { ...reading, terms: named, venues: [], people: [] },
    { ...reading, terms: [], venues: [], people: [], range: undefined },
  ].map(({ range, ...rest }) => ({ ...rest, ...(range && { range }) }));
  for (const each of looser) {
    const values = valuesOf(subject, select(each, subject, known).items, { ...each, terms: [] }, known);
    if (values.length > 0) return { values, subject };
  }
  return subject.within ? nearest(asked, subjectOf(subject.within)) : { values: [], subject };
}

/** So few records say a word that it tells them from the others. */
const fewSaying = 3;

/** The records that say one of the words, where none says them all: those of the most telling word. */
function sayingOne({ reading, known }: Asked): readonly Item[] {
  const records = known.profile.items.filter((item) => item.section !== 'about' && item.section !== 'news');
  const found = reading.terms
    .filter((term) => !term.not && term.named.length === 0)
    .map((term) => records.filter((item) => says(item, term.anyOf, known)))
    .filter((items) => items.length > 0 && items.length <= fewSaying);
  return found.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** `In 2022: 3 papers.`; short names follow, long titles are left to the records below. */
export function counted(asked: Asked, picked: Picked): Draft {
  const { texts, reading } = asked;
  return {
    answered: true,
    sentences: [
      texts.opened(filtersOf(reading, texts), listed(picked.values, nounOf(picked, asked), texts)),
      ...onlySubmitted(asked, picked),
    ],
    items: [...new Set(picked.values.flatMap((value) => value.items))],
  };
}

/** Works listed with those of a venue that were only sent there. */
function onlySubmitted({ reading, texts }: Asked, { items, values }: Picked): string[] {
  const sent = items.filter(isSubmitted);
  const isOfVenue = reading.venues.length > 0 && !reading.concepts.has('submitted') && values.length > 1;
  return isOfVenue && sent.length > 0 ? [texts.onlySubmitted(texts.and(sent.map((item) => nameOf(item, texts))))] : [];
}

/** `3 papers`; works shared with somebody are papers where no patent is among them. */
function nounOf({ subject, values, items }: Picked, { texts }: Asked): string {
  const isPapers = subject.name === 'sharedWorks' && items.every((item) => item.section === 'publications');
  return texts.nouns[isPapers ? 'papers' : subject.name](values.length);
}
