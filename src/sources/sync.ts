import type { Clock } from '../clock.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { loadProfile } from '../profile/load.ts';
import type { Self } from '../profile/names.ts';
import { recordLook, sourceLooks, type SourceLook } from '../state/sources.ts';
import type { Database } from '../state/tables.ts';
import { textsFor } from '../text/index.ts';
import { changesBetween } from './changes.ts';
import { holdFor, type Hold } from './hold.ts';
import { importedFile, printImported, readImported, toImported, writeImported } from './imported.ts';
import { locate } from './locate.ts';
import type { Reading } from './page/reading.ts';
import type { SourceAnswer, Validators } from './read-source.ts';
import { type ListedSource, readSourceList, shownProblem } from './sources-file.ts';

const words = textsFor('en').sources.sync;

const minute = 60 * 1000;
const day = 24 * 60 * minute;

export interface SyncParts {
  readonly profileDir: string;
  /** Minutes between two looks at a source; at a scholarly service it is a day. */
  readonly syncMinutes: number;
  readonly db: Database;
  /** Reads a source, as `readSource` does. */
  readonly read: (
    where: string,
    options: { readonly signal: AbortSignal; readonly validators: Validators },
  ) => Promise<SourceAnswer>;
  /** Who the profile is about at the moment. */
  readonly self: () => Self;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Ends everything: what is under way is given up, and nothing of it is written. */
  readonly signal: AbortSignal;
}

/**
 * Looks at every source of `sources.yaml` when it is due, until `signal` aborts. What a source gives goes into its file
 * under `imported/`, where whoever watches the profile finds it. Never throws.
 */
export async function keepInStep(parts: SyncParts): Promise<void> {
  const { profileDir, clock, log, signal } = parts;
  let told = '';
  while (!signal.aborted) {
    let next = Infinity;
    try {
      const { sources, problems } = await readSourceList(profileDir);
      const faults = problems.map(shownProblem);
      if (told !== faults.join()) for (const fault of faults) log.error({ fault }, 'a source cannot be followed');
      told = faults.join();
      next = await lookAtSources(sources, parts);
    } catch (error) {
      log.error({ error }, 'the sources could not be looked at');
    }
    const now = clock.now().getTime();
    // At most a minute, so that an edit to the list is soon seen; at least a second, whatever the clock says.
    await clock.sleep(Math.max(Math.min(next - now, minute), 1000), signal);
  }
}

/** Looks at the sources that are due, one after another. Gives when the next one is, in milliseconds since 1970. */
export async function lookAtSources(sources: readonly ListedSource[], parts: SyncParts): Promise<number> {
  const looks = await sourceLooks(parts.db);
  let first = Infinity;
  for (const source of sources) {
    const last = looks.get(source.where);
    const next = isDue(source, last, parts) ? await look(source, last, parts) : last?.next_at;
    if (parts.signal.aborted) break;
    first = Math.min(first, next ?? Infinity);
  }
  return first;
}

/** How long between two looks when all goes well, in milliseconds. */
function interval({ where }: ListedSource, syncMinutes: number): number {
  return locate(where).kind === 'orcid' ? day : syncMinutes * minute;
}

/** A time that is too far off comes from another setting or a clock that was wrong. */
function isDue(source: ListedSource, last: SourceLook | undefined, { clock, syncMinutes }: SyncParts): boolean {
  if (!last) return true;
  const now = clock.now().getTime();
  const longest = Math.max(interval(source, syncMinutes), day) * (1 + jitter);
  return last.next_at <= now || last.next_at > now + longest;
}

/** Intervals are up to this part longer or shorter, so that not everybody asks a server at the same time. */
const jitter = 0.1;

/** After each failure in a row but the first twice as long, up to a day. */
function waitAfter(failures: number, usual: number, random: () => number): number {
  const backOff = usual * 2 ** Math.min(Math.max(failures - 1, 0), 20);
  return Math.round(Math.min(backOff, Math.max(usual, day)) * (1 - jitter + 2 * jitter * random()));
}

type Outcome =
  | {
      readonly kind: 'taken';
      readonly reading: Reading;
      readonly changes: number;
      readonly validators: Validators;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'held'; readonly reading: Reading; readonly hold: Hold }
  | { readonly kind: 'failed'; readonly problem: string };

/** One look at one source, whose end is kept. Gives when the next one is due; undefined when it was given up. */
async function look(source: ListedSource, last: SourceLook | undefined, parts: SyncParts): Promise<number | undefined> {
  const { clock, syncMinutes, random, signal, log, db } = parts;
  const started = clock.now().getTime();
  const outcome = await outcomeOf(source, last, parts).catch((error: unknown): Outcome => {
    if (error instanceof UserError) return { kind: 'failed', problem: error.message };
    if (!signal.aborted) log.error({ error, source: source.name }, 'reading a source failed in an unexpected way');
    return { kind: 'failed', problem: words.unexpected };
  });
  if (signal.aborted) return undefined;
  tell(source, outcome, log);

  const failures = outcome.kind === 'failed' ? (last?.failures ?? 0) + 1 : 0;
  const before = { succeeded_at: null, whole_at: null, warnings: '[]', etag: null, last_modified: null, ...last };
  const next = clock.now().getTime() + waitAfter(failures, interval(source, syncMinutes), random);
  await recordLook(db, {
    ...before,
    location: source.where,
    tried_at: started,
    next_at: next,
    failures,
    problem: problemOf(outcome) ?? null,
    held: outcome.kind === 'held' ? JSON.stringify(outcome.hold) : null,
    ...('reading' in outcome && { warnings: JSON.stringify(warningsOf(outcome.reading)) }),
    ...((outcome.kind === 'taken' || outcome.kind === 'unchanged') && { succeeded_at: started }),
    ...(outcome.kind === 'taken' && {
      whole_at: started,
      etag: outcome.validators.etag ?? null,
      last_modified: outcome.validators.lastModified ?? null,
    }),
  });
  return next;
}

/** Why nothing was had, or not everything. */
function problemOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'failed') return outcome.problem;
  return outcome.kind === 'taken' ? outcome.reading.incomplete : undefined;
}

const warningsOf = ({ warnings }: Reading): string[] => warnings.map(({ message }) => message);

function tell({ name }: ListedSource, outcome: Outcome, log: Log): void {
  if (outcome.kind === 'failed') log.warn({ source: name, problem: outcome.problem }, 'a source could not be read');
  else if (outcome.kind === 'held') log.warn({ source: name, why: outcome.hold }, 'what a source gave is held');
  else if (outcome.kind === 'taken' && outcome.changes > 0)
    log.info({ source: name, changes: outcome.changes }, 'a source has changed');
}

/** Reads a source and takes over what it gives. Throws `UserError` where it can't be had. */
async function outcomeOf(source: ListedSource, last: SourceLook | undefined, parts: SyncParts): Promise<Outcome> {
  const { profileDir, read, self, signal, clock } = parts;
  const file = importedFile(profileDir, source.name);
  const before = await readImported(file);
  const validators = before ? validatorsFor(last, clock.now()) : {};
  const answer = await read(source.where, { signal, validators });
  if (answer.kind === 'unchanged') return answer;

  const { reading } = answer;
  const after = toImported(reading, before);
  const hold = holdFor(before, after, self());
  if (hold) return { kind: 'held', reading, hold };
  const changes = changesBetween(before, after).length;
  const text = printImported(source.name, after);
  const fault = changes > 0 ? faultOf(profileDir, { name: `imported/${source.name}.yaml`, text }) : undefined;
  if (fault !== undefined) return { kind: 'failed', problem: words.unusable(fault) };
  if (!signal.aborted) await writeImported(file, text);
  return { kind: 'taken', reading, changes, validators: answer.validators ?? {} };
}

/** Asks for changes only; but once a day for everything, since a newer Vita may read more out of the same page. */
function validatorsFor(last: SourceLook | undefined, now: Date): Validators {
  if (!last || last.held !== null || now.getTime() - (last.whole_at ?? 0) >= day) return {};
  return {
    ...(last.etag !== null && { etag: last.etag }),
    ...(last.last_modified !== null && { lastModified: last.last_modified }),
  };
}

/** What in a source's file would keep the profile from being loaded, and doesn't do so already. */
function faultOf(profileDir: string, draft: { readonly name: string; readonly text: string }): string | undefined {
  const { profile, problems } = loadProfile(profileDir, draft);
  if (profile) return undefined;
  const known = new Set(loadProfile(profileDir).problems.map(({ file, message }) => `${file} ${message}`));
  return problems.find(({ severity, file, message }) => severity === 'error' && !known.has(`${file} ${message}`))
    ?.message;
}
