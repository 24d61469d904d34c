import { serviceKinds } from '../src/profile/schema.ts';
import { command } from './command.ts';
import { completeItems, list } from './listing.ts';
import { pageOption } from './options.ts';

const sections = ['service'] as const;

/** `/service [query] [kind]`: committees, conferences, reviewing, social. */
export const service = command({
  name: 'service',
  options: [
    { name: 'query', type: 'string', autocomplete: true },
    { name: 'kind', type: 'string', choices: serviceKinds },
    pageOption,
  ],
  run({ query, kind, page }, context) {
    const { texts } = context;
    const asked = { ...(query && { query }), ...(kind && { kind }) };
    return list(
      {
        sections,
        invocation: { command: 'service', options: asked },
        request: asked,
        page,
        heading: (count) =>
          texts.lookup.headings.service(
            count,
            [query, kind && texts.commands.words.service.options.kind.choices[kind]].filter(Boolean).join(' · '),
          ),
      },
      context,
    );
  },
  complete: (_option, typed, { kind }, context) =>
    completeItems({ query: typed, ...(kind && { kind }) }, sections, context),
});
