import { z } from 'zod';
import { partialDateSchema } from './date.ts';

/**
 * The shape of the files in the profile's folder: one schema a section, each the shape of one record as a person writes
 * it. Unknown fields are errors, so that a typing slip is seen. `record.ts` says what the rest of Vita gets to see.
 */

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use lower-case letters, digits and hyphens, at most 64 characters')
  .meta({ description: 'Never change an id once it is public: what was announced is remembered under it.' });

/** Links by label, in the order shown. An empty address is kept out of every answer, and `check` reports it. */
const links = z
  .record(
    text,
    z
      .string()
      .trim()
      .regex(/^(?:https?:\/\/.+)?$/i, { error: 'a link must begin with http:// or https://', abort: true })
      .refine((url) => !url || URL.canParse(url), 'a link must be a whole address, such as https://example.org/paper')
      .nullable(),
  )
  .meta({ description: 'Label: address, in the order they are shown.' });

const common = {
  id,
  links: links.optional(),
  hide: z.boolean().optional().meta({ description: 'true keeps the record out of every answer.' }),
  guessed: z.array(text).optional().meta({ description: 'Fields that an importer guessed; `check` lists them.' }),
  note: text.optional().meta({ description: 'Shown as it stands at the end of the card.' }),
};

const authors = z.array(text).meta({
  description:
    'In the printed order. "et al." stands where names are left out; a printed marker (^, *) may end a name.',
});

export const publicationTypes = [
  'journal',
  'conference',
  'workshop',
  'preprint',
  'thesis',
  'book',
  'chapter',
  'report',
  'other',
] as const;
export const publicationStatuses = ['in-preparation', 'preprint', 'submitted', 'accepted', 'published'] as const;
export const newsKinds = [
  'paper',
  'talk',
  'award',
  'patent',
  'media',
  'grant',
  'event',
  'project',
  'mentoring',
  'people',
  'other',
] as const;
export const storyEvents = [
  'preprint',
  'submitted',
  'accepted',
  'published',
  'presented',
  'award',
  'released',
] as const;
export const projectKinds = ['software', 'chip', 'dataset', 'hardware', 'other'] as const;
export const serviceKinds = ['committee', 'conference', 'reviewing', 'social', 'other'] as const;
export const peopleRelations = ['advisor', 'collaborator', 'host', 'student', 'mentor', 'other'] as const;

export const aboutSchema = z
  .strictObject({
    name: text,
    familyName: text.optional(),
    otherNames: z.array(text).optional().meta({ description: 'Other spellings and scripts of the name.' }),
    headline: text.optional().meta({ description: 'One line: what the person is now.' }),
    summary: text.optional(),
    affiliations: z
      .array(
        z.strictObject({
          organisation: text,
          otherNames: z.array(text).optional(),
          role: text.optional(),
          about: text.optional(),
          url: links.valueType.optional(),
        }),
      )
      .optional(),
    research: z.array(text).optional().meta({ description: 'Research interests.' }),
    hobbies: z.array(text).optional(),
    contact: z
      .strictObject({ email: z.email().optional(), office: text.optional(), note: text.optional() })
      .optional()
      .meta({ description: 'Only what the person publishes on purpose.' }),
    identifiers: z
      .strictObject({
        orcid: z
          .string()
          .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'an ORCID iD is written 0000-0000-0000-0000')
          .optional(),
        github: text.optional(),
        googleScholar: text.optional(),
        dblp: text.optional(),
      })
      .optional(),
    links: links.optional(),
    guessed: common.guessed,
  })
  .meta({ title: 'About', description: 'Who the researcher is.' });

export const publicationSchema = z
  .strictObject({
    ...common,
    title: text,
    otherTitles: z.array(text).optional().meta({ description: 'Titles it had elsewhere (a preprint, a slip).' }),
    authors,
    type: z.enum(publicationTypes),
    status: z.enum(publicationStatuses),
    venue: text.optional().meta({ description: 'Full name of the journal or conference.' }),
    venueShort: text.optional().meta({ description: 'Short name with the series, such as IEEE ISCAS.' }),
    date: partialDateSchema.optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI begins with 10.')
      .optional(),
    arxiv: z
      .string()
      .regex(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/, 'an arXiv id looks like 2406.02528')
      .optional(),
    volume: text.optional(),
    issue: text.optional(),
    pages: text.optional().meta({ description: '12-34, or the article number.' }),
    publisher: text.optional(),
    awards: z.array(text).optional(),
    topics: z.array(text).optional(),
    summary: text.optional().meta({ description: 'One sentence in our own words.' }),
  })
  .meta({ title: 'Publication' });

export const newsSchema = z
  .strictObject({
    ...common,
    date: partialDateSchema.optional(),
    kind: z.enum(newsKinds),
    title: text.meta({ description: 'The news in one line.' }),
    text: text.optional().meta({ description: 'A sentence more, where there is more to say.' }),
    about: z.array(id).optional().meta({ description: 'Ids of the records it speaks of.' }),
    event: z.enum(storyEvents).optional().meta({ description: "What it adds to the story of the records in 'about'." }),
    venue: text.optional(),
    place: text.optional(),
    people: z.array(text).optional(),
  })
  .meta({ title: 'News item' });

export const patentSchema = z
  .strictObject({
    ...common,
    title: text,
    inventors: authors,
    number: text.optional(),
    offices: z.array(text).optional().meta({ description: 'Where it is filed: US, WO, CN.' }),
    date: partialDateSchema.optional(),
    status: text.optional(),
    topics: z.array(text).optional(),
    summary: text.optional(),
  })
  .meta({ title: 'Patent' });

export const projectSchema = z
  .strictObject({
    ...common,
    name: text,
    kind: z.enum(projectKinds),
    summary: text.optional(),
    role: text.optional().meta({ description: "The person's part in it, only where it is stated." }),
    topics: z.array(text).optional(),
    worksWith: z.array(text).optional(),
    date: partialDateSchema.optional(),
  })
  .meta({ title: 'Project' });

export const experienceSchema = z
  .strictObject({
    ...common,
    organisation: text,
    otherNames: z.array(text).optional(),
    role: text.optional(),
    current: z.boolean().optional(),
    start: partialDateSchema.optional(),
    end: partialDateSchema.optional(),
    topics: z.array(text).optional(),
    summary: text.optional(),
  })
  .meta({ title: 'Job' });

export const educationSchema = z
  .strictObject({
    ...common,
    degree: text,
    level: z.enum(['doctorate', 'master', 'bachelor', 'certificate', 'other']),
    field: text.optional(),
    institution: text,
    institutionShort: text.optional(),
    department: text.optional(),
    advisors: z.array(text).optional(),
    date: partialDateSchema.optional().meta({ description: 'When it was received, only where it is stated.' }),
    topics: z.array(text).optional(),
    summary: text.optional(),
  })
  .meta({ title: 'Education' });

export const serviceSchema = z
  .strictObject({
    ...common,
    kind: z.enum(serviceKinds),
    role: text.optional(),
    body: text.meta({ description: 'The committee, conference, journal or network.' }),
    bodyShort: text.optional(),
    date: partialDateSchema.optional(),
    summary: text.optional(),
  })
  .meta({ title: 'Service' });

export const teachingSchema = z
  .strictObject({
    ...common,
    role: text,
    code: text.optional(),
    course: text,
    term: z.enum(['Winter', 'Spring', 'Summer', 'Fall', 'Autumn']).optional(),
    date: partialDateSchema.optional(),
    institution: text.optional(),
  })
  .meta({ title: 'Teaching' });

export const personSchema = z
  .strictObject({
    ...common,
    name: text,
    otherNames: z.array(text).optional(),
    relations: z.array(z.enum(peopleRelations)).min(1),
    title: text.optional().meta({ description: 'Prof., Dr.' }),
    affiliation: text.optional(),
    summary: text.optional(),
  })
  .meta({ title: 'Person' });

/** Every section with its record's schema; the section's name is its file's name without `.yaml`. */
export const sectionSchemas = {
  publications: publicationSchema,
  news: newsSchema,
  patents: patentSchema,
  projects: projectSchema,
  experience: experienceSchema,
  education: educationSchema,
  service: serviceSchema,
  teaching: teachingSchema,
  people: personSchema,
} as const;

export type ListSection = keyof typeof sectionSchemas;
export type Section = ListSection | 'about';

/** One value for each section, in the order in which a profile lists them. */
export function bySection<T>(make: (section: ListSection) => T): Record<ListSection, T> {
  return {
    publications: make('publications'),
    news: make('news'),
    patents: make('patents'),
    projects: make('projects'),
    experience: make('experience'),
    education: make('education'),
    service: make('service'),
    teaching: make('teaching'),
    people: make('people'),
  };
}

const venues = z
  .record(text, z.union([text, z.array(text).min(1)]))
  .optional()
  .meta({ description: 'Short name: the full name, or [the full name, then other spellings].' });

/** The names of venues by their kind, `venues.yaml`. */
export const venuesSchema = z
  .strictObject({ conference: venues, journal: venues, workshop: venues, preprint: venues, other: venues })
  .meta({ title: 'Venues' });

/** The sources that Vita looks at again by itself, `sources.yaml`. */
export const sourcesSchema = z
  .array(
    z.strictObject({
      from: text.meta({
        description:
          "A homepage, bibliography or feed: its file or folder (a path from this folder), its address, its repository's address, or an ORCID iD.",
      }),
      name: id.optional().meta({
        description: 'What it gives is kept in imported/<name>.yaml. By itself, a name made from the address.',
      }),
    }),
  )
  .meta({ title: 'Sources' });
