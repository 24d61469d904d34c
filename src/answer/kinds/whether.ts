import { isSubmitted } from '../filter.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { isPlural, meant, pick, type Picked } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { describe, nameOf, statusOf } from '../say.ts';
import { isWeak, subjectFor, subjectOf } from '../subjects.ts';
import type { Concept } from '../vocabulary.ts';
import type { Item } from '../../profile/record.ts';
import { keysOf } from '../words.ts';
import { likings } from './likings.ts';
import { what } from './sets.ts';
import { counted, nothing } from '../tell.ts';

/** A word that many questions have is no subject where the question names a record of another kind: `can Rockpool train networks?` */
function withoutWeakSubject(asked: Asked): Asked {
  const { reading, subject, known } = asked;
  const named: readonly Item[] = reading.terms
    .flatMap((term) => term.named)
    .filter((item) => item.section === 'projects');
  if (!subject || !isWeak(reading.concepts) || named.length === 0) return asked;
  return subject.records(known.profile).some((item) => named.includes(item))
    ? asked
    : { reading, known, texts: asked.texts };
}

/** Yes, with what it rests on, or "the profile doesn't say so". */
function whether(given: Asked): Draft | undefined {
  const asked = withoutWeakSubject(given);
  const { reading, texts, subject } = asked;
  if (!subject && !hasClaims(reading)) return undefined;
  const told = reading.concepts.has('quantifier') ? statusAsked(asked) : undefined;
  if (told) return told;
  if (reading.concepts.has('quantifier') || claimsMore(asked) || saysMore(asked)) return unsure(asked);
  const isNow = reading.concepts.has('now') && (!subject || ['jobs', 'degrees', 'doctorate'].includes(subject.name));
  const about =
    isNow ||
    (!subject &&
      reading.self &&
      (isPlacing(reading) ? reading.terms.some((term) => term.named.length === 0) : isOfRole(reading)))
      ? { ...asked, subject: subjectOf('currentJobs') }
      : asked;
  const either = reading.concepts.has('compare') ? eitherOf(asked) : undefined;
  if (either) return either;
  if (subject?.values === 'hobbies' || subject?.values === 'research') {
    const wider = subject.values === 'research' ? (['papers', 'jobs', 'projects'] as const) : [];
    for (const name of [subject.name, 'interests' as const, 'hobbies' as const, ...wider]) {
      const draft = sure({ ...asked, subject: subjectOf(name) });
      if (draft.answered) return draft;
    }
    return sure(asked);
  }
  const draft = sure(about);
  if (draft.answered || about !== asked) return draft;
  return statusAsked(asked) ?? likings(asked) ?? draft;

  function sure(each: Asked): Draft {
    const picked = pick(each);
    if (picked.values.length === 0) return nothing(each, picked);
    if (isGuess(each, picked)) return unsure(each);
    const status = statusAsked(each);
    if (status) return status;
    const one = picked.named[0];
    if (one && isMaking(reading) && !saysMaker(one)) return unsure(each);
    if (one) return { answered: true, sentences: [texts.yes(describe(one, texts))], items: [one] };
    const { sentences, items } = counted(
      { ...each, reading: { ...reading, terms: reading.terms.filter(() => !picked.subject.values) } },
      picked,
    );
    return {
      answered: true,
      sentences: sentences.map((text) => (typeof text === 'string' ? texts.yes(text) : text)),
      items,
    };
  }
}

/** Whether somebody is said to have made something: `did he write snnTorch himself?` */
function isMaking({ concepts, self }: Reading): boolean {
  return self && (concepts.has('author') || concepts.has('publish') || concepts.has('founder'));
}

/** Whether a record says who made it, or what somebody's part in it was. */
function saysMaker(item: Item): boolean {
  return !(item.section === 'projects' || item.section === 'teaching') || item.role !== undefined;
}

/**
 * Whether something is said of a known thing that its record can't show: `did the chip work?`, `is he still a teaching
 * assistant?`, where all that is recorded is over.
 */
function saysMore(asked: Asked): boolean {
  const { reading, subject, known } = asked;
  if (!subject || subject.values) return false;
  const records = subject.records(known.profile);
  if (reading.concepts.has('now') && records.every((item) => item.date !== undefined)) return true;
  const [only, another] = records;
  if (hasClaims(reading) || !only || another || reading.concepts.has('exists')) return false;
  return isDefinite(reading) && !isSaidOf(only, asked);
}

/** Whether the words that are no fillers and do not name the subject stand in the record: `is the chip open source?` */
function isSaidOf(record: Item, { reading, known }: Asked): boolean {
  const own = new Set(known.keysIn(record).flat());
  const rest = reading.marks.filter(
    ({ concepts }, place) =>
      !concepts.includes('filler') &&
      !concepts.includes('auxiliary') &&
      !concepts.includes('whether') &&
      !/^(the|that|this)$/i.test(reading.marks[place - 1]?.typed ?? ''),
  );
  return rest.length > 0 && rest.every(({ typed }) => keysOf(typed).every((key) => own.has(key)));
}

/** Whether the subject's word stands after `the`. */
function isDefinite({ marks }: Reading): boolean {
  return marks.some(
    ({ concepts }, place) => subjectFor(new Set(concepts)) && /^(the|that|this)$/i.test(marks[place - 1]?.typed ?? ''),
  );
}

/** Whether the question says more than its subject can show: a patent's grant, a degree's honours. */
function claimsMore({ reading, subject }: Asked): boolean {
  const used = new Set(subject?.asks.split(/[ +]/));
  return subject !== undefined && claims.some((concept) => reading.concepts.has(concept) && !used.has(concept));
}

const claims: readonly Concept[] = [
  'grant',
  'award',
  'patent',
  'course',
  'interview',
  'committee',
  'mentoring',
  'reviewing',
  'degree',
];

/** `from UCSC or from Stanford?`: what fits any one of the things named, without a yes. */
function eitherOf(asked: Asked): Draft | undefined {
  const { reading } = asked;
  const sides = [
    ...reading.terms.map((term) => ({ terms: [term] })),
    ...reading.venues.map((venue) => ({ venues: [venue] })),
    ...reading.people.map((people) => ({ people: [people] })),
  ];
  if (sides.length < 2 || pick(asked).values.length > 0) return undefined;
  const fitting = sides.filter(
    (side) => pick({ ...asked, reading: { ...reading, terms: [], venues: [], people: [], ...side } }).values.length > 0,
  );
  const [only] = fitting;
  return only && fitting.length === 1 && asked.subject
    ? what({ ...asked, reading: { ...reading, terms: [], venues: [], people: [], ...only } })
    : undefined;
}

/** `is he at UCSC?` */
function isPlacing({ text }: Reading): boolean {
  return /\b(at|with|from)\b/i.test(text) && /^\W*(so |and )?(is|are|was|were)\b/i.test(text);
}

/** `is he the CTO?`: what somebody is at work. */
function isOfRole({ terms }: Reading): boolean {
  return terms.some((term) => term.anyOf.some((run) => run.some((word) => roles.has(word))));
}

const roles: ReadonlySet<string> = new Set(
  'ceo cto cfo coo vp president director chairman engineer manager scientist'.split(' ').flatMap(keysOf),
);

/** Words that stand in some record are no proof; nor is a liking for cats of having one. */
function isGuess({ reading, subject }: Asked, picked: Picked): boolean {
  if (reading.concepts.has('exists')) return false;
  if (subject)
    return picked.subject.values === 'hobbies' && reading.concepts.has('possess') && !reading.concepts.has('hobby');
  if (picked.subject.values) return reading.concepts.has('possess');
  // `is he in the STEMinist network?`: what somebody does for others is said by its name.
  if (picked.items.every((item) => item.section === 'service')) return false;
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

/** `did he win it twice?`, where there is one. */
function once(asked: Asked): Draft | undefined {
  const { items } = pick(asked);
  return items.length > 0 && new Set(items.filter((item) => item.section !== 'about')).size < 2
    ? unsure(asked)
    : undefined;
}

const statuses = { accepted: ['accepted', 'published'], published: ['published'], submitted: ['submitted'] } as const;

/** Works that were only sent to the venue asked about, which are none of its papers. */
function onlySent(papers: Asked): Picked | undefined {
  const anywhere = pick({ ...papers, reading: { ...papers.reading, venues: [] } });
  const { named, items } = anywhere;
  return (named.length > 0 ? named : items).every(isSubmitted) ? anywhere : undefined;
}

/** Whether one work is accepted, published, submitted: by its status. */
function statusAsked(asked: Asked): Draft | undefined {
  const { reading, texts } = asked;
  const papers = { ...asked, subject: subjectOf('papers') };
  const there = pick(papers);
  const picked = there.items.length > 0 ? there : (onlySent(papers) ?? there);
  const [item] = meant(asked, picked).items;
  if (item?.section !== 'publications' || (picked.named.length === 0 && isPlural(asked))) return undefined;
  for (const concept of ['accepted', 'submitted', 'published'] as const) {
    if (!reading.concepts.has(concept) || reading.terms.length === 0) continue;
    const isSo = statuses[concept].some((status) => status === item.status);
    const fact = texts.facets.status(nameOf(item, texts), statusOf(item, texts));
    // `it was only submitted and never got in, right?` is no plain yes or no.
    if (reading.concepts.has('quantifier')) return { answered: true, sentences: [fact], items: [item] };
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

export const yesOrNo: readonly Kind[] = [
  { name: 'once', asks: ['whether+repeated'], answer: once },
  { name: 'whether', asks: ['whether'], answer: whether },
];
