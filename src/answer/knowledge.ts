import type { Item, Profile } from '../profile/record.ts';
import { createNameDirectory, type NameDirectory } from '../search/names.ts';
import type { Search } from '../search/search.ts';
import { createVenueDirectory, type KnownVenue, type VenueDirectory } from '../search/venues.ts';
import { glossary } from './glossary.ts';
import { namedRecords } from './named-records.ts';
import type { PhraseBook } from './phrases.ts';
import { wordsIn } from './texts-of.ts';
import { vocabulary } from './vocabulary.ts';
import { keysOf, wordsOf } from './words.ts';

/** What a question is read and answered with. */
export interface Knowledge {
  readonly profile: Profile;
  readonly search: Search;
  readonly names: NameDirectory;
  /** Words of people's names. */
  readonly nameWords: ReadonlySet<string>;
  readonly venues: VenueDirectory;
  readonly usedVenues: ReadonlySet<KnownVenue>;
  /** arXiv and its like, which are no venues. */
  readonly preprintServers: ReadonlySet<KnownVenue>;
  readonly records: PhraseBook<Item>;
  /** Words that need no mending: those of the vocabulary and of the profile. */
  readonly words: ReadonlySet<string>;
  /** Keys of all words that records say. */
  readonly keys: ReadonlySet<string>;
  /** Keys of the words of interests and hobbies. */
  readonly liked: ReadonlySet<string>;
  /** Keys of two words side by side in a title or topic. */
  readonly pairs: ReadonlySet<string>;
  /** All keys of a record's texts, text by text. */
  keysIn(item: Item): readonly (readonly string[])[];
}

/** Makes a profile ready to be asked about. */
export function knowledgeOf(profile: Profile, search: Search): Knowledge {
  const names = createNameDirectory(profile);
  const venues = createVenueDirectory(profile);
  const said = new Map(profile.items.map((item) => [item.id, wordsIn(item, profile).map(wordsOf)]));
  const keys = new Map(Array.from(said, ([id, texts]) => [id, texts.map((words) => words.map(({ key }) => key))]));
  const spellings = names.people.flatMap((person) => person.spellings);
  return {
    profile,
    search,
    names,
    nameWords: new Set(spellings.flatMap((name) => wordsOf(name).map((word) => word.text))),
    venues,
    usedVenues: new Set(profile.items.flatMap((item) => venues.venuesOf(item))),
    preprintServers: new Set(
      profile.venues
        .filter((venue) => venue.kind === 'preprint')
        .flatMap((venue) => venues.find(wordsOf(venue.short).map((word) => word.text))),
    ),
    records: namedRecords(profile),
    words: new Set([
      ...vocabulary.words,
      ...Object.keys(glossary).flatMap((phrase) => wordsOf(phrase).map((word) => word.text)),
      ...[...said.values()].flatMap((texts) => texts.flatMap((words) => words.map(({ text }) => text))),
      ...spellings.flatMap((text) => wordsOf(text).map((word) => word.text)),
    ]),
    keys: new Set([...keys.values()].flat(2)),
    liked: new Set(likedIn(profile).flatMap(keysOf)),
    pairs: new Set(titlesAndTopics(profile).flatMap((text) => pairsOf(keysOf(text)))),
    keysIn: (item) => keys.get(item.id) ?? [],
  };
}

function likedIn({ about }: Profile): string[] {
  return [...(about.research ?? []), ...(about.hobbies ?? [])];
}

function titlesAndTopics(profile: Profile): string[] {
  const items = profile.items.filter((item) => item.section !== 'service' || item.kind !== 'reviewing');
  return items.flatMap((item) => [item.title, ...('topics' in item ? (item.topics ?? []) : [])]);
}

function pairsOf(keys: readonly string[]): string[] {
  return keys.slice(1).map((key, place) => `${keys[place] ?? ''} ${key}`);
}
