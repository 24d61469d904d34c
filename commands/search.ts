import { command } from './command.ts';
import { completeItems, list } from './listing.ts';
import { pageOption } from './options.ts';

/** `/search query`: every section at once. */
export const search = command({
  name: 'search',
  options: [{ name: 'query', type: 'string', required: true, autocomplete: true }, pageOption],
  run: ({ query, page }, context) =>
    list(
      {
        invocation: { command: 'search', options: { query } },
        request: { query },
        page,
        heading: (count) => context.texts.lookup.headings.everything(count, query),
      },
      context,
    ),
  complete: (_option, typed, _options, context) => completeItems({ query: typed }, undefined, context),
});
