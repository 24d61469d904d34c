import type { Reply, Rich } from '../src/reply/reply.ts';
import { wordsOf } from '../src/text/index.ts';
import { command } from './command.ts';

/** `/help`: every command with what it does, and questions to try. */
export const help = command({
  name: 'help',
  options: [],
  run(_options, { commands, profile, texts, origin }): Reply {
    const shown = commands.filter((each) => !each.managersOnly || origin.manager || origin.owner);
    const lines = shown.flatMap(({ name }): Rich => [
      { text: `/${name}`, code: true },
      { text: ` ${wordsOf(texts, name).description}\n` },
    ]);
    return {
      blocks: [
        { kind: 'heading', text: [{ text: texts.help.heading(profile.about.title) }] },
        { kind: 'text', text: lines },
        { kind: 'divider' },
        { kind: 'text', text: [{ text: texts.help.examples }] },
        { kind: 'note', text: [{ text: texts.help.private }] },
      ],
      items: [],
      answered: true,
    };
  },
});
