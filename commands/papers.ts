import { command } from './command.ts';
import { completeItems, completeTexts, list } from './listing.ts';
import { pageOption } from './options.ts';

const sections = ['publications'] as const;

/** `/papers [query] [year] [author] [venue]`: publications, by any of it. */
export const papers = command({
  name: 'papers',
  options: [
    { name: 'query', type: 'string', autocomplete: true },
    { name: 'year', type: 'string', autocomplete: true },
    { name: 'author', type: 'string', autocomplete: true },
    { name: 'venue', type: 'string', autocomplete: true },
    pageOption,
  ],
  run({ query, year, author, venue, page }, context) {
    const filters = { ...(year && { year }), ...(author && { author }), ...(venue && { venue }) };
    const options = { ...(query && { query }), ...filters };
    return list(
      {
        sections,
        invocation: { command: 'papers', options },
        request: options,
        page,
        heading: (count) => context.texts.lookup.headings.publications(count, Object.values(options).join(' · ')),
      },
      context,
    );
  },
  complete(option, typed, { query, year, author, venue }, context) {
    const { publications } = context.profile;
    switch (option) {
      case 'year':
        return completeTexts(
          typed,
          publications.flatMap(({ date }) => date?.slice(0, 4) ?? []),
        );
      case 'author':
        return completeTexts(
          typed,
          publications.flatMap(({ authors }) => authors.flatMap((each) => (each.others ? [] : each.name))),
        );
      case 'venue':
        return completeTexts(
          typed,
          publications.flatMap((each) => each.venueShort ?? each.venue ?? []),
        );
      default: {
        const filters = { ...(year && { year }), ...(author && { author }), ...(venue && { venue }) };
        return completeItems({ query, ...filters }, sections, context);
      }
    }
  },
});
