import { person } from './look-names.ts';
import { mark } from './mark.ts';
import { readDates } from '../search/dates.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mark } from './look.ts';
import { openers } from './openers.en.ts';
import { PhraseBook } from './phrases.ts';
import { subjectFor } from './subjects.ts';
import { questioning, type Concept } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Words that a request is put in. */
const openings = new PhraseBook<'request'>();
for (const phrase of openers.flatMap((line) => line.split(','))) openings.add(phrase, 'request');

/** Words that refer to something said before. */
const leaning: ReadonlySet<string> = new Set(
  'it its that this these those there them they one ones thing same former latter'.split(' '),
);

/** Words with a full stop that end no sentence. */
const abbreviated = /\b(dr|prof|mr|mrs|ms|vol|no|nr|pp|vs|st|jr|sr|inc|ltd|e\.g|i\.e|et al|\p{L})\.$/iu;
const breaks =
  /(?<=[.!?;:,])\s+|\s*\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]*\s+|\s+[-–—]+\s+|\n+|\s+(?=for (?:my|our)\b)|\s+and\s+(?=(?:i|we) )|\s+(?=(?:as|because|cause|cuz|since) (?:i|we)(?:\s|'|’))|\s+but\s+(?=(?:who|what|when|where|which|how|is|was|did|does|has)\b)/iu;

/** Words of the asker, of a condition or of Vita: a clause with one of them says why or how somebody asks. */
const aside: ReadonlySet<string> = new Set(
  'i im id ive ill we were weve our ours my mine us vita bot please sorry sure hi hello hey thanks thank if dear'.split(
    ' ',
  ),
);

/** What of a text is asked. */
export interface Request {
  readonly text: string;
  /** What it asks needs the rest of the text to be understood. */
  readonly leans: boolean;
}

/**
 * A text without the clauses that are only said on the way to the one that asks: greetings, who the asker is and why.
 * Undefined where it has none such. `isNamed` where the text had a whole title, taken out before.
 */
export function requestIn(text: string, known: Knowledge, isNamed = false): Request | undefined {
  const clauses = clausesOf(text, known).map((each) => ({ ...each, marks: mark(wordsOf(each.clause), known) }));
  const last = lastAsking(clauses);
  const asked = clauses[last];
  const asksMore = (each: Clause, place: number) =>
    place > last && hasOne(each.marks, questioning) && !isOfAsker(each.clause);
  const isKnown = ({ term }: Mark) => term?.unknown && wordsOf(term.typed).some(({ key }) => known.keys.has(key));
  const saysOfWhat = (each: Clause, place: number) => place < last && isHeadline(each) && each.marks.some(isKnown);
  const isSaidOnTheWay = (each: Clause, place: number) =>
    isAside(each) || (asked && (isLeadIn(each, asked, isNamed) || (place > last && isToldAfter(each, asked))));
  const kept = clauses.filter(
    (each, place) =>
      each === asked ||
      isTag(each.clause) ||
      asksMore(each, place) ||
      saysOfWhat(each, place) ||
      !isSaidOnTheWay(each, place),
  );
  if (last < 0 || kept.length === clauses.length) return undefined;
  const request = kept.map(({ clause }) => clause).join(' ');
  const marks = kept.filter((each) => !isTag(each.clause)).flatMap((each) => each.marks);
  // What comes after the one that asks is nothing that it could refer back to.
  if (clauses.slice(0, last).every((each) => kept.includes(each))) return { text: request, leans: false };
  const isBare =
    !marks.some((each) => each.people ?? each.venues ?? each.term) &&
    !hasSubject(marks) &&
    !marks.some((each) => each.concepts.some((concept) => complete.includes(concept)));
  // `his nationality is needed. What is it?`: all of it is asked.
  if (isBare) return undefined;
  if (!leansOut(kept)) return { text: request, leans: false };
  const basis = clauses.slice(0, last).findLast((each) => !isOfAsker(each.clause) && isAbout(each.marks));
  const told = clauses.filter((each) => each === basis || kept.includes(each)).map(({ clause }) => clause);
  return basis ? { text: told.join(' '), leans: false } : { text: request, leans: true };
}

/** Whether a word refers to what none of the clauses says. */
function leansOut(clauses: readonly Clause[]): boolean {
  const spoken = clauses.filter(({ clause }) => !isTag(clause));
  return spoken.some(({ marks }, at) => {
    const earlier = spoken.slice(0, at).flatMap((each) => each.marks);
    const isSaid = (place: number) => [...earlier, ...marks.slice(0, place)].some(isNaming) || hasSubject(earlier);
    return marks.some((each, place) => leansBack(each, marks[place + 1]) && !isSaid(place));
  });
}

/** Whether words say of what something is asked: a record, a person, a venue and what kind of thing. */
function isAbout(marks: readonly Mark[]): boolean {
  return marks.some(isNaming) && hasSubject(marks);
}

/** `请问`: whatever stands before it is only said on the way. */
const openingInChinese =
  /^\s*(?:想?请问|想问|想知道|想了解|我想问|我想知道|问一下|麻烦问|能不能告诉|能否告诉|可以告诉)/u;
const breaksInChinese = /(?<=[。！!？?；;，,])/u;

/** `我导师让我查一下`: who wants to know. */
const onBehalf = /(?:让|叫|要|托)(?:我|咱)们?(?:来|去|帮忙)?(?:查|问|核实|了解|确认|打听)(?:一下|下)?/u;

/**
 * The same in Chinese, where clauses are one thought more often: only what somebody says of themselves, `我是记者，`, and
 * what names nothing known, `下午组会要用`, is left out, where another clause asks.
 */
export function requestInChinese(text: string, known: Knowledge): Request | undefined {
  const clauses = text
    .split(breaksInChinese)
    .map((clause) => clause.split(onBehalf).at(-1) ?? clause)
    .map((clause) => ({ clause, marks: mark(wordsOf(clause), known) }));
  const isRequest = ({ marks }: Pick<Clause, 'marks'>) => hasOne(marks, questioning) || marks.some(isNaming);
  const isOfSpeaker = ({ clause, marks }: Pick<Clause, 'clause' | 'marks'>) =>
    /我|咱|本人是/u.test(clause) && !isRequest({ marks }) && !isCommand(marks);
  const saysNothing = ({ clause, marks }: Pick<Clause, 'clause' | 'marks'>) =>
    marks.some(({ term }) => term?.unknown) &&
    marks.every(({ term, concepts }) => term?.unknown ?? concepts.every((concept) => concept === 'filler')) &&
    !saysWhen(clause);
  const kept = clauses.filter((each) => !isOfSpeaker(each) && !saysNothing(each));
  const politely = clauses.findLastIndex(({ clause }) => openingInChinese.test(clause));
  const refersBack = /[这那该它其]/u.test(clauses.at(politely)?.clause ?? '');
  const asked = politely > 0 && !refersBack ? clauses.slice(politely) : kept;
  const request = (
    asked.some((each) => isRequest(each) && (hasSubject(each.marks) || each.marks.some(isNaming)))
      ? asked.filter((each) => kept.includes(each))
      : kept
  )
    .map(({ clause }) => clause)
    .join('');
  if (request === text || !kept.some((each) => isRequest(each) || hasSubject(each.marks))) return undefined;
  return { text: request, leans: false };
}

/**
 * The last clause that asks and says of what; one about the asker (`my roommate won't stop about him`) only where there is
 * no other.
 */
function lastAsking(clauses: readonly Clause[]): number {
  const ways: readonly ((clause: Clause) => boolean)[] = [
    ({ clause, marks }) =>
      !isOfAsker(clause) && hasOne(marks, questioning) && (marks.some(isNaming) || hasSubject(marks)),
    ({ clause, marks }) => !isOfAsker(clause) && hasOne(marks, questioning),
    ({ marks }) => isOrder(marks) || (marks[0]?.concepts.includes('auxiliary') ?? false),
    ({ clause, marks }) => !isOfAsker(clause) && asks(marks),
    ({ marks }) => asks(marks),
    ({ isPut }) => isPut,
    ({ clause }) => clause.trim().endsWith('?'),
    ({ clause }) => questionWords.has(wordsOf(clause)[0]?.text ?? ''),
    ({ clause, marks }) => !isOfAsker(clause) && hasSubject(marks),
  ];
  return (
    ways
      .map((way) => clauses.findLastIndex((each) => !isDenial(each.clause) && way(each)))
      .find((place) => place >= 0) ?? -1
  );
}

/** Whether a word refers back, and not on to what comes next: `it`, but not in `what is it that ...`, nor `this` in `this Peng`. */
function leansBack({ typed, self, concepts }: Mark, next: Mark | undefined): boolean {
  const isPointing = /^(this|that|these|those)$/i.test(typed) && next !== undefined && hasSubject([next]);
  const leads =
    next?.self ?? next?.people ?? (isPointing || (/\bit$/i.test(typed) && /^that\b/i.test(next?.typed ?? '')));
  return (
    !self &&
    !concepts.includes('exists') &&
    !concepts.includes('whether') &&
    wordsOf(typed).some((word) => leaning.has(word.text)) &&
    !leads
  );
}

interface Clause {
  readonly clause: string;
  readonly marks: readonly Mark[];
  /** It stands after words that a request is put in. */
  readonly isPut: boolean;
}

/** Whether a clause is about the asker, or says nothing that anything is known of. A command is never overheard. */
function isAside({ clause, marks }: Clause): boolean {
  if (isCommand(marks) && !isOfOwnWork(clause)) return false;
  if (isOfAsker(clause) || isDenial(clause)) return true;
  return !marks.some((each) => isNaming(each) || hasSubject([each])) && !saysWhen(clause);
}

/** `between 2020 and 2021, ...`; which day it is doesn't matter here. */
function saysWhen(clause: string): boolean {
  return readDates(clause, new Date(0)).range !== undefined;
}

/** `I am writing my thesis`: no command. */
function isOfOwnWork(clause: string): boolean {
  return /^\W*(?:i|im|we)\b(?!.*\b(?:you|your|u|ur)\b)/i.test(clause);
}

function isCommand(marks: readonly Mark[]): boolean {
  return hasOne(marks, ['command']);
}

/** `bregma detection: co-authors?`: a few words before the others that only say of what. */
function isHeadline({ clause, marks }: Clause): boolean {
  const isLong = wordsOf(clause).length > longestHeadline;
  return !isLong && !/[.!:]\s*$/.test(clause) && !isOfAsker(clause) && !isDenial(clause) && !asks(marks);
}

const longestHeadline = 5;

/** `..., right?`, `... True?`: asks to confirm what was said before. */
export function isTag(clause: string): boolean {
  return /\b(true|right|correct)\s*\?\s*$|\bis (that|it) (so|true|right|correct)\W*$/i.test(clause);
}

/** `the invited talks, not the papers`, `when not in the lab, ...`, `wasn't it Texas`: what is not asked for. */
function isDenial(clause: string): boolean {
  const words = wordsOf(clause).map(({ text }) => text);
  if (/^(wasn|isn|weren|didn|doesn)\s?t (it|he|she|they|that)\b/.test(words.join(' '))) return true;
  return (
    words[0] === 'not' ||
    (words[0] === 'when' && words.slice(1, 4).some((text) => /^(not|isnt|arent|isn|aren)$/.test(text)))
  );
}

function isOfAsker(clause: string): boolean {
  const words = wordsOf(clause).map(({ text }) => text);
  const [first = '', second = ''] = words;
  const isWhy = asideFirst.has(first) || (/^need(ed)?$/.test(first) && leaning.has(second));
  const isWish = /^(want|wanna|hope|plan)$/.test(first) && second === 'to';
  return isWhy || isWish || isPresenting(clause) || words.some((text) => aside.has(text));
}

/** `visiting professor here:`: the asker says who they are. */
function isPresenting(clause: string): boolean {
  const words = wordsOf(clause);
  return words.at(-1)?.text === 'here' && words.length <= longestPresenting && !clause.trim().endsWith('?');
}

const longestPresenting = 7;

/** Words that begin a clause on why somebody asks: `need it for a search`, `asking for a friend`. */
const asideFirst: ReadonlySet<string> = new Set(
  'as asking because cause cuz cos coz trying writing preparing planning thinking hoping considering deciding checking feels seems'.split(
    ' ',
  ),
);

/** `Fact-checking an article: what is his position?`: names nothing, and the question has a subject of its own. */
function isLeadIn({ clause, marks }: Clause, asked: Clause, isTitled: boolean): boolean {
  const saysNothing = !marks.some((each) => isNaming(each) || each.term?.isName) && !asks(marks);
  const isOwn = isTitled || asked.marks.some(isNaming) || hasSubject(asked.marks.filter((each) => !isHappening(each)));
  // `Short piece on startups. What is LuxiTech doing?`: the question names its record.
  const isNamed = asked.marks.some(({ term }) => term && term.named.length > 0);
  const isTold = /[.!]$/.test(clause) && isNamed && !asks(marks) && !isCommand(marks);
  return isTold || (/[.!:]$/.test(clause) && saysNothing && isOwn);
}

/** `anything in a journal? The promotion committee only counts those`: behind a question mark, what names something unknown narrows nothing. */
function isToldAfter({ clause, marks }: Clause, asked: Clause): boolean {
  const isSentence = wordsOf(clause).length >= shortestSentence && !asks(marks) && !isCommand(marks);
  return isSentence && asked.clause.trim().endsWith('?') && marks.some(({ term }) => term?.unknown);
}

const shortestSentence = 4;

/** What happens to a work, which does not say what work. */
function isHappening({ concepts }: Mark): boolean {
  return (['published', 'publish', 'accepted', 'submitted'] as const).some((concept) => concepts.includes(concept));
}

function isNaming({ people, venues, term }: Mark): boolean {
  return (people ?? venues) !== undefined || (term !== undefined && !term.unknown);
}

/** The clauses of a text: between marks of punctuation, and after words that a request is put in. */
function clausesOf(text: string, known: Knowledge): Omit<Clause, 'marks'>[] {
  const pieces: string[] = [];
  for (const piece of text.split(breaks)) {
    const last = pieces.at(-1);
    if (last !== undefined && abbreviated.test(last)) pieces[pieces.length - 1] = `${last} ${piece}`;
    else pieces.push(piece);
  }
  return pieces
    .flatMap((piece) => afterOpeners(piece).map((clause, place) => ({ clause, isPut: place > 0 })))
    .flatMap(({ clause, isPut }) => beforeQuestions(clause, known).map((part) => ({ clause: part, isPut })))
    .filter(({ clause }) => wordsOf(clause).length > 0);
}

function afterOpeners(clause: string): string[] {
  const words = wordsOf(clause);
  for (const [place] of words.entries()) {
    const match = openings.at(words, place);
    const next = match && words[match.end];
    if (next) return [clause.slice(0, next.start), ...afterOpeners(clause.slice(next.start))];
  }
  return [clause];
}

const auxiliaries: ReadonlySet<string> = new Set(
  'did does do is was were are has have had can could will would'.split(' '),
);
const somebody: ReadonlySet<string> = new Set('he she they'.split(' '));
const questionWords: ReadonlySet<string> = new Set(
  'who whom whose what which where when why how many if whether and or but that whos whats'.split(' '),
);
const shortestAside = 3;

/** `I have to take CSE 12, did he teach it?`: a question that begins in the middle, without a mark before it. */
function beforeQuestions(clause: string, known: Knowledge): string[] {
  const words = wordsOf(clause);
  const start = words.findIndex(
    ({ text }, place) =>
      place >= shortestAside &&
      auxiliaries.has(text) &&
      (somebody.has(words[place + 1]?.text ?? '') || person(words, place + 1, known)?.self),
  );
  const [first, here] = [words.slice(0, Math.max(start, 0)), words[start]];
  if (!here || first.some(({ text }) => questionWords.has(text))) return [clause];
  return [clause.slice(0, here.start), clause.slice(here.start)];
}

const asking: readonly Concept[] = [...questioning, 'how', 'whether', 'summary'];
const ordering: readonly Concept[] = ['list', 'tell', 'cite', 'link'];
/** What is asked of the researcher alone: it needs nothing before it. */
const complete: readonly Concept[] = ['contact', 'summary', 'selfName', 'homepage', 'advisor'];

/** Whether a clause asks: it has a word of asking, or begins as an order or a yes-or-no question does. */
function asks(marks: readonly Mark[]): boolean {
  return hasOne(marks, asking) || isOrder(marks) || (marks[0]?.concepts.includes('auxiliary') ?? false);
}

/** Whether a clause begins as an order: `list the papers`, but not `our lawyers want all of them`. */
function isOrder(marks: readonly Mark[]): boolean {
  return hasOne(opening(marks), ordering) && !opening(marks)[0]?.term;
}

/** The first words that say something. */
function opening(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((each) => !isPlain(each)).slice(0, 2);
}

function hasOne(marks: readonly Mark[], concepts: readonly Concept[]): boolean {
  return marks.some((each) => each.concepts.some((concept) => concepts.includes(concept)));
}

/** A word that says nothing by itself. */
function isPlain({ concepts }: Mark): boolean {
  return concepts.length > 0 && concepts.every((concept) => concept === 'filler' || concept === 'greeting');
}

function hasSubject(marks: readonly Mark[]): boolean {
  return subjectFor(conceptsOf(marks)) !== undefined;
}

function conceptsOf(marks: readonly Mark[]): ReadonlySet<Concept> {
  return new Set(marks.flatMap((each) => each.concepts));
}
