import type { Item } from '../profile/record.ts';
import { asks, hasContent, isSubject, names, readAlone, subjectNamed, type Later } from './later.ts';
import type { Mark } from './look.ts';
import { merged } from './merge.ts';
import { bookOf, partsOf, type Parts } from './phrase-books.ts';
import { references, type Reference } from './references.ts';
import { atEnd, beside, described, describes } from './shown.ts';
import { askingFor, longestEach, narrowed, oneOf, subjectBefore, titled } from './titled.ts';
import { vocabulary, type Meaning } from './vocabulary.ts';
import { isHan, wordsOf, type Word } from './words.ts';

const referring = bookOf(references);

/** `the second one`, `which of those was in Nature`, `when was it?`: the words that refer back become titles. */
export function ofReference(later: Later): string | undefined {
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
      const [behind, another] = readAlone(parts.tail, later.now, later.known).marks;
      // `the first RWKV paper`
      const next = behind?.term && another && isSubject(another) ? another : behind;
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
      return titled(rest, beside(later, reference.to)) ?? jobsBefore(reference.to, later);
    case 'others':
    case 'more':
      return others(reference.to, rest, parts, later);
    case 'all':
      return allOf(isAskedOf.test(parts.typed) ? later.text : rest, parts, reference.loose ?? false, later);
    case 'it':
      // `what do they do there?` after a job: the company.
      if (isThere.test(parts.typed) && later.shown[0]?.section === 'experience' && /\bthey\b/i.test(later.text))
        return titled('what is', later.shown.slice(0, 1));
      if (isThere.test(parts.typed) && later.before.venues.length > 0 && !names(later.own))
        return `${parts.head} ${later.own.locale === 'en' ? 'at' : '在'} ${later.before.venues[0]?.typed ?? ''} ${parts.tail}`;
      if (isOfYears.test(later.text) && /^(it|that)$/i.test(parts.typed) && !hasContent(later.own))
        return titled(rest, later.shown.slice(0, longestEach));
      return isHan(parts.typed) && isDescribing(readAlone(parts.head, later.now, later.known))
        ? oneOf(later)
        : refersBack(reference, parts, later)
          ? titled(rest, spokenOf(reference.section, parts.typed, later))
          : undefined;
  }
}

/** `and before that?` after a job: jobs have an order by which is held now, even where they have no dates. */
function jobsBefore(step: 'earlier' | 'later', later: Later): string | undefined {
  const [job] = later.shown;
  if (step === 'later' || job?.section !== 'experience') return undefined;
  return titled(later.own.locale === 'en' ? 'jobs before' : '之前的工作', [job]);
}

const isThere = /^(there|那里|那儿)$/i;

/** `in which years was that?` asks of all. */
const isOfYears = /\b(years|dates|months)\b/i;

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
function spokenOf(section: Item['section'] | undefined, typed: string, later: Later): readonly Item[] {
  const { shown, now, known, before } = later;
  // `how long ago was that?` after an award: the award, not its paper.
  const spoken =
    subjectNamed(readAlone(typed, now, known), false) ?? (section ? undefined : subjectNamed(before, false));
  const kind = spoken?.records(known.profile) ?? [];
  const ofKind = shown.filter((item) => kind.includes(item));
  if (ofKind.length > 0) return ofKind.slice(0, 1);
  // `that interview`, where no interview was spoken of.
  if (section === 'news' && kind.length > 0) return [];
  return shown
    .filter((item) => (section === undefined ? item.section !== 'about' : item.section === section))
    .slice(0, 1);
}

/** Whether a clause before `it` says what it is about; the last word right before it is no more than what was done to it: `who reviewed it`. */
function saysOfWhat(clause: string, isLast: boolean, { now, known }: Later): boolean {
  const reading = readAlone(clause, now, known);
  const marks = isLast ? reading.marks.slice(0, -1) : reading.marks;
  return isDescribing(reading) || subjectNamed({ marks }, false) !== undefined;
}

/** A pronoun refers back unless its own sentence named something before it; a loose one only where nothing else is named, or where it is what is said something of. */
function refersBack(reference: Extract<Reference, { to: 'it' }>, parts: Parts, later: Later): boolean {
  const { now, known } = later;
  const head = readAlone(parts.head, now, known);
  const clauses = parts.head.split(/[,;:.!?，；：。！？]/);
  if (isOfWhich(parts) && !clauses.some((clause) => isDescribing(readAlone(clause, now, known)))) return true;
  const isNamed = clauses.some((clause, place) => saysOfWhat(clause, place === clauses.length - 1, later));
  const isPlural = reference.section !== undefined && /[^s]s$/i.test(parts.typed);
  if (isNamed || isPlural) return false;
  if (isCleft(parts) || isOfWhatTheyDo(parts, tailOf(parts, later))) return false;
  if (!reference.loose) return true;
  if (parts.typed.toLowerCase() === 'there' && /^\s*(is|are|was|were|has|have|s|exists?)\b/i.test(parts.tail))
    return false;
  if (parts.typed.toLowerCase() === 'there' && /\b(is|are|was|were|been)\W*$/i.test(parts.head)) return false;
  const tail = tailOf(parts, later);
  if (/^(this|that)$/i.test(parts.typed) && tail.marks[0]?.self) return false;
  const rest = readAlone(`${parts.head} ${parts.tail}`, now, known);
  if (!names(rest) && subjectNamed(rest, true) === undefined) return true;
  if (isHan(parts.typed)) return /^\s*(是|在|有|被|属于|算|获|得)/.test(parts.tail);
  const [next] = tail.marks;
  const isFollowed = next?.concepts.includes('filler') === true;
  const isDetermined =
    reference.section !== undefined &&
    /^\s*(with|on|about|of|from|for|by|that|which|where|who|to|called|named)\b/i.test(parts.tail);
  return head.marks.at(-1)?.concepts.includes('auxiliary') === true && isFollowed && !isDetermined;
}

/** `which paper was that for?`, `is there a paper about it?`, `他在那里做什么`: a noun before it does not say what it is. */
function isOfWhich({ head, typed, tail }: Parts): boolean {
  if (/^(那里|这里|那儿|这儿)$/.test(typed)) return /在\s*$/.test(head);
  const isFor = /\b(is|was)\W*$/i.test(head) && /^\s*for\W*$/i.test(tail);
  return /^(it|that|this)$/i.test(typed) && (isFor || (/\b(about|on|of)\W*$/i.test(head) && /^\W*$/.test(tail)));
}

/** `It was in Monterey that ...`, `which city was it where ...`: it stands for what comes after. */
function isCleft({ head, typed, tail }: Parts): boolean {
  const isBehind =
    /\b(?:is|was)\s*$/i.test(head) &&
    /^\s*(?:that|where|when|who|which|\p{L}+ that|(?:allowed|ok|okay|fine|possible|hard|easy) to)\b/iu.test(tail);
  return /^it$/i.test(typed) && (isBehind || /^\s*(?:is|was)\W+(?:[\p{L}\p{N}]+\W+){0,3}that\b/iu.test(tail));
}

/** `the other one`: of the list, what was not spoken of. `any more?` where all were shown asks the same again. */
function others(what: 'others' | 'more', rest: string, { tail }: Parts, later: Later): string | undefined {
  const { own, list, shown, previous, now, known } = later;
  const isOfAuthors = readAlone(tail, now, known).marks.some((each) => each.concepts.includes('authorNoun'));
  const subject = subjectNamed(own, true);
  // `the other one, who invited him?` after a talk.
  const isOther =
    subject !== undefined && (what === 'more' || !shown.some((item) => subject.records(known.profile).includes(item)));
  if (isOfAuthors || names(own) || isOther || own.range) return undefined;
  if (previous.among)
    return titled(
      what === 'more' ? '' : rest,
      list.filter((item) => !shown.includes(item)),
    );
  if (what === 'others') return titled(rest, shown.length === 2 ? shown.slice(1) : otherOfTwo(later));
  return own.marks.every((each) => each.concepts.length > 0) ? previous.reading : undefined;
}

/** Where the record just shown is one of the two that there are of its kind, the other. */
function otherOfTwo({ shown, before, known }: Later): readonly Item[] {
  const [only] = shown;
  const records = subjectNamed(before, true)?.records(known.profile) ?? [];
  return only && records.length === 2 && records.includes(only) ? records.filter((item) => item !== only) : [];
}

/** `which of those was in Nature`, `when were they published`: those that the question describes, else each of them. */
function allOf(rest: string, parts: Parts, loose: boolean, later: Later): string | undefined {
  const { own, shown, list, previous, now, known } = later;
  const head = readAlone(parts.head, now, known);
  const isOfHead = /[;:.!?]\s*$/.test(parts.head) && subjectNamed(head, true) !== undefined;
  if (!loose && (isOfHead || hasContent(head))) return undefined;
  // `哪些论文是发在ISCAS上的`: which papers, not which of those shown.
  const [noun] = readAlone(parts.tail, now, known).marks;
  if (loose && isHan(parts.typed) && noun && isSubject(noun)) return undefined;
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
  if (order === 'oldest' && list.length === 2) return titled(rest, list);
  if (order && list.length > 1 && (!loose || isAskedOf.test(parts.typed))) return titled(rest, atEnd(later, order));
  if (list.length === 0 || /^(one|which is|which was|which are|which were)$/i.test(parts.typed)) return undefined;
  if (asks(own, 'count')) return loose ? undefined : merged(later, true);
  if (!asks(own) && !own.concepts.has('published') && !own.concepts.has('accepted'))
    return loose ? undefined : previous.reading;
  if (loose && (own.self || hasContent(own) || subjectNamed(own, true))) return undefined;
  return titled(isAskedOf.test(parts.typed) ? `${subjectBefore(later)} ${rest}` : rest, shown.slice(0, longestEach));
}

function tailOf({ tail }: Parts, { now, known }: Later): Later['own'] {
  return readAlone(tail, now, known);
}

/** `what it is they research`, `what is it he does`: what comes right after it says what is asked. */
function isOfWhatTheyDo({ head, typed }: Parts, tail: Later['own']): boolean {
  const [first, second] = tail.marks.filter((each) => !each.concepts.every((concept) => concept === 'filler'));
  return (
    /^it$/i.test(typed) &&
    /\bwhat(?:\s+is|\s+was|'s|s)?\s*$/i.test(head) &&
    first?.self === true &&
    second !== undefined
  );
}

/** From the last article on. */
function lastClause(head: string): string {
  return /\b(?:the|that|this|only|just)\b[^,]*$/i.exec(head)?.[0] ?? '';
}
