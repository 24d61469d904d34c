import type { Question, Turn } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import { mark, type Mark } from './mark.ts';
import { references, type Reference } from './references.ts';
import { subjectFor } from './subjects.ts';
import { readDates } from '../search/dates.ts';
import { PhraseBook } from './phrases.ts';
import type { Concept } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const book = new PhraseBook<Reference>();
for (const [phrases, reference] of references) {
  for (const phrase of phrases.split(/[,，]/)) book.add(phrase, reference);
}

/**
 * The question complete in itself: `the second one` becomes the title of what was shown second, `it` that of the first,
 * and a question that only names another year, person or kind is put into the one before.
 */
export function complete({ text, previous, now }: Question, known: Knowledge): string {
  if (!previous) return text;
  const { rest, reference } = referenceIn(text);
  const title = reference && titleOf(reference, previous, known);
  if (title !== undefined) return `${rest.trim()} “${title}”`;
  const marks = mark(wordsOf(readDates(text, now).rest), known);
  if (reference === 'all' || isPartial(text, marks, now)) return merged(previous.reading, text, marks, now, known);
  const [first] = previous.items;
  const named = first === undefined ? undefined : known.profile.byId.get(first)?.title;
  return named !== undefined && asksOnly(marks) ? `${text} “${named}”` : text;
}

/** The first words that refer back, and the text without them. */
function referenceIn(text: string): { rest: string; reference?: Reference } {
  const words = wordsOf(text);
  for (const [place, word] of words.entries()) {
    const found = book.at(words, place);
    const [reference] = found?.meanings ?? [];
    if (!found || reference === undefined) continue;
    const last = words[found.end - 1] ?? word;
    return { rest: `${text.slice(0, word.start)} ${text.slice(last.start + last.typed.length)}`, reference };
  }
  return { rest: text };
}

function titleOf(reference: Reference, { items }: Turn, known: Knowledge): string | undefined {
  if (reference === 'all') return undefined;
  const id = reference === 'it' ? items[0] : items.at(reference > 0 ? reference - 1 : reference);
  return id === undefined ? undefined : known.profile.byId.get(id)?.title;
}

const kindsOfAsking: readonly Concept[] = [
  'who',
  'what',
  'where',
  'when',
  'count',
  'howLong',
  'whether',
  'link',
  'cite',
  'why',
  'list',
  'authorNoun',
  'firstAuthor',
  'lastAuthor',
  'doi',
  'code',
  'number',
  'status',
  'advisor',
  'role',
];
const opening: readonly Concept[] = ['tell', 'filler', 'self', 'compare', 'how', 'auxiliary', 'topic', 'now'];

/** A question that names only what is different: `and in 2023?`, `with Jason?`, `what about awards?`, `那2023年呢？` */
function isPartial(text: string, marks: readonly Mark[], now: Date): boolean {
  const asks = marks.some((each) => each.concepts.some((concept) => kindsOfAsking.includes(concept)));
  const rest = marks.filter((each) => !each.concepts.some((concept) => opening.includes(concept)));
  const isShort = rest.length <= 2;
  return (
    !asks &&
    isShort &&
    (rest.length > 0 || readDates(text, now).range !== undefined) &&
    startsPartially(text, rest, now)
  );
}

/** `and`, `what about`, `with`, `in` at the beginning, or a single word of the kind that is exchanged. */
function startsPartially(text: string, rest: readonly Mark[], now: Date): boolean {
  return (
    /^\s*(and|or|but|what about|how about|with|in|at|by|since|only|also|那|和|呢|还有|在)/i.test(text) ||
    /呢[？?]?\s*$/.test(text) ||
    (rest.length === 0 && readDates(text, now).range !== undefined)
  );
}

/** A question that asks of something without saying of what: `link?`, `who was the first author?` */
function asksOnly(marks: readonly Mark[]): boolean {
  const asks = marks.some((each) => each.concepts.some((concept) => kindsOfAsking.includes(concept)));
  return (
    asks &&
    marks.every((each) => each.concepts.length > 0 && !each.people && !each.venues && !each.term) &&
    !marks.some(isOwnSubject)
  );
}

/** Whether a word is a subject that needs nothing before it: `papers`, `awards`. */
function isOwnSubject({ concepts }: Mark): boolean {
  const subject = subjectFor(
    new Set(
      concepts.filter(
        (concept) =>
          !kindsOfAsking.includes(concept) &&
          concept !== 'author' &&
          concept !== 'published' &&
          concept !== 'accepted' &&
          concept !== 'submitted' &&
          concept !== 'publish' &&
          concept !== 'onArxiv' &&
          concept !== 'topic',
      ),
    ),
  );
  return subject !== undefined;
}

/** The earlier question with its year, person, venue or kind taken out where the later one has its own, and that put in. */
function merged(before: string, text: string, marks: readonly Mark[], now: Date, known: Knowledge): string {
  const own = readDates(text, now);
  const base = own.range ? readDates(before, now).rest : before;
  const kept = wordsOf(base);
  const old = mark(kept, known);
  const replaces = (each: Mark) =>
    marks.some(
      (mark) =>
        (mark.people && each.people) ||
        (mark.venues && each.venues) ||
        (mark.term && each.term) ||
        (isOwnSubject(mark) && isOwnSubject(each)),
    );
  const left = old.filter((each) => !replaces(each)).map((each) => each.typed);
  return `${left.join(' ')} ${text.replace(/^\s*(and|or|but|what about|how about|那|和|还有)\b/i, '')}`.trim();
}
