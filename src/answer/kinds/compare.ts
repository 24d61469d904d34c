import type { Author, Item } from '../../profile/record.ts';
import { hasAll, type Asked, type Draft, type Kind } from '../kind.ts';
import type { Mark } from '../look.ts';
import type { Reading } from '../reading.ts';
import { pick } from '../pick.ts';
import { describe, filtersOf, nameOf } from '../say.ts';
import { earlier } from './earlier.ts';
import { subjectFor, subjectOf, type Subject } from '../subjects.ts';
import { valuesOf } from '../values.ts';
import { wordsOf } from '../words.ts';

/** One side of a comparison. */
interface Side {
  readonly label: string;
  readonly items: readonly Item[];
}

/** `more papers in 2022 or 2023?`, `with Kang or with Jason?`, `papers or patents?` */
function compare(asked: Asked): Draft | undefined {
  // `the main conference or Findings?` of a work asks where it was published.
  if (
    asked.reading.concepts.has('venueAsk') &&
    asked.reading.concepts.has('whether') &&
    asked.reading.terms.some(({ named }) => named.length > 0)
  )
    return undefined;
  // `in which countries or offices?` compares nothing.
  if (asked.reading.concepts.has('office')) return undefined;
  const sides = sidesOf(asked);
  if (sides.length < 2 || sides.every((side) => side.items.length === 0)) return undefined;
  const { texts } = asked;
  // `compare the papers of 2022 and 2023`, one each: what they are, not how many.
  const single = sides.flatMap(({ items }) => (items.length === 1 ? items : []));
  const isCounted = ['more', 'most', 'fewest'].some((concept) => hasAll(asked.reading, concept));
  // `did Kang or Eshraghian supervise it?` asks for no numbers.
  if (
    !isCounted &&
    asked.reading.people.length > 1 &&
    ['whether', 'advisor'].some((each) => hasAll(asked.reading, each))
  )
    return undefined;
  if (!isCounted && single.length === sides.length && new Set(single).size === single.length)
    return { answered: true, sentences: single.map((item) => describe(item, texts)), items: single };
  const ordered = [...sides].sort((a, b) => b.items.length - a.items.length);
  const [first, second] = ordered;
  const what = texts.nouns[(asked.subject ?? subjectOf('papers')).name]();
  const bySubject = new Set(sides.map((side) => side.label)).size === sides.length && subjectsOf(asked).length > 1;
  const noun = bySubject ? '' : what;
  const isTie = first?.items.length === second?.items.length;
  const winner = isTie ? texts.compare.same(noun) : texts.compare.more(first?.label ?? '', noun);
  return {
    answered: true,
    sentences: [
      texts.withDetail(
        winner,
        texts.compare.counts(ordered.map(({ label, items }) => ({ label, number: items.length }))),
      ),
    ],
    items: [...new Set(ordered.flatMap((side) => side.items))],
  };
}

function sidesOf(asked: Asked): Side[] {
  const { reading, texts } = asked;
  const subject = asked.subject ?? subjectOf('papers');
  const years = [
    ...new Set(
      wordsOf(reading.text)
        .map((word) => word.text)
        .filter((text) => /^(19|20)\d\d$/.test(text)),
    ),
  ];
  if (years.length > 1)
    return years.map((year) => ({
      label: year,
      items: pick({ ...asked, subject, reading: { ...reading, range: { from: year, to: year } } }).items,
    }));
  if (reading.people.length > 1)
    return reading.people.map((people) => ({
      label: texts.and(people.map((each) => each.name)),
      items: pick({
        ...asked,
        subject: subject.values ? subjectOf('papers') : subject,
        reading: { ...reading, people: [people] },
      }).items,
    }));
  if (reading.venues.length > 1)
    return reading.venues.map((venue) => ({
      label: venue.anyOf[0]?.short ?? venue.typed,
      items: pick({ ...asked, subject, reading: { ...reading, venues: [venue] } }).items,
    }));
  if (!['more', 'compare'].some((concept) => hasAll(reading, concept))) return [];
  return subjectsOf(asked).map((each) => ({
    label: texts.nouns[each.name](),
    items: pick({ ...asked, subject: each }).items,
  }));
}

/** The subjects that the question sets against each other: its words one by one. */
function subjectsOf({ reading }: Asked): Subject[] {
  const base = (['paper', 'reviewing', 'publish'] as const).find((concept) => reading.concepts.has(concept));
  const isKind = ({ concepts }: Mark) => concepts.includes('journal') || concepts.includes('conference');
  const kinds = reading.marks.filter(isKind);
  const marks = kinds.length > 1 ? kinds : reading.marks;
  const found = marks.flatMap(
    (mark) =>
      subjectFor(
        new Set(base && isKind(mark) ? [...mark.concepts, base === 'publish' ? 'paper' : base] : mark.concepts),
      ) ?? [],
  );
  // Submitted papers are papers: a part isn't set against its whole.
  const isWhole = (subject: Subject) => found.some((each) => each.within === subject.name);
  return [...new Set(found)].filter((subject) => (kinds.length > 0 || !subject.values) && !isWhole(subject));
}

/** `does NIR have more authors than WIFA?` */
function longerLists(asked: Asked): Draft | undefined {
  const { reading, texts } = asked;
  const works = [
    ...new Set(reading.terms.flatMap((term) => term.named.find((item) => authorsOf(item) !== undefined) ?? [])),
  ];
  const sides = works.map((item) => ({ label: nameOf(item, texts), number: (authorsOf(item) ?? []).length }));
  if (sides.length < 2) return undefined;
  if (works.some((item) => authorsOf(item)?.some((each) => each.others)))
    return { answered: false, sentences: [texts.doesNotSay(texts.unsaid.so), texts.figures.notComplete], items: works };
  return { answered: true, sentences: [texts.compare.counts(sides)], items: works };
}

function authorsOf(item: Item): readonly Author[] | undefined {
  return item.section === 'publications' ? item.authors : item.section === 'patents' ? item.inventors : undefined;
}

/** Whether the number is of the subject, and not of known ones: `20 papers`, but not `the two patents`, `ISCAS 23`. */
function isCounted({ marks, concepts }: Reading): boolean {
  const place = marks.findIndex((mark) => mark.number !== undefined);
  const isKnown = /^(the|these|those|both|his|her|their)$/i.test(marks[place - 1]?.typed ?? '');
  const next = marks.slice(place + 1, place + 3);
  return concepts.has('more') || (!isKnown && next.some((mark) => subjectFor(new Set(mark.concepts)) !== undefined));
}

/** `more than 10 papers?`, `20 papers?`: the count against the number. */
function moreThan(asked: Asked): Draft | undefined {
  const { reading, texts, subject } = asked;
  const [number] = reading.numbers;
  if (number === undefined || !subject || !isCounted(reading)) return undefined;
  const picked = pick(asked);
  const count = picked.values.length;
  const less = /\b(fewer|less|under|below)\b|少于|小于/.test(reading.text.toLowerCase());
  const atLeast = /\bat least\b|至少/.test(reading.text.toLowerCase());
  const isSo =
    reading.concepts.has('more') || atLeast
      ? less
        ? count < number
        : atLeast
          ? count >= number
          : count > number
      : count === number;
  const fact = texts.opened(filtersOf(reading, texts), texts.nouns[picked.subject.name](count));
  return isSo
    ? { answered: true, sentences: [texts.yes(fact)], items: picked.items }
    : {
        answered: false,
        sentences: [
          texts.nothing(texts.nouns[picked.subject.name](number)),
          ...(count > 0 ? [texts.instead(fact)] : []),
        ],
        items: picked.items,
      };
}

/** `was 2023 the busiest year?` */
function isMost(asked: Asked): Draft | undefined {
  const { reading, texts, known } = asked;
  const year = reading.range?.from;
  if (year === undefined || year !== reading.range?.to || year.length !== 4) return undefined;
  const subject = asked.subject && !asked.subject.values ? asked.subject : subjectOf('papers');
  const sides = byYear(subject.records(known.profile));
  const first = hasAll(reading, 'fewest') ? sides.at(-1) : sides[0];
  const own = sides.find((side) => side.label === year);
  if (!first || !own) return undefined;
  const isSo = own.items.length === first.items.length;
  const shown = isSo ? sides.slice(0, 3) : [first, own];
  const fact = texts.compare.most(
    texts.compare.counts(shown.map(({ label, items }) => ({ label, number: items.length }))),
    texts.nouns[subject.name](),
  );
  return { answered: true, sentences: [isSo ? texts.yes(fact) : texts.figures.no(fact)], items: first.items };
}

/** The year, person or venue with the most. */
function most(asked: Asked): Draft | undefined {
  const { reading, texts, known } = asked;
  // `was RWKV in the main conference?`
  if (hasAll(reading, 'whether') && reading.terms.some(({ named }) => named.length > 0)) return undefined;
  const subject = asked.subject ?? subjectOf('papers');
  const picked = pick({
    ...asked,
    subject,
    reading: subject.values === 'coauthors' ? { ...reading, without: [] } : reading,
  });
  const sides = ['when', 'year'].some((concept) => hasAll(reading, concept))
    ? byYear(picked.items)
    : ['who', 'coauthor', 'authorNoun'].some((concept) => hasAll(reading, concept))
      ? sidesBy('coauthors')
      : ['venue', 'where', 'journal', 'conference'].some((concept) => hasAll(reading, concept))
        ? sidesBy('venues')
        : [];
  if (hasAll(reading, 'authorNoun') && !hasAll(reading, 'who')) return mostAuthors(asked, picked.items);
  const isFewest = hasAll(reading, 'fewest');
  const first = isFewest ? sides.at(-1) : sides[0];
  if (!first) return undefined;
  const [wanted = 1] = reading.numbers;
  if (wanted > 1 && !isFewest) return topOf(sides.slice(0, wanted));
  const top = sides.filter((side) => side.items.length === first.items.length);
  const label = texts.and(top.map((side) => side.label));
  const noun = subject.values ? 'papers' : subject.name;
  return {
    answered: true,
    sentences: [
      texts.opened(
        texts.compare[isFewest ? 'fewest' : 'most'](label, texts.nouns[noun]()),
        texts.nouns[noun](first.items.length),
      ),
    ],
    items: [...new Set(top.flatMap((side) => side.items))],
  };

  function topOf(best: readonly Side[]): Draft {
    const counts = best.map(({ label, items }) => ({ label, number: items.length }));
    return {
      answered: true,
      sentences: [
        texts.compare.most(texts.compare.counts(counts), texts.nouns[subject.values ? 'papers' : subject.name]()),
      ],
      items: [...new Set(best.flatMap((side) => side.items))],
    };
  }

  function sidesBy(name: 'coauthors' | 'venues'): readonly Side[] {
    const works = subjectOf('papers')
      .records(known.profile)
      .filter((item) => subject.values || picked.items.includes(item));
    const unwanted = new Set(reading.without.map((person) => person.name));
    return valuesOf(subjectOf(name), works, reading, known).filter((value) => !unwanted.has(value.label));
  }
}

/** The work with the longest list of authors, of those whose list is complete. */
function mostAuthors({ reading, texts }: Asked, items: readonly Item[]): Draft | undefined {
  const works = items.flatMap((item) =>
    item.section === 'publications' && !item.authors.some((each) => each.others) ? [item] : [],
  );
  const sorted = works.sort((a, b) => b.authors.length - a.authors.length);
  const work = hasAll(reading, 'fewest') ? sorted.at(-1) : sorted[0];
  return (
    work && {
      answered: true,
      sentences: [texts.facets.authorCount(nameOf(work, texts), String(work.authors.length))],
      items: [work],
    }
  );
}

function byYear(items: readonly Item[]): Side[] {
  const years = new Map<string, Item[]>();
  for (const item of items) {
    const year = item.date?.slice(0, 4);
    if (year !== undefined) years.set(year, [...(years.get(year) ?? []), item]);
  }
  return [...years].map(([label, own]) => ({ label, items: own })).sort((a, b) => b.items.length - a.items.length);
}

/** How many in each year. */
function perYear(asked: Asked): Draft | undefined {
  const { texts, subject, reading } = asked;
  if (!subject || reading.concepts.has('whether')) return undefined;
  const { items } = pick(asked);
  const years = byYear(items).sort((a, b) => (a.label < b.label ? 1 : -1));
  if (years.length === 0) return undefined;
  const counts = texts.compare.counts(years.map((side) => ({ label: side.label, number: side.items.length })));
  return { answered: true, sentences: [texts.withDetail(texts.nouns[subject.name](items.length), counts)], items };
}

export const comparisons: readonly Kind[] = [
  {
    name: 'longerLists',
    asks: ['more+author', 'more+authorNoun', 'compare+authorNoun', 'more+inventor'],
    answer: longerLists,
  },
  { name: 'perYear', asks: ['perYear'], answer: perYear },
  { name: 'moreThan', asks: ['whether'], answer: moreThan },
  {
    name: 'earlier',
    asks: ['earlier', 'compare'],
    // `is it memristors or just language models?` asks for no order.
    answer: (asked) =>
      asked.reading.concepts.has('whether') && !asked.reading.concepts.has('earlier') ? undefined : earlier(asked),
  },
  { name: 'compare', asks: ['more', 'compare', 'most'], answer: compare },
  { name: 'isMost', asks: ['most+whether'], answer: isMost },
  { name: 'most', asks: ['most'], answer: most },
];
