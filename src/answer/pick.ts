import type { Item } from '../profile/record.ts';
import { dateOf, listedIn, select } from './filter.ts';
import type { Knowledge } from './knowledge.ts';
import type { Term } from './look.ts';
import { hasClaims, type Asked } from './kind.ts';
import type { Reading } from './reading.ts';
import { isWeak, subjectOf, type Subject, type SubjectName } from './subjects.ts';
import { valuesOf, type Value } from './values.ts';
import { containsRun, keysOf } from './words.ts';

/** The records that a question is about. */
export interface Picked {
  readonly subject: Subject;
  readonly items: readonly Item[];
  readonly named: readonly Item[];
  /** The records, or the texts that are counted in their stead. */
  readonly values: readonly Value[];
  /** Each of several records was called by name. */
  readonly isAll?: true;
}

/** The records of the question's subject that fit it; of `otherwise` where it names no subject. */
export function pick(asked: Asked, otherwise?: SubjectName): Picked {
  const { reading, known } = asked;
  const own = asked.subject ?? (otherwise && subjectOf(otherwise));
  const everything = subjectOf('everything');
  const subject = own ?? everything;
  let selection = select(reading, subject, known);
  let taken = subject;
  const listed = listedIn(reading);
  const beside = selection.items.length === 0 ? besideOf(subject, reading) : undefined;
  if (beside) {
    const related = select(reading, beside, known);
    if (related.items.length > 0) [selection, taken] = [related, beside];
  }
  if (
    own &&
    selection.items.length === 0 &&
    (mayWiden(asked) || isOfOneElsewhere(asked) || (listed.length > 0 && !reading.concepts.has('whether')))
  ) {
    const wider = select(reading, everything, known);
    if (wider.items.length > 0) [selection, taken] = [{ ...wider, items: likest(wider.items, asked) }, everything];
  }
  if (selection.items.length === 0 || selection.items.every((item) => item.section === 'about')) {
    const likely = describedIn(asked, subject);
    if (likely) selection = { items: [likely], named: [likely] };
  }
  if (taken === everything && selection.items.every((item) => item.section === 'about')) {
    for (const name of ['hobbies', 'interests'] as const) {
      const values = valuesOf(subjectOf(name), [known.profile.about], reading, known);
      if (values.length > 0 && reading.terms.length > 0)
        return { subject: subjectOf(name), items: [known.profile.about], named: [], values };
    }
  }
  if (listed.length > 0) {
    const { items } = selection;
    return {
      subject: taken,
      items,
      named: [],
      values: valuesOf(taken, items, { ...reading, terms: [] }, known),
      isAll: true,
    };
  }
  const isNobodys =
    selection.items.length === 0 || (!asked.subject && reading.people.length + reading.venues.length === 0);
  const each = isNobodys && !reading.range ? calledOneByOne(asked, subject) : [];
  if (each.length > 1)
    return { subject, items: each, named: [], values: valuesOf(subject, each, reading, known), isAll: true };
  const items =
    taken === everything && taken === subject
      ? selection.items.filter((item) => item.section !== 'about').sort(newsLast)
      : selection.items.filter((item) => taken !== everything || item.section !== 'about');
  const order = reading.order ?? (reading.concepts.has('oldest') ? 'oldest' : undefined);
  const ordered = order === 'oldest' ? items.toReversed() : items;
  return { subject: taken, items: ordered, named: selection.named, values: valuesOf(taken, ordered, reading, known) };
}

/**
 * What the words of a subject may speak of as well: people are invited to events as to talks, and conferences have
 * committees too.
 */
function besideOf({ name }: Subject, { concepts, venues, range }: Reading): Subject | undefined {
  if (name === 'talks' && isWeak(concepts)) return subjectOf('events');
  return name === 'committees' && (venues.length > 0 || range) ? subjectOf('organising') : undefined;
}

/** So many words, and so great a part of them, tell one record from all others. */
const fewestTelling = 2;
const greaterPart = 0.6;

/**
 * The one record that has most of the words a question describes it by, where no record has them all: `the rat skull
 * landmarks paper`. Nothing is taken for true by it: a question of yes or no counts every word.
 */
function describedIn({ reading, known }: Asked, subject: Subject): Item | undefined {
  const { terms, people, venues, range } = reading;
  if (reading.concepts.has('whether') || subject.values || terms.some((term) => term.not || term.whole))
    return undefined;
  const narrowed = select({ ...reading, terms: [], people, venues, ...(range && { range }) }, subject, known).items;
  const words = terms.flatMap(wordsOfTerm);
  const scored = narrowed
    .map((item) => ({ item, score: words.filter((word) => says(item, word, known)).length }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const isTelling = first && first.score >= Math.max(fewestTelling, words.length * greaterPart);
  return isTelling && first.score > (second?.score ?? 0) ? first.item : undefined;
}

/** Each word of a term; a word that the glossary explains is one, whichever of its meanings is found. */
function wordsOfTerm(term: Term): (readonly (readonly string[])[])[] {
  return term.unknown ? term.anyOf.flatMap((run) => run.map((key) => [[key]])) : [term.anyOf];
}

export function says(item: Item, anyOf: readonly (readonly string[])[], known: Knowledge): boolean {
  return anyOf.some((run) => known.keysIn(item).some((text) => containsRun(text, run)));
}

/** `GSA and MatMul-free`: the records of a subject that are called by name, where none has all the names. */
function calledOneByOne({ reading, known }: Asked, subject: Subject): Item[] {
  if (reading.concepts.has('whether') || !reading.terms.every((term) => term.named.length > 0)) return [];
  const records = subject.records(known.profile);
  return [...new Set(reading.terms.flatMap((term) => term.named.find((item) => records.includes(item)) ?? []))];
}

/** Whether records of any kind may answer: where the subject is no more than guessed, and nothing is taken for true by it. */
function mayWiden({ subject, reading }: Asked): boolean {
  if (!subject) return hasClaims(reading);
  if (!isWeak(reading.concepts) || reading.concepts.has('whether')) return false;
  const isNamed = reading.terms.some((term) => term.isName ?? term.named.length > 0);
  return isNamed || reading.venues.length + reading.people.length > 0;
}

/** `the steminist network he belongs to`: where a weak word guessed at a kind, and just one record says the others. */
function isOfOneElsewhere({ reading, known }: Asked): boolean {
  const isKnown = reading.terms.length > 0 && reading.terms.every((term) => !term.unknown && !term.not);
  if (!isKnown || !isWeak(reading.concepts) || reading.concepts.has('whether')) return false;
  return select(reading, subjectOf('everything'), known).items.filter((item) => item.section !== 'news').length === 1;
}

/** Those first that have the most of the question's words. */
function likest(items: readonly Item[], { reading, known }: Asked): Item[] {
  const asked = reading.marks.filter((mark) => !mark.concepts.includes('filler')).flatMap((mark) => keysOf(mark.typed));
  const score = (item: Item) => {
    const own = new Set(known.keysIn(item).flat());
    return asked.filter((key) => own.has(key)).length;
  };
  return [...items].sort((a, b) => score(b) - score(a));
}

function newsLast(a: Item, b: Item): number {
  return Number(a.section === 'news') - Number(b.section === 'news');
}

/** The one record that a question means, or the few: `the RWKV paper`, or all talks of 2022. */
export function meant(asked: Asked, picked: Picked): { items: readonly Item[]; others: readonly Item[] } {
  const { items, named } = picked;
  if (picked.isAll) return { items, others: [] };
  if (named.length > 1 && isOfSeveralDates(asked) && named.every((item) => item.section === named[0]?.section))
    return { items: named, others: [] };
  if (named.length > 0) {
    const [first, ...others] = [...named].sort((a, b) => Number(isExactly(b, asked)) - Number(isExactly(a, asked)));
    return { items: first ? [first] : [], others: others.filter((item) => !first || !isNewsOf(item, first)) };
  }
  const order = endOf(asked);
  if (order) {
    const dated = items.filter((item) => item.date !== undefined).sort((a, b) => byDate(a, b, order, asked.known));
    if (dated.length > 0) return { items: dated.slice(0, 1), others: [] };
  }
  const single = asked.reading.terms.some((term) => !term.not) && !isPlural(asked);
  return single ? { items: items.slice(0, 1), others: items.slice(1, 2) } : { items, others: [] };
}

/** Whether the newest or the first is asked for. */
function endOf({ reading }: Asked): 'newest' | 'oldest' | undefined {
  return (
    reading.order ?? (reading.concepts.has('oldest') ? 'oldest' : reading.concepts.has('latest') ? 'newest' : undefined)
  );
}

/** Sorts by date, newest or oldest first. */
export function byDate(a: Item, b: Item, order: 'newest' | 'oldest', known: Knowledge): number {
  const [left, right] = [dateOf(a, known) ?? '', dateOf(b, known) ?? ''];
  const newer = left < right ? 1 : left > right ? -1 : 0;
  return order === 'oldest' ? -newer : newer;
}

function isNewsOf(item: Item, record: Item): boolean {
  return (
    (item.section === 'news' && (item.about ?? []).includes(record.id)) ||
    (record.section === 'news' && (record.about ?? []).includes(item.id))
  );
}

/** Whether a record's whole name is what the question says. */
function isExactly(item: Item, { reading }: Asked): boolean {
  return reading.terms.some((term) => term.anyOf.some((run) => run.join(' ') === keysOf(item.title).join(' ')));
}

/** `what years?` */
function isOfSeveralDates({ reading }: Pick<Asked, 'reading'>): boolean {
  return reading.marks.some(({ concepts, typed }) => concepts.includes('when') && /(years|dates|months)$/i.test(typed));
}

/** Whether the question speaks of several: `papers`, `哪些`. */
export function isPlural({ reading, subject, known }: Asked): boolean {
  const names = new Set((subject?.asks ?? '').split(/[ +]/));
  return (
    reading.concepts.has('list') ||
    reading.marks.some(({ typed }) => /^(?:every|all|each)\b/i.test(typed)) ||
    (subject !== undefined &&
      !subject.asks.startsWith('award') &&
      !subject.asks.startsWith('talk') &&
      subject.records(known.profile).every((item) => item.section === 'service')) ||
    (reading.locale === 'zh-CN' && (reading.concepts.has('topic') || /哪些|哪几/u.test(reading.text))) ||
    isOfSeveralDates({ reading }) ||
    reading.marks.some(
      (mark) => mark.concepts.some((concept) => names.has(concept)) && /(?:soft|hard)ware$/i.test(mark.typed),
    ) ||
    reading.marks.some((mark) => mark.concepts.some((concept) => names.has(concept)) && /[a-rt-z]s$/i.test(mark.typed))
  );
}
