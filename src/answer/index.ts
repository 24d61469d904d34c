import type { Profile } from '../profile/record.ts';
import type { Search } from '../search/search.ts';
import { textsFor } from '../text/index.ts';
import type { Answerer } from './answer.ts';

/** Answers with what a search finds, or says plainly that the profile has nothing on it. */
export function createAnswerer(_profile: Profile, search: Search): Answerer {
  return {
    answer({ text, now, locale }) {
      const { items } = search.find({ query: text, now });
      const { lookup } = textsFor(locale);
      return {
        answered: items.length > 0,
        locale,
        sentences: items.length > 0 ? [] : [[{ text: lookup.nothingFound(text) }]],
        items,
        kind: 'search',
        turn: { reading: text, items: items.map(({ id }) => id) },
      };
    },
  };
}
