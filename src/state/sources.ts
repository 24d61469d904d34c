import type { Selectable } from 'kysely';
import type { Database, Tables } from './tables.ts';

/** How the last look at a source went, and when the next one is due. */
export type SourceLook = Selectable<Tables['source_looks']>;

/** The looks at all sources, by where they are. */
export async function sourceLooks(db: Database): Promise<ReadonlyMap<string, SourceLook>> {
  const rows = await db.selectFrom('source_looks').selectAll().execute();
  return new Map(rows.map((row) => [row.location, row]));
}

/** Notes how a look went, in place of the one before. */
export async function recordLook(db: Database, look: SourceLook): Promise<void> {
  await db
    .insertInto('source_looks')
    .values(look)
    .onConflict((conflict) => conflict.column('location').doUpdateSet(look))
    .execute();
}
