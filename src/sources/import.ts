import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { UserError } from '../errors.ts';
import { bySection } from '../profile/schema.ts';
import { textsFor } from '../text/index.ts';
import { changesBetween, type SectionChange } from './changes.ts';
import type { Http } from './http.ts';
import { importedFile, printImported, readImported, toImported, writeImported } from './imported.ts';
import type { Reading, Warning } from './page/reading.ts';
import { countOf } from './page/reading.ts';
import type { Progress } from './progress.ts';
import { readSource } from './read-source.ts';
import { addSource, nameIn, readSourceList } from './sources-file.ts';

const words = textsFor('en').sources.import;

export interface ImportOptions {
  readonly profileDir: string;
  /** Prints what would change, and writes nothing. */
  readonly dryRun: boolean;
  /** Prints the profile that was read and the warnings, as JSON. */
  readonly json: boolean;
  readonly http: Http;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Reads a source into the profile's folder and tells what it did. Throws `UserError` when the source can't be read. */
export async function runImport(where: string, options: ImportOptions): Promise<string> {
  const { profileDir, progress, signal } = options;
  const name = nameIn((await readSourceList(profileDir)).sources, where);
  progress.step(words.reading(where), 0, 2);
  const reading = await read(where, options);
  await interruptsHeard();
  if (signal.aborted) throw new UserError(words.stopped);
  progress.step(words.reading(where), 1, 2);
  const file = importedFile(profileDir, name);
  const before = await readImported(file);
  const after = toImported(reading, before);
  if (!options.dryRun) await writeImported(file, printImported(name, after));
  const isListed = !options.dryRun && (await addSource(profileDir, where));
  progress.step(words.reading(where), 2, 2);
  progress.done();
  if (options.json)
    return `${JSON.stringify({ profile: { ...(after.about && { about: after.about }), ...after.sections }, warnings: reading.warnings }, null, 2)}\n`;
  return printed(file, reading, changesBetween(before, after), options.dryRun) + (isListed ? `${words.listed}\n` : '');
}

/**
 * Reading a long file keeps the process from hearing an interrupt: signals come between two turns of the event loop, and
 * the first of these ends the turn in which the file was read.
 */
async function interruptsHeard(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

async function read(where: string, { http, signal }: ImportOptions): Promise<Reading> {
  const answer = await readSource(where, { http, signal });
  if (answer.kind === 'unchanged') throw new UserError(words.stopped);
  return answer.reading;
}

/** The changes as a diff: what comes, what goes, and each changed field before and after. */
function printed(file: string, reading: Reading, changes: readonly SectionChange[], dryRun: boolean): string {
  const lines: string[] = [];
  let section = '';
  for (const change of changes) {
    if (change.section !== section) lines.push('', change.section);
    section = change.section;
    lines.push(`  ${signs[change.kind]} ${change.title}`);
    for (const { name, before, after } of change.kind === 'changed' ? change.fields : []) {
      if (before !== undefined) lines.push(`      - ${name}: ${before}`);
      if (after !== undefined) lines.push(`      + ${name}: ${after}`);
    }
  }
  const counts = Object.entries(bySection((name) => reading.sections[name].length)).filter(([, count]) => count > 0);
  const warnings = reading.warnings.map(shownWarning);
  return [
    ...lines,
    '',
    ...(warnings.length > 0 ? [words.warnings(warnings.length), ...warnings, ''] : []),
    words.read(countOf(reading.sections), counts.map(([name, count]) => `${name} ${count}`).join(', ')),
    changes.length === 0
      ? words.nothingChanged
      : dryRun
        ? words.wouldWrite(changes.length, file)
        : words.written(changes.length, file),
    '',
  ]
    .join('\n')
    .trimStart();
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

function shownWarning({ file, line, message }: Warning): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return place === '' ? message : `${place} ${message}`;
}
