import type { z } from 'zod';
import type { PartialDate } from './date.ts';
import type {
  aboutSchema,
  educationSchema,
  experienceSchema,
  ListSection,
  newsSchema,
  patentSchema,
  personSchema,
  projectSchema,
  publicationSchema,
  Section,
  sectionSchemas,
  serviceSchema,
  teachingSchema,
  venuesSchema,
} from './schema.ts';

/** A labelled address; always http or https, never empty. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A name in a list of authors or inventors. */
export interface Author {
  readonly name: string;
  /** A marker printed at the name whose meaning nobody states: `^`, `*`, `†`. */
  readonly marker?: string;
  /** True where the list says "et al.": names are left out here, and `name` is `et al.`. */
  readonly others?: true;
  /** True for the researcher, under whichever form of the name. */
  readonly self?: true;
}

/** What every record of a profile has, whatever its section. */
interface ItemBase<S extends Section> {
  readonly id: string;
  readonly section: S;
  /** What a reader would call it, on one line. */
  readonly title: string;
  readonly date?: PartialDate;
  /** In the order shown; the first one is what the title links to. */
  readonly links: readonly Link[];
}

type Fields<Schema extends z.ZodType, Replaced extends string = never> = Readonly<
  Omit<z.output<Schema>, 'id' | 'links' | 'hide' | 'title' | 'date' | Replaced>
>;

export interface Publication extends ItemBase<'publications'>, Fields<typeof publicationSchema, 'authors'> {
  readonly authors: readonly Author[];
}
export interface NewsItem extends ItemBase<'news'>, Fields<typeof newsSchema> {}
export interface Patent extends ItemBase<'patents'>, Fields<typeof patentSchema, 'inventors'> {
  readonly inventors: readonly Author[];
}
export interface Project extends ItemBase<'projects'>, Fields<typeof projectSchema> {}
export interface Job extends ItemBase<'experience'>, Fields<typeof experienceSchema> {}
export interface Education extends ItemBase<'education'>, Fields<typeof educationSchema> {}
export interface Service extends ItemBase<'service'>, Fields<typeof serviceSchema> {}
export interface Teaching extends ItemBase<'teaching'>, Fields<typeof teachingSchema> {}
/** Somebody the researcher works or worked with. `honorific` is the written title: Prof., Dr. */
export interface Person extends ItemBase<'people'>, Fields<typeof personSchema> {
  readonly honorific?: string;
}
/** The researcher. Its id is always `about`, its title the researcher's name. */
export interface About extends ItemBase<'about'>, Fields<typeof aboutSchema> {}

export type Item = Publication | NewsItem | Patent | Project | Job | Education | Service | Teaching | Person | About;
export type ItemOf<S extends Section> = Extract<Item, { section: S }>;

/** A venue's names, for reading `nips` as NeurIPS. */
export interface Venue {
  readonly kind: keyof z.output<typeof venuesSchema>;
  readonly short: string;
  readonly name: string;
  readonly otherNames?: readonly string[];
}

/** One record as it stands in a file, before it is merged and completed. */
export type RawRecord<S extends ListSection = ListSection> = z.input<(typeof sectionSchemas)[S]>;

/** The parsed, frozen value of a profile's folder. A reload makes a new one. */
export interface Profile {
  readonly about: About;
  readonly publications: readonly Publication[];
  readonly news: readonly NewsItem[];
  readonly patents: readonly Patent[];
  readonly projects: readonly Project[];
  readonly experience: readonly Job[];
  readonly education: readonly Education[];
  readonly service: readonly Service[];
  readonly teaching: readonly Teaching[];
  readonly people: readonly Person[];
  readonly venues: readonly Venue[];
  /** Every record of every section, `about` first, sections in the order above, each newest first, degrees highest first. */
  readonly items: readonly Item[];
  /** Of each of `items`, at its place: a hash of all that it says. Two profiles are compared by these, without reading their records. */
  readonly fingerprints: readonly string[];
  readonly byId: ReadonlyMap<string, Item>;
  /** The news that speaks of a record, by that record's id, oldest first: its story. */
  readonly stories: ReadonlyMap<string, readonly NewsItem[]>;
}
