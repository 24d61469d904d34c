import type { Database } from './tables.ts';

/** How long a button is remembered after it was last shown, in milliseconds: 180 days. */
const remembered = 180 * 24 * 60 * 60 * 1000;

/** Keeps what a button stands for when it is longer than Discord's 100 characters of `custom_id`. The same id may be kept again. */
export async function rememberButton(db: Database, id: string, value: string, now: Date): Promise<void> {
  const row = { value, created_at: now.getTime() };
  await db
    .insertInto('button_states')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** What `rememberButton` kept under this id; undefined where it never did, or not within 180 days. */
export async function recallButton(db: Database, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('button_states').select('value').where('id', '=', id).executeTakeFirst();
  return row?.value;
}

/** Drops the buttons that were last shown more than 180 days ago. */
export async function forgetOldButtons(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('button_states')
    .where('created_at', '<', now.getTime() - remembered)
    .execute();
}
