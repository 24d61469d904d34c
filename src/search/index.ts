import Fuse from 'fuse.js';
import { newestFirst, yearOf } from '../profile/date.ts';
import type { Author, Item, Profile } from '../profile/record.ts';
import type { CreateSearch, SearchRequest } from './search.ts';

/** Makes a profile ready to be searched. */
export const createSearch: CreateSearch = (profile) => {
  const items = [...profile.items].sort(newestFirst);

  function pick(request: SearchRequest): readonly Item[] {
    const query = request.query.slice(0, 200).trim();
    const within = items.filter((item) => passes(item, request, profile));
    if (query === '') return within;
    const fuse = new Fuse([...within], {
      keys: [
        { name: 'title', weight: 4 },
        { name: 'people', weight: 3, getFn: (item) => peopleOf(item).map((person) => person.name) },
        { name: 'venue', weight: 2, getFn: venuesOf },
        { name: 'text', weight: 1, getFn: (item) => JSON.stringify(item) },
      ],
      useTokenSearch: true,
      ignoreFieldNorm: true,
      ignoreDiacritics: true,
      threshold: 0.2,
    });
    return fuse.search(query).map((match) => match.item);
  }

  return {
    find: (request) => ({ items: pick(request), reading: { words: request.query.slice(0, 200) }, suggestions: [] }),
    complete: (request, limit) => pick(request).slice(0, limit),
  };
};

function passes(item: Item, request: SearchRequest, profile: Profile): boolean {
  if (request.sections && !request.sections.includes(item.section)) return false;
  if (request.year) {
    const years = (request.year.match(/\d{4}/g) ?? []).map(Number);
    const [from = 0, to = from] = years;
    if (!item.date || yearOf(item.date) < from || yearOf(item.date) > to) return false;
  }
  if (request.author && !peopleOf(item).some((person) => includes(person.name, request.author ?? ''))) return false;
  if (request.kind && !kindsOf(item).includes(request.kind.toLowerCase())) return false;
  if (request.venue) {
    const asked = request.venue;
    const names = profile.venues
      .map((venue) => [venue.short, venue.name, ...(venue.otherNames ?? [])])
      .filter((spellings) => spellings.some((name) => includes(name, asked)))
      .flat();
    return venuesOf(item).some((venue) => [...names, asked].some((name) => includes(venue, name)));
  }
  return true;
}

function includes(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase().trim());
}

function peopleOf(item: Item): readonly Author[] {
  if (item.section === 'publications') return item.authors;
  return item.section === 'patents' ? item.inventors : [];
}

function venuesOf(item: Item): string[] {
  if (item.section === 'publications') return [item.venue ?? '', item.venueShort ?? ''];
  if (item.section === 'service') return [item.body, item.bodyShort ?? ''];
  return item.section === 'news' ? [item.venue ?? ''] : [];
}

function kindsOf(item: Item): string[] {
  if (item.section === 'publications') return [item.type, item.status];
  return item.section === 'news' || item.section === 'service' || item.section === 'projects' ? [item.kind] : [];
}
