import type { Item, Profile } from '../profile/record.ts';
import { Lexicon } from './lexicon.ts';
import { slipsBetween } from './slips.ts';
import { termsOf } from './tokens.ts';

/** Shorter words are too easily the beginning of another name. */
const shortestBeginning = 4;

/** Somebody whose name stands in the profile. */
export interface KnownPerson {
  /** The name as the profile prints it: in their own record, or else the longest. */
  readonly name: string;
  /** Every way the name is printed. */
  readonly spellings: readonly string[];
  /** True for the researcher. */
  readonly self: boolean;
  /** Whether the profile has a record of them. */
  readonly recorded: boolean;
}

/** All people of a profile, to be found by any form of their names. */
export interface NameDirectory {
  readonly people: readonly KnownPerson[];
  /** Whether somebody's name has this word. */
  knows(word: string): boolean;
  /** Whether the word is only ever a given name. */
  isGiven(word: string): boolean;
  /** Whose name this is, as printed. */
  personOf(printed: string): KnownPerson | undefined;
  /**
   * The people whose names all the words fit, in whatever order: whole names, their beginnings, initials (`s m kang`,
   * `sm kang`, `kang s`), or with a typo. At least one word is more than an initial.
   */
  find(words: readonly string[]): readonly KnownPerson[];
}

/** The printed names of everybody that a record names. */
export function namesIn(item: Item): readonly string[] {
  switch (item.section) {
    case 'publications':
      return item.authors.filter((author) => !author.others).map((author) => author.name);
    case 'patents':
      return item.inventors.filter((inventor) => !inventor.others).map((inventor) => inventor.name);
    case 'news':
      return item.people ?? [];
    case 'education':
      return item.advisors ?? [];
    case 'people':
    case 'about':
      return [item.name, ...(item.otherNames ?? [])];
    case 'projects':
    case 'experience':
    case 'service':
    case 'teaching':
      return [];
  }
}

interface Entry extends KnownPerson {
  name: string;
  spellings: string[];
  self: boolean;
  recorded: boolean;
  /** The words of all spellings; `Sung-Mo` gives `sung`, `mo` and `sungmo`. */
  words: Set<string>;
  /** The first letters of each spelling: `smk`. */
  initials: Set<string>;
}

const directories = new WeakMap<Profile, NameDirectory>();

/**
 * Gathers the people of a profile, once for each profile, as several rooms ask. Spellings with the same first and last
 * word are one person's.
 */
export function createNameDirectory(profile: Profile): NameDirectory {
  let directory = directories.get(profile);
  if (!directory) directories.set(profile, (directory = gather(profile)));
  return directory;
}

function gather(profile: Profile): NameDirectory {
  const byKey = new Map<string, Entry>();
  const byPrinted = new Map<string, Entry>();
  /** The last word of every name. */
  const families = new Set<string>();
  const enter = (printed: string, own: Entry | undefined, self: boolean): Entry => {
    const known = byPrinted.get(printed);
    if (known) return known;
    const words = wordsInOrder(printed);
    families.add(words.at(-1) ?? '');
    const key = keyOf(words);
    const entry = own ??
      byKey.get(key) ?? { name: printed, spellings: [], self, recorded: false, words: new Set(), initials: new Set() };
    if (!byKey.has(key)) byKey.set(key, entry);
    byPrinted.set(printed, entry);
    add(entry, printed, words);
    return entry;
  };
  for (const item of [profile.about, ...profile.people]) {
    let own: Entry | undefined;
    for (const name of namesIn(item)) own = enter(name, own, item.section === 'about');
  }
  for (const item of profile.items) for (const name of namesIn(item)) enter(name, undefined, false);
  const recorded = new Set([profile.about, ...profile.people].map((item) => byPrinted.get(item.name)));
  const people = [...new Set(byKey.values())];
  for (const person of people) {
    person.recorded = recorded.has(person);
    if (!person.recorded) person.name = person.spellings.reduce((a, b) => (b.length > a.length ? b : a));
  }

  const byWord = new Map<string, Entry[]>();
  for (const person of people) {
    for (const word of person.words) {
      const others = byWord.get(word);
      if (others) others.push(person);
      else byWord.set(word, [person]);
    }
  }
  const lexicon = new Lexicon(byWord.keys());

  /** The name words that a typed word may be, each with its people. */
  function meant(word: string): Set<string> {
    if (byWord.has(word)) return new Set([word]);
    const starts = word.length >= 3 ? lexicon.startingWith(word) : [];
    const candidates = starts.length > 0 ? starts : lexicon.near(word);
    return new Set(candidates.map(({ term }) => lexicon.terms[term] ?? ''));
  }

  return {
    people,
    knows: (word) => word.length > 1 && byWord.has(word),
    isGiven: (word) => byWord.has(word) && !families.has(word),
    personOf: (printed) => byPrinted.get(printed) ?? byKey.get(keyOf(wordsInOrder(printed))),
    find(words) {
      const full = words.filter((word) => word.length > 1).map((word) => ({ word, meant: meant(word) }));
      const [first, ...others] = full.filter(({ meant }) => meant.size > 0);
      if (!first) return [];
      const rest = [
        ...others.map(
          ({ word, meant }) =>
            (person: Entry) =>
              shares(meant, person.words) || isInitials(word, person),
        ),
        ...full
          .filter(({ meant }) => meant.size === 0)
          .map(
            ({ word }) =>
              (person: Entry) =>
                (word.length <= 3 && isInitials(word, person)) || beginsNearly(word, person),
          ),
        ...words
          .filter((word) => word.length === 1)
          .map((letter) => (person: Entry) => [...person.words].some((word) => word.startsWith(letter))),
      ];
      const found = new Set([...first.meant].flatMap((word) => byWord.get(word) ?? []));
      return [...found].filter((person) => rest.every((fits) => fits(person)));
    },
  };
}

/** First and last word of a name, by which its spellings are taken for one person's. */
function keyOf(words: readonly string[]): string {
  return `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}

/** A name's words, the family name last: `Zhou, Peng` is `peng zhou`. */
function wordsInOrder(printed: string): string[] {
  const [family = '', given] = printed.split(',', 2);
  return given === undefined ? termsOf(printed) : [...termsOf(given), ...termsOf(family)];
}

function add(person: Entry, printed: string, words: readonly string[]): void {
  person.spellings.push(printed);
  for (const word of words) person.words.add(word);
  for (const part of printed.match(/\S*[-'’.]\S*/g) ?? []) person.words.add(termsOf(part).join(''));
  person.initials.add(words.map((word) => word.charAt(0)).join(''));
}

/** Whether letters are somebody's initials, with or without the family name's: `sm` or `smk` for Sung-Mo Kang. */
function isInitials(letters: string, person: Entry): boolean {
  return (
    letters.length > 1 &&
    [...person.initials].some((initials) => initials === letters || initials.slice(0, -1) === letters)
  );
}

/** Whether a word is nearly the beginning of one of somebody's names: `sadik` of Sadique, beside a family name that fits. */
function beginsNearly(word: string, person: Entry): boolean {
  if (word.length < shortestBeginning) return false;
  return [...person.words].some(
    (name) => name.charAt(0) === word.charAt(0) && slipsBetween(word, name.slice(0, word.length)) <= 1,
  );
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const word of some) if (others.has(word)) return true;
  return false;
}
