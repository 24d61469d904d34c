import type { Item } from '../../profile/record.ts';
import { hasAll, hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { describe, filtersOf, nameOf, statusOf } from '../say.ts';
import { isPlural, meant, nothing, pick, type Picked } from '../pick.ts';
import { subjectOf } from '../subjects.ts';
import { valuesOf } from '../values.ts';

/** So many records, people or venues are named; of more only the first. */
const named = 5;
const fewValues = 15;

/** `In 2022: 3 papers.`, and their names where they are few. */
function counted(asked: Asked, picked: Picked): Draft {
  const { texts, reading } = asked;
  const fact = nounOf(picked, asked);
  const labels = picked.values.map((value) => value.label);
  const rest = labels.length - named;
  const few = labels.length <= (picked.subject.values ? fewValues : named);
  const first = picked.subject.values && !few ? [...labels.slice(0, named), texts.more(rest)] : labels;
  const listed = few || picked.subject.values ? texts.listed(fact, first) : fact;
  return {
    answered: true,
    sentences: [texts.opened(filtersOf(reading, texts), listed)],
    items: [...new Set(picked.values.flatMap((value) => value.items))],
  };
}

/** `3 papers`; works shared with somebody are papers where no patent is among them. */
function nounOf({ subject, values, items }: Picked, { texts }: Asked): string {
  const isPapers = subject.name === 'sharedWorks' && items.every((item) => item.section === 'publications');
  return texts.nouns[isPapers ? 'papers' : subject.name](values.length);
}

function counts(asked: Asked): Draft | undefined {
  if (!asked.subject) return undefined;
  const picked = pick(asked);
  return picked.values.length > 0 ? counted(asked, picked) : nothing(asked, picked);
}

/** The newest or the first of a kind. */
function atEnd(asked: Asked, order: 'newest' | 'oldest'): Draft | undefined {
  const { texts } = asked;
  const picked = pick(asked, hasClaims(asked.reading) ? undefined : 'news');
  const dated = picked.items.filter((item) => item.date !== undefined).sort((a, b) => compareDates(a, b, order));
  const [first] = dated;
  if (!first) return picked.items.length > 0 ? undefined : nothing(asked, picked);
  const same = dated.filter((item) => item.date === first.date);
  const title = texts.and(same.slice(0, 3).map((item) => nameOf(item, texts)));
  const fact = texts[order === 'newest' ? 'latest' : 'oldest'](
    texts.nouns[picked.subject.name](),
    title,
    texts.dated(first.date ?? ''),
  );
  return {
    answered: true,
    sentences: same.length > 1 ? [fact] : [fact, describe(first, texts)],
    items: same,
  };
}

function compareDates(a: Item, b: Item, order: 'newest' | 'oldest'): number {
  const byDate = (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;
  return order === 'oldest' ? byDate : -byDate;
}

/** Yes, with what it rests on, or "the profile doesn't say so". */
function whether(asked: Asked): Draft | undefined {
  const { reading, texts, subject } = asked;
  if (!subject && !hasClaims(reading)) return undefined;
  const isNow = reading.concepts.has('now') && (!subject || ['jobs', 'degrees', 'doctorate'].includes(subject.name));
  const about =
    isNow || (!subject && reading.self && reading.terms.some((term) => term.named.length === 0))
      ? { ...asked, subject: subjectOf('currentJobs') }
      : asked;
  if (subject?.values === 'hobbies' || subject?.values === 'research') {
    for (const name of [subject.name, 'interests', 'hobbies'] as const) {
      const draft = sure({ ...asked, subject: subjectOf(name) });
      if (draft.answered) return draft;
    }
    return sure(asked);
  }
  const draft = sure(about);
  if (draft.answered || about !== asked) return draft;
  const stands = statusAsked(asked);
  return stands ?? draft;

  function sure(each: Asked): Draft {
    const picked = pick(each);
    if (picked.values.length === 0) return nothing(each, picked);
    const status = statusAsked(each);
    if (status) return status;
    const one = picked.named[0];
    if (one) return { answered: true, sentences: [texts.yes(describe(one, texts))], items: [one] };
    const { sentences, items } = counted(
      { ...each, reading: { ...reading, terms: reading.terms.filter(() => !each.subject?.values) } },
      picked,
    );
    return {
      answered: true,
      sentences: sentences.map((text) => (typeof text === 'string' ? texts.yes(text) : text)),
      items,
    };
  }
}

const statuses = { accepted: ['accepted', 'published'], published: ['published'], submitted: ['submitted'] } as const;

/** Whether one work is accepted, published, submitted: by its status. */
function statusAsked(asked: Asked): Draft | undefined {
  const { reading, texts } = asked;
  const picked = pick({ ...asked, subject: subjectOf('papers') });
  const [item] = meant(asked, picked).items;
  if (item?.section !== 'publications' || (picked.named.length === 0 && isPlural(asked))) return undefined;
  for (const concept of ['accepted', 'submitted', 'published'] as const) {
    if (!reading.concepts.has(concept) || reading.terms.length === 0) continue;
    const isSo = statuses[concept].some((status) => status === item.status);
    const fact = texts.facets.status(nameOf(item, texts), statusOf(item, texts));
    return isSo
      ? { answered: true, sentences: [texts.yes(fact)], items: [item] }
      : {
          answered: false,
          sentences: [texts.doesNotSay(texts.unsaid.so), texts.instead(fact)],
          items: [item],
        };
  }
  return undefined;
}

/** What something is: one record in a sentence, several as a list. */
function what(asked: Asked): Draft | undefined {
  const { reading, texts } = asked;
  if (!asked.subject && !hasClaims(reading)) return undefined;
  const picked = pick(asked);
  if (picked.values.length === 0) return nothing(asked, picked);
  const { items, others } = meant(asked, picked);
  const [item] = items;
  if (items.length === 1 && item && !picked.subject.values) {
    return { answered: true, sentences: [describe(item, texts)], items: [item], others };
  }
  return counted(asked, picked);
}

/** Jobs or degrees that came before another one. */
function before(asked: Asked): Draft | undefined {
  const { subject, known, reading } = asked;
  if (subject?.name === 'jobs' || subject?.name === 'currentJobs') {
    const items = known.profile.experience.filter(
      (job) => !job.current && !reading.terms.some((term) => term.named.includes(job)),
    );
    const isAfterCurrent = reading.terms.every((term) =>
      term.named.some((item) => item.section === 'experience' && item.current),
    );
    return items.length > 0 && isAfterCurrent
      ? counted(
          { ...asked, reading: { ...reading, terms: [] } },
          {
            ...pick({ ...asked, subject: subjectOf('jobs') }),
            subject: subjectOf('jobs'),
            items,
            values: valuesOf(subjectOf('jobs'), items, reading, known),
          },
        )
      : undefined;
  }
  return undefined;
}

/** Tried before what is asked of records. */
export const earlierJobs: Kind = { name: 'earlierJobs', asks: ['earlier+job', 'earlier+currentJob'], answer: before };

export const sets: readonly Kind[] = [
  { name: 'count', asks: ['count'], answer: counts },
  { name: 'whether', asks: ['whether'], answer: whether },
  {
    name: 'latest',
    asks: ['latest', 'order'],
    answer: (asked) => (asked.reading.order === 'oldest' ? undefined : atEnd(asked, 'newest')),
  },
  {
    name: 'oldest',
    asks: ['oldest'],
    answer: (asked) => (hasAll(asked.reading, 'whether') ? undefined : atEnd(asked, 'oldest')),
  },
  { name: 'what', asks: [''], answer: what },
];
