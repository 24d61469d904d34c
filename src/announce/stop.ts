import { type DeliveryRow, forgetDelivery, owe } from '../state/deliveries.ts';
import { changeSubscription, listStopped, listSubscriptions } from '../state/subscriptions.ts';
import type { Desk } from './deliver.ts';
import { type Hindrance, hindranceOf } from './hindrance.ts';
import { readSubscription, type Subscription } from './subscription.ts';

/** After a refusal whose reason can't be seen, how long until it is tried again, in milliseconds: an hour. */
const trialAfter = 60 * 60 * 1000;

/**
 * Stops a subscription, and owes whoever set it up one word about it; a person whose messages are closed, and a server that
 * Vita has left, are not told. What is owed to the subscription waits.
 */
export async function stop(
  subscription: Subscription,
  why: Hindrance,
  { db, clock, postman, log }: Desk,
): Promise<void> {
  const { id, guildId, createdBy } = subscription;
  const now = clock.now();
  log.warn({ subscription: id, why }, 'announcements to a subscriber have stopped');
  await db.transaction().execute(async (transaction) => {
    await changeSubscription(transaction, id, { stopped: why, stopped_at: now.getTime() });
    if (guildId === undefined || !postman.guilds().has(guildId)) return;
    const lane = createdBy === undefined ? `guild:${guildId}` : `user:${createdBy}`;
    await owe(transaction, [{ lane, task: 'stopped', subject: noticeOf(id, why), items: [] }], now);
  });
}

/**
 * Draws the consequence of a clear refusal of one row. False where it concerns that row alone: a message that was deleted, a
 * thread that could not be opened, a notice that nobody takes.
 */
export async function stopForRow(row: DeliveryRow, failure: 'missing' | 'refused', desk: Desk): Promise<boolean> {
  if (row.task === 'stopped') await tellServer(row, desk);
  const [found] = await listSubscriptions(desk.db, { id: row.subscription_id ?? 0 });
  const isOwnMessage = row.task === 'message' || row.task === 'digest';
  const isWholePlace = isOwnMessage || (failure === 'refused' && (row.task === 'edit' || row.task === 'accepted'));
  if (!found || !isWholePlace) return false;
  const subscription = readSubscription(found);
  const why = subscription.userId !== undefined ? 'closed' : failure === 'missing' ? 'gone' : 'refused';
  await stop(subscription, why, desk);
  return true;
}

/** When the person can't be told, the server is, in its channel for such things. */
async function tellServer(row: DeliveryRow, { db, clock }: Desk): Promise<void> {
  const [subscription] = await listSubscriptions(db, { id: Number.parseInt(row.subject, 10) });
  if (!subscription?.guild_id || row.lane.startsWith('guild:')) return;
  const subject = `${row.subject} server`;
  await owe(db, [{ lane: `guild:${subscription.guild_id}`, task: 'stopped', subject, items: [] }], clock.now());
}

/** Lets go on what has been mended, as far as the gateway tells; asks Discord nothing. */
export async function resumeMended({ db, clock, postman, log }: Omit<Desk, 'profile'>): Promise<void> {
  for (const row of await listStopped(db)) {
    const { id, channelId, userId, settings, stopped } = readSubscription(row);
    if (!stopped || userId !== undefined) continue;
    const isMended = hindranceOf(postman.known(channelId), settings) === undefined;
    const isTrial = stopped.why === 'refused';
    if (!isMended || (isTrial && clock.now().getTime() < stopped.since.getTime() + trialAfter)) continue;
    log.info({ subscription: id }, 'announcements to a subscriber go on');
    await db.transaction().execute(async (transaction) => {
      await changeSubscription(transaction, id, { stopped: null, stopped_at: null });
      // After a trial nobody is told a second time; after something was mended, they are.
      if (isTrial) return;
      await forgetDelivery(transaction, 'stopped', noticeOf(id, stopped.why));
      await forgetDelivery(transaction, 'stopped', `${noticeOf(id, stopped.why)} server`);
    });
  }
}

/** What makes a notice one: told once for each subscription and reason. */
const noticeOf = (id: number, why: string) => `${id} ${why}`;
