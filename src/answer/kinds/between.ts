import type { PartialDate } from '../../profile/date.ts';
import type { Item } from '../../profile/record.ts';
import { dateOf, select } from '../filter.ts';
import type { Asked, Draft, Kind } from '../kind.ts';
import { meant, pick } from '../pick.ts';
import { read } from '../read.ts';
import { describe, nameOf } from '../say.ts';
import { happeningsOf, type Happening } from '../story.ts';
import { subjectIn } from '../subjects.ts';
import { wordsOf } from '../words.ts';
import { eventsIn } from './times.ts';

/** Something dated that a part of a question speaks of. */
interface Point {
  readonly item: Item;
  readonly date?: PartialDate;
  /** What happened then, in words. */
  readonly label: string;
}

/** Words between the two things that are set against each other in time. */
const joints =
  /\b(?:before or after|after or before|earlier or later than|earlier than|later than|prior to|before|after|until|till|than|and|or|to)\b|[,，、和与到至跟]|之前|以前|之后|以后|还是/giu;

/** Two parts of a question, each of which speaks of something with a date: wherever the first joint is that gives two. */
function pointsIn(asked: Asked): readonly [Point, Point] | undefined {
  const { text } = asked.reading;
  for (const joint of text.matchAll(joints)) {
    const [left, right] = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
    // The `and` of a quoted title joins nothing.
    if (left.lastIndexOf('“') > left.lastIndexOf('”') || isInName(left, right, asked)) continue;
    const [first, second] = [pointOf(left, asked), pointOf(right, asked)];
    const from = first ?? (second && eventOf(second.item, left, asked));
    const to = second ?? (first && eventOf(first.item, right, asked));
    if (from && to && from.label !== to.label) return [from, to];
  }
  return undefined;
}

/** Whether a joint is a word of a record's name: `eagle and finch`. */
function isInName(left: string, right: string, { reading, known }: Asked): boolean {
  const before = wordsOf(left).length;
  const words = wordsOf(reading.text);
  const after = words.length - wordsOf(right).length;
  return words.slice(0, before).some((_, start) => {
    const name = known.records.at(words, start);
    return name !== undefined && name.end > before && name.end > after;
  });
}

/** `how long after the preprint was it accepted?`: two things that happened to one record. */
function eventsOfOne(asked: Asked): readonly [Point, Point] | undefined {
  const { reading, known, texts } = asked;
  const [item] = meant(asked, pick(asked)).items;
  if (!item || reading.terms.length === 0) return undefined;
  const happenings = eventsIn(reading).flatMap(
    (events) => happeningsOf(item, known.profile).find((each) => events.includes(each.event)) ?? [],
  );
  const [first, second] = [...new Map(happenings.map((each) => [each.event, each])).values()];
  const point = (each: Happening) => ({ item, date: each.date, label: labelOf(item, each, texts) });
  return first && second ? [point(first), point(second)] : undefined;
}

/** `between the two talks`: both records of the subject. */
function bothOf(asked: Asked): readonly [Point, Point] | undefined {
  if (!asked.subject || asked.subject.values || asked.reading.terms.length > 0) return undefined;
  const [first, second, third] = pick(asked).items;
  return first && second && !third ? [plainPoint(first, asked), plainPoint(second, asked)] : undefined;
}

/** The one record that a part of the question means, with the date of what happened to it. */
function pointOf(part: string, asked: Asked): Point | undefined {
  const { reading: whole, known } = asked;
  const reading = read(part, whole.now, whole.locale, known);
  const own = subjectIn(reading);
  const shared = whole.terms.length > 0 && reading.terms.length > 0 ? asked.subject : undefined;
  const subject =
    own ?? (shared && !shared.values && select(reading, shared, known).items.length > 0 ? shared : undefined);
  const isAbout = subject ?? (reading.terms.length > 0 ? true : undefined);
  if (!isAbout || subject?.values) return undefined;
  const narrowed: Asked = { reading, known, texts: asked.texts, ...(subject && { subject }) };
  const { items, others } = meant(narrowed, pick(narrowed));
  const [first, another] = items.filter((each) => each.section !== 'about');
  const item = [first, ...others].find((each) => each && dateOf(each, known) !== undefined) ?? first;
  if (!item || (another && others.length === 0)) return undefined;
  return eventOf(item, part, asked) ?? plainPoint(item, asked);
}

/** What a part of the question says that happened to a record. */
function eventOf(item: Item, part: string, { reading: whole, known, texts }: Asked): Point | undefined {
  const reading = read(part, whole.now, whole.locale, known);
  for (const events of eventsIn(reading)) {
    const found = happeningsOf(item, known.profile).find((each) => events.includes(each.event));
    if (found) return { item, date: found.date, label: labelOf(item, found, texts) };
  }
  return undefined;
}

function labelOf(item: Item, { event, date, venue, place }: Happening, texts: Asked['texts']): string {
  return texts.happened(nameOf(item, texts), [texts.events[event](texts.dated(date), venue, place)]);
}

function plainPoint(item: Item, { known, texts }: Asked): Point {
  const [happening] = happeningsOf(item, known.profile);
  if (happening) return { item, date: happening.date, label: labelOf(item, happening, texts) };
  const date = dateOf(item, known);
  return date === undefined
    ? { item, label: nameOf(item, texts) }
    : { item, date, label: texts.happened(nameOf(item, texts), [texts.dated(date)]) };
}

/** `how long between the preprint and the acceptance?` */
function between(asked: Asked): Draft | undefined {
  const points =
    pointsIn(asked) ?? eventsOfOne(asked) ?? (asked.reading.concepts.has('between') ? bothOf(asked) : undefined);
  if (!points) return undefined;
  const { texts } = asked;
  const undatedPoint = points.find(({ date }) => date === undefined);
  if (undatedPoint) return undated(undatedPoint, points, asked);
  const [from, to] = inOrder(points);
  return {
    answered: true,
    sentences: [texts.between.fact(lengthBetween(from.date ?? '', to.date ?? '', asked), from.label, to.label)],
    items: [...new Set([from.item, to.item])],
  };
}

/** `did the tape-out happen before or after the award?` */
function order(asked: Asked): Draft | undefined {
  const points = pointsIn(asked);
  if (!points) return undefined;
  const { texts } = asked;
  const undatedPoint = points.find(({ date }) => date === undefined);
  if (undatedPoint) return undated(undatedPoint, points, asked);
  const [from, to] = inOrder(points);
  const isOpen = from.date !== to.date && (to.date ?? '').startsWith(from.date ?? '');
  return {
    answered: !isOpen,
    sentences: [
      isOpen ? texts.doesNotSay(texts.between.unclear) : '',
      texts.between.order(from.label, to.label, from.date === to.date || isOpen),
    ].filter((text) => text !== ''),
    items: [...new Set([from.item, to.item])],
  };
}

function undated(point: Point, points: readonly Point[], { texts }: Asked): Draft {
  return {
    answered: false,
    sentences: [
      texts.doesNotSay(texts.unsaid.when(nameOf(point.item, texts))),
      texts.instead(describe(point.item, texts)),
    ],
    items: [...new Set(points.map(({ item }) => item))],
  };
}

function inOrder([a, b]: readonly [Point, Point]): readonly [Point, Point] {
  return (a.date ?? '') <= (b.date ?? '') ? [a, b] : [b, a];
}

const dayInMs = 86_400_000;

/** The time between two dates, as precisely as the less precise of them. */
function lengthBetween(from: PartialDate, to: PartialDate, { texts }: Asked): string {
  const [a, b] = [from.split('-').map(Number), to.split('-').map(Number)];
  const [[year = 0, month, day], [endYear = 0, endMonth, endDay]] = [a, b];
  if (month === undefined || endMonth === undefined) return texts.between.about(endYear - year, 0);
  const whole = (endYear - year) * 12 + endMonth - month;
  if (day === undefined || endDay === undefined) return texts.between.about(Math.floor(whole / 12), whole % 12);
  const months = whole - (endDay < day ? 1 : 0);
  const days = Math.round((Date.parse(to) - Date.parse(from)) / dayInMs);
  return texts.between.exactly(Math.floor(months / 12), months % 12, days);
}

/** Asked before anything else about times. */
export const spans: readonly Kind[] = [
  { name: 'between', asks: ['between', 'duration', 'howLong'], answer: between },
  {
    name: 'order',
    asks: [
      'when+compare',
      'earlier+whether',
      'later+whether',
      'earlier+compare',
      'order',
      'earlier+what',
      'earlier+who',
    ],
    answer: order,
  },
];
