import { join } from 'node:path';
import type { z } from 'zod';
import { textsFor } from '../text/index.ts';
import { buildProfile, venuesOf } from './build.ts';
import { nearest, problemsOf } from './faults.ts';
import { readFolder } from './folder.ts';
import type { Draft, Source } from './folder.ts';
import { textOf, valueAt } from './fields.ts';
import type { Fields, Path } from './fields.ts';
import { mergeFields, mergeSections } from './merge.ts';
import type { Merged } from './merge.ts';
import type { Profile } from './record.ts';
import {
  aboutSchema,
  educationSchema,
  experienceSchema,
  newsSchema,
  patentSchema,
  personSchema,
  projectSchema,
  publicationSchema,
  serviceSchema,
  teachingSchema,
  venuesSchema,
} from './schema.ts';
import type { ListSection, Section } from './schema.ts';
import { byPlace, shownPlace } from './yaml-file.ts';
import type { Place, Problem } from './yaml-file.ts';

export type { Place, Problem } from './yaml-file.ts';

/** A record as it stands in the files, its parts merged, before it is completed. */
export interface LoadedRecord {
  readonly id: string;
  readonly section: Section;
  readonly fields: Fields;
  /** Where a field's value stands, or its name with `atKey`; for a field that isn't there, where the record begins. */
  readonly place: (path: Path, atKey?: boolean) => Place;
}

/** What a profile's folder gave: a profile unless there are errors, and everything that is wrong with it. */
export interface LoadResult {
  readonly profile?: Profile;
  /** By file, then line. */
  readonly problems: readonly Problem[];
  /** Every record that isn't hidden, in the order of the files. */
  readonly records: readonly LoadedRecord[];
  /** The file that each field comes from, such as `imported/homepage.yaml`: by a record's id, then the field's name. */
  readonly origins: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const words = textsFor('en').profile;

/**
 * Reads a profile's folder: the hand-written files, and below them what stands in `imported/`. Never throws: a folder
 * that can't be read is one of the problems. With a `draft`, what the folder would give if that file stood in `imported/`.
 */
export function loadProfile(folder: string, draft?: Draft): LoadResult {
  const { hand, imported, venues, problems: found } = readFolder(folder, draft);
  const problems = [...found];
  const records = new Map<string, LoadedRecord>();
  const origins = new Map<string, Record<string, string>>();
  const hidden = new Set<string>();
  const fail = (place: Place, message: string, fix: string) =>
    problems.push({ severity: 'error', ...place, message, fix });

  const check = <S extends z.ZodObject>(schema: S, merged: Merged<Source>): z.output<S>[] => {
    const result = schema.safeParse(merged.fields);
    if (result.success) return [result.data];
    problems.push(...problemsOf(result.error.issues, merged.fields, Object.keys(schema.shape), placeIn(merged)));
    return [];
  };
  const register = (id: string, section: Section, merged: Merged<Source>): void => {
    const first = records.get(id);
    const place = placeIn(merged);
    if (first) fail(place(['id']), words.sameId(id, shownPlace(first.place(['id']))), words.sameIdFix);
    else records.set(id, { id, section, fields: merged.fields, place });
    origins.set(id, originsOf(merged));
  };

  const abouts = [hand, ...imported].flatMap(({ about }) => about ?? []);
  const about: Merged<Source> = { fields: mergeFields(abouts.map(({ fields }) => fields)), parts: abouts };
  const aboutFile = join(folder, 'about.yaml');
  if (abouts.length > 0) register('about', 'about', about);
  else if (!found.some(({ file }) => file === aboutFile || file === folder))
    fail({ file: aboutFile, line: 1, column: 1 }, words.noAbout, words.noAboutFix);

  const merged = mergeSections(
    hand.sections,
    imported.map(({ sections }) => sections),
  );
  const section = <S extends z.ZodObject>(name: ListSection, schema: S): z.output<S>[] =>
    merged[name].flatMap((record) => {
      const id = textOf(record.fields['id']);
      if (record.fields['hide'] !== true) {
        register(id, name, record);
        return check(schema, record);
      }
      hidden.add(id);
      return [];
    });
  const checked = {
    publications: section('publications', publicationSchema),
    news: section('news', newsSchema),
    patents: section('patents', patentSchema),
    projects: section('projects', projectSchema),
    experience: section('experience', experienceSchema),
    education: section('education', educationSchema),
    service: section('service', serviceSchema),
    teaching: section('teaching', teachingSchema),
    people: section('people', personSchema),
  };
  for (const { fields, place } of records.values()) {
    const about: unknown = fields['about'];
    for (const [at, id] of Array.isArray(about) ? about.entries() : []) {
      if (typeof id !== 'string' || records.has(id) || hidden.has(id)) continue;
      const fix = words.unknownReferenceFix(nearest(id, [...records.keys()]));
      fail(place(['about', at]), words.unknownReference(id), fix);
    }
  }
  const [checkedVenues = {}] = venues ? check(venuesSchema, { fields: venues.fields, parts: [venues] }) : [];
  const [checkedAbout] = abouts.length > 0 ? check(aboutSchema, about) : [];

  const news = checked.news.map((item) =>
    item.about ? { ...item, about: item.about.filter((id) => !hidden.has(id)) } : item,
  );

  const ordered = problems.sort(byPlace);
  const isWhole = checkedAbout && !ordered.some(({ severity }) => severity === 'error');
  return {
    ...(isWhole && { profile: buildProfile(checkedAbout, { ...checked, news }, venuesOf(checkedVenues)) }),
    problems: ordered,
    records: [...records.values()],
    origins,
  };
}

/** Finds a place inside a merged record: in the first of its parts that has the value. */
function placeIn({ parts }: Merged<Source>): LoadedRecord['place'] {
  return (path, atKey) => {
    const part = parts.find(({ fields }) => valueAt(fields, path) !== undefined) ?? parts[0];
    return part?.origin.place(path, atKey) ?? { file: '', line: 1, column: 1 };
  };
}

/** The name of the file that each field comes from. */
function originsOf({ fields, parts }: Merged<Source>): Record<string, string> {
  const origins: Record<string, string> = {};
  for (const field of Object.keys(fields)) {
    origins[field] = parts.find((part) => part.fields[field] !== undefined)?.origin.name ?? '';
  }
  return origins;
}
