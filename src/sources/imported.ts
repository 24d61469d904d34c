import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dump } from 'js-yaml';
import { z } from 'zod';
import { normaliseTitle, workKeys } from '../profile/identity.ts';
import { keyKinds } from '../profile/join.ts';
import { bySection, publicationStatuses, sectionSchemas, type ListSection } from '../profile/schema.ts';
import { isMapping, textOf, type Fields } from '../profile/fields.ts';
import { mergeFields } from '../profile/merge.ts';
import { readYaml } from '../profile/yaml-file.ts';
import type { Reading, RawSections } from './page/reading.ts';

/** What a source gave, as it stands in its file: fields by name, in plain data. */
export interface Imported {
  readonly about?: Fields;
  readonly sections: Readonly<Record<ListSection, readonly Fields[]>>;
}

/** What a reader would call a record. */
export function titleOf(record: Fields): string {
  const names = ['title', 'name', 'course', 'body', 'organisation', 'degree', 'id'];
  return names.map((field) => textOf(record[field])).find((value) => value !== '') ?? '';
}

/** Where a source's records are kept inside the profile's folder. */
export function importedFile(profileDir: string, source: string): string {
  return path.join(profileDir, 'imported', `${source}.yaml`);
}

const fields = z.record(z.string(), z.unknown());
const list = z.array(fields).catch([]);
const fileSchema = z.looseObject({ about: fields.optional().catch(undefined) });

/** What a source gave the last time; nothing where there is no file or none that can be read. */
export async function readImported(file: string): Promise<Imported | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const value = text === undefined ? undefined : fileSchema.safeParse(readYaml(file, text).value);
  if (!value?.success) return undefined;
  const { about, ...rest } = value.data;
  return { ...(about && { about }), sections: bySection((section) => list.parse(rest[section] ?? [])) };
}

/** What a record keeps its id by when it is read again: groups of keys, the most telling first. */
function keysOf(section: ListSection, record: Fields): readonly (readonly string[])[] {
  if (section === 'publications')
    return keyKinds.map((kind) => workKeys(record).filter((key) => key.startsWith(`${kind}:`)));
  const facts = Object.entries(record).filter(([field]) => !['id', 'links', 'guessed'].includes(field));
  const title = normaliseTitle(titleOf(record));
  const date = textOf(record.date) || textOf(record.start);
  const addresses = isMapping(record.links) ? Object.values(record.links).map((url) => `${textOf(url)} ${date}`) : [];
  return [[JSON.stringify(facts)], [`${title} ${date}`], title === '' ? [] : [title], addresses];
}

/** Gives the records the ids that the same records had before: an id once given stays. References follow. */
function keepIds(sections: RawSections, before: Imported | undefined): Record<ListSection, Fields[]> {
  if (!before) return bySection((section) => sections[section].map((record) => ({ ...record })));
  const renamed = new Map<string, string>();
  const kept = bySection((section): Fields[] => {
    const ids = oldIds(section, sections[section], before.sections[section]);
    return sections[section].map((record, place) => {
      const id = ids.get(place) ?? record.id;
      if (id !== record.id) renamed.set(record.id, id);
      return { ...record, id };
    });
  });
  const news = kept.news.map((record) =>
    Array.isArray(record.about)
      ? { ...record, about: record.about.map((id: unknown) => renamed.get(String(id)) ?? id) }
      : record,
  );
  return { ...kept, news };
}

/** The old ids of records by their place: what is told apart by everything first, so that no likeness takes its id. */
function oldIds(section: ListSection, records: readonly Fields[], before: readonly Fields[]): Map<number, string> {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const [wanted, known] = [records, before].map((list) => list.map((record) => keysOf(section, record)));
  for (const group of keysOf(section, {}).keys()) {
    const owners = new Map<string, string[]>();
    before.forEach(({ id }, place) => {
      for (const key of known?.[place]?.[group] ?? [])
        if (typeof id === 'string') owners.set(key, [...(owners.get(key) ?? []), id]);
    });
    for (const place of records.keys()) {
      if (ids.has(place)) continue;
      const id = wanted?.[place]?.[group]?.flatMap((key) => owners.get(key) ?? []).find((old) => !taken.has(old));
      if (id === undefined) continue;
      ids.set(place, id);
      taken.add(id);
    }
  }
  return ids;
}

/** Fields that every section has; they stand behind its own. */
const commonFields = ['links', 'note', 'hide', 'guessed'];

/** A record's fields in the order of its schema. */
function ordered(section: ListSection, record: Fields): Fields {
  const own = Object.keys(sectionSchemas[section].shape).filter((field) => !commonFields.includes(field));
  const known = [...own, ...commonFields].filter((field) => record[field] !== undefined);
  return Object.fromEntries(known.map((field) => [field, record[field]]));
}

const byId = (a: Fields, b: Fields): number => (textOf(a.id) < textOf(b.id) ? -1 : 1);

/**
 * The known records with what was read of them now. Of an incomplete reading what was known stays on top, unless a work has
 * got further since.
 */
function added(known: readonly Fields[], read: readonly Fields[], { incomplete }: Reading): Fields[] {
  const now = new Map(read.map((record) => [record.id, record]));
  const stage = ({ status }: Fields): number => publicationStatuses.findIndex((each) => each === status);
  const stayed = known.map((before) => {
    const record = now.get(before.id);
    now.delete(before.id);
    if (!record || incomplete === undefined) return record ?? before;
    return mergeFields(stage(record) > stage(before) ? [record, before] : [before, record]);
  });
  return [...stayed, ...now.values()];
}

/**
 * A reading as it is kept: known ids, records sorted, fields in order. An incomplete reading, or one of a source that shows
 * only its newest records, adds to what was known before and takes nothing away.
 */
export function toImported(reading: Reading, before: Imported | undefined): Imported {
  const read = keepIds(reading.sections, before);
  const known = reading.incomplete === undefined && !reading.newestOnly ? undefined : before;
  const kept = known ? bySection((section) => added(known.sections[section], read[section], reading)) : read;
  const about = reading.about ?? known?.about;
  return {
    ...(about && { about: { ...about } }),
    sections: bySection((section) => kept[section].map((record) => ordered(section, record)).sort(byId)),
  };
}

/** The file's text: the same for the same records, to the byte. */
export function printImported(source: string, imported: Imported): string {
  const full = Object.entries(imported.sections).filter(([, records]) => records.length > 0);
  const value = { source, ...(imported.about && { about: imported.about }), ...Object.fromEntries(full) };
  return dump(value, { lineWidth: 120, noRefs: true });
}

/** Writes a source's file, whole or not at all; nothing where it would be the same. True when it was written. */
export async function writeImported(file: string, text: string): Promise<boolean> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === text) return false;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.unfinished`, text);
  await rename(`${file}.unfinished`, file);
  return true;
}
