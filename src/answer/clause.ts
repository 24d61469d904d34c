import { readDates } from '../search/dates.ts';
import type { Mark } from './look.ts';
import { subjectFor } from './subjects.ts';
import { questioning, type Concept } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Words that refer to something said before. */
const leaning: ReadonlySet<string> = new Set(
  'it its that this these those there them they one ones thing same former latter'.split(' '),
);

/** Words of the asker, of a condition or of Vita: a clause with one of them says why or how somebody asks. */
const aside: ReadonlySet<string> = new Set(
  'i im id ive ill we were weve our ours my mine us vita bot please sorry sure hi hello hey thanks thank if dear'.split(
    ' ',
  ),
);

/** A part of what somebody typed. */
export interface Clause {
  readonly clause: string;
  readonly marks: readonly Mark[];
  /** It stands after words that a request is put in. */
  readonly isPut: boolean;
  /** It ends in words that a request is put in, and the request comes after it. */
  readonly puts?: true;
}

/** Whether a clause is about the asker, or says nothing that anything is known of. A command is never overheard. */
export function isAside({ clause, marks }: Clause): boolean {
  if (isCommand(marks) && !isOfOwnWork(clause)) return false;
  if (isOfAsker(clause) || isDenial(clause)) return true;
  // `For an infographic on inventors, ...`, but not `for the RWKV paper, ...`.
  // `..., for a conflict of interest check`
  const isFor =
    /^\W*for (?:an?|our|my|the (?:\p{L}+ )?(?:booklet|newsletter|flyer|brochure|poster|slides|website|bulletin|intro|introduction))\b/iu.test(
      clause,
    ) && !marks.some(isNaming);
  if (isFor && (/,\s*$/.test(clause) || marks.some(({ term }) => term?.unknown))) return true;
  return !marks.some((each) => isNaming(each) || hasSubject([each]) || hasOne([each], ofFacts)) && !saysWhen(clause);
}

/** `which year, which journal?`: of what is said before. */
const ofFacts: readonly Concept[] = ['when', 'where', 'count', 'howLong'];

/** `between 2020 and 2021, ...`; which day it is doesn't matter here. */
export function saysWhen(clause: string): boolean {
  const { range, order } = readDates(clause, new Date(0));
  return range !== undefined || order !== undefined;
}

/** `I am writing my thesis`: no command. */
function isOfOwnWork(clause: string): boolean {
  return /^\W*(?:i|im|we|writing|preparing|finishing|drafting)\b(?!.*\b(?:you|your|u|ur)\b)/i.test(clause);
}

export function isCommand(marks: readonly Mark[]): boolean {
  return hasOne(marks, ['command']);
}

/** `bregma detection: co-authors?`: a few words before the others that only say of what. */
export function isHeadline({ clause, marks }: Clause): boolean {
  const isLong = wordsOf(clause).length > longestHeadline;
  return !isLong && !/[.!:]\s*$/.test(clause) && !isOfAsker(clause) && !isDenial(clause) && !asks(marks);
}

const longestHeadline = 5;

/** `..., right?`, `... True?`: asks to confirm what was said before. */
export function isTag(clause: string): boolean {
  return /\b(true|right|correct)\s*\?\s*$|\bis (that|it) (so|true|right|correct)\W*$/i.test(clause);
}

/** `the invited talks, not the papers`, `when not in the lab, ...`, `wasn't it Texas`: what is not asked for. */
export function isDenial(clause: string): boolean {
  const words = wordsOf(clause).map(({ text }) => text);
  if (/^(wasn|isn|weren|didn|doesn)\s?t (it|he|she|they|that)\b/.test(words.join(' '))) return true;
  return (
    words[0] === 'not' ||
    (words[0] === 'no' && /^(journal|conference|preprint|workshop|patent|talk)/.test(words[1] ?? '')) ||
    (words[0] === 'when' && words.slice(1, 4).some((text) => /^(not|isnt|arent|isn|aren)$/.test(text)))
  );
}

export function isOfAsker(clause: string): boolean {
  // `email id` is no `I'd`.
  const words = wordsOf(clause.replace(/(?<=\b(?:mail|arxiv|scholar|user)\s)id\b/giu, '')).map(({ text }) => text);
  const [first = '', second = ''] = words;
  const isReason = first === 'since' && !/^(when|how|what|then)$/.test(second) && !saysWhen(clause);
  const isWhy =
    isReason ||
    (first === 'so' && second === 'that') ||
    asideFirst.has(first) ||
    (/^need(ed)?$/.test(first) && leaning.has(second));
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
  'as given judging being whereas asking because cause cuz cos coz trying writing preparing planning thinking hoping considering deciding checking feels seems'.split(
    ' ',
  ),
);

/** `Fact-checking an article: what is his position?`: names nothing, and the question has a subject of its own. */
export function isLeadIn({ clause, marks }: Clause, asked: Clause, isTitled: boolean): boolean {
  const saysNothing = !marks.some((each) => isNaming(each) || each.term?.isName) && !asks(marks);
  const isOwn = isTitled || asked.marks.some(isNaming) || hasSubject(asked.marks.filter((each) => !isHappening(each)));
  // `Short piece on startups. What is LuxiTech doing?`: the question names its record.
  const isNamed = asked.marks.some(({ term }) => term && term.named.length > 0);
  const isTold = /[.!]$/.test(clause) && isNamed && !asks(marks) && !isCommand(marks);
  // `COI check for AC duties: has he written with Songlin Yang?`
  const isHeading = clause.endsWith(':') && !marks.some(isNaming) && asked.marks.some(isCalled) && !asks(marks);
  return isTold || isHeading || (/[.!:]$/.test(clause) && saysNothing && isOwn && !saysWhen(clause));
}

/** `anything in a journal? The promotion committee only counts those`: behind a question mark, what names something unknown narrows nothing. */
export function isToldAfter({ clause, marks }: Clause, asked: Clause): boolean {
  const isSentence = wordsOf(clause).length >= shortestSentence && !asks(marks) && !isCommand(marks);
  return isSentence && asked.clause.trim().endsWith('?') && marks.some(({ term }) => term?.unknown);
}

const shortestSentence = 4;

/** What happens to a work, which does not say what work. */
function isHappening({ concepts }: Mark): boolean {
  return (['published', 'publish', 'accepted', 'submitted'] as const).some((concept) => concepts.includes(concept));
}

/** Whether it is somebody, a venue or a record by name. */
export function isCalled({ people, venues, term }: Mark): boolean {
  return (people ?? venues) !== undefined || (term?.named.length ?? 0) > 0;
}

export function isNaming({ people, venues, term }: Mark): boolean {
  return (people ?? venues) !== undefined || (term !== undefined && !term.unknown);
}

const asking: readonly Concept[] = [...questioning, 'how', 'whether', 'summary'];
const ordering: readonly Concept[] = ['list', 'tell', 'cite', 'link'];
/** What is asked of the researcher alone: it needs nothing before it. */
export const complete: readonly Concept[] = ['contact', 'summary', 'selfName', 'homepage', 'advisor'];

/** Whether a clause asks: it has a word of asking, or begins as an order or a yes-or-no question does. */
export function asks(marks: readonly Mark[]): boolean {
  return hasOne(marks, asking) || isOrder(marks) || (marks[0]?.concepts.includes('auxiliary') ?? false);
}

/** Whether a clause begins as an order: `list the papers`, but not `our lawyers want all of them`. */
export function isOrder(marks: readonly Mark[]): boolean {
  return hasOne(opening(marks), ordering) && !opening(marks)[0]?.term;
}

/** The first words that say something. */
function opening(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((each) => !isPlain(each)).slice(0, 2);
}

export function hasOne(marks: readonly Mark[], concepts: readonly Concept[]): boolean {
  return marks.some((each) => each.concepts.some((concept) => concepts.includes(concept)));
}

/** A word that says nothing by itself. */
export function isPlain({ concepts }: Mark): boolean {
  return concepts.length > 0 && concepts.every((concept) => concept === 'filler' || concept === 'greeting');
}

export function hasSubject(marks: readonly Mark[]): boolean {
  return subjectFor(conceptsOf(marks)) !== undefined;
}

function conceptsOf(marks: readonly Mark[]): ReadonlySet<Concept> {
  return new Set(marks.flatMap((each) => each.concepts));
}

/** Whether a word refers back, and not on to what comes next: `it`, but not in `what is it that ...`, nor `this` in `this Peng`. */
export function leansBack({ typed, self, concepts }: Mark, next: Mark | undefined): boolean {
  const isPointing =
    /(?:^|\s)(this|that|these|those)$/i.test(typed) && next !== undefined && (hasSubject([next]) || isNaming(next));
  const isExistential = /^there$/i.test(typed) && /^(is|are|was|were|has|have)\b/i.test(next?.typed ?? '');
  const leads =
    next?.self ?? next?.people ?? (isPointing || (/\bit$/i.test(typed) && /^that\b/i.test(next?.typed ?? '')));
  return (
    !self &&
    !concepts.includes('exists') &&
    !concepts.includes('whether') &&
    !isExistential &&
    wordsOf(typed).some((word) => leaning.has(word.text)) &&
    !leads
  );
}
