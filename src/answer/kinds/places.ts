import type { Item, Profile } from '../../profile/record.ts';
import { hasAll, hasClaims, type Asked, type Draft, type Kind } from '../kind.ts';
import { meant, pick } from '../pick.ts';
import { nameOf, venueOf } from '../say.ts';
import { happeningsOf } from '../story.ts';
import { nothing } from '../tell.ts';

const shown = 5;

/** Where a record was or is: the institution, venue or city, whichever its section has. */
function placeOf(item: Item, profile: Profile, city: boolean): string | undefined {
  switch (item.section) {
    case 'publications': {
      const held = happeningsOf(item, profile).find((each) => each.place !== undefined);
      return city && held ? held.place : venueOf(item);
    }
    case 'news':
      return item.place ?? (item.kind === 'event' ? undefined : (item.venue ?? item.links[0]?.url));
    case 'experience':
      return item.organisation;
    case 'education':
      return [item.institution, item.institutionShort && `(${item.institutionShort})`].filter(Boolean).join(' ');
    case 'service':
      return item.body;
    case 'teaching':
      return item.institution;
    case 'people':
      return item.affiliation;
    case 'patents':
      return item.offices?.join(', ');
    case 'projects':
      return item.kind === 'chip' ? (item.role ?? item.links[0]?.url) : item.links[0]?.url;
    case 'about':
      return item.affiliations?.map((each) => each.organisation).join(', ');
  }
}

function where(asked: Asked): Draft | undefined {
  const { texts, known, reading, subject } = asked;
  if ((!asked.subject && !hasClaims(reading)) || reading.concepts.has('whether') || reading.concepts.has('origin'))
    return undefined;
  const picked = pick(asked);
  if (picked.items.length === 0) return nothing(asked, picked);
  const isOfVenue = reading.venues.length > 0 && !reading.concepts.has('published') && !reading.concepts.has('publish');
  const city = isOfVenue || ['place', 'present'].some((concept) => hasAll(reading, concept));
  const held = city ? picked.items.filter((item) => item.section === 'news' && item.place !== undefined) : [];
  const { items, others } = held.length > 0 ? { items: held, others: [] } : meant(asked, picked);
  const isWorld =
    !subject && !reading.self && picked.named.length === 0 && reading.people.length + reading.venues.length === 0;
  const said = items.flatMap((item) => {
    if (isWorld && item.section !== 'news' && item.section !== 'publications') return [];
    const place = placeOf(item, known.profile, city);
    return place === undefined ? [] : [{ item, place }];
  });
  const [first] = items;
  if (said.length === 0 || (first?.section === 'experience' && !subject)) {
    return {
      answered: false,
      sentences: [texts.doesNotSay(texts.unsaid.where(first ? nameOf(first, texts) : ''))],
      items: items.slice(0, shown),
    };
  }
  return {
    answered: true,
    sentences: said
      .slice(0, shown)
      .map(({ item, place }) =>
        item.section === 'experience' ? jobSentence(item, asked) : texts.facets.where(nameOf(item, texts), place),
      ),
    items: said.map(({ item }) => item),
    others,
  };
}

/** What a venue's short name stands for, with the records of it. */
function venueName(asked: Asked): Draft | undefined {
  const { reading, texts, subject } = asked;
  const [venue] = reading.venues.flatMap((each) => each.anyOf);
  if (subject || reading.terms.length + reading.people.length > 0 || reading.range) return undefined;
  const { items } = pick(asked);
  if (!venue || venue.short === venue.name || items.length === 0) return undefined;
  return { answered: true, sentences: [texts.facets.meaning(venue.short, venue.name)], items };
}

/** Where the researcher lives or is: no profile's business, so the nearest is where they work. */
function whereabouts({ reading, subject, texts, known }: Asked): Draft | undefined {
  if (subject || hasClaims(reading)) return undefined;
  const jobs = known.profile.experience.filter((job) => job.current);
  const { about } = known.profile;
  return {
    answered: false,
    sentences: [
      texts.doesNotSay(texts.absent.address(about.name)),
      ...jobs.slice(0, 1).map((job) => texts.instead(texts.describe.job(job.organisation, about.name, job.role, true))),
    ],
    items: jobs,
  };
}

function jobSentence(item: Extract<Item, { section: 'experience' }>, { texts, known }: Asked): string {
  return texts.describe.job(item.organisation, known.profile.about.name, item.role, item.current ?? false);
}

export const places: readonly Kind[] = [
  { name: 'venueName', asks: ['meaning', 'what', 'define', 'tell'], answer: venueName },
  { name: 'whereabouts', asks: ['where+self'], answer: whereabouts },
  { name: 'where', asks: ['where', 'place'], answer: where },
];
