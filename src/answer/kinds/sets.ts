import type { Item } from '../../profile/record.ts';
import { dateOf, listedIn } from '../filter.ts';
import { hasAll, hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import type { Reading } from '../reading.ts';
import { describe, entryOf, nameOf } from '../say.ts';
import { byDate, isPlural, meant, pick, type Picked } from '../pick.ts';
import type { Term } from '../look.ts';
import { containsRun } from '../words.ts';
import { earlier } from './earlier.ts';
import { likings } from './likings.ts';
import { counted, nothing } from '../tell.ts';

/** So many records stand under an answer that can't tell which is meant. */
const named = 5;

/** Whether somebody else's own doings are asked for: `how many papers has Kang published?` */
function isDoer({ marks, self }: Reading): boolean {
  const place = marks.findIndex((mark) => mark.people);
  return !self && (marks[place - 1]?.concepts.includes('auxiliary') ?? false);
}

/** What can't be told of records: how much, what is so now, who made something. */
function untold(clause: (asked: Asked, item: Item | undefined) => string | undefined): Kind['answer'] {
  return (asked) => {
    const picked = pick(asked);
    const sentence = clause(asked, picked.items[0]);
    if (sentence === undefined || picked.values.length === 0) return undefined;
    const { sentences, items } =
      what({ ...asked, reading: { ...asked.reading, concepts: new Set() } }) ?? counted(asked, picked);
    return {
      answered: false,
      sentences: [
        asked.texts.doesNotSay(sentence),
        ...sentences.map((text) => (typeof text === 'string' ? asked.texts.instead(text) : text)),
      ],
      items,
    };
  };
}

/** `how much power does it use?`, which no number of records answers. */
const amount = untold(({ reading, subject, texts }) =>
  subject && !reading.concepts.has('publish') ? texts.unsaid.amount : undefined,
);

/** `what is he teaching now?`, where all that is recorded has its date. */
const present = untold(({ subject, known, texts, reading }) => {
  const records = subject && !subject.values ? subject.records(known.profile) : [];
  const isOver = records.length > 0 && records.every((item) => item.section === 'teaching' || item.section === 'news');
  return isOver && !reading.range ? texts.unsaid.now : undefined;
});

const authorless: readonly string[] = ['projects', 'teaching'];

/** `who made Rockpool?`: records of that kind name nobody. */
const maker = untold(({ reading, texts }, item) =>
  item && authorless.includes(item.section) && (reading.terms.length > 0 || reading.concepts.has('chip'))
    ? texts.unsaid.maker(nameOf(item, texts))
    : undefined,
);

/** `how many submissions did he review?`: a role is recorded, not what was done in it. */
const reviews = untold(({ reading, subject, texts }) =>
  subject?.asks.split(' ').includes('reviewing') || subject?.within === 'reviewing'
    ? countsManuscripts(reading)
      ? texts.unsaid.reviews
      : undefined
    : undefined,
);

function countsManuscripts({ marks }: Reading): boolean {
  const place = marks.findIndex(({ concepts }) => concepts.includes('count'));
  const next = marks.slice(place + 1).find(({ concepts }) => !concepts.every((concept) => concept === 'filler'));
  const isWork = next?.concepts.some((concept) => concept === 'paper' || concept === 'submitted') ?? false;
  return (
    place >= 0 &&
    !/次/.test(marks[place]?.typed ?? '') &&
    (/篇/.test(marks[place]?.typed ?? '') ||
      isWork ||
      /^((peer|paper) )?reviews$|^manuscripts|^稿/i.test(next?.typed ?? ''))
  );
}

function counts(asked: Asked): Draft | undefined {
  if (!asked.subject) return undefined;
  const picked = pick(asked);
  const other = asked.reading.people[0]?.[0];
  if (other && isDoer(asked.reading)) {
    const { sentences, items } = counted(asked, picked);
    return {
      answered: false,
      sentences: [asked.texts.doesNotSay(asked.texts.unsaid.outside(other.name)), ...sentences],
      items,
    };
  }
  return picked.values.length > 0 ? counted(asked, picked) : nothing(asked, picked);
}

/** The newest or the first of a kind. */
function atEnd(asked: Asked, order: 'newest' | 'oldest'): Draft | undefined {
  const { texts, known } = asked;
  const picked = pick(asked, hasClaims(asked.reading) ? undefined : 'news');
  const dated = picked.items.filter((item) => item.date !== undefined).sort((a, b) => byDate(a, b, order, known));
  const [first] = dated;
  if (!first) return picked.items.length > 0 ? undated(asked, picked, order) : nothing(asked, picked);
  if (isPlural(asked) && picked.subject.name !== 'news')
    return severalAtEnd(asked, picked, dated.slice(0, named), order);
  const same = dated.filter((item) => dateOf(item, known) === dateOf(first, known));
  const title = texts.and(same.slice(0, 3).map((item) => nameOf(item, texts)));
  const fact = texts[order === 'newest' ? 'latest' : 'oldest'](
    texts.nouns[picked.subject.name](),
    title,
    first.section === 'teaching'
      ? texts.describe.term(first.term ?? '', first.date?.slice(0, 4) ?? '').trim()
      : texts.dated(dateOf(first, known) ?? ''),
  );
  return {
    answered: true,
    sentences: same.length > 1 || first.section === 'news' ? [fact] : [fact, describe(first, texts)],
    items: same,
  };
}

/** `recent papers`: the newest few, or the first few. */
function severalAtEnd({ texts }: Asked, picked: Picked, items: readonly Item[], order: 'newest' | 'oldest'): Draft {
  const titles = texts.and(items.slice(0, 2).map((item) => entryOf(item, texts)));
  const fact = texts[order === 'newest' ? 'latest' : 'oldest'](texts.nouns[picked.subject.name](), titles, '');
  return { answered: true, sentences: [fact], items };
}

/** Records without dates have no first and no last; only of jobs it is said which one is now. */
function undated(asked: Asked, picked: Picked, order: 'newest' | 'oldest'): Draft | undefined {
  const { texts } = asked;
  if (picked.subject.values) return undefined;
  const now = picked.items.find((item) => item.section === 'experience' && item.current);
  if (now && order === 'newest') return { answered: true, sentences: [describe(now, texts)], items: [now] };
  const { sentences, items } = counted(asked, picked);
  const clause = texts.unsaid.order(texts.nouns[picked.subject.name]());
  return {
    answered: false,
    sentences: [
      texts.doesNotSay(clause),
      ...sentences.map((text) => (typeof text === 'string' ? texts.instead(text) : text)),
    ],
    items,
  };
}

/** Whether the world is asked about rather than the profile: `what is a memristor?` */
function isLesson({ reading, subject }: Asked, picked: Picked): boolean {
  const onlyWords = reading.terms.length > 0 && reading.people.length + reading.venues.length === 0 && !reading.self;
  return (
    !subject &&
    onlyWords &&
    !picked.isAll &&
    !/about$/i.test(reading.marks.at(-1)?.typed ?? '') &&
    picked.named.length === 0 &&
    (reading.concepts.has('define') || picked.items.length > 1)
  );
}

/** The profile explains nothing, but has records on it. */
function lesson(asked: Asked, picked: Picked): Draft {
  const { texts, reading } = asked;
  const isAsked = ['what', 'define', 'how', 'why', 'who'].some((concept) => hasAll(reading, concept));
  const found = counted(asked, picked);
  if (!isAsked) return found;
  const words = texts.and(reading.terms.map((term) => texts.quoted(term.typed)));
  return {
    answered: false,
    sentences: [texts.doesNotSay(texts.unsaid.explain(words)), ...found.sentences],
    items: found.items,
  };
}

/** How and why are not in the records. */
function how(asked: Asked, what: 'how' | 'why'): Draft | undefined {
  const { texts, reading } = asked;
  if (!asked.subject && !hasClaims(reading)) return undefined;
  const { items } = meant(asked, pick(asked));
  const [item] = items;
  return {
    answered: false,
    sentences: [
      texts.doesNotSay(texts.unsaid[what]()),
      ...(item && items.length === 1 ? [texts.instead(describe(item, texts))] : []),
    ],
    items: items.slice(0, named),
  };
}

/** Several records by name, each in a sentence: `snnTorch and Rockpool`. */
function several({ reading, texts }: Asked): Draft | undefined {
  const items = [...new Set(reading.terms.flatMap((term) => term.named.slice(0, 1)))];
  const isAll = items.length > 1 && reading.terms.every((term) => term.named.length > 0);
  return isAll ? { answered: true, sentences: items.map((item) => describe(item, texts)), items } : undefined;
}

/** What tells several named records apart: each in a sentence. */
function contrast(asked: Asked): Draft | undefined {
  const { reading, texts } = asked;
  const named = [...new Set(reading.terms.flatMap((term) => calledBy(term, asked) ?? []))];
  const picked = named.length < 2 && asked.subject && hasClaims(reading) ? pick(asked).items : [];
  const items = picked.length === 2 && !asked.subject?.values ? picked : named;
  if (items.length < 2 || reading.concepts.has('more') || reading.concepts.has('earlier')) return undefined;
  const facts = items.map((item) =>
    item.section === 'projects' && item.worksWith
      ? [describe(item, texts), texts.facets.support(nameOf(item, texts), texts.and(item.worksWith))].join('; ')
      : describe(item, texts),
  );
  return { answered: true, sentences: facts, items };
}

/** The record that a term names, or where the difference is asked for, the work that its word is of: `RWKV and Eagle`. */
function calledBy(term: Term, { reading, known }: Asked): Item | undefined {
  const named = term.named.find((item) => item.section !== 'news');
  if (named ?? !(reading.concepts.has('define') && reading.concepts.has('compare'))) return named;
  return known.profile.publications.find((work) =>
    term.anyOf.some((run) => known.keysIn(work).some((text) => containsRun(text, run))),
  );
}

/** Tried before what is asked of one record: `difference between snnTorch and Rockpool in terms of hardware`. */
export const difference: Kind = {
  name: 'difference',
  asks: ['define+compare', 'compare+support', 'compare+when', 'compare+where', 'compare+conference'],
  answer: (asked) =>
    asked.reading.numbers.includes(2) || asked.reading.terms.length > 1 ? contrast(asked) : undefined,
};

/** Only those that come more than once, where that is asked. */
function repeatedOnly(picked: Picked, { concepts }: Reading): Picked {
  if (!concepts.has('repeated')) return picked;
  if (!picked.subject.values) return repeatedBodies(picked);
  return { ...picked, values: picked.values.filter((value) => value.items.length > 1) };
}

/** Services for a body that was served more than once. */
function repeatedBodies(picked: Picked): Picked {
  const bodyOf = (item: Item) => (item.section === 'service' ? (item.bodyShort ?? item.body) : item.id);
  const times = new Map<string, number>();
  for (const item of picked.items) times.set(bodyOf(item), (times.get(bodyOf(item)) ?? 0) + 1);
  const isRepeated = (item: Item) => (times.get(bodyOf(item)) ?? 0) > 1;
  return {
    ...picked,
    items: picked.items.filter(isRepeated),
    values: picked.values.filter((value) => value.items.some(isRepeated)),
  };
}

/** What something is: one record in a sentence, several as a list. */
export function what(asked: Asked): Draft | undefined {
  const { reading, texts } = asked;
  if (!asked.subject && !hasClaims(reading)) return undefined;
  const picked = repeatedOnly(pick(asked), reading);
  if (picked.values.length === 0) return several(asked) ?? likings(asked) ?? nothing(asked, picked);
  if (isLesson(asked, picked)) return lesson(asked, picked);
  const all = { items: picked.items, others: [] };
  const { items, others } = isPlural(asked) && !reading.terms.some((term) => term.whole) ? all : meant(asked, picked);
  const [item] = items;
  if (items.length === 1 && item && !picked.subject.values) {
    return { answered: true, sentences: [describe(item, texts)], items: [item], others };
  }
  return counted(asked, picked);
}

/** `which was first?` of two that were shown: by all that is known to have happened to them. */
function ofTwo(asked: Asked): Draft | undefined {
  return listedIn(asked.reading).length === 2 ? earlier(asked) : undefined;
}

export const sets: readonly Kind[] = [
  { name: 'contrast', asks: ['compare', 'define'], answer: contrast },
  { name: 'amount', asks: ['howMuch'], answer: amount },
  { name: 'reviews', asks: ['count'], answer: reviews },
  { name: 'count', asks: ['count'], answer: counts },
  { name: 'present', asks: ['now'], answer: present },
  { name: 'maker', asks: ['who', 'author'], answer: maker },
  { name: 'why', asks: ['why'], answer: (asked) => how(asked, 'why') },
  { name: 'how', asks: ['how'], answer: (asked) => how(asked, 'how') },
  {
    name: 'latest',
    asks: ['latest'],
    answer: (asked) => (asked.reading.order === 'oldest' ? undefined : atEnd(asked, 'newest')),
  },
  {
    name: 'oldest',
    asks: ['oldest'],
    answer: (asked) => (hasAll(asked.reading, 'whether') ? undefined : (ofTwo(asked) ?? atEnd(asked, 'oldest'))),
  },
  { name: 'what', asks: [''], answer: what },
];
