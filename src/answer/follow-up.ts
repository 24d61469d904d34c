import type { Item } from '../profile/record.ts';
import type { Question } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import {
  asks,
  hasContent,
  isSubject,
  laterOf,
  names,
  readAlone,
  subjectNamed,
  withoutDates,
  type Later,
} from './later.ts';
import type { Mark } from './look.ts';
import { mark } from './mark.ts';
import { PhraseBook } from './phrases.ts';
import {
  endings,
  jointly,
  nearby,
  openings,
  partOpenings,
  pronouns,
  references,
  type Reference,
} from './references.ts';
import { askingWords, atEnd, beside, described, describes } from './shown.ts';
import { vocabulary, type Meaning } from './vocabulary.ts';
import { isHan, wordsOf, type Word } from './words.ts';

function bookOf<Meaning>(rows: readonly (readonly [phrases: string, meaning: Meaning])[]): PhraseBook<Meaning> {
  const book = new PhraseBook<Meaning>();
  for (const [phrases, meaning] of rows) for (const phrase of phrases.split(/[,\n]/)) book.add(phrase, meaning);
  return book;
}

const referring = bookOf(references);
const someoneBefore = bookOf([[pronouns, true]]);
const together = bookOf([[jointly, true]]);
const relative = bookOf(nearby.map(([phrases, step, unit]) => [phrases, { step, unit }] as const));
const taken = bookOf([[openings.taken, true]]);
const left = bookOf([[openings.left, true]]);
const ending = bookOf([[endings, true]]);

/** So many records are asked about one by one. */
const longestEach = 10;

/** The ways in which a question may go on from the one before; the first that fits completes it. */
const ways: readonly ((later: Later) => string | undefined)[] = [
  ofPerson,
  atNearbyTime,
  ofReference,
  ofOpening,
  ofPart,
  ofNothingSaid,
];

/**
 * The question complete in itself. One that names its own subject, record or person stays as it is. In any other, `the
 * second one` becomes the title of what was shown second, `it` that of the first, `him` the person who was spoken of; and
 * a question that only names another year, person or kind is put into the one before.
 */
export function complete(question: Question, known: Knowledge): string {
  const { text, previous } = question;
  if (!previous) return text;
  const later = laterOf(question, previous, known);
  const isToVita = later.own.marks.some(({ concepts }) =>
    concepts.some((each) => each.startsWith('vita') || each === 'command'),
  );
  if (isToVita) return text;
  for (const way of ways) {
    const completed = way(later);
    if (completed !== undefined) return completed;
  }
  return text;
}

/** `how many papers with him?`, `what did they write together?`, where the question before was about somebody else. */
function ofPerson({ text, before, own }: Later): string | undefined {
  const someone = before.people.flat();
  const [person] = someone;
  if (someone.length !== 1 || !person || before.self || before.marks.some(isSubject)) return undefined;
  if (names(own)) return undefined;
  const words = wordsOf(text);
  const found = allIn(someoneBefore, words).at(-1);
  if (!found) return undefined;
  const { head, tail } = partsOf(text, words, found.start, found.end);
  if (firstIn(together, words)) return `${head} ${tail} ${isHan(found.typed) ? '和' : 'with'} ${person.name}`;
  return `${head}${person.name}${tail}`;
}

/** `and the year after that?`: the question before, at another time. */
function atNearbyTime(later: Later): string | undefined {
  const words = wordsOf(later.text);
  const found = firstIn(relative, words);
  const from = later.before.range?.from;
  if (!found || from === undefined) return undefined;
  const { head, tail } = partsOf(later.text, words, found.start, found.end);
  if (hasContent(readAlone(`${head} ${tail}`, later.now, later.known))) return undefined;
  const { step, unit } = found.meaning;
  const time = new Date(`${from}${'-01-01'.slice(from.length - 4)}`);
  if (unit === 'year') time.setUTCFullYear(time.getUTCFullYear() + step);
  else time.setUTCMonth(time.getUTCMonth() + step, 1);
  return `${withoutEnd(withoutDates(later.previous.reading, later.now))} ${time.toISOString().slice(0, unit === 'year' ? 4 : 7)}`;
}

/** `the second one`, `which of those was in Nature`, `when was it?`: the words that refer back become titles. */
function ofReference(later: Later): string | undefined {
  const words = wordsOf(later.text);
  for (let place = 0; place < words.length; place += 1) {
    const match = referring.at(words, place);
    const reference = match?.meanings[0];
    if (!match || !reference || isWithin(words, place, match.end)) continue;
    const parts = partsOf(later.text, words, place, match.end);
    const completed = resolve(reference, parts, later);
    if (completed !== undefined) return completed;
    place = match.end - 1;
  }
  return undefined;
}

/** The text around a reference. */
interface Parts {
  readonly head: string;
  readonly tail: string;
  readonly typed: string;
}

function partsOf(text: string, words: readonly Word[], start: number, end: number): Parts {
  const from = words[start]?.start ?? 0;
  const last = words[end - 1];
  const to = last ? last.start + last.typed.length : text.length;
  return { head: text.slice(0, from), tail: text.slice(to), typed: text.slice(from, to) };
}

/** Meanings of phrases in which `it` still is what was spoken of: `who is on it`. */
const transparent: ReadonlySet<Meaning> = new Set<Meaning>([
  'filler',
  'auxiliary',
  'self',
  'author',
  'link',
  'summaryOf',
  'cite',
]);

/** Whether the words are part of a longer phrase that means something else: `is it true`. */
function isWithin(words: readonly Word[], start: number, end: number): boolean {
  return words.slice(0, start + 1).some((_, place) => {
    const phrase = vocabulary.at(words, place);
    const isLonger = phrase !== undefined && phrase.end > start && phrase.end - place > end - start;
    return isLonger && phrase.meanings.some((meaning) => !transparent.has(meaning));
  });
}

function resolve(reference: Reference, parts: Parts, later: Later): string | undefined {
  const rest = `${parts.head} ${parts.tail}`.trim();
  switch (reference.to) {
    case 'places': {
      const [next] = readAlone(parts.tail, later.now, later.known).marks;
      const isNoun = next !== undefined && (isSubject(next) || next.concepts.includes('authorNoun'));
      const isOwn = next !== undefined && isNoun && later.list.some((item) => isKindOf(item, next, later));
      if (isNoun && (reference.noun === false || !isOwn)) return undefined;
      return titled(rest, later.list.slice(...reference.slice));
    }
    case 'nothing':
      return undefined;
    case 'newest':
    case 'oldest':
      return titled(rest, atEnd(later, reference.to));
    case 'earlier':
    case 'later':
      return titled(rest, beside(later, reference.to));
    case 'others':
    case 'more':
      return others(reference.to, rest, parts, later);
    case 'all':
      return allOf(isAskedOf.test(parts.typed) ? later.text : rest, parts, reference.loose ?? false, later);
    case 'it':
      return isHan(parts.typed) && isDescribing(readAlone(parts.head, later.now, later.known))
        ? oneOf(later)
        : refersBack(reference, parts, later)
          ? titled(rest, spokenOf(reference.section, later))
          : undefined;
  }
}

/** `which of them` asks, too. */
const isAskedOf = /^(which|哪)/i;

/** Whether words tell records apart: `Python那门`, `2021年那笔`. */
function isDescribing(reading: Later['own']): boolean {
  return names(reading) || reading.range !== undefined;
}

/** Whether a word names the kind of a record. */
function isKindOf(item: Item, named: Mark, { known }: Later): boolean {
  return (
    subjectNamed({ marks: [named] }, true)
      ?.records(known.profile)
      .includes(item) ?? false
  );
}

/** The one record that was spoken of: the first, of the section that the words name. */
function spokenOf(section: Item['section'] | undefined, { shown }: Later): readonly Item[] {
  return shown.filter((item) => section === undefined || item.section === section).slice(0, 1);
}

/** Whether a clause before `it` says what it is about; its last word is no more than what was done to it: `who reviewed it`. */
function saysOfWhat(clause: string, { now, known }: Later): boolean {
  const reading = readAlone(clause, now, known);
  return names(reading) || subjectNamed({ marks: reading.marks.slice(0, -1) }, false) !== undefined;
}

/** A pronoun refers back unless its own sentence named something before it; a loose one only where nothing else is named, or where it is what is said something of. */
function refersBack(reference: Extract<Reference, { to: 'it' }>, parts: Parts, later: Later): boolean {
  const { now, known } = later;
  const head = readAlone(parts.head, now, known);
  const isNamed = parts.head.split(/[,;:.!?，；：。！？]/).some((clause) => saysOfWhat(clause, later));
  const isPlural = reference.section !== undefined && /[^s]s$/i.test(parts.typed);
  if (isNamed || isPlural) return false;
  if (!reference.loose) return true;
  if (parts.typed.toLowerCase() === 'there' && /\b(is|are|was|were|been)\W*$/i.test(parts.head)) return false;
  const tail = readAlone(parts.tail, now, known);
  const rest = readAlone(`${parts.head} ${parts.tail}`, now, known);
  if (!names(rest) && subjectNamed(rest, true) === undefined) return true;
  if (isHan(parts.typed)) return /^\s*(是|在|有|被|属于|算|获|得)/.test(parts.tail);
  const [next] = tail.marks;
  const isFollowed = next?.concepts.includes('filler') === true;
  const isDetermined =
    reference.section !== undefined && /^\s*(with|on|about|of|from|for|by|that|which|where|who|to)\b/i.test(parts.tail);
  return head.marks.at(-1)?.concepts.includes('auxiliary') === true && isFollowed && !isDetermined;
}

/** `the other one`: of the list, what was not spoken of. `any more?` where all were shown asks the same again. */
function others(what: 'others' | 'more', rest: string, { tail }: Parts, later: Later): string | undefined {
  const { own, list, shown, previous, now, known } = later;
  const isOfAuthors = readAlone(tail, now, known).marks.some((each) => each.concepts.includes('authorNoun'));
  if (isOfAuthors || names(own) || subjectNamed(own, true) || own.range) return undefined;
  if (previous.among)
    return titled(
      what === 'more' ? '' : rest,
      list.filter((item) => !shown.includes(item)),
    );
  if (what === 'others') return titled(rest, shown.length === 2 ? shown.slice(1) : []);
  return own.marks.every((each) => each.concepts.length > 0) ? previous.reading : undefined;
}

/** `which of those was in Nature`, `when were they published`: those that the question describes, else each of them. */
function allOf(rest: string, parts: Parts, loose: boolean, later: Later): string | undefined {
  const { own, shown, list, previous, now, known } = later;
  if (!loose && hasContent(readAlone(parts.head, now, known))) return undefined;
  if (describes(later)) {
    const ownSubject = subjectNamed(own, loose) !== undefined;
    if (
      loose &&
      ownSubject &&
      !/^(the|that|this|an?|only|just)\b.*\bones?$/i.test(`${lastClause(parts.head)}${parts.typed}`)
    )
      return isAskedOf.test(parts.typed) && !own.self ? titled(askingFor(later), narrowed(later)) : undefined;
    const found = list.length > 1 ? described(later) : [];
    if (asks(own, 'count') && !loose && !previous.reading.includes('“')) return merged(later, true);
    if (found.length > 0 && found.length <= longestEach) return titled(askingFor(later), found);
    return loose ? undefined : merged(later, true);
  }
  const order =
    own.order ?? (own.concepts.has('oldest') ? 'oldest' : own.concepts.has('latest') ? 'newest' : undefined);
  if (order && list.length > 1 && (!loose || isAskedOf.test(parts.typed))) return titled(rest, atEnd(later, order));
  if (list.length === 0 || /^(one|which is|which was|which are|which were)$/i.test(parts.typed)) return undefined;
  if (asks(own, 'count')) return loose ? undefined : merged(later, true);
  if (!asks(own) && !own.concepts.has('published') && !own.concepts.has('accepted'))
    return loose ? undefined : previous.reading;
  if (loose && (own.self || hasContent(own) || subjectNamed(own, true))) return undefined;
  return titled(isAskedOf.test(parts.typed) ? `${subjectBefore(later)} ${rest}` : rest, shown.slice(0, longestEach));
}

/** From the last article on. */
function lastClause(head: string): string {
  return /\b(?:the|that|this|only|just)\b[^,]*$/i.exec(head)?.[0] ?? '';
}

/** The question's words of asking; where it has none, what was asked for before. */
function askingFor(later: Later): string {
  const words = askingWords(later);
  if (asks(later.own) && !asks(later.own, 'count', 'list')) return words;
  return `${subjectBefore(later)} ${words}`;
}

function subjectBefore({ before }: Later): string {
  const subjects = before.marks.filter(isSubject);
  const plain = subjects.filter((each) => subjectNamed({ marks: [each] }, false));
  return (plain.length > 0 ? plain : subjects).map((each) => each.typed).join(' ');
}

/** A text without the marks at its end, so that what is put behind it belongs to the same sentence. */
function withoutEnd(text: string): string {
  return text.replace(/[\s?!.,;。？！，；]+$/, '').trim();
}

/** Titles in quotation marks, as the reader of questions takes them for the records themselves. */
function titled(rest: string, items: readonly Item[]): string | undefined {
  if (items.length === 0) return undefined;
  return `${withoutEnd(rest)} ${[...new Set(items.map((item) => item.title))].map((title) => `“${title}”`).join(' ')}`.trim();
}

/** `and the Zurich spin-off?`: one of those shown, by other words than its name. */
function ofOpening(later: Later): string | undefined {
  const { text, previous, now, known, own } = later;
  if (!opens(taken, text) && !ends(text)) return undefined;
  const [clause = '', ...others] = text.split(/[,;，；]/);
  const first = others.length > 0 ? laterOf({ text: clause, now, locale: own.locale }, previous, known) : later;
  const byWords =
    first.own.terms.length > 0 && first.own.people.length + first.own.venues.length === 0 && !first.own.range;
  if (!byWords) return undefined;
  return others.length > 0 ? titled(others.join(','), oneIn(first)) : oneOf(later);
}

/** Those of the list shown that the question's own words describe, where they are no names: `Python那门`. */
function oneOf(later: Later): string | undefined {
  return titled(askingFor(later), oneIn(later));
}

function oneIn(later: Later): readonly Item[] {
  const { own, list } = later;
  const isElsewhere = own.terms.some((term) => term.named.some((item) => !list.includes(item)));
  return isElsewhere || subjectNamed(own, false) ? [] : narrowed(later);
}

/** Those of the list that the question describes, where they are not all of it. */
function narrowed(later: Later): readonly Item[] {
  const found = later.list.length > 1 ? described(later) : [];
  return found.length < later.list.length ? found : [];
}

/** A question that names only what is different: `and in 2023?`, `how many with Jason?`, `what about awards?`, `那2023年呢？` */
function ofPart(later: Later): string | undefined {
  return isPartial(later) ? merged(later, false) : undefined;
}

function isPartial({ text, own }: Later): boolean {
  const named = own.marks.filter(
    (each) => !each.concepts.some((concept) => partOpenings.includes(concept)) && !asks({ marks: [each] }),
  );
  const range = own.range !== undefined;
  const count = named.length + own.terms.filter((term) => !own.marks.some((each) => each.term === term)).length;
  if (own.absent.length > 0 || own.self || (count === 0 ? !range : count > 2)) return false;
  if (asks(own))
    return (
      own.concepts.has('count') &&
      !own.marks.some(isSubject) &&
      !(own.concepts.has('publish') || own.concepts.has('published')) &&
      own.terms.length === 0 &&
      (range || count > 0)
    );
  return opens(taken, text) || opens(left, text) || ends(text) || (count === 0 && range);
}

function opens(book: PhraseBook<boolean>, text: string): boolean {
  return book.at(wordsOf(text), 0) !== undefined;
}

function ends(text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, place) => ending.at(words, place)?.end === words.length);
}

/** A question that asks of something without saying of what: `link?`, `who was the first author?` Of all that were shown, where they are of one kind. */
function ofNothingSaid(later: Later): string | undefined {
  const { own, text, shown, previous } = later;
  const isBare = own.marks.every((each) => each.concepts.length > 0 && !each.number);
  if (!asks(own) || !isBare || hasContent(own) || own.absent.length > 0 || own.range) return undefined;
  if (own.marks.some(isSubject) || (own.self && !asks(own, 'role', 'why', 'when', 'howLong', 'duration')))
    return undefined;
  if (asks(own, 'count') && !previous.reading.includes('“')) return merged(later, true);
  const isList = new Set(shown.map((item) => item.section)).size === 1;
  const isOfKind = own.marks.every(
    (each) => !asks({ marks: [each] }) || asks({ marks: [each] }, 'what', 'list', 'count'),
  );
  return titled(isOfKind ? `${subjectBefore(later)} ${text}` : text, shown.slice(0, isList ? longestEach : 1));
}

/**
 * The earlier question with its year, person, venue, kind or way of asking taken out where the later one has its own. One
 * that narrows what was shown takes no kind out.
 */
function merged({ text, own, previous, now, known }: Later, narrows: boolean): string {
  const base = withoutEnd(own.range ? withoutDates(previous.reading, now) : previous.reading);
  const isAsking = (each: Mark) => asks({ marks: [each] });
  const replaces = (old: Mark) =>
    own.marks.some(
      (each) =>
        (each.people && old.people) ||
        (old.venues && (each.venues || isForm(each))) ||
        (each.term && old.term) ||
        (!narrows && isSubject(each) && isSubject(old) && (!isForm(each) || isForm(old))) ||
        (isAsking(each) && isAsking(old)),
    );
  const titles = own.terms.some((term) => term.named.length > 0) ? [] : (base.match(/“[^“”]+”/g) ?? []);
  const kept = mark(wordsOf(base.replace(/“[^“”]+”/g, ' ')), known).filter((old) => !replaces(old));
  return [...kept.map((each) => each.typed), withoutOpening(text), ...titles].join(' ').trim();
}

/** Words for a form of publication, which stand beside what is asked about: papers in journals, reviews for conferences. */
function isForm({ concepts }: Mark): boolean {
  return concepts.includes('journal') || concepts.includes('conference');
}

function withoutOpening(text: string): string {
  const words = wordsOf(text);
  const end = taken.at(words, 0)?.end ?? 0;
  return end > 0 ? text.slice(words[end]?.start ?? text.length) : text;
}

interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

/** The phrases of a book in a text, one after another. */
function allIn<Meaning>(book: PhraseBook<Meaning>, words: readonly Word[]): readonly Found<Meaning>[] {
  const found: Found<Meaning>[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const match = book.at(words, start);
    const [meaning] = match?.meanings ?? [];
    if (!match || meaning === undefined) continue;
    found.push({
      meaning,
      start,
      end: match.end,
      typed: words
        .slice(start, match.end)
        .map((word) => word.typed)
        .join(''),
    });
    start = match.end - 1;
  }
  return found;
}

function firstIn<Meaning>(book: PhraseBook<Meaning>, words: readonly Word[]): Found<Meaning> | undefined {
  return allIn(book, words)[0];
}
