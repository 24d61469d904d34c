import { readDates } from '../search/dates.ts';
import type { Item } from '../profile/record.ts';
import type { KnownPerson } from '../search/names.ts';
import type { Locale } from '../text/index.ts';
import {
  asLiking,
  asNamed,
  asPointing,
  asWork,
  beforeAside,
  exceptedIn,
  ofAll,
  withForeignTitle,
  withoutHomes,
  withoutRelative,
  withTopics,
} from './adjust.ts';
import { withoutChatter } from './claims.ts';
import { isTag } from './clause.ts';
import { requestIn } from './clauses.ts';
import { requestInChinese } from './clauses.zh.ts';
import { withWholeYears } from './cut-years.ts';
import type { Knowledge } from './knowledge.ts';
import { hasWordOf, type Mark, type Term } from './look.ts';
import { mark } from './mark.ts';
import { withTitlesForNumbers } from './numbered.ts';
import { withPlaces } from './places-of.ts';
import type { Reading } from './reading.ts';
import { spelled } from './spelling.ts';
import { subjectFor } from './subjects.ts';
import { questioning, vocabulary, type Concept } from './vocabulary.ts';
import { isHan, keysOf, wordsOf, type Word } from './words.ts';

/** `他研究哲学吗，还是只搞工程？`: what is asked stands before it. */
const otherwise = /吗[\s，,、]*还是.*$/su;
/** `is philosophy part of it, or only engineering?` */
const orOnly = /,?\s+or (?:only|just|mostly|purely|mainly|merely)\s[^?,]*(?=\?*\s*$)/iu;

/** Reads a question by the vocabulary and by what the profile's records, people and venues are called. */
export function read(typed: string, now: Date, locale: Locale, known: Knowledge): Reading {
  const text = withWholeYears(
    withTitlesForNumbers(typed.replace(otherwise, '吗').replace(orOnly, ''), known),
    now,
    known,
  );
  const { rest, titles } = withoutTitles(text, known);
  const request = locale === 'en' ? requestIn(rest, known, titles.length > 0) : requestInChinese(rest, known);
  const { plain, asked } = withoutSpans(request?.whole ?? rest);
  const dates = readDates(plain, now);
  const words = spelled(asTyped(dates.rest, plain), known);
  const spoken = withTopics(withoutHomes(beforeAside(mark(words, known))));
  const found = withForeignTitle(
    asLiking(spoken).map(asPointing).map(withoutRelative).map(ofAll).map(asNamed).map(asWork),
  );
  const excepted = exceptedIn(found);
  const concepts = conceptsOf(
    [
      ...found.filter((each) => !excepted.includes(each)),
      ...titles.flatMap((title) => mark(wordsOf(title.whole ? '' : title.typed), known)),
    ],
    dates.order,
    asked,
    isTag(text),
  );
  const isYesOrNo = concepts.has('whether') && !concepts.has('link');
  const said = request?.leans ? new Set(wordsOf(request.text).map(({ text: word }) => word)) : undefined;
  const claimed = withoutChatter(found, concepts.has('whether'), known);
  const told = claimed
    .map((each) => asHint(each, said))
    .map((each) => asGloss(each, text))
    .map((each, place, all) => asHome(each, all[place + 1], known));
  const marks = withPlaces(told, isYesOrNo);
  const asking = request?.leans ? mark(spelled(wordsOf(request.text), known), known) : marks;
  const ordinal = marks.find((each) => each.ordinal !== undefined)?.ordinal;
  return {
    text,
    locale,
    now,
    concepts,
    absent: [...new Set(asking.flatMap((each) => each.absent))],
    people: peopleIn(marks, false),
    without: peopleIn(marks, true).flat(),
    venues: marks.flatMap((each) => (each.venues ? [{ typed: each.typed, anyOf: each.venues }] : [])),
    terms: [
      ...titles,
      ...marks.flatMap((each, place) =>
        each.term ? [isExcepted(marks, place) ? { ...each.term, not: true as const } : each.term] : [],
      ),
    ],
    unwanted: unwantedOf(excepted, known),
    ...(dates.range && { range: dates.range }),
    ...(dates.order && { order: dates.order }),
    numbers: marks.flatMap((each) => each.number ?? []),
    ...(ordinal !== undefined && { ordinal }),
    hasChatter: unknownWords(claimed) < unknownWords(found),
    self: marks.some(
      (each, place) =>
        each.self && !marks[place + 1]?.people && !isTitleAfter(marks, place) && !refersBack(marks, place),
    ),
    marks,
  };
}

function unknownWords(marks: readonly Mark[]): number {
  return marks.flatMap(({ term }) => (term?.unknown ? wordsOf(term.typed) : [])).length;
}

/** The records of a kind that is not wanted. */
function unwantedOf(excepted: readonly Mark[], { profile }: Knowledge): readonly Item[] {
  const subject = subjectFor(new Set(excepted.flatMap(({ concepts }) => concepts)));
  return subject?.besides?.(profile) ?? subject?.records(profile) ?? [];
}

/** Words that nobody knows, said on the way to what is asked (`said`), are no more than hints. */
function asHint(each: Mark, said: ReadonlySet<string> | undefined): Mark {
  const isAsked = !said || wordsOf(each.typed).some(({ text: word }) => said.has(word));
  return each.term?.unknown && !isAsked ? { ...each, term: { ...each.term, hint: true } } : each;
}

/** `蔡少棠（Leon Chua）`: a name that nobody knows is no more than a hint where another stands in brackets behind it. */
function asGloss(each: Mark, text: string): Mark {
  const [, behind = ''] = each.term?.unknown && isHan(each.typed) ? text.split(each.typed) : [];
  return each.term && /^\p{Script=Han}*\s*[（(]\s*[a-z]/iu.test(behind)
    ? { ...each, term: { ...each.term, hint: true } }
    : each;
}

/** `the Santa Cruz science internship program`: what stands right before a name narrows it no more than a hint does. */
function asHome(each: Mark, next: Mark | undefined, { keys }: Knowledge): Mark {
  const { term } = each;
  const isKnown = term?.named.length === 0 && hasWordOf(term, keys);
  return term && isKnown && next?.venues ? { ...each, term: { ...term, hint: true } } : each;
}

/** Concepts that make a question one of its own, so that `did` at its beginning doesn't ask for a yes. */
const asking: readonly Concept[] = [...questioning, 'duration', 'link', 'cite', 'list', 'tell'];

function conceptsOf(
  marks: readonly Mark[],
  order: 'newest' | 'oldest' | undefined,
  before: readonly Concept[],
  isTagged: boolean,
): ReadonlySet<Concept> {
  const concepts = new Set([...before, ...marks.flatMap((mark) => mark.concepts)]);
  if (order) concepts.add(order === 'newest' ? 'latest' : 'oldest');
  if (marks.at(-1)?.typed.toLowerCase() === 'from') concepts.add('origin');
  const first = marks.find(
    (mark) => !/^so$/i.test(mark.typed) && (!mark.concepts.includes('filler') || mark.concepts.includes('auxiliary')),
  );
  const previous = first && marks[marks.indexOf(first) - 1];
  // `everything that has his name on it`
  const isOfNoun = /^(that|which|who)$/i.test(previous?.typed ?? '');
  const isFirst = !isOfNoun && (first?.concepts.includes('auxiliary') || opensAsking(first));
  if (concepts.has('exists') && concepts.has('count')) concepts.delete('whether');
  if ((isFirst || isTagged) && !asking.some((concept) => concepts.has(concept))) concepts.add('whether');
  return concepts;
}

const verbsFirst: ReadonlySet<string> = new Set('did does do is are was were has have'.split(' '));

/** Whether a phrase begins with a verb before its subject: `did he go to`. */
function opensAsking(phrase: Mark | undefined): boolean {
  const [first, ...rest] = wordsOf(phrase?.typed ?? '');
  return rest.length > 0 && verbsFirst.has(first?.text ?? '');
}

/** `Eshraghian 教授`: a title behind somebody's name. */
function isTitleAfter(marks: readonly Mark[], place: number): boolean {
  return /^(教授|博士|老师|先生)$/.test(marks[place]?.typed ?? '') && marks[place - 1]?.people !== undefined;
}

const thirdPerson: ReadonlySet<string> = new Set('he him his she her hers they them their theirs'.split(' '));

/** Whether a pronoun is of somebody named just before, not of the researcher: `where does Kang have his lab?` */
function refersBack(marks: readonly Mark[], place: number): boolean {
  const earlier = marks.slice(0, place);
  return (
    thirdPerson.has(marks[place]?.typed.toLowerCase() ?? '') &&
    earlier.some((each) => each.people) &&
    !earlier.some((each) => each.self)
  );
}

/** Takes phrases of time out that are no dates: `how many years ago`. */
function withoutSpans(text: string): { plain: string; asked: Concept[] } {
  let plain = text;
  const asked = new Set<Concept>();
  const words = wordsOf(text);
  for (const [place, word] of words.entries()) {
    const match = words.slice(0, place).some((_, start) => isHeld(words, start, place))
      ? undefined
      : vocabulary.at(words, place);
    const last = words[(match?.end ?? 0) - 1];
    const isLong = (match?.end ?? 0) - place > 1;
    const isNew = isLong && words.slice(place, match?.end).some(({ text }) => text === 'new' || text === 'everything');
    const longSpans = [...(isLong ? (['latest'] as const) : []), ...(isNew ? (['news'] as const) : [])];
    const spans = [...spanConcepts, ...longSpans].filter((concept) => match?.meanings.includes(concept));
    if (!last || spans.length === 0) continue;
    const end = last.start + last.typed.length;
    plain = `${plain.slice(0, word.start)}${' '.repeat(end - word.start)}${plain.slice(end)}`;
    for (const concept of spans) asked.add(concept);
    if (words.slice(place, match?.end).some(({ key }) => key === inventor)) asked.add('inventor');
  }
  return { plain, asked: [...asked] };
}

/** Whether a phrase that says nothing holds the word at a place (`until now`), or one that asks for a time (`哪几年`). */
function isHeld(words: readonly Word[], start: number, place: number): boolean {
  const phrase = vocabulary.at(words, start);
  const isOther = phrase?.meanings.every((meaning) => meaning === 'filler') ?? false;
  return phrase !== undefined && phrase.end > place && (isOther || phrase.meanings.includes('when'));
}

/** `the first inventor` is of a patent. */
const [inventor] = keysOf('inventor');

const spanConcepts: readonly Concept[] = ['howLong', 'duration', 'firstAuthor', 'lastAuthor', 'now'];

/** The people named, each once. */
function peopleIn(marks: readonly Mark[], excepted: boolean): (readonly KnownPerson[])[] {
  const named = marks.flatMap((each, place) =>
    each.people && isExcepted(marks, place) === excepted ? [each.people] : [],
  );
  return named.filter(([first], place) => named.findIndex(([other]) => other === first) === place);
}

/** Whether a term comes after `besides`, `except`. */
function isExcepted(marks: readonly Mark[], place: number): boolean {
  const before = marks.slice(0, place).findLast((mark) => !mark.concepts.includes('filler') && !mark.term);
  return before?.concepts.includes('except') ?? false;
}

/** Whether words that except stand right before: `besides Gated Slot Attention`. */
function isUnwanted(words: readonly Word[], place: number): boolean {
  return words.slice(0, place).some((_, start) => {
    const phrase = vocabulary.at(words, start);
    return phrase?.end === place && phrase.meanings.includes('except');
  });
}

/** A shorter name in Chinese is read as the word it is. */
const shortestHanName = 4;

/** Takes whole titles in quotation marks out, as a button or a follow-up writes them, and names of several words. */
function withoutTitles(text: string, known: Knowledge): { rest: string; titles: Term[] } {
  const titles: Term[] = [];
  let rest = text.replace(/“([^“”]+)”/g, (quoted, title: string) => {
    const named = known.profile.items.filter((item) => item.title === title);
    if (named.length === 0) return quoted;
    titles.push({ typed: title, anyOf: [keysOf(title)], named, whole: true });
    return ' ';
  });
  const words = wordsOf(rest);
  for (const [place, word] of [...words.entries()].reverse()) {
    const match = known.records.at(words, place);
    const last = words[(match?.end ?? 0) - 1];
    if (!match || !last || match.end - place < (isHan(word.text) ? shortestHanName : 2) || isUnwanted(words, place))
      continue;
    const end = last.start + last.typed.length;
    const typed = rest.slice(word.start, end);
    if (typed === '' || titles.some((title) => title.typed.includes(typed))) continue;
    titles.push({ typed, anyOf: [keysOf(typed)], named: match.meanings });
    rest = `${rest.slice(0, word.start)}${' '.repeat(end - word.start)}${rest.slice(end)}`;
  }
  return { rest, titles };
}

/** The words of a folded text as they stood in the text it was made of. */
function asTyped(folded: string, original: string): Word[] {
  const typed = wordsOf(original);
  let place = 0;
  return wordsOf(folded).map((word) => {
    const found = typed.findIndex((each, at) => at >= place && each.text === word.text);
    if (found < 0) return word;
    place = found + 1;
    const here = typed[found] ?? word;
    return typed[place]?.text === 's' ? { ...here, isWhose: true } : here;
  });
}
