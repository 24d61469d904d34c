import { forgetGuild, subscribedGuilds } from './subscriptions.ts';
import type { Database } from './tables.ts';

/** How long a server is remembered after Vita has left it, in milliseconds: 30 days. */
const remembered = 30 * 24 * 60 * 60 * 1000;

/**
 * Notes which of the subscribed servers Vita is no longer in, and forgets those that it left 30 days ago. `present` are the
 * servers it is in; coming back stops the count.
 */
export async function noteDepartures(db: Database, present: ReadonlySet<string>, now: Date): Promise<void> {
  const subscribed = await subscribedGuilds(db);
  const absent = subscribed.filter((id) => !present.has(id));
  for (const guild_id of absent) {
    const values = { guild_id, left_at: now.getTime() };
    await db.insertInto('departures').values(values).orIgnore().execute();
  }
  for (const { guild_id, left_at } of await db.selectFrom('departures').selectAll().execute()) {
    if (present.has(guild_id)) await db.deleteFrom('departures').where('guild_id', '=', guild_id).execute();
    else if (left_at <= now.getTime() - remembered) await forgetGuild(db, guild_id);
  }
}
