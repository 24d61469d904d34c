import Libsql from 'libsql';

/** The right to announce from a state file. The operating system takes it back when the process ends, however it ends. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock that stands beside `file`; undefined while another process (or another lock of this one) has it. It is a
 * database of its own, held by an open transaction, so that reading and copying the state file go on.
 */
export function takeLock(file: string): Lock | undefined {
  const database = new Libsql(`${file}-lock`);
  try {
    database.exec('pragma busy_timeout = 0; begin exclusive');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (error instanceof Libsql.SqliteError && error.code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
}
