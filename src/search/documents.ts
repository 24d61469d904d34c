import type { PartialDate } from '../profile/date.ts';
import type { Item, NewsItem, Profile } from '../profile/record.ts';
import { namesIn } from './names.ts';
import { venueNamesOf } from './venues.ts';

/** Where in a record a word stands, or what a record is to a person, venue or kind. In the order of the table of worth. */
export const field = {
  title: 0,
  otherTitle: 1,
  identifier: 2,
  people: 3,
  venue: 4,
  topic: 5,
  text: 6,
  /** In a record that this one speaks of. */
  related: 7,
  /** The record is of the kind, at the venue, or the person's own. */
  is: 8,
  nearly: 9,
  speaks: 10,
  /** The first letters of the title's first words, and of words inside it. */
  initials: 11,
  initialsInside: 12,
} as const;

/** What a match in each field is worth; a title before people before a venue before other text. */
export const worth: readonly number[] = [1, 0.97, 1, 0.9, 0.75, 0.6, 0.5, 0.35, 0.95, 0.8, 0.6, 0.92, 0.7];

/** What records of a section weigh, all else being alike: the work itself comes before the news of it. */
export const sectionWorth: Readonly<Record<Item['section'], number>> = {
  about: 0.97,
  publications: 1,
  people: 1,
  projects: 0.99,
  patents: 0.99,
  experience: 0.98,
  education: 0.98,
  teaching: 0.96,
  news: 0.88,
  service: 0.85,
};

/** A number in an address that publishers call a document by. */
const longNumber = /(?<![\d.])\d{6,}(?![\d.])/g;

/** The texts of a record, the most worthy first. */
export type Texts = readonly (readonly [number, string | undefined])[];

/** What is searched of a record. */
export function textsOf(item: Item, profile: Profile): Texts {
  if (item.section === 'about') return ownTexts(item, profile);
  return [
    ...ownTexts(item, profile),
    ...item.links.flatMap(({ label, url }) => [
      [field.text, label] as const,
      ...(url.match(longNumber) ?? []).map((number) => [field.identifier, number] as const),
    ]),
  ];
}

function ownTexts(item: Item, profile: Profile): Texts {
  const title: Texts = [[field.title, item.title]];
  const people: Texts = namesIn(item).map((name) => [field.people, name]);
  const venue: Texts = venueNamesOf(item).map((name) => [field.venue, name]);
  switch (item.section) {
    case 'about':
      return [
        ...[item.name, ...(item.otherNames ?? [])].map((name) => [field.title, name] as const),
        ...[...(item.research ?? []), ...(item.hobbies ?? [])].map((topic) => [field.topic, topic] as const),
        ...(item.affiliations ?? []).flatMap(({ organisation, otherNames, role, about }) =>
          [organisation, ...(otherNames ?? []), role, about].map((text) => [field.text, text] as const),
        ),
        [field.text, item.headline],
        [field.text, item.summary],
        [field.text, item.contact?.note],
      ];
    case 'publications':
      return [
        ...title,
        ...(item.otherTitles ?? []).map((other) => [field.otherTitle, other] as const),
        [field.identifier, item.doi],
        [field.identifier, item.arxiv],
        ...people,
        ...venue,
        ...topics(item.topics),
        [field.text, item.summary],
        ...(item.awards ?? []).map((award) => [field.text, award] as const),
        [field.text, item.note],
      ];
    case 'news':
      return [
        ...title,
        ...people,
        ...venue,
        [field.text, item.place],
        [field.text, item.text],
        ...relatedTo(item, profile),
      ];
    case 'patents':
      return [
        ...title,
        [field.identifier, item.number],
        ...people,
        ...topics(item.topics),
        [field.text, item.offices?.join(' ')],
        [field.text, item.summary],
      ];
    case 'projects':
      return [
        ...title,
        ...topics(item.topics),
        ...topics(item.worksWith),
        [field.text, item.role],
        [field.text, item.summary],
      ];
    case 'experience':
      return [
        [field.title, item.organisation],
        ...(item.otherNames ?? []).map((name) => [field.title, name] as const),
        [field.topic, item.role],
        ...topics(item.topics),
        [field.text, item.summary],
      ];
    case 'education':
      return [
        ...title,
        [field.title, item.institutionShort],
        ...people,
        [field.topic, item.department],
        ...topics(item.topics),
        [field.text, item.summary],
      ];
    case 'service':
      return [...title, [field.title, item.bodyShort], [field.text, item.summary]];
    case 'teaching':
      return [...title, [field.text, item.role], [field.text, item.term], [field.text, item.institution]];
    case 'people':
      return [
        ...people.map(([, name]) => [field.title, name] as const),
        [field.text, item.affiliation],
        [field.text, item.summary],
        [field.text, item.honorific],
      ];
  }
}

function topics(list: readonly string[] | undefined): Texts {
  return (list ?? []).map((topic) => [field.topic, topic]);
}

/** What the records say that a news item speaks of: their titles, people and venues. */
function relatedTo(news: NewsItem, profile: Profile): Texts {
  return (news.about ?? []).flatMap((id) => {
    const item = profile.byId.get(id);
    return item
      ? [item.title, ...namesIn(item), ...venueNamesOf(item)].map((text) => [field.related, text] as const)
      : [];
  });
}

/** First months of teaching terms, for a course whose year alone is written. */
const termMonths = { Winter: '01', Spring: '04', Summer: '07', Fall: '10', Autumn: '10' } as const;

/**
 * When a record is from, as precisely as the profile tells: a vague date is made precise by the latest news of the same
 * time that speaks of the record, or by the term of a course.
 */
export function dateOf(item: Item, profile: Profile): PartialDate | undefined {
  const { date } = item;
  if (date === undefined || date.length === 10) return date;
  if (item.section === 'teaching' && item.term && date.length === 4) return `${date}-${termMonths[item.term]}`;
  const within = (profile.stories.get(item.id) ?? [])
    .flatMap((news) => news.date ?? [])
    .filter((day) => day.startsWith(date));
  return within.reduce((latest, day) => (day > latest ? day : latest), date);
}
