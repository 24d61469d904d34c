import type { PartialDate } from '../profile/date.ts';
import type { Item, Profile } from '../profile/record.ts';
import { dayNumbers } from './dates.ts';
import { dateOf, field, sectionWorth, textsOf } from './documents.ts';
import { indexInitials } from './initials.ts';
import { kinds, type Fit, type Kind } from './kinds.ts';
import { Lexicon, type Candidate } from './lexicon.ts';
import { createNameDirectory, namesIn, type KnownPerson, type NameDirectory } from './names.ts';
import { beginsPhrase, phrasesAt, stems } from './phrases.ts';
import { add, pack, placeOf, post, whole, type Postings } from './postings.ts';
import { fold, stemOf, textsOfWords, wordsOf } from './tokens.ts';
import { createVenueDirectory, type KnownVenue, type VenueDirectory } from './venues.ts';

const shortestTypoInText = 7;

/** A profile's records made ready to be searched. A record's number is its place in `items`. */
export interface SearchIndex {
  /** Newest first, then by id: a lower number wins a tie. */
  readonly items: readonly Item[];
  readonly dates: readonly (PartialDate | undefined)[];
  /** First and last day of each record's date, as `dayNumbers` gives them. */
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  /** What each record weighs by its section. */
  readonly weights: Float32Array;
  readonly lexicon: Lexicon;
  readonly names: NameDirectory;
  readonly venues: VenueDirectory;
  postingsOf(term: number): Postings;
  /** The terms that a word with a typo was meant to be; a short one only of titles, names, venues and topics. */
  near(word: string): readonly Candidate[];
  /** The terms with the same stem. */
  relatives(stem: string): readonly number[];
  /** The records of a person, a venue or a kind. */
  entity(entity: KnownPerson | KnownVenue | Kind): Postings;
  /** The records that have a phrase of the vocabulary, its words one after the other. */
  phrase(words: readonly string[]): Postings;
  /** The records whose titles have words with these first letters, one after the other. */
  initials(letters: string): Postings;
}

/** A word of the records. */
interface IndexedWord {
  readonly postings: number[];
  readonly stem: string;
  /** Whether a phrase of the vocabulary begins with it. */
  readonly beginsPhrase: boolean;
}

/** Builds the index of a profile. */
export function buildIndex(profile: Profile): SearchIndex {
  const dated = profile.items.map((item) => ({ item, date: dateOf(item, profile) }));
  dated.sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.item.id, b.item.id));
  const items = dated.map(({ item }) => item);
  const dates = dated.map(({ date }) => date);
  const names = createNameDirectory(profile);
  const venues = createVenueDirectory(profile);

  const byWord = new Map<string, IndexedWord>();
  const indexed = (word: string): IndexedWord => {
    let known = byWord.get(word);
    if (!known) {
      const stem = stemOf(word);
      byWord.set(word, (known = { postings: [], stem, beginsPhrase: beginsPhrase(stem) }));
    }
    return known;
  };
  const byPhrase = new Map<string, number[]>();
  const byEntity = new Map<KnownPerson | KnownVenue | Kind, number[]>();
  items.forEach((item, record) => {
    for (const [place, text] of textsOf(item, profile)) {
      if (text === undefined) continue;
      const { plain, compounds } = wordsIn(text);
      const row = plain.map(indexed);
      for (const { postings } of row) add(postings, record, place);
      for (const word of compounds) add(indexed(word).postings, record, place);
      row.forEach(({ beginsPhrase }, at) => {
        if (!beginsPhrase) return;
        const stems = row.map(({ stem }) => stem);
        for (const phrase of phrasesAt(stems, at)) post(byPhrase, phrase, record, place);
      });
    }
    for (const name of namesIn(item)) {
      const person = names.personOf(name);
      if (person) post(byEntity, person, record, placeOfPerson(item));
    }
    for (const venue of venues.venuesOf(item)) post(byEntity, venue, record, placeOfVenue(item));
    for (const kind of kinds) {
      const fit = kind.fits(item) ?? fitOfRelated(kind, item, profile);
      if (fit) post(byEntity, kind, record, placeOfFit[fit]);
    }
  });

  const lexicon = new Lexicon(byWord.keys());
  const postingsOf = pack(lexicon.terms.map((term) => indexed(term).postings));
  const relatives = new Map<string, number[]>();
  lexicon.terms.forEach((term, place) => {
    const { stem } = indexed(term);
    const others = relatives.get(stem);
    if (others) others.push(place);
    else relatives.set(stem, [place]);
  });

  return {
    items,
    dates,
    firstDays: dayNumbers(dates, 'first'),
    lastDays: dayNumbers(dates, 'last'),
    weights: Float32Array.from(items, (item) => sectionWorth[item.section]),
    lexicon,
    names,
    venues,
    postingsOf,
    near: (word) =>
      lexicon.near(word).filter(({ term }) => isWorthy(postingsOf(term), word.length >= shortestTypoInText)),
    relatives: (ofStem) => relatives.get(ofStem) ?? [],
    entity: (entity) => whole(byEntity.get(entity)),
    phrase: (words) => whole(byPhrase.get(stems(words))),
    initials: indexInitials(items, profile),
  };
}

/** Whether something stands in more than numbers, and somewhere in more than running text, unless that will do. */
function isWorthy({ list, from, to }: Postings, textWillDo: boolean): boolean {
  for (let at = from; at < to; at += 1) {
    const place = placeOf(list[at] ?? 0);
    if (place !== field.identifier && (textWillDo || place < field.text)) return true;
  }
  return false;
}

const placeOfFit: Readonly<Record<Fit, number>> = { is: field.is, nearly: field.nearly, speaks: field.speaks };

/** A person's own record first, then what they wrote or invented, then what names them. */
function placeOfPerson(item: Item): number {
  if (item.section === 'people' || item.section === 'about') return field.title;
  return item.section === 'publications' || item.section === 'patents' ? field.people : field.speaks;
}

/** What appeared at a venue comes before what was done for it; a paper that is only submitted did not appear yet. */
function placeOfVenue(item: Item): number {
  if (item.section === 'publications') return item.status === 'submitted' ? field.nearly : field.is;
  return item.section === 'service' ? field.is : field.nearly;
}

/** News speaks of what the records are that it is about: of a chip, of a journal paper. */
function fitOfRelated(kind: Kind, item: Item, profile: Profile): Fit | undefined {
  if (item.section !== 'news') return undefined;
  const isAbout = (item.about ?? []).some((id) => {
    const related = profile.byId.get(id);
    return related && kind.fits(related) === 'is';
  });
  return isAbout ? 'speaks' : undefined;
}

/** The words of a text in order, and with them the parts of compounds run together: `matmulfree` for `matmul-free`. */
function wordsIn(text: string): { plain: readonly string[]; compounds: readonly string[] } {
  const folded = fold(text);
  if (!folded.includes('-')) return { plain: textsOfWords(folded), compounds: [] };
  const words = wordsOf(folded);
  const plain = words.map((word) => word.text);
  const compounds: string[] = [];
  words.forEach((word, place) => {
    const next = words[place + 1];
    if (next && next.start === word.end + 1 && folded[word.end] === '-') compounds.push(word.text + next.text);
  });
  return { plain, compounds };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
