import type { Texts } from '../../text/index.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import type { Concept } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';

type Row = readonly [name: Concept, text: (texts: Texts['answer']['vita'], asked: Asked) => string, ...asks: string[]];

const rows: readonly Row[] = [
  ['vitaHelp', (vita, { known }) => vita.help(known.profile.about.name)],
  ['vitaSource', (vita, { known }) => vita.source(known.profile.about.name), 'vitaName+who'],
  ['vitaLanguage', (vita) => vita.language],
  ['vitaCount', (vita, { known }) => vita.count(known.profile.items.length)],
  ['vitaPrivacy', (vita) => vita.privacy],
  ['vitaWho', (vita, { known }) => vita.who(known.profile.about.name), 'vitaName+what'],
  ['thanks', (vita) => vita.thanks],
  ['greeting', (vita, { known }) => vita.greeting(known.profile.about.name)],
];

/** With so many words that are not Vita's, `can you do` asks for something else: `can you do my physics homework, ...`. */
const fewestOther = 2;

const courtesies: ReadonlySet<Concept> = new Set(['greeting', 'thanks']);

/** A greeting before a question is none. */
function isCourtesy(concept: Concept, { reading }: Asked): boolean {
  const asks = ['who', 'what', 'where', 'when', 'count', 'whether', 'tell', 'list', 'summary'] as const;
  if (reading.absent.length > 0) return false;
  return (reading.marks[0]?.concepts.includes(concept) ?? false) && !asks.some((each) => reading.concepts.has(each));
}

/** Questions about Vita itself, and courtesies. */
export const vita: readonly Kind[] = [
  { name: 'standing', asks: ['whether+student'], answer: standing },
  { name: 'command', asks: ['command'], answer: (asked) => refusal(asked) },
  ...rows.map(([concept, text, ...asks]): Kind => ({
    name: concept,
    asks: [concept, ...asks],
    answer: (asked) =>
      asked.subject ||
      hasClaims({ ...asked.reading, terms: asked.reading.terms.filter((term) => !term.unknown) }) ||
      (courtesies.has(concept) && !isCourtesy(concept, asked)) ||
      (concept === 'vitaHelp' && (otherWords(asked) >= fewestOther || asked.reading.numbers.length > 0))
        ? undefined
        : { answered: true, sentences: [text(asked.texts.vita, asked)], items: [] },
  })),
];

/** `is he a student?`: only what the researcher is now could tell. */
function standing({ texts, known, reading }: Asked): Draft | undefined {
  if (reading.people.length > 0 || !/\b(is|are|还是|是)\b|是/i.test(reading.text)) return undefined;
  const { about, experience } = known.profile;
  const jobs = experience.filter((job) => job.current);
  return {
    answered: false,
    sentences: [
      texts.doesNotSay(texts.absent.standing(about.name)),
      ...jobs.map((job) => texts.instead(texts.describe.job(job.organisation, about.name, job.role, true))),
    ],
    items: jobs,
  };
}

function otherWords({ reading }: Asked): number {
  return reading.terms.flatMap((term) => wordsOf(term.typed)).length;
}

/** What is no question about the researcher. */
export function refusal({ texts, known }: Asked): Draft {
  return { answered: false, sentences: [texts.vita.refuse(known.profile.about.name)], items: [] };
}
