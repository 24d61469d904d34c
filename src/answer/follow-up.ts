import type { Question } from './answer.ts';
import { isOfAsker, isTag } from './clause.ts';
import { requestIn } from './clauses.ts';
import type { Knowledge } from './knowledge.ts';
import { detectLanguage } from './language.ts';
import { asks, hasContent, isSubject, laterOf, names, readAlone, withoutDates, type Later } from './later.ts';
import { ofNothingSaid, ofOpening, ofPart } from './merge.ts';
import { allIn, bookOf, firstIn, partsOf } from './phrase-books.ts';
import { jointly, nearby, otherPerson, personAtPlace, pronouns } from './references.ts';
import { ofReference } from './referring.ts';
import { withoutEnd } from './titled.ts';
import { isHan, wordsOf } from './words.ts';

const someoneBefore = bookOf([[pronouns, true]]);

const theOther = bookOf([[otherPerson, true]]);

const atPlace = bookOf(personAtPlace);

const together = bookOf([[jointly, true]]);

const relative = bookOf(nearby.map(([phrases, step, unit]) => [phrases, { step, unit }] as const));

/** The ways in which a question may go on from the one before; the first that fits completes it. */
const ways: readonly ((later: Later) => string | undefined)[] = [
  ofOtherPerson,
  ofPersonAtPlace,
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
  const { previous } = question;
  if (!previous) return question.text;
  const request = detectLanguage(question.text) === 'en' ? requestIn(question.text, known) : undefined;
  const whole = request && readAlone(request.whole, question.now, known);
  // What it leans on is what was spoken of before, where the rest of it says nothing of what.
  const isOfOwn =
    request &&
    (isTag(request.text) || (whole && hasContent(whole)) || readAlone(question.text, question.now, known).self);
  const text = request?.leans ? (isOfOwn ? question.text : request.text) : (request?.whole ?? question.text);
  const later = laterOf({ ...question, text }, previous, known);
  const isToVita = later.own.marks.some(({ concepts }) =>
    concepts.some((each) => each.startsWith('vita') || each === 'command'),
  );
  // `would Peng mind if I write to them?`: the researcher, not what was just spoken of.
  if (isToVita || (later.own.concepts.has('contact') && (later.own.self || isOfAsker(text)))) return question.text;
  for (const way of ways) {
    const completed = way(later);
    if (completed !== undefined) return completed;
  }
  return question.text;
}

/** `另一位呢`: the question before, about the other of two people; where none of them was asked about, who the second is. */
function ofOtherPerson({ text, before, previous, known }: Later): string | undefined {
  const [first, second] = previous.pair ?? [];
  const words = wordsOf(text);
  const found = firstIn(theOther, words);
  if (first === undefined || second === undefined || !found) return undefined;
  const { head, tail } = partsOf(text, words, found.start, found.end);
  const asked = before.people.flat().find((person) => person.name === first || person.name === second);
  const other = asked?.name === second ? first : second;
  const rest = `${head} ${tail}`;
  // `the other author of the anomaly paper` says of what.
  if (names(readAlone(rest, new Date(0), known))) return undefined;
  if (!asked || hasContent(readAlone(rest, new Date(0), known)) || asks(readAlone(rest, new Date(0), known)))
    return `${head}${other}${tail}`;
  const old = before.marks.find((each) => each.people);
  return old && previous.reading.replace(old.typed, other);
}

/** `papers with the first one`: of two people who were named. */
function ofPersonAtPlace({ text, previous, own }: Later): string | undefined {
  const words = wordsOf(text);
  const found = firstIn(atPlace, words);
  const name = found && previous.pair?.[found.meaning];
  if (!found || name === undefined || own.people.length > 0) return undefined;
  const { head, tail } = partsOf(text, words, found.start, found.end);
  if (previous.items.length > 1 && !/(?:\b(?:with|by|from|and)|[和跟与])\s*$/i.test(head)) return undefined;
  return `${head}${name}${tail}`;
}

/** `how many papers with him?`, `what did they write together?`, where the question before was about somebody else. */
function ofPerson({ text, before, own }: Later): string | undefined {
  const someone = before.people.flat();
  const [person] = someone;
  if (someone.length !== 1 || !person || names(own)) return undefined;
  const words = wordsOf(text);
  const found = allIn(someoneBefore, words).at(-1);
  if (!found && firstIn(together, words))
    return `${withoutEnd(text)} ${own.locale === 'en' ? 'with' : '和'} ${person.name}`;
  if (!found || before.self || before.marks.some(isSubject)) return undefined;
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
