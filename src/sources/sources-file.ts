import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dump } from 'js-yaml';
import { UserError } from '../errors.ts';
import { problemsOf } from '../profile/faults.ts';
import { sourcesSchema } from '../profile/schema.ts';
import { readYaml, shownPlace, type Place, type Problem } from '../profile/yaml-file.ts';
import { textsFor } from '../text/index.ts';
import { locate, nameFor } from './locate.ts';

const words = textsFor('en').sources.list;

/** A source that Vita looks at by itself. */
export interface ListedSource {
  /** What it gives is kept in `imported/<name>.yaml`. */
  readonly name: string;
  /** A file, a folder, an address or an ORCID iD, as it is listed. */
  readonly from: string;
  /** The same as `readSource` takes it: a path is whole. */
  readonly where: string;
}

/** The sources that can be followed, in the order of the file, and what is wrong with the others. */
export interface SourceList {
  readonly sources: readonly ListedSource[];
  readonly problems: readonly Problem[];
}

/** `where` with the path in it, if it is one, made whole from `folder`. */
function wholePath(where: string, folder: string): string {
  const location = locate(where);
  return location.kind === 'path' ? path.resolve(folder, location.path) : where;
}

const fileOf = (profileDir: string) => path.join(profileDir, 'sources.yaml');

/** Reads `sources.yaml`, whose paths begin in the profile's folder; without the file there are no sources. Never throws: what is wrong is told in the problems. */
export async function readSourceList(profileDir: string): Promise<SourceList> {
  const file = fileOf(profileDir);
  const text = await readFile(file, 'utf8').catch((error: unknown) => error);
  if (typeof text !== 'string') {
    if (text instanceof Error && 'code' in text && text.code === 'ENOENT') return { sources: [], problems: [] };
    return { sources: [], problems: [problemAt({ file, line: 1, column: 1 }, words.unreadable(String(text)))] };
  }
  const yaml = readYaml(file, text);
  if (yaml.problem) return { sources: [], problems: [yaml.problem] };
  const list = yaml.value ?? [];
  if (!Array.isArray(list)) return { sources: [], problems: [problemAt(yaml.place([]), words.notAList)] };

  const problems: Problem[] = [];
  const sources: ListedSource[] = [];
  for (const [at, entry] of list.entries()) {
    const place = yaml.place([at]);
    const parsed = sourcesSchema.element.safeParse(entry);
    if (!parsed.success) {
      const fields = Object.keys(sourcesSchema.element.shape);
      const locate = (inside: readonly PropertyKey[], atKey?: boolean) => yaml.place([at, ...inside], atKey);
      problems.push(...problemsOf(parsed.error.issues, entry, fields, locate));
      continue;
    }
    try {
      const { from, name = nameFor(from) } = parsed.data;
      const source = { name, from, where: wholePath(from, profileDir) };
      if (sources.some((other) => other.name === name)) problems.push(problemAt(place, words.sameName(name)));
      else if (findSource(sources, source.where)) problems.push(problemAt(place, words.sameSource(from)));
      else sources.push(source);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(problemAt(place, error.message));
    }
  }
  return { sources, problems };
}

function problemAt(place: Place, message: string): Problem {
  return { severity: 'error', ...place, message, fix: words.fix };
}

/** A fault of the list on one line. */
export const shownProblem = (problem: Problem) => `${shownPlace(problem)} ${problem.message} ${problem.fix}`;

/** The source that is at `where`, a path in which begins in the working folder; undefined where none is listed. */
export function findSource(sources: readonly ListedSource[], where: string): ListedSource | undefined {
  const wanted = wholePath(where, '.');
  return sources.find((source) => source.where === wanted);
}

/**
 * Puts a source at the end of `sources.yaml`, which else stays as it was written, unless it is listed. True when it was
 * added; false, too, for a file that is broken, or written in a way that nothing can be put behind.
 */
export async function addSource(profileDir: string, where: string): Promise<boolean> {
  const file = fileOf(profileDir);
  const { sources, problems } = await readSourceList(profileDir);
  if (findSource(sources, where) || problems.length > 0) return false;
  const before = await readFile(file, 'utf8').catch(() => firstLine);
  const location = locate(where);
  const isRelative = location.kind === 'path' && !path.isAbsolute(location.path);
  const from = isRelative ? path.relative(profileDir, location.path) : where;
  const name = freeName(nameFor(where), sources);
  const entry = dump([{ from, ...(name !== nameFor(from) && { name }) }]);
  const text = `${before.replace(/^\[\s*\]\s*$/m, '').trimEnd()}\n\n${entry}`;
  const { value } = readYaml(file, text);
  if (!Array.isArray(value) || value.length !== sources.length + 1) return false;
  await writeFile(`${file}.unfinished`, text);
  await rename(`${file}.unfinished`, file);
  return true;
}

const firstLine = '# yaml-language-server: $schema=schema/sources.schema.json\n';

/** The name under which what is at `where` is kept: its source's, or one that no other source has. */
export function nameIn(sources: readonly ListedSource[], where: string): string {
  return findSource(sources, where)?.name ?? freeName(nameFor(where), sources);
}

function freeName(name: string, sources: readonly ListedSource[]): string {
  const taken = new Set(sources.map((source) => source.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  return free;
}
