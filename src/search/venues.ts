import type { Item, Profile } from '../profile/record.ts';
import { Lexicon } from './lexicon.ts';
import { termsOf } from './tokens.ts';

/** A journal, conference or workshop, from the table of venues or as a record names it. */
export interface KnownVenue {
  readonly short: string;
  readonly name: string;
}

/** All venues that are known, to be found by any of their names. */
export interface VenueDirectory {
  /** The venues of a record; more than one where the same name is used by several. */
  venuesOf(item: Item): readonly KnownVenue[];
  /**
   * The venues that these words are a name of: full, short, older, the initials, each word cut short, a word of the short
   * one. Where no record is of them, those with records whose name begins so (`isca` is ISCA, and may become ISCAS).
   */
  find(words: readonly string[]): readonly KnownVenue[];
  /** The venues with records whose one-word short name begins with this, or was meant by it. For a word that is nothing else. */
  guess(word: string): readonly KnownVenue[];
  /** Words in the longest name. */
  readonly longest: number;
}

/** Words that venues' names have and initials leave out. */
const smallWords = new Set(['a', 'an', 'the', 'of', 'on', 'for', 'in', 'and', 'to', 'with']);
/** Those who run venues; people leave them out. */
const publishers = new Set(['ieee', 'acm', 'usenix', 'siam', 'springer', 'elsevier', 'proceedings', 'proc']);
/** What venues' names begin with that people leave out. */
const kindsOfVenue = new Set([
  'international',
  'annual',
  'joint',
  'conference',
  'symposium',
  'journal',
  'transactions',
  'workshop',
  'findings',
]);
/** A cut-short word keeps as many letters at least. */
const shortestCut = 3;

/** The names by which a record calls its venue, the full one first. */
export function venueNamesOf(item: Item): readonly string[] {
  const names =
    item.section === 'publications'
      ? [item.venue, item.venueShort]
      : item.section === 'service'
        ? [item.body, item.bodyShort]
        : item.section === 'news'
          ? [item.venue]
          : [];
  return names.filter((name) => name !== undefined);
}

const directories = new WeakMap<Profile, VenueDirectory>();

/** Gathers the venues of a profile's table and of its records. Once for a profile, as several rooms ask. */
export function createVenueDirectory(profile: Profile): VenueDirectory {
  let directory = directories.get(profile);
  if (!directory) directories.set(profile, (directory = gather(profile)));
  return directory;
}

function gather(profile: Profile): VenueDirectory {
  const byAlias = new Map<string, KnownVenue[]>();
  const byPrinted = new Map<string, readonly KnownVenue[]>();
  const used = new Set<KnownVenue>();
  let longest = 1;
  const enter = (venue: KnownVenue, names: readonly string[], aliasesOf: (name: string) => readonly string[]): void => {
    for (const alias of new Set(names.flatMap(aliasesOf))) {
      longest = Math.max(longest, alias.split(' ').length + 2);
      const others = byAlias.get(alias);
      if (!others) byAlias.set(alias, [venue]);
      else if (!others.includes(venue) && aliasesOf === written) others.push(venue);
    }
  };
  const named = (printed: string): readonly KnownVenue[] => {
    let venues = byPrinted.get(printed);
    if (!venues) byPrinted.set(printed, (venues = byAlias.get(keyOf(significant(termsOf(printed)))) ?? []));
    return venues;
  };

  for (const venue of profile.venues) enter(venue, [venue.short, venue.name, ...(venue.otherNames ?? [])], written);
  for (const item of profile.items) {
    const names = venueNamesOf(item);
    if (names.length > 0 && !names.some((name) => named(name).length > 0)) {
      const venue = { short: names.at(-1) ?? '', name: names[0] ?? '' };
      enter(venue, names, written);
      for (const name of names) byPrinted.set(name, [venue]);
    }
    for (const venue of names.flatMap(named)) used.add(venue);
  }
  for (const venue of used) enter(venue, [venue.name], initials);

  const lexicon = new Lexicon(
    [...byAlias.keys()].filter((alias) => !alias.includes(' ') && byAlias.get(alias)?.some((venue) => used.has(venue))),
  );
  const cutShort = [...new Set([...used, ...profile.venues])].map((venue) => ({
    venue,
    words: significant(termsOf(venue.name)),
    short: significant(termsOf(venue.short)),
  }));

  const usedCutShort = cutShort.filter(({ venue }) => used.has(venue));

  return {
    longest,
    venuesOf: (item) => [...new Set(venueNamesOf(item).flatMap(named))],
    find(words) {
      const cut = significant(words);
      const exact = byAlias.get(keyOf(cut)) ?? (cut.length > 1 ? byAlias.get(cut.join('')) : undefined) ?? [];
      const isWhole = cut.length > 2 && kindsOfVenue.has(cut[0] ?? '');
      const more = (isWhole ? cutShort : usedCutShort).filter(({ words: full, short }) =>
        cut.length > 1 ? isCutShort(cut, full) : isShort(short) && short.includes(cut[0] ?? ''),
      );
      const named = [...new Set([...exact, ...more.map(({ venue }) => venue)])];
      const isElsewhere = words.length === 1 && named.length > 0 && !named.some((venue) => used.has(venue));
      return isElsewhere ? [...named, ...this.guess(words[0] ?? '')] : named;
    },
    guess(word) {
      const starts = word.length >= shortestCut ? lexicon.startingWith(word) : [];
      const candidates = starts.length > 0 || byAlias.has(word) ? starts : lexicon.near(word);
      return [...new Set(candidates.flatMap(({ term }) => byAlias.get(lexicon.terms[term] ?? '') ?? []))].filter(
        (venue) => used.has(venue),
      );
    },
  };
}

/** Whether a short name has so few words that each of them names the venue: `findings` EMNLP Findings. */
function isShort(name: readonly string[]): boolean {
  return name.length > 1 && name.length <= 3;
}

/** A name's words without those that people leave out. */
function significant(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !smallWords.has(word) && !publishers.has(word));
  return kept.length > 0 ? kept : words;
}

/** A name as it is written, and with its parts run together: `plos one`, `plosone`. */
function written(name: string): readonly string[] {
  const words = significant(termsOf(name));
  return words.length <= 3 ? [keyOf(words), words.join('')] : [keyOf(words)];
}

/** A name as it is looked up: of several words, without plural endings and with American spelling. */
function keyOf(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : words.map((word) => word.replace(/ll(?=ing$)/, 'l').replace(/(?<=[^s]{2})s$/, '')).join(' ');
}

/** The first letters of a name, with its small words and without: `tocas`, `tcs`. */
function initials(name: string): readonly string[] {
  const all = termsOf(name).filter((word) => !publishers.has(word));
  return [all, significant(all)]
    .map((words) => words.map((word) => word.charAt(0)).join(''))
    .filter((letters) => letters.length >= 3);
}

/**
 * Whether words are the beginnings of a name's first words: `nature comms`, `trans circuits syst`. Three or more may leave
 * out what kind of venue it is: `neural information processing`.
 */
function isCutShort(cut: readonly string[], full: readonly string[]): boolean {
  const start =
    cut.length > 2 && !kindsOfVenue.has(cut[0] ?? '') ? full.findIndex((word) => !kindsOfVenue.has(word)) : 0;
  return (
    cut.length <= full.length - start &&
    cut.every((word, place) => {
      const whole = full[start + place] ?? '';
      if (word === 'j' && whole === 'journal') return true;
      return word.length >= shortestCut && (whole.startsWith(word) || whole.startsWith(word.replace(/s$/, '')));
    })
  );
}
