import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database, Tables } from './tables.ts';

/** A channel, or a person, that asked to be told; its settings are JSON. */
export type SubscriptionRow = Selectable<Tables['subscriptions']>;
export type NewSubscription = Pick<
  Insertable<Tables['subscriptions']>,
  'guild_id' | 'channel_id' | 'user_id' | 'settings' | 'created_by' | 'created_at'
>;

/** Adds a subscription and gives its id, which is never given again. */
export async function addSubscription(db: Database, subscription: NewSubscription): Promise<number> {
  const { id } = await db
    .insertInto('subscriptions')
    .values({ ...subscription, paused: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** All of them, oldest first, or only those of a server, of a person, or with these ids. */
export function listSubscriptions(
  db: Database,
  of: { guildId?: string; userId?: string; id?: number } = {},
): Promise<SubscriptionRow[]> {
  let query = db.selectFrom('subscriptions').selectAll().orderBy('id');
  if (of.guildId !== undefined) query = query.where('guild_id', '=', of.guildId);
  if (of.userId !== undefined) query = query.where('user_id', '=', of.userId);
  if (of.id !== undefined) query = query.where('id', '=', of.id);
  return query.execute();
}

/** The ones that nothing can be sent to at the moment. */
export function listStopped(db: Database): Promise<SubscriptionRow[]> {
  return db.selectFrom('subscriptions').selectAll().where('stopped', 'is not', null).orderBy('id').execute();
}

/** The servers that have a subscription. */
export async function subscribedGuilds(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('subscriptions').select('guild_id').distinct().execute();
  return rows.flatMap((row) => row.guild_id ?? []);
}

/** Changes what is given and leaves the rest. */
export async function changeSubscription(
  db: Database,
  id: number,
  change: Partial<Pick<SubscriptionRow, 'settings' | 'paused' | 'stopped' | 'stopped_at' | 'channel_id'>>,
): Promise<void> {
  await db.updateTable('subscriptions').set(change).where('id', '=', id).execute();
}

/** Removes a subscription, all that was owed or sent to it, and the notices that it had stopped. */
export function removeSubscription(db: Database, id: number): Promise<void> {
  return remove(db, 'id', id);
}

async function remove(db: Database, column: 'id' | 'guild_id' | 'user_id', value: number | string): Promise<void> {
  const going = db.selectFrom('subscriptions').select('id').where(column, '=', value);
  // A notice goes to a person or a server rather than to the subscription; its subject begins with the subscription's id.
  await db
    .deleteFrom('deliveries')
    .where('task', '=', 'stopped')
    .where(sql<number>`cast(subject as integer)`, 'in', going)
    .execute();
  await db.deleteFrom('subscriptions').where(column, '=', value).execute();
}

/** Removes everything that is stored about a server. */
export async function forgetGuild(db: Database, guildId: string): Promise<void> {
  await remove(db, 'guild_id', guildId);
  await db.deleteFrom('departures').where('guild_id', '=', guildId).execute();
}

/** Removes everything that is stored about a person; a channel's subscription that they set up stays, without their id. */
export async function forgetUser(db: Database, userId: string): Promise<void> {
  await remove(db, 'user_id', userId);
  await db.deleteFrom('deliveries').where('lane', '=', `user:${userId}`).execute();
  await db.updateTable('subscriptions').set({ created_by: null }).where('created_by', '=', userId).execute();
}
