import type { Item } from '../profile/record.ts';
import type { Search } from '../search/search.ts';
import type { Settings, Topic } from './subscription.ts';

/** The topics of an item, besides `all`; undefined for what is never announced (a job, a course, a person). */
export function topicsOf(item: Item): readonly Topic[] | undefined {
  switch (item.section) {
    case 'publications':
      return ['papers'];
    case 'patents':
      return ['patents'];
    case 'projects':
      return [];
    case 'news':
      return ['news', ...(newsTopics[item.kind] ?? [])];
    case 'about':
    case 'education':
    case 'experience':
    case 'people':
    case 'service':
    case 'teaching':
      return undefined;
  }
}

const newsTopics: Partial<Record<string, readonly Topic[]>> = {
  talk: ['talks'],
  award: ['awards'],
  patent: ['patents'],
};

/** Finds the ids that a filter lets through: words of a search, alternatives parted by `OR`. An empty filter is not asked. */
export type Matches = (filter: string) => ReadonlySet<string>;

/** Reads filters with a search, each filter once. */
export function createMatches(search: Search, now: Date): Matches {
  const known = new Map<string, ReadonlySet<string>>();
  return (filter) => {
    const found =
      known.get(filter) ??
      new Set(alternatives(filter).flatMap((query) => search.find({ query, now }).items.map((item) => item.id)));
    known.set(filter, found);
    return found;
  };
}

/** The alternatives of a filter: `spiking OR rwkv` gives `spiking` and `rwkv`. */
function alternatives(filter: string): string[] {
  return filter
    .split(/\s+(?:OR|\|\|?)\s+/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Whether somebody with these settings asked to hear of an item. */
export function wants(settings: Pick<Settings, 'topics' | 'filter'>, item: Item, matches: Matches): boolean {
  const its = topicsOf(item);
  if (!its) return false;
  const onTopic = settings.topics.includes('all') || its.some((topic) => settings.topics.includes(topic));
  return onTopic && (settings.filter === '' || matches(settings.filter).has(item.id));
}
