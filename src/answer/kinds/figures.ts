import type { Item } from '../../profile/record.ts';
import { namesIn } from '../../search/names.ts';
import { hasAll, type Asked, type Draft, type Kind } from '../kind.ts';
import { byDate, pick } from '../pick.ts';
import { filtersOf, nameOf } from '../say.ts';
import { subjectOf } from '../subjects.ts';
import { valuesOf } from '../values.ts';

/** `the third paper`, `the second latest talk`: counted from the newest where the question doesn't say. */
function nth(asked: Asked): Draft | undefined {
  const { reading, texts, subject, known } = asked;
  const place = reading.ordinal;
  if (place === undefined || !subject || subject.values) return undefined;
  if (reading.concepts.has('author')) return nthAuthor(asked, place);
  const end = reading.concepts.has('oldest') ? 'oldest' : 'newest';
  const picked = pick({ ...asked, subject });
  const items = picked.items.every((item) => item.date !== undefined)
    ? [...picked.items].sort((a, b) => byDate(a, b, end, known))
    : picked.items;
  const item = items[place - 1];
  const noun = texts.nouns[picked.subject.name];
  if (!item)
    return {
      answered: false,
      sentences: [
        texts.nothing(texts.figures.nth(place, noun())),
        ...(items.length > 0 ? [texts.instead(noun(items.length))] : []),
      ],
      items,
    };
  return { answered: true, sentences: [texts.figures.isNth(place, noun(), nameOf(item, texts), end)], items: [item] };
}

function nthAuthor(asked: Asked, place: number): Draft | undefined {
  const { texts, reading } = asked;
  const { named } = pick({ ...asked, subject: subjectOf('papers') });
  const [work] = named;
  if (work?.section !== 'publications' || reading.terms.length === 0) return undefined;
  const author = work.authors[place - 1];
  const isSure = author && !work.authors.slice(0, place).some((each) => each.others);
  return isSure
    ? { answered: true, sentences: [texts.figures.author(place, nameOf(work, texts), author.name)], items: [work] }
    : {
        answered: false,
        sentences: [texts.doesNotSay(texts.figures.whichAuthor(place, nameOf(work, texts)))],
        items: [work],
      };
}

/** `how many papers a year on average?` */
function average(asked: Asked): Draft | undefined {
  const { texts, reading } = asked;
  const subject = asked.subject ?? subjectOf('papers');
  const { items, subject: taken } = pick({ ...asked, subject });
  const years = items.flatMap((item) => (item.date ? [Number(item.date.slice(0, 4))] : []));
  if (years.length === 0 || years.length < items.length || subject.values) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const mean = items.length / (last - first + 1);
  const fact = texts.figures.average(texts.nouns[taken.name](items.length), first, last, mean);
  return { answered: true, sentences: [texts.opened(filtersOf({ ...reading, terms: [] }, texts), fact)], items };
}

/** `what share of the papers are journal papers?` */
function share(asked: Asked): Draft | undefined {
  const { texts, subject, reading, known } = asked;
  const isOfOne = reading.terms.some(({ named }) => named.some(({ section }) => section === 'projects'));
  if (!subject || subject.values || isOfOne) return undefined;
  const whole = subject.within ? subjectOf(subject.within) : subject;
  const part = pick(asked).items;
  const all = whole.records(known.profile);
  if (all.length === 0 || (part.length === all.length && whole === subject)) return undefined;
  const label = texts.opened(filtersOf(reading, texts), texts.nouns[subject.name]());
  return {
    answered: true,
    sentences: [texts.figures.share(label, part.length, texts.nouns[whole.name](all.length), part.length / all.length)],
    items: part,
  };
}

/** Who stands on several records: `who is on both patents?` */
function onAll(asked: Asked): Draft | undefined {
  const { reading, texts, known, subject } = asked;
  if (subject?.name === 'sharedWorks' || hasAll(reading, 'paper+patent')) return onBothKinds(asked);
  const named = [...new Set(reading.terms.flatMap((term) => term.named.find(isWork) ?? []))];
  const items = named.length > 1 ? named : subject && !subject.values ? pick(asked).items.filter(isWork) : [];
  if (items.length < 2 || reading.people.length > 0) return undefined;
  const people = valuesOf(subjectOf('coauthors'), items, reading, known)
    .filter((each) => each.items.length === items.length)
    .map((each) => each.label);
  const isOpen = items.some((item) => namesIn(item).length === 0 || hasOthers(item));
  const self =
    items.every((item) => namesIn(item).some((name) => known.names.personOf(name)?.self)) && !reading.without.length;
  const names = [...people, ...(self ? [known.profile.about.name] : [])];
  const sentence = names.length > 0 ? texts.figures.onAll(texts.and(names)) : texts.doesNotSay(texts.figures.nobody);
  return {
    answered: names.length > 0,
    sentences: [sentence, ...(isOpen ? [texts.figures.notComplete] : [])],
    items,
  };
}

/** Who stands on a paper and on a patent. */
function onBothKinds({ reading, texts, known }: Asked): Draft | undefined {
  if (reading.people.length + reading.terms.length > 0) return undefined;
  const { publications, patents } = known.profile;
  const people = valuesOf(subjectOf('coauthors'), [...publications, ...patents], reading, known).filter(({ items }) =>
    ['publications', 'patents'].every((section) => items.some((item) => item.section === section)),
  );
  if (people.length === 0) return undefined;
  return {
    answered: true,
    sentences: [texts.figures.onBoth(texts.and(people.map(({ label }) => label)))],
    items: [...new Set(people.flatMap(({ items }) => items))],
  };
}

function isWork(item: Item): boolean {
  return item.section === 'publications' || item.section === 'patents';
}

function hasOthers(item: Item): boolean {
  return item.section === 'publications' && item.authors.some((each) => each.others);
}

/** Whether records fall in the same year. */
function sameYear(asked: Asked): Draft | undefined {
  const { texts, reading } = asked;
  const named = [...new Set(reading.terms.flatMap((term) => term.named.find((item) => item.section !== 'news') ?? []))];
  const items = named.length > 1 ? named : asked.subject ? pick(asked).items : [];
  const dates = items.map((item) => item.date);
  if (items.length < 2 || dates.some((date) => date === undefined)) return undefined;
  const length = hasAll(reading, 'sameMonth') ? 7 : 4;
  const isSame = new Set(dates.map((date) => date?.slice(0, length))).size === 1;
  const facts = items.slice(0, 5).map((item) => texts.happened(nameOf(item, texts), [texts.dated(item.date ?? '')]));
  return {
    answered: true,
    sentences: isSame ? [texts.yes(facts.join('; '))] : [texts.figures.no(facts.join('; '))],
    items,
  };
}

/** Figures that are worked out from several records. */
export const figures: readonly Kind[] = [
  { name: 'nth', asks: [''], answer: nth },
  { name: 'average', asks: ['average'], answer: average },
  { name: 'share', asks: ['share'], answer: share },
  {
    name: 'onAll',
    asks: ['both+who', 'both+author', 'both+authorNoun', 'both+coauthor', 'both+inventor', 'both+patent'],
    answer: onAll,
  },
  { name: 'sameYear', asks: ['sameYear', 'sameMonth'], answer: sameYear },
];
