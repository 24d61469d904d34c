import type { PartialDate } from '../profile/date.ts';
import type { Item, ItemOf, NewsItem, Profile } from '../profile/record.ts';

export type StoryEvent = NonNullable<NewsItem['event']>;

/** Something that happened to a record on a date. */
export interface Happening {
  readonly event: StoryEvent;
  readonly date: PartialDate;
  readonly venue?: string;
  readonly place?: string;
  readonly news?: NewsItem;
}

/** What happened to a record, oldest first: what the news tells, and its own date where the news doesn't tell that. */
export function happeningsOf(item: Item, profile: Profile): Happening[] {
  const told = (profile.stories.get(item.id) ?? []).flatMap((news): Happening[] =>
    news.event && news.date
      ? [
          {
            event: news.event,
            date: news.date,
            news,
            ...(news.venue && { venue: news.venue }),
            ...(news.place && { place: news.place }),
          },
        ]
      : [],
  );
  const own = ownDate(item);
  if (!own || told.some(({ event, date }) => event === own.event && date.startsWith(own.date.slice(0, 4)))) return told;
  return [...told, own];
}

function ownDate(item: Item): Happening | undefined {
  if (!item.date) return undefined;
  if (item.section === 'patents') return { event: 'published', date: item.date };
  if (item.section !== 'publications' || item.status !== 'published') return undefined;
  const venue = item.venueShort ?? item.venue;
  return { event: 'published', date: item.date, ...(venue && { venue }) };
}

/** Whether the news tells of such an event of a record. */
export function hasEvent(profile: Profile, item: ItemOf<'publications'>, event: StoryEvent): boolean {
  return (profile.stories.get(item.id) ?? []).some((news) => news.event === event);
}
