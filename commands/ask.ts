import type { Answer, Turn } from '../src/answer/answer.ts';
import { entryFor } from '../src/reply/cards.ts';
import type { Action, Block, Reply } from '../src/reply/reply.ts';
import { textsFor } from '../src/text/index.ts';
import { command } from './command.ts';
import type { Context } from './command.ts';

/** Records shown under an answer; more than these are named by their number. */
const SHOWN = 5;

/** Records that a follow-up may refer to; more would not fit what a button can keep in sight. */
const REMEMBERED = 25;

/**
 * `/ask question`: a question in plain words, answered from the profile or not at all. The options for buttons: `after` and
 * `shown` are the question and the records just answered, `missed` counts an answer that was not what was meant.
 */
export const ask = command({
  name: 'ask',
  options: [
    { name: 'question', type: 'string', required: true },
    { name: 'after', type: 'string', internal: true },
    { name: 'shown', type: 'string', internal: true },
    { name: 'missed', type: 'string', internal: true },
  ],
  run({ question, after, shown, missed }, context) {
    if (missed !== undefined) return notWhatWasMeant(missed, context);
    const previous = after === undefined ? context.previous : { reading: after, items: shown?.split(',') ?? [] };
    const answer = context.answerer.answer({
      text: question,
      now: context.now,
      locale: context.origin.locale,
      ...(previous && { previous }),
    });
    return answerReply(answer);
  },
});

/** An answer as a reply: its sentences first, then the records it rests on, then the ways to say that it was wrong. */
function answerReply(answer: Answer): Reply {
  const texts = textsFor(answer.locale);
  const shown = answer.items.slice(0, SHOWN);
  const rest = answer.items.length - shown.length;
  const { reading, items, among, base, pair } = answer.turn;
  const turn: Turn = {
    reading,
    items: items.slice(0, REMEMBERED),
    ...(among && { among: among.slice(0, REMEMBERED) }),
    ...(base !== undefined && { base }),
    ...(pair && { pair }),
  };
  const actions: Action[] = [
    {
      kind: 'run',
      label: texts.ask.notMeant,
      invocation: {
        command: 'ask',
        options: { question: turn.reading, shown: turn.items.join(','), missed: answer.kind },
      },
      buttonOnly: true,
    },
  ];
  if (answer.otherwise) {
    const { label, invocation } = answer.otherwise;
    actions.unshift({ kind: 'run', label, invocation, replaces: true });
  }
  const blocks: Block[] = [
    ...answer.sentences.map((text): Block => ({ kind: 'text', text })),
    ...shown.map((item) => entryFor(item, texts)),
    ...(rest > 0 ? [{ kind: 'note', text: [{ text: texts.lookup.more(rest) }] } as const] : []),
    { kind: 'actions', actions },
  ];
  return { blocks, items: answer.items.map((item) => item.id), answered: answer.answered, locale: answer.locale, turn };
}

async function notWhatWasMeant(kind: string, { services, texts }: Context): Promise<Reply> {
  await services.tally.count(kind);
  return {
    blocks: [
      { kind: 'text', text: [{ text: texts.ask.counted }] },
      { kind: 'note', text: [{ text: texts.help.examples }] },
    ],
    items: [],
    answered: true,
  };
}
