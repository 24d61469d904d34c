import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Libsql from 'libsql';

/**
 * A database as Kysely asks it, whose every write first takes the lock by itself. libsql leaves a prepared statement that met a
 * lock unfinished, and until that is collected nothing can be committed any more; `exec` leaves nothing behind.
 */
export function lockFirst(database: Libsql.Database): SqliteDatabase {
  const isInTransaction = () => database.inTransaction;
  const locked = <Result>(write: () => Result): Result => {
    if (isInTransaction()) return write();
    database.exec('begin immediate');
    try {
      const result = write();
      database.exec('commit');
      return result;
    } catch (error) {
      if (isInTransaction()) database.exec('rollback');
      throw error;
    }
  };
  return {
    close: () => void database.close(),
    prepare(sql) {
      const command = commands[sql];
      if (command !== undefined) return executed(() => database.exec(command));
      const statement = database.prepare(sql);
      if (!isWrite.test(sql)) return statement;
      return {
        reader: statement.reader,
        all: (values) => locked(() => statement.all(values)),
        run: (values) => locked(() => statement.run(values)),
        iterate: (values) => statement.iterate(values),
      };
    },
  };
}

/** What Kysely says around a transaction, and what is done. */
const commands: Readonly<Record<string, string>> = {
  begin: 'begin immediate',
  commit: 'commit',
  rollback: 'rollback',
};

const isWrite = /^\s*(?:insert|update|delete)\b/i;

function executed(act: () => void): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    run() {
      act();
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [].values(),
  };
}
