import { UserError } from '../src/errors.ts';
import type { Block, Reply } from '../src/reply/reply.ts';
import { announcementsOf } from './announce.ts';
import { command } from './command.ts';

/** `/vita held`: the new items that wait because there were too many at once; its buttons decide about them. */
export const held = command({
  name: 'held',
  options: [
    { name: 'hold', type: 'integer', internal: true },
    { name: 'decision', type: 'string', choices: ['all', 'newest', 'none'], internal: true },
  ],
  async run({ hold, decision }, context) {
    const { origin, texts } = context;
    if (!origin.owner) throw new UserError(texts.common.ownerOnly);
    const announcements = announcementsOf(context);
    const words = texts.announce.held;
    if (hold === undefined || decision === undefined) {
      const blocks = (await announcements.holdQuestions()).flatMap((question) => question.blocks);
      return reply(blocks.length > 0 ? blocks : [text(words.none)]);
    }
    const announced = await announcements.decide(hold, decision);
    return reply([text(announced ? words.announced(announced.length) : words.decided)]);
  },
});

const text = (words: string): Block => ({ kind: 'text', text: [{ text: words }] });

function reply(blocks: readonly Block[]): Reply {
  return { blocks, items: [], answered: true, private: true };
}
