import { clausesOf, questionWords } from './clause-parts.ts';
import {
  asks,
  complete,
  hasOne,
  hasSubject,
  isAside,
  isCalled,
  isDenial,
  isHeadline,
  isLeadIn,
  isNaming,
  isOfAsker,
  isOrder,
  isPlain,
  isTag,
  isToldAfter,
  leansBack,
  type Clause,
} from './clause.ts';
import { exceptedIn } from './adjust.ts';
import { familiar } from './familiar.ts';
import type { Knowledge } from './knowledge.ts';
import { hasWordOf, type Mark } from './look.ts';
import { whoSaysSo } from './reporting.ts';
import { questioning, type Concept } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** What of a text is asked. */
export interface Request {
  readonly text: string;
  /** What it asks needs the rest of the text to be understood. */
  readonly leans: boolean;
  /** What is to be read: the text that asks, with what it leans on. */
  readonly whole: string;
}

/**
 * A text without the clauses that are only said on the way to the one that asks: greetings, who the asker is and why.
 * Undefined where it has none such. `isNamed` where the text had a whole title, taken out before.
 */
export function requestIn(text: string, known: Knowledge, isNamed = false): Request | undefined {
  const clauses = clausesOf(text, known);
  const last = lastAsking(clauses);
  const asked = clauses[last];
  const asksMore = (each: Clause, place: number) =>
    place > last && hasOne(each.marks, wondering) && !isOfAsker(each.clause);
  // `darlington award: which year, which journal?`
  const isOfKnown = (each: Clause) =>
    /:\s*$/.test(each.clause) && hasSubject(each.marks) && each.marks.some((one) => isKnown(one, known));
  const saysOfWhat = (each: Clause, place: number) =>
    place < last && isHeadline(each) && each.marks.some((one) => isKnown(one, known));
  const isSaidOnTheWay = (each: Clause, place: number) =>
    isAside(each) ||
    (asked &&
      ((isLeadIn(each, asked, isNamed) && !isOfKnown(each)) ||
        (place > last && (isToldAfter(each, asked) || saysWhat.test(each.clause)))));
  const kept = clauses.filter(
    (each, place) =>
      each === asked ||
      isTag(each.clause) ||
      asksMore(each, place) ||
      saysOfWhat(each, place) ||
      !isSaidOnTheWay(each, place),
  );
  if (last < 0 || kept.length === clauses.length) return undefined;
  const request = clauses.flatMap((each) => (kept.includes(each) ? each.clause : (unwantedIn(each) ?? []))).join(' ');
  const marks = kept.filter((each) => !isTag(each.clause)).flatMap((each) => each.marks);
  // What comes after the one that asks is nothing that it could refer back to.
  if (clauses.slice(0, last).every((each) => kept.includes(each))) return alone(request);
  const isOfOne = !isNamed && hasOne(marks, factsOfOne) && !marks.some((each) => isNaming(each) || each.self);
  const isAlone = !isBare(marks) && (isNamed || !leansOut(kept));
  if (isAlone && !isOfOne) return alone(request);
  const leaning = basisOf(clauses.slice(0, last), marks, known);
  if (leaning?.clause) {
    const told = clauses.filter((each) => each === leaning.clause || kept.includes(each));
    return alone(told.map(({ clause }) => clause).join(' '));
  }
  if (leaning) return alone(`${leaning.names ?? ''} ${request}`);
  if (isAlone) return alone(request);
  // `his nationality is needed. What is it?`: all of it is asked.
  const rest = clauses.filter(
    (each) => kept.includes(each) || (!isDenial(each.clause) && (!isOfAsker(each.clause) || hasSubject(each.marks))),
  );
  const whole = rest.map(({ clause }) => clause.replace(reporting, '')).join(' ');
  return { text: isBare(marks) ? whole : request, leans: true, whole };
}

/** `my roommate swears he won an award, is that true?` */
const reporting = new RegExp(whoSaysSo, 'iu');

/** Whether a request says nothing of what or of whom. */
function isBare(marks: readonly Mark[]): boolean {
  const isOfSomebody = ({ self, typed }: Mark) => self === true && !/\b(you|your|u)\b/i.test(typed);
  // `anything from him we could read?`
  const isVague = marks.some(({ typed }) => /^(?:any|some)thing$/i.test(typed));
  const isSaid = (each: Mark) =>
    (isOfSomebody(each) && !isVague) || each.absent.length > 0 || each.term !== undefined || isNaming(each);
  const isComplete = (concept: Concept) => complete.includes(concept) || concept.startsWith('vita');
  return !marks.some((each) => isSaid(each) || each.concepts.some(isComplete)) && !hasSubject(marks);
}

/** What a request leans on: the last clause before it that says of what, else what the asker named. */
function basisOf(
  before: readonly Clause[],
  marks: readonly Mark[],
  known: Knowledge,
): { clause?: Clause; names?: string } | undefined {
  const clause = before.findLast((each) => !isOfAsker(each.clause) && isAbout(each.marks));
  if (clause) return { clause };
  const named = before.findLast((each) => isOfAsker(each.clause) && each.marks.some(isNaming));
  if (named) return { names: namesIn(named, hasOne(marks, ['where'])) };
  // `I read philosophy myself, is that among his interests?`
  const said = before.flatMap(({ clause, marks }) =>
    isOfAsker(clause) ? marks.filter((one) => isLiked(one, known)) : [],
  );
  return said.length > 0 ? { names: said.map(({ typed }) => typed).join(' ') } : undefined;
}

/** Whether the profile has a word that no vocabulary has. */
function isKnown({ term }: Mark, { keys }: Knowledge): boolean {
  return term?.unknown === true && hasWordOf(term, keys);
}

/** Whether a word that no vocabulary has, nor everybody, is of the researcher's interests or hobbies. */
function isLiked({ term }: Mark, { liked }: Knowledge): boolean {
  return term?.unknown === true && wordsOf(term.typed).some(({ key }) => liked.has(key) && !familiar.has(key));
}

/** `papers from 2024, not the preprints`: a kind of record that is not wanted. */
function unwantedIn({ clause, marks }: Clause): string | undefined {
  const isUnwanted =
    /^\W*(?:not|no)\b/i.test(clause) &&
    exceptedIn([asExcept, ...marks.slice(1).filter((each) => !isPlain(each))]).length > 0;
  return isUnwanted ? clause.replace(/\b(?:not|no)\b(?: the| any| his| her)?/i, 'besides') : undefined;
}

const asExcept: Mark = { typed: 'besides', concepts: ['except'], absent: [] };

function alone(text: string): Request {
  return { text, leans: false, whole: text };
}

/** What a single work, award or talk says: `I write about the pulse patent, so who are the inventors?` */
const factsOfOne: readonly Concept[] = [
  'cite',
  'authorNoun',
  'inventor',
  'doi',
  'volume',
  'number',
  'winner',
  'giver',
  'venueAsk',
];

/** What somebody names who speaks of themselves, with the kind of thing beside it: `I would like to cite the RWKV paper`. */
function namesIn({ marks }: Clause, isOfPlace: boolean): string {
  const said = marks.filter((each) => !isPlain(each) && !(isOfPlace && each.venues));
  const isOfName = (each: Mark, place: number) =>
    hasSubject([each]) &&
    !hasOne([each], likings) &&
    [said[place - 1], said[place + 1]].some((other) => other && isNaming(other));
  const hasNames = said.some(({ people }) => people);
  return said
    .filter((each, place) => (hasNames ? isCalled(each) : isNaming(each)) || isOfName(each, place))
    .map(({ typed }) => typed)
    .join(' ');
}

/** `as a fan of linear attention`: what the asker likes is no hobby that is asked for. */
const likings: readonly Concept[] = ['hobby', 'interest'];

const wondering: readonly Concept[] = [...questioning, 'venueAsk'];

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

/** `it's where he had that paper`: no question. */
const saysWhat = /^\W*(?:it|that|this)(?:['’]?s| is| was) (?:where|when|what|why|how)\b/i;

/** What is asked of Vita alone, and needs no word of asking. */
const ofVita: readonly Concept[] = ['vitaWho', 'vitaSource', 'vitaLanguage', 'vitaPrivacy'];

/** Whether a later clause begins as a question of yes or no does. */
function asksBehind(clause: Clause, clauses: readonly Clause[]): boolean {
  return clauses
    .slice(clauses.indexOf(clause) + 1)
    .some((each) => !isOfAsker(each.clause) && each.marks[0]?.concepts.includes('auxiliary'));
}

/** `so may I ask you`: names nothing, and the request comes after it. */
function isOnlyPut({ puts, marks }: Clause): boolean {
  return puts === true && !marks.some((each) => isNaming(each) || hasSubject([each]));
}

/**
 * The last clause that asks and says of what; one about the asker (`my roommate won't stop about him`) only where there is
 * no other.
 */
function lastAsking(clauses: readonly Clause[]): number {
  const ways: readonly ((clause: Clause) => boolean)[] = [
    ({ clause, marks }) =>
      !isOfAsker(clause) && hasOne(marks, wondering) && (marks.some(isNaming) || hasSubject(marks)),
    // `his email pls, want to ask about an internship`
    ({ clause, marks }) =>
      !isOfAsker(clause) && marks.some(({ absent }) => absent.length > 0) && marks.some(({ self }) => self),
    (each) =>
      each.isPut &&
      !isOfAsker(each.clause) &&
      each.marks.some((one) => one.self ?? isNaming(one)) &&
      !asksBehind(each, clauses),
    ({ clause, marks }) => !isOfAsker(clause) && hasOne(marks, wondering),
    ({ clause, marks }) => !isOfAsker(clause) && isOrder(marks),
    ({ marks }) => isOrder(marks) || (marks[0]?.concepts.includes('auxiliary') ?? false),
    ({ clause, marks }) => !isOfAsker(clause) && asks(marks),
    ({ marks }) => asks(marks),
    ({ isPut }) => isPut,
    ({ clause, marks }) => !isOfAsker(clause) && marks.some(({ absent }) => absent.length > 0),
    ({ marks }) => marks.some(({ concepts }) => concepts.some((concept) => ofVita.includes(concept))),
    ({ clause }) => !isOfAsker(clause) && clause.trim().endsWith('?'),
    ({ clause }) => clause.trim().endsWith('?'),
    ({ clause }) => questionWords.has(wordsOf(clause)[0]?.text ?? ''),
    ({ clause, marks }) => !isOfAsker(clause) && hasSubject(marks),
  ];
  return (
    ways
      .map((way) =>
        clauses.findLastIndex(
          (each) => !isDenial(each.clause) && !isOnlyPut(each) && !saysWhat.test(each.clause) && way(each),
        ),
      )
      .find((place) => place >= 0) ?? -1
  );
}
