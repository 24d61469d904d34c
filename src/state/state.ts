import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, sql, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import type { Clock } from '../clock.ts';
import { forgetOldButtons } from './buttons.ts';
import { lockFirst } from './locking.ts';
import { migrations } from './migrations.ts';
import { NewerStateError, problemOf, type StateProblem } from './problem.ts';
import type { Database, Tables } from './tables.ts';

/** The state file, open. The questions to ask of `db` stand beside their tables in this folder. */
export interface State {
  readonly db: Database;
  readonly file: string;
  /** Set when the file could not be used: then `db` is in memory and ends with the process, and nothing may be announced. */
  readonly problem?: StateProblem;
  close(): Promise<void>;
}

/**
 * Opens the state file, makes it where it is missing, and brings its tables up to date. Never throws for a file that can't be
 * used: it leaves that file as it is and gives a state in memory that names the `problem`.
 */
export async function openState(file: string, clock: Clock): Promise<State> {
  try {
    return await open(file, clock);
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return { ...(await open(':memory:', clock)), file, problem };
  }
}

async function open(file: string, clock: Clock): Promise<State> {
  if (file !== ':memory:') await mkdir(path.dirname(file), { recursive: true }).catch(() => undefined);
  const database = new Libsql(file);
  try {
    // A commit is on the disk when it returns (synchronous = full): what was sent must not be forgotten in a power cut.
    database.exec(
      'pragma busy_timeout = 2000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;',
    );
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: lockFirst(database) }) });
    await migrate(db, database);
    await forgetOldButtons(db, clock.now());
    return { db, file, close: () => db.destroy() };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Takes the steps that are missing. It writes even when none is, so that a file that can't be written is found here. */
async function migrate(db: Database, database: Libsql.Database): Promise<void> {
  database.exec('begin immediate');
  try {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
    const version = rows[0]?.user_version ?? 0;
    if (version > migrations.length) throw new NewerStateError(`state version ${version}, known ${migrations.length}`);
    for (const step of migrations.slice(version)) database.exec(step);
    database.exec(`pragma user_version = ${migrations.length}; commit`);
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}

/** Writes a copy of the whole file, as of one moment, while it is in use. The copy opens like the original. */
export async function backUp(db: Database, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { force: true });
  await sql`vacuum into ${unfinished}`.execute(db);
  await rename(unfinished, to);
}
