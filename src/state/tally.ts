import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** Counts one more question of this kind. The question itself is not kept. */
export async function countQuestion(db: Database, kind: string): Promise<void> {
  await db
    .insertInto('question_tally')
    .values({ kind, count: 1 })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet({ count: sql`count + 1` }))
    .execute();
}

/** How many questions of each kind there were, the most frequent first. */
export function questionCounts(db: Database): Promise<readonly { kind: string; count: number }[]> {
  return db.selectFrom('question_tally').selectAll().orderBy('count', 'desc').orderBy('kind').execute();
}
