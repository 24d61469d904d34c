import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { bySection, type ListSection } from '../profile/schema.ts';
import { sourceLooks } from '../state/sources.ts';
import type { Database } from '../state/tables.ts';
import { type Hold, readHold } from './hold.ts';
import { importedFile, readImported } from './imported.ts';
import { type ListedSource, readSourceList, shownProblem } from './sources-file.ts';

/** How one source is doing. */
export interface SourceReport extends ListedSource {
  /** How many records its last good result has, by section; nothing when there is none. */
  readonly gave?: Readonly<Record<ListSection, number>>;
  /** When it was last looked at. */
  readonly tried?: Date;
  /** When it last gave something that was taken over, or was the same as before. */
  readonly succeeded?: Date;
  /** When it will be looked at next. */
  readonly next?: Date;
  /** Why the last look failed. */
  readonly problem?: string;
  /** Why what the last look gave was not taken over. */
  readonly hold?: Hold;
  /** What was left out or corrected in what was last read, and what part of it failed. */
  readonly warnings: readonly string[];
}

/** How all sources are doing, and which entries of the list can't be followed. */
export interface SourcesReport {
  readonly sources: readonly SourceReport[];
  /** One line each, with its place. */
  readonly problems: readonly string[];
}

const warnings = z.array(z.string());

/** How the sources of a profile's folder are doing. */
export async function reportSources(profileDir: string, db: Database): Promise<SourcesReport> {
  const { sources, problems } = await readSourceList(profileDir);
  const looks = await sourceLooks(db);
  const reports = sources.map(async (source): Promise<SourceReport> => {
    const look = looks.get(source.where);
    const file = importedFile(profileDir, source.name);
    const kept = await readImported(file);
    // Imported by hand, and not looked at since: then it was good when its file was written.
    const written = look || !kept ? undefined : (await stat(file)).mtime;
    return {
      ...source,
      ...(kept && { gave: bySection((section) => kept.sections[section].length) }),
      ...(look && { tried: new Date(look.tried_at), next: new Date(look.next_at) }),
      ...(look?.succeeded_at && { succeeded: new Date(look.succeeded_at) }),
      ...(written && { succeeded: written }),
      ...(look?.problem && { problem: look.problem }),
      warnings: look ? warnings.parse(JSON.parse(look.warnings)) : [],
      ...(look?.held && { hold: readHold(look.held) }),
    };
  });
  return { sources: await Promise.all(reports), problems: problems.map(shownProblem) };
}
