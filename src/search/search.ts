import type { PartialDate } from '../profile/date.ts';
import type { Item, Profile } from '../profile/record.ts';
import type { Section } from '../profile/schema.ts';

/** What is looked for. `query` may be empty: then the filters alone decide, newest first. */
export interface SearchRequest {
  /** As typed: half words, typos, years, venues, names, kinds, in any order. Cut at 200 characters. */
  readonly query: string;
  readonly now: Date;
  /** Only these sections; all where left out. */
  readonly sections?: readonly Section[];
  /** A year or range as typed: `2022`, `since 2023`, `2021-2023`. */
  readonly year?: string;
  /** A person's name as typed. */
  readonly author?: string;
  /** A venue as typed: full, short, or an older name. */
  readonly venue?: string;
  /** A kind of news or publication: `award`, `talk`, `journal`. */
  readonly kind?: string;
}

export interface SearchResult {
  /** Best first. */
  readonly items: readonly Item[];
  readonly reading: Reading;
  /** When nothing was found: at most three texts, each of which would find something. */
  readonly suggestions: readonly string[];
}

/** What a query was taken to say. */
export interface Reading {
  /** The words that were searched for. */
  readonly words: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly order?: 'newest' | 'oldest';
  readonly sections?: readonly Section[];
  readonly kinds?: readonly string[];
  readonly venues?: readonly string[];
  readonly authors?: readonly string[];
}

/** A profile made ready to be searched. Rebuilt for each new profile. */
export interface Search {
  find(request: SearchRequest): SearchResult;
  /** The items to offer while a query is being typed, best first, at most `limit`. */
  complete(request: SearchRequest, limit: number): readonly Item[];
}

export type CreateSearch = (profile: Profile) => Search;
