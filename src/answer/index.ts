import type { Item, Profile } from '../profile/record.ts';
import type { KnownPerson } from '../search/names.ts';
import type { Search } from '../search/search.ts';
import { textsFor } from '../text/index.ts';
import type { Answer, Answerer, Question, Turn } from './answer.ts';
import { plainChinese } from './chinese.ts';
import { decideEither, type Decision } from './decide.ts';
import { complete } from './follow-up.ts';
import type { Asked, Draft } from './kind.ts';
import { knowledgeOf, type Knowledge } from './knowledge.ts';
import { detectLanguage } from './language.ts';
import { hasContent } from './later.ts';
import { goesOn } from './merge.ts';
import { read } from './read.ts';
import type { Reading } from './reading.ts';
import { withoutHaste } from './spelling.ts';
import { subjectIn } from './subjects.ts';
import { inPlainWords } from './wordings.ts';

export { detectLanguage } from './language.ts';

const longest = 500;

/** Makes a profile ready to be asked about in plain words. */
export function createAnswerer(profile: Profile, search: Search): Answerer {
  const known = knowledgeOf(profile, search);
  return { answer: (question) => answer(question, known) };
}

function answer(question: Question, known: Knowledge): Answer {
  const typed = question.text.normalize('NFKC').slice(0, longest);
  const text = plainChinese(withoutHaste(inPlainWords(typed)));
  const locale = detectLanguage(text, question.locale);
  const texts = textsFor(locale).answer;
  const understand = (full: string): Understood => {
    const reading = read(full, question.now, locale, known);
    const subject = subjectIn(reading);
    const asked: Asked = { reading, known, texts, ...(subject && { subject }) };
    return { full, reading, ...decideEither(asked) };
  };
  const { full, reading, kind, draft } = understoodBest(complete({ ...question, text }, known), text, understand);
  const [other] = draft.others ?? [];
  const items = withWorks(draft.items, reading, known);
  const among = amongWhich(draft.items, question.previous);
  const pair = pairIn(draft, reading, question.previous, known);
  const base = baseOf(full, question);
  return {
    answered: draft.answered,
    locale,
    sentences: draft.sentences.map((sentence) =>
      typeof sentence === 'string' ? [{ text: texts.sentence(sentence) }] : sentence,
    ),
    items,
    kind,
    ...(other && {
      otherwise: {
        label: texts.didYouMean(other.title),
        invocation: { command: 'ask', options: { question: `${full} “${other.title}”` } },
      },
    }),
    turn: {
      reading: full,
      items: items.map((item) => item.id),
      ...(among && { among }),
      ...(base !== undefined && { base }),
      ...(pair && { pair }),
    },
  };
}

/** A question as it was read, and what is said to it. */
interface Understood extends Decision {
  /** The question, complete in itself. */
  readonly full: string;
  readonly reading: Reading;
}

/** A question that says by itself of what it asks, and doesn't begin or end as one that goes on, leans on what was said before only where that is answered. */
function understoodBest(full: string, text: string, understand: (text: string) => Understood): Understood {
  const leaning = understand(full);
  if (full === text || leaning.draft.answered) return leaning;
  const alone = understand(text);
  return alone.draft.answered && hasContent(alone.reading) && !goesOn(text) ? alone : leaning;
}

/** Where a question was completed by titles of what had been shown, the question that it was shown for. */
function baseOf(full: string, { text, previous }: Question): string | undefined {
  const isOfShown = full.includes('“') && !text.includes('“');
  return isOfShown ? (previous?.base ?? previous?.reading) : undefined;
}

/** The list that was just shown, where the answer is one record of it. */
function amongWhich(items: readonly Item[], previous: Turn | undefined): readonly string[] | undefined {
  const list = previous?.among ?? previous?.items ?? [];
  const [only, another] = items;
  return only && !another && list.length > 1 && list.includes(only.id) ? list : undefined;
}

/** The two people whom an answer names in order, besides the researcher; or those named before, where one of them was asked about. */
function pairIn(draft: Draft, { people }: Reading, previous: Turn | undefined, known: Knowledge): Turn['pair'] {
  const asked = people.flat().map((person) => person.name);
  if (previous?.pair?.some((name) => asked.includes(name))) return previous.pair;
  const said = draft.sentences
    .map((sentence) => (typeof sentence === 'string' ? sentence : sentence.map((span) => span.text).join('')))
    .join(' ');
  const placeOf = ({ spellings }: KnownPerson) =>
    Math.min(...spellings.map((spelling) => said.indexOf(spelling)).filter((place) => place >= 0));
  const named = known.names.people
    .filter((person) => !person.self && person.spellings.some((spelling) => said.includes(spelling)))
    .sort((a, b) => placeOf(a) - placeOf(b));
  return draft.answered && named.length === 2 ? named.map((person) => person.name) : undefined;
}

/** A paper that was presented or awarded stands beside the news of it, and its award beside the paper. */
function withWorks(items: readonly Item[], { concepts }: Reading, { profile }: Knowledge): readonly Item[] {
  const beside = items.flatMap((item) => {
    if (item.section === 'news')
      return item.event === 'presented' || (item.event === 'award' && items.length === 1) ? (item.about ?? []) : [];
    if (item.section !== 'publications' || !concepts.has('award')) return [];
    return (profile.stories.get(item.id) ?? []).filter((news) => news.event === 'award').map((news) => news.id);
  });
  return [...new Set([...items, ...beside.flatMap((id) => profile.byId.get(id) ?? [])])];
}
