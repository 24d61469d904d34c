import { newsKinds } from '../src/profile/schema.ts';
import { command } from './command.ts';
import { completeItems, list } from './listing.ts';
import { pageOption } from './options.ts';

const sections = ['news'] as const;

/** `/news [query] [kind] [latest]`: what happened, newest first unless a query ranks it. */
export const news = command({
  name: 'news',
  options: [
    { name: 'query', type: 'string', autocomplete: true },
    { name: 'kind', type: 'string', choices: newsKinds },
    { name: 'latest', type: 'boolean' },
    pageOption,
  ],
  run({ query, kind, latest, page }, context) {
    const { texts } = context;
    const asked = { ...(query && { query }), ...(kind && { kind }) };
    return list(
      {
        sections,
        invocation: { command: 'news', options: { ...asked, ...(latest && { latest }) } },
        request: asked,
        page,
        newestFirst: latest === true,
        heading: (count) =>
          texts.lookup.headings.news(
            count,
            [query, kind && texts.commands.words.news.options.kind.choices[kind]].filter(Boolean).join(' · '),
          ),
      },
      context,
    );
  },
  complete: (_option, _typed, { query, kind }, context) =>
    completeItems({ query, ...(kind && { kind }) }, sections, context),
});
