import type { Block, Reply } from '../src/reply/reply.ts';
import { command } from './command.ts';

/** `/contact`: the ways that the researcher publishes, and plainly which are not there. */
export const contact = command({
  name: 'contact',
  options: [],
  run(_options, { profile, texts }): Reply {
    const { about } = profile;
    const words = texts.lookup.contact;
    const { email, office, note } = about.contact ?? {};
    const lines = [email ? words.email(email) : words.noEmail(about.title), office && words.office(office), note];
    const blocks: Block[] = [
      { kind: 'heading', text: [{ text: words.heading(about.title) }] },
      ...lines.flatMap((line): Block[] => (line ? [{ kind: 'text', text: [{ text: line }] }] : [])),
    ];
    if (about.links.length > 0) {
      blocks.push(
        { kind: 'text', text: [{ text: words.links }] },
        { kind: 'actions', actions: about.links.map(({ label, url }) => ({ kind: 'link', label, url })) },
      );
    }
    return { blocks, items: [about.id], answered: email !== undefined || about.links.length > 0 };
  },
});
