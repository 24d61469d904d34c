import fc from 'fast-check';
import { buildProfile } from '../../src/profile/build.ts';
import type { Profile } from '../../src/profile/record.ts';
import {
  aboutSchema,
  educationSchema,
  experienceSchema,
  newsKinds,
  newsSchema,
  patentSchema,
  personSchema,
  projectKinds,
  projectSchema,
  publicationSchema,
  publicationStatuses,
  publicationTypes,
  serviceKinds,
  serviceSchema,
  storyEvents,
  teachingSchema,
} from '../../src/profile/schema.ts';
import { wildText } from '../reply/arbitrary.ts';

/** Any text that a file may hold where words are expected: never blank, otherwise anything. */
const words = fc
  .oneof(
    { weight: 30, arbitrary: wildText.map((text) => Array.from(text).slice(0, 120).join('')) },
    { weight: 1, arbitrary: wildText },
  )
  .filter((text) => text.trim() !== '');
const date = fc.constantFrom('2024', '2024-06', '2024-02-29', '1999-12-31', '2030');
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('', `https://example.org/${'a'.repeat(3000)}`, 'https://x.org/(a)_*b*'),
);
const links = fc.dictionary(words, url, { maxKeys: 8 });
const names = fc.array(fc.oneof(words, fc.constantFrom('et al.', 'Ada Lovelace^', 'A. Lovelace', '@everyone')), {
  maxLength: 60,
});
const list = fc.array(words, { maxLength: 5 });

const record = <T>(fields: fc.Arbitrary<T>, prefix: string) =>
  fc.array(fields, { maxLength: 12 }).map((all) => all.map((each, index) => ({ id: `${prefix}-${index}`, ...each })));

const publications = record(
  fc.record(
    {
      title: words,
      authors: names,
      type: fc.constantFrom(...publicationTypes),
      status: fc.constantFrom(...publicationStatuses),
      venue: words,
      venueShort: words,
      date,
      links,
      awards: list,
      topics: list,
      summary: words,
      volume: words,
      pages: words,
      note: words,
    },
    { requiredKeys: ['title', 'authors', 'type', 'status'] },
  ),
  'paper',
);
const news = record(
  fc.record(
    {
      title: words,
      kind: fc.constantFrom(...newsKinds),
      event: fc.constantFrom(...storyEvents),
      date,
      text: words,
      venue: words,
      place: words,
      people: list,
      links,
      about: fc.constant(['paper-0']),
    },
    { requiredKeys: ['title', 'kind'] },
  ),
  'news',
);

/** Any profile that the schemas allow. */
export const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    about: fc.record(
      {
        name: words,
        headline: words,
        summary: words,
        research: list,
        hobbies: list,
        links,
        contact: fc.record({ note: words, office: words }, { requiredKeys: [] }),
      },
      { requiredKeys: ['name'] },
    ),
    publications,
    news,
    patents: record(
      fc.record(
        { title: words, inventors: names, number: words, date, links },
        { requiredKeys: ['title', 'inventors'] },
      ),
      'patent',
    ),
    projects: record(
      fc.record(
        { name: words, kind: fc.constantFrom(...projectKinds), summary: words, worksWith: list, links },
        { requiredKeys: ['name', 'kind'] },
      ),
      'project',
    ),
    experience: record(
      fc.record({ organisation: words, role: words, start: date, topics: list }, { requiredKeys: ['organisation'] }),
      'job',
    ),
    education: record(
      fc.record(
        { degree: words, level: fc.constantFrom('doctorate', 'bachelor'), institution: words, advisors: list, date },
        { requiredKeys: ['degree', 'level', 'institution'] },
      ),
      'degree',
    ),
    service: record(
      fc.record(
        { kind: fc.constantFrom(...serviceKinds), body: words, role: words, date },
        { requiredKeys: ['kind', 'body'] },
      ),
      'service',
    ),
    teaching: record(
      fc.record({ role: words, course: words, code: words, date }, { requiredKeys: ['role', 'course'] }),
      'course',
    ),
    people: record(
      fc.record(
        { name: words, relations: fc.constant(['advisor']), affiliation: words },
        { requiredKeys: ['name', 'relations'] },
      ),
      'person',
    ),
  })
  .map((raw) => {
    const ids = new Set(raw.publications.map(({ id }) => id));
    return buildProfile(
      aboutSchema.parse(raw.about),
      {
        publications: publicationSchema.array().parse(raw.publications),
        news: newsSchema
          .array()
          .parse(raw.news.map((each) => ({ ...each, about: (each.about ?? []).filter((id) => ids.has(id)) }))),
        patents: patentSchema.array().parse(raw.patents),
        projects: projectSchema.array().parse(raw.projects),
        experience: experienceSchema.array().parse(raw.experience),
        education: educationSchema.array().parse(raw.education),
        service: serviceSchema.array().parse(raw.service),
        teaching: teachingSchema.array().parse(raw.teaching),
        people: personSchema.array().parse(raw.people),
      },
      [],
    );
  });
