import type { Item } from '../profile/record.ts';
import { buildIndex, type SearchIndex } from './build.ts';
import { partsOfYear } from './date-words.ts';
import { filterOf } from './filter.ts';
import { Ranker } from './rank.ts';
import { createReader, type QueryReading } from './reading.ts';
import type { CreateSearch, SearchRequest } from './search.ts';
import { suggestionsFor } from './suggest.ts';
import { fold, termsOf } from './tokens.ts';

/** The courses of a term that is named, `fall 2020`, stand before what else is of that time. */
function termFirst(found: Int32Array, words: readonly string[], { items }: SearchIndex): Int32Array {
  if (!words.some((word) => word in partsOfYear)) return found;
  const isOfTerm = (record: number): boolean => {
    const item = items[record];
    return item?.section === 'teaching' && item.term !== undefined && words.includes(fold(item.term));
  };
  return Int32Array.from([...found.filter(isOfTerm), ...found.filter((record) => !isOfTerm(record))]);
}

/** Makes a profile ready to be searched. */
export const createSearch: CreateSearch = (profile) => {
  const index = buildIndex(profile);
  const read = createReader(index);
  const ranker = new Ranker(index);
  const all = Int32Array.from(index.items, (_, record) => record);

  function records(request: SearchRequest, { parts, range, order }: QueryReading): Int32Array {
    const passes = filterOf(request, range, index);
    if (parts.length > 0) return ranker.rank(parts, passes, order);
    if (request.query.trim() !== '' && !range && !order) return all.subarray(0, 0);
    const found = range ? termFirst(all.filter(passes), termsOf(request.query), index) : all.filter(passes);
    return order === 'oldest' ? found.toReversed() : found;
  }

  const finds = (request: SearchRequest): boolean => {
    const asked = read(request.query, request.now);
    return asked.parts.length > 0
      ? ranker.fits(asked.parts, filterOf(request, asked.range, index))
      : records(request, asked).length > 0;
  };

  const itemsOf = (found: Int32Array): readonly Item[] => {
    const items = new Array<Item>(found.length);
    for (let at = 0; at < found.length; at += 1) {
      const item = index.items[found[at] ?? 0];
      if (item) items[at] = item;
    }
    return items;
  };

  return {
    find(request) {
      const asked = read(request.query, request.now);
      const found = records(request, asked);
      const { sections, now } = request;
      return {
        items: itemsOf(found),
        reading: { ...asked.reading, ...(sections && { sections }) },
        suggestions:
          found.length > 0
            ? []
            : suggestionsFor(asked.parts, index, (query) => finds({ query, now, ...(sections && { sections }) })),
      };
    },
    complete(request, limit) {
      const found = records(request, read(request.query, request.now));
      return itemsOf(found.slice(0, limit));
    },
  };
};
