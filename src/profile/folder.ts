import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsFor } from '../text/index.ts';
import { nearest } from './faults.ts';
import { isMapping } from './fields.ts';
import type { Path } from './fields.ts';
import type { Part, Sections } from './merge.ts';
import { bySection } from './schema.ts';
import { readYaml } from './yaml-file.ts';
import type { Place, Problem, YamlFile } from './yaml-file.ts';

/** Where a record stands. */
export interface Source {
  /** The file's name inside the folder, such as `imported/homepage.yaml`. */
  readonly name: string;
  /** As `YamlFile.place`, but the path begins inside the record. */
  readonly place: (path: Path, atKey?: boolean) => Place;
}

export type Loaded = Part<Source>;

/** One file of records by section; the hand-written files together count as one. */
export interface RecordSet {
  readonly about?: Loaded;
  readonly sections: Sections<Loaded>;
}

export interface Folder {
  readonly hand: RecordSet;
  /** By name. */
  readonly imported: readonly RecordSet[];
  readonly venues?: Loaded;
  readonly problems: readonly Problem[];
}

const words = textsFor('en').profile;
const sectionNames = Object.keys(bySection(() => 0));
const fileNames = ['about', ...sectionNames, 'venues', 'sources'].map((name) => `${name}.yaml`);
/** The profile that comes with Vita, from the folder that npm's scripts run in. */
const shippedFolder = 'data';
/** Where the importer writes what it read, a file a source. */
export const importedFolder = 'imported';

/** A file of the folder as it would be: its name, such as `imported/homepage.yaml`, and its text. */
export interface Draft {
  readonly name: string;
  readonly text: string;
}

/** Reads every file of a profile's folder, `draft` in place of its file, checking no more than that they are lists of records. */
export function readFolder(folder: string, draft?: Draft): Folder {
  const problems: Problem[] = [];
  const fail = (place: Place, message: string, fix: string) =>
    problems.push({ severity: 'error', ...place, message, fix });

  const readFile = (name: string, within = folder): YamlFile | undefined => {
    const path = join(within, name);
    try {
      const file = readYaml(path, name === draft?.name ? draft.text : readFileSync(path, 'utf8'));
      if (file.problem) problems.push(file.problem);
      return file;
    } catch (error) {
      fail({ file: path, line: 1, column: 1 }, words.unreadable(messageOf(error)), words.unreadableFix);
      return undefined;
    }
  };
  const part = (name: string, file: YamlFile, fields: unknown, at: Path): Loaded[] => {
    const place = (path: Path, atKey?: boolean) => file.place([...at, ...path], atKey);
    if (isMapping(fields)) return [{ fields, origin: { name, place } }];
    fail(place([]), words.notAMapping, words.notAMappingFix);
    return [];
  };
  const parts = (name: string, file: YamlFile, list: unknown, at: Path = []): Loaded[] => {
    if (list === undefined || list === null) return [];
    if (Array.isArray(list)) return list.flatMap((fields: unknown, index) => part(name, file, fields, [...at, index]));
    fail(file.place(at), words.notAList, words.notAListFix);
    return [];
  };

  const listed = listFolder(folder, (error) =>
    fail({ file: folder, line: 1, column: 1 }, words.unreadable(messageOf(error)), words.unreadableFix),
  );
  for (const name of listed.filter((name) => isYaml(name) && !fileNames.includes(name))) {
    const place = { file: join(folder, name), line: 1, column: 1 };
    const fix = words.unknownFileFix(nearest(name, fileNames));
    problems.push({ severity: 'warning', ...place, message: words.unknownFile(name), fix });
  }
  const own = (name: string): Loaded[] => {
    const file = listed.includes(name) ? readFile(name) : undefined;
    return file ? parts(name, file, file.value) : [];
  };
  const single = (name: string, otherwise?: string): Loaded | undefined => {
    const within = listed.includes(name) ? folder : otherwise;
    const file = within === undefined ? undefined : readFile(name, within);
    return file?.value === undefined || file.value === null ? undefined : part(name, file, file.value, [])[0];
  };
  const [about, venues] = [single('about.yaml'), single('venues.yaml', shippedVenues())];

  const importedNames = listFolder(join(folder, importedFolder))
    .filter(isYaml)
    .map((name) => `${importedFolder}/${name}`);
  const imported = [...new Set([...importedNames, ...(draft ? [draft.name] : [])])]
    .sort()
    .flatMap((path): RecordSet[] => {
      const file = readFile(path);
      if (!file || file.value === undefined || file.value === null) return [];
      const { value } = file;
      if (!isMapping(value)) {
        fail(file.place([]), words.notASource, words.notASourceFix);
        return [];
      }
      for (const key of Object.keys(value).filter((key) => !['source', 'about', ...sectionNames].includes(key))) {
        fail(
          file.place([key], true),
          words.unknownField(key),
          words.unknownFieldFix(nearest(key, sectionNames), sectionNames),
        );
      }
      const [importedAbout] = isMapping(value['about']) ? part(path, file, value['about'], ['about']) : [];
      return [
        {
          ...(importedAbout && { about: importedAbout }),
          sections: bySection((section) => parts(path, file, value[section], [section])),
        },
      ];
    });

  return {
    hand: { ...(about && { about }), sections: bySection((section) => own(`${section}.yaml`)) },
    imported,
    ...(venues && { venues }),
    problems,
  };
}

/** The folder with the venues that come with Vita, for a profile elsewhere that has no table of its own. */
function shippedVenues(): string | undefined {
  return existsSync(join(shippedFolder, 'venues.yaml')) ? shippedFolder : undefined;
}

export const isYaml = (name: string) => /\.ya?ml$/.test(name);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The names in a folder, in alphabetical order; none where it can't be read. */
function listFolder(folder: string, onError?: (error: unknown) => void): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    onError?.(error);
    return [];
  }
}
