/** Why the state file can't be relied on: what is written now may not last. */
export type StateProblem = 'damaged' | 'read-only' | 'full' | 'newer' | 'unreachable';

const problems: Readonly<Record<string, StateProblem>> = {
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_READONLY: 'read-only',
  SQLITE_PERM: 'read-only',
  SQLITE_FULL: 'full',
  SQLITE_IOERR: 'unreachable',
  SQLITE_CANTOPEN: 'unreachable',
  SQLITE_BUSY: 'unreachable',
};

/** Thrown at a file that a later version of Vita has written. */
export class NewerStateError extends Error {
  override readonly name = 'NewerStateError';
}

/** What a failed question says about the file, by SQLite's result codes; undefined where the failure is not the file's. */
export function problemOf(error: unknown): StateProblem | undefined {
  if (error instanceof NewerStateError) return 'newer';
  if (!(error instanceof Error)) return undefined;
  // libsql gives a failure to open no code, only this text.
  if (error.message.startsWith('ConnectionFailed')) return 'unreachable';
  return 'code' in error && typeof error.code === 'string' ? problems[primaryCode(error.code)] : undefined;
}

/** `SQLITE_IOERR` of `SQLITE_IOERR_FSYNC`: the extended codes add a word to the primary ones. */
function primaryCode(code: string): string {
  return code.split('_', 2).join('_');
}
