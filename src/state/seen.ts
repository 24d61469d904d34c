import type { Selectable } from 'kysely';
import type { Database, Tables } from './tables.ts';

/** An item that was in the profile once: a hash of how it looked last, and where it stood. */
export type SeenItem = Selectable<Tables['seen_items']>;

/** SQLite takes 32,766 values in one question. */
const batch = 1000;

/** Whether anything was ever seen: before that, the profile's first import must stay silent. */
export async function hasSeenAnything(db: Database): Promise<boolean> {
  return (await db.selectFrom('seen_items').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** A hash of the profile that was looked at last: everything in it is recorded as seen. Undefined before the first look. */
export async function lastLook(db: Database): Promise<string | undefined> {
  return (await db.selectFrom('last_look').select('digest').executeTakeFirst())?.digest;
}

export async function noteLook(db: Database, digest: string): Promise<void> {
  await db
    .insertInto('last_look')
    .values({ id: 1, digest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ digest }))
    .execute();
}

/** What is known of these ids. */
export async function seenItems(db: Database, ids: readonly string[]): Promise<Map<string, SeenItem>> {
  const seen = new Map<string, SeenItem>();
  for (const part of batches(ids)) {
    for (const row of await db.selectFrom('seen_items').selectAll().where('id', 'in', part).execute()) {
      seen.set(row.id, row);
    }
  }
  return seen;
}

/** Records items as seen, new ones and those that look different now. */
export async function recordSeen(db: Database, items: readonly SeenItem[]): Promise<void> {
  for (const part of batches(items)) {
    await db
      .insertInto('seen_items')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          fingerprint: row.ref('excluded.fingerprint'),
          stage: row.ref('excluded.stage'),
        })),
      )
      .execute();
  }
}

function* batches<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let start = 0; start < values.length; start += batch) yield values.slice(start, start + batch);
}
