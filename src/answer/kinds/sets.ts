import { hasAll, hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import type { Reading } from '../read.ts';
import { describe, filtersOf, nameOf, statusOf } from '../say.ts';
import { byDate, isPlural, meant, nothing, pick, type Picked } from '../pick.ts';
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

/** Whether somebody else's own doings are asked for: `how many papers has Kang published?` */
function isDoer({ marks, self }: Reading): boolean {
  const place = marks.findIndex((mark) => mark.people);
  return !self && (marks[place - 1]?.concepts.includes('auxiliary') ?? false);
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
  const { texts } = asked;
  const picked = pick(asked, hasClaims(asked.reading) ? undefined : 'news');
  const dated = picked.items.filter((item) => item.date !== undefined).sort((a, b) => byDate(a, b, order));
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
    sentences: same.length > 1 || first.section === 'news' ? [fact] : [fact, describe(first, texts)],
    items: same,
  };
}

/** Yes, with what it rests on, or "the profile doesn't say so". */
function whether(asked: Asked): Draft | undefined {
  const { reading, texts, subject } = asked;
  if (!subject && !hasClaims(reading)) return undefined;
  if (reading.concepts.has('quantifier')) return unsure(asked);
  const isNow = reading.concepts.has('now') && (!subject || ['jobs', 'degrees', 'doctorate'].includes(subject.name));
  const about =
    isNow || (!subject && reading.self && isPlacing(reading) && reading.terms.some((term) => term.named.length === 0))
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
    if (isGuess(each, picked)) return unsure(each);
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

/** `is he at UCSC?` */
function isPlacing({ text }: Reading): boolean {
  return /\b(at|with|from)\b/i.test(text) && /^\W*(so |and )?(is|are|was|were)\b/i.test(text);
}

/** Words that stand in some record are no proof; nor is a liking for cats of having one. */
function isGuess({ reading, subject }: Asked, picked: Picked): boolean {
  if (reading.concepts.has('exists')) return false;
  if (subject)
    return picked.subject.values === 'hobbies' && reading.concepts.has('possess') && !reading.concepts.has('hobby');
  if (picked.subject.values) return reading.concepts.has('possess');
  return picked.named.length === 0 && reading.people.length + reading.venues.length === 0;
}

/** Can't be told from the records: says so, with what is nearest. */
function unsure(asked: Asked): Draft {
  const { texts } = asked;
  const { sentences, items } = counted(asked, pick(asked));
  return {
    answered: false,
    sentences: [
      texts.doesNotSay(texts.unsaid.so),
      ...(items.length > 0 ? sentences.map((text) => (typeof text === 'string' ? texts.instead(text) : text)) : []),
    ],
    items,
  };
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

/** Whether the world is asked about rather than the profile: `what is a memristor?` */
function isLesson({ reading, subject }: Asked, picked: Picked): boolean {
  const onlyWords = reading.terms.length > 0 && reading.people.length + reading.venues.length === 0 && !reading.self;
  return (
    !subject && onlyWords && picked.named.length === 0 && (reading.concepts.has('define') || picked.items.length > 1)
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

/** What something is: one record in a sentence, several as a list. */
function what(asked: Asked): Draft | undefined {
  const { reading, texts } = asked;
  if (!asked.subject && !hasClaims(reading)) return undefined;
  const picked = pick(asked);
  if (picked.values.length === 0) return nothing(asked, picked);
  if (isLesson(asked, picked)) return lesson(asked, picked);
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
  { name: 'why', asks: ['why'], answer: (asked) => how(asked, 'why') },
  { name: 'how', asks: ['how'], answer: (asked) => how(asked, 'how') },
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
