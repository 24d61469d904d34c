import { readDates } from '../search/dates.ts';
import type { Question, Turn } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mark } from './look.ts';
import { mark } from './mark.ts';
import { PhraseBook } from './phrases.ts';
import { asking, partOpenings, pronouns, references, type Reference } from './references.ts';
import { subjectFor } from './subjects.ts';
import type { Concept } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const book = new PhraseBook<Reference>();
for (const [phrases, reference] of references) {
  for (const phrase of phrases.split(/[,，]/)) book.add(phrase, reference);
}

/** A later question, what it is made of, and what it may refer to. */
interface Later {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly previous: Turn;
  readonly now: Date;
  readonly known: Knowledge;
}

/**
 * The question complete in itself: `the second one` becomes the title of what was shown second, `it` that of the first,
 * `him` the person who was spoken of, and a question that only names another year, person or kind is put into the one
 * before.
 */
export function complete({ text, previous, now }: Question, known: Knowledge): string {
  if (!previous) return text;
  const later = { text, previous, now, known, marks: mark(wordsOf(readDates(text, now).rest), known) };
  if (
    later.marks.some(
      ({ absent, concepts }) =>
        (absent.length > 0 && !concepts.includes('cite')) || concepts.some((each) => each.startsWith('vita')),
    )
  )
    return text;
  const person = withPerson(later);
  if (person !== undefined) return person;
  const { rest, reference } = referenceIn(text);
  const title = reference === undefined ? undefined : titleOf(reference, later);
  if (title !== undefined) return `${rest.trim()} “${title}”`;
  if (reference === 'all' || isPartial(later)) return merged(later);
  const [first] = previous.items;
  const spokenOf = first === undefined ? undefined : known.profile.byId.get(first)?.title;
  return spokenOf !== undefined && asksOfNothing(later) ? `${text} “${spokenOf}”` : text;
}

/** `how many papers with him?`, where the question before was about somebody else. */
function withPerson({ text, previous, known }: Later): string | undefined {
  const before = mark(wordsOf(previous.reading), known);
  const someone = before.flatMap((each) => each.people ?? []);
  if (someone.length !== 1 || before.some((each) => each.self) || before.some(isSubject)) return undefined;
  const pronoun = wordsOf(text).find((word) => pronouns.has(word.text));
  if (!pronoun || !someone[0]) return undefined;
  return `${text.slice(0, pronoun.start)}${someone[0].name}${text.slice(pronoun.start + pronoun.typed.length)}`;
}

/** The first words that refer back, and the text without them. */
function referenceIn(text: string): { rest: string; reference?: Reference } {
  const words = wordsOf(text);
  for (const [place, word] of words.entries()) {
    const found = book.at(words, place);
    const [reference] = found?.meanings ?? [];
    const last = words[(found?.end ?? 0) - 1];
    if (
      !last ||
      reference === undefined ||
      (word.text === 'there' && /^(is|are|was|were|s)$/.test(words[place - 1]?.text ?? ''))
    )
      continue;
    return { rest: `${text.slice(0, word.start)} ${text.slice(last.start + last.typed.length)}`, reference };
  }
  return { rest: text };
}

function titleOf(reference: Reference, { previous: { items }, known }: Later): string | undefined {
  if (reference === 'all') return undefined;
  const id = reference === 'it' ? items[0] : items.at(reference > 0 ? reference - 1 : reference);
  return id === undefined ? undefined : known.profile.byId.get(id)?.title;
}

/** A question that names only what is different: `and in 2023?`, `how many with Jason?`, `what about awards?`, `那2023年呢？` */
function isPartial({ text, marks, now }: Later): boolean {
  const named = marks.filter(
    (each) => !each.concepts.some((concept) => partOpenings.includes(concept) || asking.includes(concept)),
  );
  const range = readDates(text, now).range !== undefined;
  const narrows = named.length > 0 ? named.length <= 2 : range;
  if (!narrows || named.some((each) => each.self)) return false;
  const asks = marks.some((each) => each.concepts.some((concept) => asking.includes(concept)));
  if (asks)
    return (
      !marks.some(isSubject) &&
      marks.some((each) => each.concepts.includes('count')) &&
      !marks.some((each) => each.term)
    );
  return opensPartially(text) || (named.length === 0 && range);
}

/** `and`, `what about`, `with`, `in` at the beginning, or `呢` at the end. */
function opensPartially(text: string): boolean {
  return (
    /^\s*((and|or|but|what about|how about|with|in|at|by|since|only|also|just)\b|那|和|还有|在|只)/i.test(text) ||
    /呢[？?]?\s*$/.test(text)
  );
}

/** A question that asks of something without saying of what: `link?`, `who was the first author?` */
function asksOfNothing({ marks }: Later): boolean {
  const asks = marks.some((each) => each.concepts.some((concept) => asking.includes(concept)));
  const isBare = marks.every((each) => each.concepts.length > 0 && !each.people && !each.venues && !each.term);
  return asks && isBare && !marks.some(isSubject);
}

/** What is asked, rather than what is asked about. */
const aspects: readonly Concept[] = [
  ...asking,
  'author',
  'published',
  'accepted',
  'submitted',
  'publish',
  'onArxiv',
  'topic',
  'present',
  'giver',
  'invited',
  'support',
  'inventor',
  'office',
];

/** Whether a word is a subject that needs nothing before it: `papers`, `awards`. */
function isSubject({ concepts }: Mark): boolean {
  return subjectFor(new Set(concepts.filter((concept) => !aspects.includes(concept)))) !== undefined;
}

/** The earlier question with its year, person, venue, kind or way of asking taken out where the later one has its own. */
function merged({ text, marks, previous, now, known }: Later): string {
  const base = readDates(text, now).range ? readDates(previous.reading, now).rest : previous.reading;
  const asks = ({ concepts }: Mark) => concepts.some((concept) => asking.includes(concept));
  const replaces = (old: Mark) =>
    marks.some(
      (own) =>
        (own.people && old.people) ||
        (own.venues && old.venues) ||
        (own.term && old.term) ||
        (isSubject(own) && isSubject(old)) ||
        (asks(own) && asks(old)),
    );
  const left = mark(wordsOf(base), known).filter((old) => !replaces(old));
  const added = text.replace(/^\s*((and|or|but|what about|how about)\b|那|和|还有)/i, '');
  return `${left.map((each) => each.typed).join(' ')} ${added}`.trim();
}
