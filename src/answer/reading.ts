import type { Item } from '../profile/record.ts';
import type { DateRange } from '../search/dates.ts';
import type { KnownPerson } from '../search/names.ts';
import type { KnownVenue } from '../search/venues.ts';
import type { Locale } from '../text/index.ts';
import type { Mark, Term } from './look.ts';
import type { Absent, Concept } from './vocabulary.ts';

/** A question in typed form. */
export interface Reading {
  readonly text: string;
  readonly locale: Locale;
  readonly now: Date;
  readonly concepts: ReadonlySet<Concept>;
  readonly absent: readonly Absent[];
  readonly people: readonly (readonly KnownPerson[])[];
  /** People whose works are not wanted: `but not Kang`. */
  readonly without: readonly KnownPerson[];
  /** Records of a kind that is not wanted: `besides papers`. */
  readonly unwanted: readonly Item[];
  readonly venues: readonly { readonly typed: string; readonly anyOf: readonly KnownVenue[] }[];
  readonly terms: readonly Term[];
  readonly range?: DateRange;
  readonly order?: 'newest' | 'oldest';
  readonly numbers: readonly number[];
  /** `the third`: its place in an order. */
  readonly ordinal?: number;
  /** It has familiar words that nothing is looked for by: `what pills should I take?` */
  readonly hasChatter: boolean;
  /** True where the question is about the researcher by name or pronoun. */
  readonly self: boolean;
  readonly marks: readonly Mark[];
}
