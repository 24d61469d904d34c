import type { Database } from './tables.ts';

/** New items, too many at once to be sent without asking. */
export interface Hold {
  readonly id: number;
  /** A JSON list of ids. */
  readonly items: string;
  readonly created_at: number;
  /** Null until somebody has decided. */
  readonly decision: string | null;
}

/** Holds items back until it is decided about them. Gives the hold's id. */
export async function addHold(db: Database, items: string, now: Date): Promise<number> {
  const values = { items, created_at: now.getTime() };
  return (await db.insertInto('holds').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

export function findHold(db: Database, id: number): Promise<Hold | undefined> {
  return db.selectFrom('holds').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The holds that nobody has decided about, oldest first. */
export function openHolds(db: Database): Promise<Hold[]> {
  return db.selectFrom('holds').selectAll().where('decision', 'is', null).orderBy('id').execute();
}

export async function decideHold(db: Database, id: number, decision: string): Promise<void> {
  await db.updateTable('holds').set({ decision }).where('id', '=', id).execute();
}
