import type { PartialDate } from '../../profile/date.ts';
import type { Item } from '../../profile/record.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { meant, pick } from '../pick.ts';
import { describe, nameOf } from '../say.ts';
import { subjectOf } from '../subjects.ts';
import { happeningsOf, type Happening, type StoryEvent } from '../story.ts';
import type { Reading } from '../reading.ts';
import type { Concept } from '../vocabulary.ts';
import { nothing } from '../tell.ts';

const shown = 5;

/** What of a record's story is asked for. */
const eventsAsked: readonly (readonly [Concept, readonly StoryEvent[]])[] = [
  ['accepted', ['accepted']],
  ['onArxiv', ['preprint']],
  ['preprint', ['preprint']],
  ['present', ['presented']],
  ['award', ['award']],
  ['chip', ['submitted']],
  ['submitted', ['submitted']],
  ['published', ['published', 'accepted', 'preprint']],
];

/** The events that a question names, those that would do for each together. */
export function eventsIn({ concepts }: Reading): readonly (readonly StoryEvent[])[] {
  return eventsAsked.flatMap(([concept, events]) => (concepts.has(concept) ? [events] : []));
}

/** The date of a record that is asked for, or all that happened to it. */
function datesOf(item: Item, { reading, known }: Asked): readonly Happening[] {
  const happenings = happeningsOf(item, known.profile);
  for (const event of eventsIn(reading).flat()) {
    const found = happenings.filter((each) => each.event === event);
    if (found.length > 0) return found;
  }
  return happenings;
}

/** A record whose dates are told, and the news that tells of them. */
function withTelling(items: readonly Item[], asked: Asked): readonly Item[] {
  const [item, another] = items;
  if (!item || another) return items;
  return [...new Set([item, ...datesOf(item, asked).flatMap(({ news }) => news ?? [])])];
}

/** `22 May 2023`, `Winter 2022`: when a record was, undefined where the profile doesn't say. */
function whenOf(item: Item, asked: Asked): string | undefined {
  const { texts, known } = asked;
  if (item.section === 'teaching' && item.term)
    return texts.facets.term(nameOf(item, texts), texts.describe.term(item.term, item.date?.slice(0, 4) ?? ''));
  const happenings = datesOf(item, asked);
  if (happenings.length > 0) {
    return texts.happened(
      nameOf(item, texts),
      happenings.map(({ event, date, venue, place }) => texts.events[event](texts.dated(date), venue, place)),
    );
  }
  if (item.section === 'people') {
    const news = known.profile.stories.get(item.id)?.[0];
    return news?.date && texts.happened(news.title, [texts.dated(news.date)]);
  }
  const date = item.date ?? (item.section === 'experience' ? item.start : undefined);
  return date && texts.happened(nameOf(item, texts), [texts.dated(date)]);
}

function when(asked: Asked): Draft | undefined {
  const { reading } = asked;
  if (
    !reading.concepts.has('when') &&
    (reading.range || reading.concepts.has('count') || reading.concepts.has('whether'))
  )
    return undefined;
  if (!asked.subject && !hasClaims(reading)) return undefined;
  const picked = pick(asked);
  if (picked.items.length === 0) return unhappened(asked) ?? nothing(asked, picked);
  const { items, others } = meant(asked, picked);
  const missing = missingEvent(asked, items);
  if (missing) return missing;
  const said = items.flatMap((item) => {
    const text = whenOf(item, asked);
    return text === undefined ? [] : [{ item, text }];
  });
  if (said.length === 0) return unsaid(asked, items, 'when');
  return {
    answered: true,
    sentences: said.slice(0, shown).map(({ text }) => text),
    items: withTelling(
      said.map(({ item }) => item),
      asked,
    ),
    others,
  };
}

/** `when was the submitted one accepted?`: what is asked of a work that is no such work is not said. */
function unhappened(asked: Asked): Draft | undefined {
  const { subject } = asked;
  if (!subject?.within) return undefined;
  const { items, named } = pick({ ...asked, subject: subjectOf(subject.within) });
  return named.length > 0 || items.length === 1 ? missingEvent(asked, items) : undefined;
}

function unsaid(asked: Asked, items: readonly Item[], what: 'when' | 'duration'): Draft {
  const { texts } = asked;
  const [item] = items;
  const clause = clauseOf(item, what, asked);
  return {
    answered: false,
    sentences: item ? [texts.doesNotSay(clause), texts.instead(describe(item, texts))] : [texts.doesNotSay(clause)],
    items: items.slice(0, shown),
  };
}

/** A work whose acceptance, presentation or preprint is asked for by name, and is not dated. */
function missingEvent({ reading, texts, known }: Asked, items: readonly Item[]): Draft | undefined {
  const [item, another] = items;
  if (item?.section !== 'publications' || another) return undefined;
  const happenings = happeningsOf(item, known.profile);
  const event = (['accepted', 'presented', 'preprint'] as const).find((each) => reading.concepts.has(conceptOf[each]));
  if (!event || happenings.some((each) => each.event === event)) return undefined;
  const told = happenings.map(({ event, date, venue, place }) => texts.events[event](texts.dated(date), venue, place));
  return {
    answered: false,
    sentences: [
      texts.doesNotSay(texts.unsaid[event](nameOf(item, texts))),
      ...(told.length > 0 ? [texts.instead(texts.happened(nameOf(item, texts), told))] : []),
    ],
    items: [item],
  };
}

const conceptOf = { accepted: 'accepted', presented: 'present', preprint: 'onArxiv' } as const;

/** What is not said, in the words that fit a job, a degree or anything else. */
function clauseOf(item: Item | undefined, what: 'when' | 'duration', { texts, known }: Asked): string {
  const { name } = known.profile.about;
  if (item?.section === 'experience')
    return texts.unsaid[what === 'when' ? 'worked' : 'workedFor'](name, item.organisation);
  if (item?.section === 'education') return texts.unsaid.received(name, nameOf(item, texts));
  return texts.unsaid[what](item ? nameOf(item, texts) : '');
}

/** How long ago, as precisely as the date is known. */
function howLong(asked: Asked): Draft | undefined {
  const { texts, reading } = asked;
  if (!asked.subject && !hasClaims(reading)) return undefined;
  const picked = pick(asked);
  if (picked.items.length === 0) return nothing(asked, picked);
  const { items, others } = meant(asked, picked);
  const [item] = [...items].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  if (!item) return undefined;
  const date = datesOf(item, asked).at(-1)?.date ?? item.date;
  if (date === undefined) return unsaid(asked, [item], 'when');
  const fact = texts.ago.fact(nameOf(item, texts), agoOf(date, reading.now, texts.ago), texts.date(date));
  return { answered: true, sentences: [fact], items: withTelling([item], asked), others };
}

function agoOf(date: PartialDate, now: Date, ago: Asked['texts']['ago']): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year > now.getUTCFullYear() ? ago.ahead : ago.aboutYears(now.getUTCFullYear() - year);
  const before = day !== undefined && now.getUTCDate() < day ? 1 : 0;
  const months = (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() + 1 - month - before;
  if (months < 0) return ago.ahead;
  if (months === 0 && day !== undefined)
    return ago.days(Math.floor((now.getTime() - Date.UTC(year, month - 1, day)) / 86_400_000));
  return ago.years(Math.floor(months / 12), months % 12);
}

/** `how long has the interview been online?` */
const stillGoing = /\b(?:has|have|been|is|are)\b|多久了|多长时间了|几年了/i;

/** How long something lasted: only where a job says when it began and ended. */
function duration(asked: Asked): Draft | undefined {
  const picked = pick(asked, 'jobs');
  if (picked.items.length === 0) return nothing(asked, picked);
  const { items } = meant(asked, picked);
  const isOut = items.some(({ section }) => ['publications', 'patents', 'news'].includes(section));
  if (isOut && stillGoing.test(asked.reading.text)) return howLong(asked);
  return unsaid(asked, items, 'duration');
}

export const times: readonly Kind[] = [
  { name: 'howLong', asks: ['howLong', 'duration+since', 'count+since'], answer: howLong },
  { name: 'duration', asks: ['duration'], answer: duration },
  { name: 'when', asks: ['when', 'year'], answer: when },
];
