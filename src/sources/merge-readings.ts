import { mergeFields, mergeSections } from '../profile/merge.ts';
import { aboutSchema, bySection, sectionSchemas } from '../profile/schema.ts';
import type { RawSections, Reading } from './page/reading.ts';

/** One reading of several from one source, works that stand in more than one of them joined, the first one's fields on top. */
export function mergeReadings(readings: readonly Reading[]): Reading {
  const [only] = readings;
  if (only && readings.length === 1) return only;
  const none = bySection(() => []);
  const merged = mergeSections(
    none,
    readings.map((reading) =>
      bySection((section) => reading.sections[section].map((record) => ({ fields: { ...record }, origin: section }))),
    ),
  );
  const about = aboutSchema.safeParse(
    mergeFields(readings.flatMap((reading) => (reading.about ? [{ ...reading.about }] : []))),
  );
  const { publications, news, patents, projects, experience, education, service, teaching, people } = sectionSchemas;
  const sections: RawSections = {
    publications: merged.publications.map(({ fields }) => publications.parse(fields)),
    news: merged.news.map(({ fields }) => news.parse(fields)),
    patents: merged.patents.map(({ fields }) => patents.parse(fields)),
    projects: merged.projects.map(({ fields }) => projects.parse(fields)),
    experience: merged.experience.map(({ fields }) => experience.parse(fields)),
    education: merged.education.map(({ fields }) => education.parse(fields)),
    service: merged.service.map(({ fields }) => service.parse(fields)),
    teaching: merged.teaching.map(({ fields }) => teaching.parse(fields)),
    people: merged.people.map(({ fields }) => people.parse(fields)),
  };
  return {
    ...(about.success && { about: about.data }),
    sections,
    warnings: readings.flatMap((reading) => reading.warnings),
  };
}
