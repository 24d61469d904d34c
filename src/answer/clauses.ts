import { person } from './look-names.ts';
import { mark } from './mark.ts';
import { readDates } from '../search/dates.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mark } from './look.ts';
import { PhraseBook } from './phrases.ts';
import { subjectFor } from './subjects.ts';
import { questioning, type Concept } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Words that a request is put in: whatever stands before them is only said on the way. Extend it freely. */
const openers = new PhraseBook<'request'>();
const openings = [
  "i'd like to know, id like to know, i would like to know, i want to know, i wanna know, i need to know, i wanted to know",
  'i was wondering, im wondering, i am wondering, i wonder, just wondering, wondering, curious to know, i am curious, im curious',
  'could you tell me, can you tell me, could u tell me, can u tell me, would you tell me, please tell me, tell me, let me know',
  'could you please tell me, can you please tell me, do you happen to know, would you happen to know, any idea, any chance you know',
  'would like to know, would like to find out, would like to ask, i d love to know, would love to know, i would love to know, love to know, keen to know, do you know, do u know, would you know, does anyone know, does anybody know, anyone know, remind me, my question is, question is',
  'i d be interested to know, i would be interested to know, interested to know, interested in knowing, interested to learn, i d be curious to know, i would be curious to know, i d be grateful to learn, i d be grateful to know, be grateful to know, be glad to know, be glad to learn, be happy to know, like to learn, like to find out, like to ask, like to hear, like to check, like to ascertain, like to verify, like to establish',
  'someone told me that, somebody told me that, someone told me, somebody told me, a friend told me, my friend told me, people told me, i was told that, i was told, i heard that, i heard, i ve heard, heard that, i read that, i read somewhere that, i think i read that, i thought that',
  'and looking for the, looking for the, and looking for, i m looking for, im looking for, i am looking for, and need the, and need his, and need her, and need their, and need a list of, so i need the, so we need the',
  'trying to find out, trying to figure out, trying to work out, trying to learn, trying to understand, trying to remember, trying to recall, trying to see, trying to determine, trying to establish, trying to confirm, tryna find out, tryna figure out, tryna know, want to find out, want to ask, want to learn, want to check, want to understand, wanted to ask, wanted to find out, wanted to check, wanted to see, need to find out, need to figure out, need to check, need to confirm, have to find out, have to know, must know, got to know, gotta know, gotta find out, wanna find out, wanna ask, wanna learn',
  'can anyone tell me, can anybody tell me, can someone tell me, can somebody tell me, could anyone tell me, could anybody tell me, could someone tell me, could somebody tell me, can any1 tell me, will someone tell me, would someone tell me, would anyone know, would anybody know, anyone here know, does anyone here know, does someone know, somebody know, anybody know, anyone knows, someone knows, you know by chance, do you by any chance know, do you perhaps know, do you maybe know, do you know off hand, might you know, would you by any chance know, can you say, could you say, can you remind me, could you remind me, please remind me, can you clarify, could you clarify, please clarify, can you help me find out, can you help me find, could you help me find out, help me find out, help me figure out, help me understand',
  'hoping you could tell me, hoping you can tell me, hoping you might tell me, hoping you might say, hoping you could say, hoping to find out, hoping to learn, was hoping to know, hoping to know, i wonder if you could tell me, wonder if you could tell me, wondering if you could tell me, wondering if you can tell me, wondering if you know, wondering if anyone knows, wondering if you might know, was wondering about, if you could tell me, if you can tell me, if someone could tell me, if anyone could tell me, if you could let me know, if you would tell me, if you could say, if you happen to know, if you know',
  'would it be possible to know, would it be possible to learn, would it be possible to find out, is it possible to know, is it possible to find out, is it possible to learn, may i know, may i ask, might i ask, may i please know, might i know, can i know, could i know, can i please know, could i please know, can i get to know, i beg to know, i request to know, i request you to tell me, i request you to tell, request you to tell me, request you to inform me, wants to know, want to know, needs to know, has to know, are dying to know, dying to know, asked me, asks me, keeps asking, keep asking, is asking, are asking, told me to ask, asked me to find out, told me to find out, asked me to check, kindly let me know, please let me know, pls let me know, plz let me know, pls tell me, plz tell me, please tell, pls tell, plz tell, kindly tell me, kindly tell, kindly inform me, please inform me, kindly advise, please advise, kindly confirm, please confirm, kindly share, please say, please explain to me, do tell me, do tell, tell me please, tell me pls, just tell me, tell us, let us know, please let us know, tell me quickly, tell me exactly',
  'would you mind telling me, do you mind telling me, mind telling me, would you be able to tell me, are you able to tell me, you able to tell me, can you pls tell me, can you plz tell me, could you kindly tell me, can you kindly tell me, would you kindly tell me, would you please tell me, will you tell me, will you please tell me, can you tell us, could you tell us, can you let me know, could you let me know, can you inform me, could you inform me, can u please tell me, can u pls tell me, can u plz tell me, cud u tell me, could you possibly tell me, can you quickly tell me, can ya tell me',
  'the question is, my question was, my question would be, here is my question, here s my question, question for you, question here, i have a question, i ve got a question, i have one question, got a question, quick question, quick q, one question, one more question, a quick question, another question, ok question, just a question, small question, dumb question, stupid question, noob question, random question, next question, last question, a doubt, i have a doubt, small doubt, my doubt is, my query is, i have a query',
  'just want, just need, i forgot, i forget, i ve forgotten, can t remember, can t recall, cannot remember, cant remember, i don t remember, i dont remember, i don t recall, not sure, i m not sure, im not sure, unsure, i have no idea, no idea, no clue, idk, i don t know, i dont know, dunno, i don t get, never knew, always wondered, ever wondered, i ve been wondering, i have been wondering, been wondering, i always wondered, i keep wondering, wonder, makes me wonder, any clue, got any idea, got any clue, have any idea, do you have any idea, have you any idea, you got any idea, asking for a friend, asking for my boss, out of curiosity, just out of curiosity, for the record, what i want to know is, what i d like to know is, what i really want to know is, what i need to know is, all i want to know is, all i need to know is, the thing i want to know is',
];
for (const phrase of openings.flatMap((line) => line.split(','))) openers.add(phrase, 'request');

/** Words that refer to something said before. */
const leaning: ReadonlySet<string> = new Set(
  'it its that this these those there them they one ones thing same former latter'.split(' '),
);

/** Words with a full stop that end no sentence. */
const abbreviated = /\b(dr|prof|mr|mrs|ms|vol|no|nr|pp|vs|st|jr|sr|inc|ltd|e\.g|i\.e|et al|\p{L})\.$/iu;
const breaks =
  /(?<=[.!?;:,])\s+|\s*\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]*\s+|\s+[-–—]+\s+|\n+|\s+(?=for (?:my|our)\b)|\s+(?=(?:as|because|cause|cuz|since) (?:i|we)(?:\s|'|’))|\s+but\s+(?=(?:who|what|when|where|which|how|is|was|did|does|has)\b)/iu;

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
 * Undefined where it has none such.
 */
export function requestIn(text: string, known: Knowledge): Request | undefined {
  const clauses = clausesOf(text, known).map((each) => ({ ...each, marks: mark(wordsOf(each.clause), known) }));
  const last = lastAsking(clauses);
  const asked = clauses[last];
  const asksMore = (each: Clause, place: number) =>
    place > last && hasOne(each.marks, questioning) && !isOfAsker(each.clause);
  const isKnown = ({ term }: Mark) => term?.unknown && wordsOf(term.typed).some(({ key }) => known.keys.has(key));
  const saysOfWhat = (each: Clause, place: number) => place < last && isHeadline(each) && each.marks.some(isKnown);
  const isSaidOnTheWay = (each: Clause, place: number) =>
    isAside(each) || (asked && (isLeadIn(each, asked) || (place > last && isToldAfter(each, asked))));
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
  return { text: request, leans: marks.some((each, place) => leansBack(each, marks[place + 1])) };
}

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
  const request = kept.map(({ clause }) => clause).join('');
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
  return !self && !concepts.includes('exists') && wordsOf(typed).some((word) => leaning.has(word.text)) && !leads;
}

interface Clause {
  readonly clause: string;
  readonly marks: readonly Mark[];
  /** It stands after words that a request is put in. */
  readonly isPut: boolean;
}

/** Whether a clause is about the asker, or says nothing that anything is known of. A command is never overheard. */
function isAside({ clause, marks }: Clause): boolean {
  if (isCommand(marks)) return false;
  if (isOfAsker(clause) || isDenial(clause)) return true;
  return !marks.some((each) => isNaming(each) || hasSubject([each])) && !saysWhen(clause);
}

/** `between 2020 and 2021, ...`; which day it is doesn't matter here. */
function saysWhen(clause: string): boolean {
  return readDates(clause, new Date(0)).range !== undefined;
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
function isLeadIn({ clause, marks }: Clause, asked: Clause): boolean {
  const saysNothing = !marks.some((each) => isNaming(each) || each.term?.isName) && !asks(marks);
  const isOwn = asked.marks.some(isNaming) || hasSubject(asked.marks.filter((each) => !isHappening(each)));
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
    const match = openers.at(words, place);
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
