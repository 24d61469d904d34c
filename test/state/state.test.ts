import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { recallButton, rememberButton } from '../../src/state/buttons.ts';
import { problemOf } from '../../src/state/problem.ts';
import { backUp, openState } from '../../src/state/state.ts';
import { countQuestion, questionCounts } from '../../src/state/tally.ts';
import { withoutSuperuser } from '../support/superuser.ts';

let folder: string;
const file = () => path.join(folder, 'vita.db');
const day = 24 * 60 * 60 * 1000;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vita-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the state file', () => {
  it('remembers a button across a restart', async () => {
    const before = await openState(file(), systemClock);
    await rememberButton(before.db, 'b1', 'first', new Date());
    await rememberButton(before.db, 'b1', 'second', new Date());
    await before.close();

    const after = await openState(file(), systemClock);
    expect(after.problem).toBeUndefined();
    expect(await recallButton(after.db, 'b1')).toBe('second');
    expect(await recallButton(after.db, 'never')).toBeUndefined();
    await after.close();
  });

  it('forgets a button that nobody was shown for half a year', async () => {
    const state = await openState(file(), systemClock);
    await rememberButton(state.db, 'old', 'x', new Date(systemClock.now().getTime() - 181 * day));
    await rememberButton(state.db, 'young', 'y', new Date(systemClock.now().getTime() - 179 * day));
    await state.close();

    const later = await openState(file(), systemClock);
    expect(await recallButton(later.db, 'old')).toBeUndefined();
    expect(await recallButton(later.db, 'young')).toBe('y');
    await later.close();
  });

  it('counts questions by kind and keeps no question', async () => {
    const state = await openState(file(), systemClock);
    for (const kind of ['who', 'where', 'where']) await countQuestion(state.db, kind);
    expect(await questionCounts(state.db)).toEqual([
      { kind: 'where', count: 2 },
      { kind: 'who', count: 1 },
    ]);
    await state.close();
  });

  it('is made where it is missing, its folder too', async () => {
    const state = await openState(path.join(folder, 'deep', 'er', 'vita.db'), systemClock);
    expect(state.problem).toBeUndefined();
    await state.close();
  });

  it('can be copied while it is in use, and the copy opens', async () => {
    const state = await openState(file(), systemClock);
    await rememberButton(state.db, 'b', 'kept', new Date());
    const copy = path.join(folder, 'copy.db');
    await backUp(state.db, copy);
    await backUp(state.db, copy);
    await rememberButton(state.db, 'b', 'later', new Date());
    await state.close();

    const opened = await openState(copy, systemClock);
    expect(opened.problem).toBeUndefined();
    expect(await recallButton(opened.db, 'b')).toBe('kept');
    await opened.close();
  });
});

describe('a state file that cannot be used is named, left alone, and replaced by memory', () => {
  const stillAnswers = async (problem: string) => {
    const state = await openState(file(), systemClock);
    expect(state.problem).toBe(problem);
    await rememberButton(state.db, 'b', 'x', new Date());
    expect(await recallButton(state.db, 'b')).toBe('x');
    await state.close();
  };

  it('when it is no database at all', async () => {
    const text = 'my notes, not a database\n'.repeat(400);
    writeFileSync(file(), text);
    await stillAnswers('damaged');
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  it('when a later version of Vita wrote it', async () => {
    const database = new Libsql(file());
    database.exec('pragma user_version = 9999');
    database.close();
    await stillAnswers('newer');
  });

  it('when its path is a folder', async () => {
    const state = await openState(folder, systemClock);
    expect(state.problem).toBe('unreachable');
    await state.close();
  });

  it('when it must not be written', async () => {
    const state = await openState(file(), systemClock);
    await state.close();
    chmodSync(file(), 0o444);
    chmodSync(folder, 0o555);
    await withoutSuperuser(() => stillAnswers('read-only'));
    chmodSync(folder, 0o755);
  });

  it('and a disk that fills up later is told from other failures', async () => {
    const state = await openState(file(), systemClock);
    await sql`pragma max_page_count = 12`.execute(state.db);
    const fill = async () => {
      for (let n = 0; n < 100; n += 1) await rememberButton(state.db, `b${n}`, 'x'.repeat(4000), new Date());
    };
    const error: unknown = await fill().catch((failure: unknown) => failure);
    expect(problemOf(error)).toBe('full');
    expect(problemOf(new Error('something else'))).toBeUndefined();
    expect(await recallButton(state.db, 'b0')).toBeDefined();
    await state.close();
  });
});
