import type { ListSection } from '../src/profile/schema.ts';
import { command } from './command.ts';
import { completeItems, list } from './listing.ts';
import { pageOption } from './options.ts';

/** A command that lists one or more sections, by a query or whole. `name` has a heading of its own in the catalogue. */
export function sectionCommand(
  name: 'patents' | 'projects' | 'experience' | 'teaching',
  sections: readonly ListSection[],
) {
  return command({
    name,
    options: [{ name: 'query', type: 'string', autocomplete: true }, pageOption],
    run: ({ query, page }, context) =>
      list(
        {
          sections,
          invocation: { command: name, options: { ...(query && { query }) } },
          request: { query },
          page,
          heading: (count) => context.texts.lookup.headings[name](count, query ?? ''),
        },
        context,
      ),
    complete: (_option, typed, _options, context) => completeItems({ query: typed }, sections, context),
  });
}
