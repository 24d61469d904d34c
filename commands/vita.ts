import { UserError } from '../src/errors.ts';
import type { Block, Reply } from '../src/reply/reply.ts';
import { command, type CommandGroup, type Context } from './command.ts';
import { held } from './held.ts';
import { sources } from './sources.ts';

/** `/vita questions`: which kinds of questions were not answered as meant, for the owner. No texts, no names. */
const questions = command({
  name: 'questions',
  options: [],
  async run(_options, context): Promise<Reply> {
    ownerOnly(context);
    const { texts, services } = context;
    const counts = await services.tally.counts();
    const lines = counts.map(({ kind, count }): Block => ({ kind: 'text', text: [{ text: `${count} × ${kind}` }] }));
    const none: Block = { kind: 'text', text: [{ text: texts.vita.noQuestions }] };
    return {
      blocks: [{ kind: 'heading', text: [{ text: texts.vita.questions }] }, ...(lines.length > 0 ? lines : [none])],
      items: [],
      answered: true,
      private: true,
    };
  },
});

function ownerOnly({ origin, texts }: Context): void {
  if (!origin.owner) throw new UserError(texts.common.ownerOnly);
}

/** `/vita ...`: how Vita itself is doing. */
export const vita = { name: 'vita', subcommands: [sources, questions, held] } satisfies CommandGroup;
