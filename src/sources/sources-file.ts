import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { problemsOf } from '../profile/faults.ts';
import { sourcesSchema } from '../profile/schema.ts';
import { readYaml, shownPlace, type Place, type Problem } from '../profile/yaml-file.ts';
import { textsFor } from '../text/index.ts';
import { nameFor } from './locate.ts';

const words = textsFor('en').sources.list;

/** A source that Vita looks at by itself. */
export interface ListedSource {
  /** What it gives is kept in `imported/<name>.yaml`. */
  readonly name: string;
  /** A file, a folder, an address or an ORCID iD. */
  readonly from: string;
}

/** The sources that can be followed, in the order of the file, and what is wrong with the others. */
export interface SourceList {
  readonly sources: readonly ListedSource[];
  readonly problems: readonly Problem[];
}

const fileOf = (profileDir: string) => path.join(profileDir, 'sources.yaml');

/** Reads `sources.yaml`; without the file there are no sources. Never throws: what is wrong is told in the problems. */
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
  const sources = new Map<string, ListedSource>();
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
      if (sources.has(name)) problems.push(problemAt(place, words.sameName(name)));
      else sources.set(name, { name, from });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(problemAt(place, error.message));
    }
  }
  return { sources: [...sources.values()], problems };
}

function problemAt(place: Place, message: string): Problem {
  return { severity: 'error', ...place, message, fix: words.fix };
}

/** A fault of the list on one line. */
export const shownProblem = (problem: Problem) => `${shownPlace(problem)} ${problem.message} ${problem.fix}`;
