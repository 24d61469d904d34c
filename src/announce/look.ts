import type { Item, Profile } from '../profile/record.ts';
import type { Search } from '../search/search.ts';
import { deliveriesShowing, itemsOf, owe, oweAgain, oweTogether, reviveDeliveries } from '../state/deliveries.ts';
import { addHold, decideHold, findHold, type Hold } from '../state/holds.ts';
import { hasSeenAnything, lastLook, noteLook, recordSeen, seenItems } from '../state/seen.ts';
import { listSubscriptions } from '../state/subscriptions.ts';
import type { Database } from '../state/tables.ts';
import { createMatches, type Matches } from './audience.ts';
import { differing, digestOf, type Findings, findNews, oldestFirst } from './change.ts';
import { isAwaited, owedFor } from './owed.ts';
import { readSubscription, type Subscription } from './subscription.ts';

/** More new items than this in one look are held until the owner has decided. */
const mostAtOnce = 5;

export type Decision = 'all' | 'newest' | 'none';

/**
 * Compares a profile with what was seen before and, in one transaction, records what is new and what is owed to whom. The
 * first profile ever that holds anything is recorded in silence. `before` is the profile of the look before, if this process
 * made one: it only saves work, as does the digest of that profile, which outlives the process.
 */
export async function look(
  db: Database,
  view: { readonly before?: Profile; readonly profile: Profile; readonly search: Search },
  now: Date,
): Promise<void> {
  const digest = digestOf(view.profile);
  if (digest === (await lastLook(db))) return;
  const sights = differing(view.before, view.profile);
  await db.transaction().execute(async (transaction) => {
    await noteLook(transaction, digest);
    if (sights.length === 0) return;
    const isFirst = !(await hasSeenAnything(transaction));
    const ids = sights.map(({ item }) => item.id);
    const findings = findNews(sights, await seenItems(transaction, ids), now);
    await recordSeen(transaction, findings.seen);
    if (isFirst) return;
    await reviveDeliveries(transaction, ids, now);
    if (findings.fresh.length > 0) await announce(transaction, findings.fresh, view.search, now);
    if (findings.changed.length > 0) await correct(transaction, findings, now);
  });
}

async function announce(db: Database, fresh: readonly Item[], search: Search, now: Date): Promise<void> {
  const subscriptions = await subscriptionsOf(db);
  const matches = createMatches(search, now);
  const awaited = fresh.filter((item) => isAwaited(item, subscriptions, matches));
  if (awaited.length <= mostAtOnce) return enter(db, awaited, subscriptions, matches, now);
  const held = awaited.map((item) => item.id);
  const hold = await addHold(db, JSON.stringify(held), now);
  await owe(db, [{ lane: 'owner', task: 'hold', subject: String(hold), items: held }], now);
}

/**
 * Carries out what was decided about held items: all, only the newest, or none of those that are in the profile still. Gives
 * the items that are announced now; undefined when there is no such hold or it was decided about before.
 */
export async function release(
  db: Database,
  holdId: number,
  decision: Decision,
  view: { readonly profile: Profile; readonly search: Search },
  now: Date,
): Promise<readonly Item[] | undefined> {
  return db.transaction().execute(async (transaction) => {
    const hold = await findHold(transaction, holdId);
    if (hold?.decision !== null) return undefined;
    await decideHold(transaction, holdId, decision);
    const present = heldItems(hold, view.profile);
    const chosen = { all: present, newest: present.slice(-1), none: [] }[decision];
    const subscriptions = (await subscriptionsOf(transaction)).filter(
      (subscription) => subscription.createdAt.getTime() <= hold.created_at,
    );
    await enter(transaction, chosen, subscriptions, createMatches(view.search, now), now);
    return chosen;
  });
}

/** The held items that are in the profile still, oldest first. */
export function heldItems(hold: Hold, profile: Profile): Item[] {
  return itemsOf(hold)
    .flatMap((id) => profile.byId.get(id) ?? [])
    .sort(oldestFirst);
}

/** Puts what is owed into the outbox, item by item: ten thousand of them to thousands of channels must not fill the memory. */
async function enter(
  db: Database,
  items: readonly Item[],
  subscriptions: readonly Subscription[],
  matches: Matches,
  now: Date,
): Promise<void> {
  for (const item of items) {
    const owed = owedFor(item, subscriptions, matches, now);
    const messages = owed.filter((delivery) => delivery.task === 'message');
    await owe(db, messages, now);
    for (const delivery of owed.filter((each) => each.task === 'digest')) await oweTogether(db, delivery, now);
  }
}

/** Owes an edit to every message that shows an item that has changed, and a reply where one was accepted. */
async function correct(db: Database, { changed, accepted }: Findings, now: Date): Promise<void> {
  const rows = await deliveriesShowing(
    db,
    changed.map((item) => item.id),
  );
  if (rows.length === 0) return;
  const wanting = new Set(
    (await subscriptionsOf(db)).filter(({ settings }) => settings.accepted).map((subscription) => subscription.id),
  );
  for (const row of rows) {
    if (row.subscription_id === null) continue;
    const follow = { subscriptionId: row.subscription_id, lane: row.lane };
    const shown = itemsOf(row);
    await oweAgain(
      db,
      { ...follow, lane: `edit ${row.lane}`, task: 'edit', subject: String(row.id), items: shown },
      now,
    );
    if (!wanting.has(row.subscription_id)) continue;
    const replies = accepted.filter((item) => shown.includes(item.id));
    await owe(
      db,
      replies.map((item) => ({ ...follow, task: 'accepted', subject: `${row.id} ${item.id}`, items: [item.id] })),
      now,
    );
  }
}

async function subscriptionsOf(db: Database): Promise<Subscription[]> {
  return (await listSubscriptions(db)).map(readSubscription);
}
