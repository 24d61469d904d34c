import type { Texts } from '../../text/index.ts';
import { hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import type { Concept } from '../vocabulary.ts';

const rows: readonly (readonly [Concept, (texts: Texts['answer']['vita'], asked: Asked) => string])[] = [
  ['vitaHelp', (vita, { known }) => vita.help(known.profile.about.name)],
  ['vitaSource', (vita, { known }) => vita.source(known.profile.about.name)],
  ['vitaLanguage', (vita) => vita.language],
  ['vitaCount', (vita, { known }) => vita.count(known.profile.items.length)],
  ['vitaPrivacy', (vita) => vita.privacy],
  ['vitaWho', (vita, { known }) => vita.who(known.profile.about.name)],
  ['thanks', (vita) => vita.thanks],
  ['greeting', (vita, { known }) => vita.greeting(known.profile.about.name)],
];

const courtesies: ReadonlySet<Concept> = new Set(['greeting', 'thanks']);

/** Questions about Vita itself, and courtesies. */
export const vita: readonly Kind[] = [
  { name: 'command', asks: ['command'], answer: (asked) => refusal(asked) },
  ...rows.map(([concept, text]): Kind => ({
    name: concept,
    asks: [concept],
    answer: (asked) =>
      asked.subject ||
      hasClaims(asked.reading) ||
      (courtesies.has(concept) && !asked.reading.marks[0]?.concepts.includes(concept))
        ? undefined
        : { answered: true, sentences: [text(asked.texts.vita, asked)], items: [] },
  })),
];

/** What is no question about the researcher. */
export function refusal({ texts, known }: Asked): Draft {
  return { answered: false, sentences: [texts.vita.refuse(known.profile.about.name)], items: [] };
}
