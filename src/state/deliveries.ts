import { type Selectable, sql } from 'kysely';
import type { Database, DeliveryState, Tables, Task } from './tables.ts';

/** One thing that is owed to a channel or a person, or was. */
export type DeliveryRow = Selectable<Tables['deliveries']>;

export interface NewDelivery {
  readonly subscriptionId?: number;
  readonly lane: string;
  readonly task: Task;
  readonly subject: string;
  readonly items: readonly string[];
  readonly dueAt?: Date;
}

/** SQLite takes 32,766 values in one question. */
const batch = 1000;

/** Puts into the outbox what isn't there yet: the same subscription, task and subject is owed once only. */
export async function owe(db: Database, deliveries: readonly NewDelivery[], now: Date): Promise<void> {
  const rows = deliveries.map((each) => rowOf(each, now));
  for (let start = 0; start < rows.length; start += batch) {
    await db
      .insertInto('deliveries')
      .values(rows.slice(start, start + batch))
      .orIgnore()
      .execute();
  }
}

/** As `owe`, but what was done already is to be done again: an edit after another edit. */
export async function oweAgain(db: Database, delivery: NewDelivery, now: Date): Promise<void> {
  const row = rowOf(delivery, now);
  const again = { ...row, started_at: null, problem: null, done_at: null };
  await db
    .insertInto('deliveries')
    .values(row)
    .onConflict((conflict) => conflict.expression(sql`coalesce(subscription_id, 0), task, subject`).doUpdateSet(again))
    .execute();
}

/** Adds items to one that waits, or makes it: a digest that fills until its hour. */
export async function oweTogether(db: Database, delivery: NewDelivery, now: Date): Promise<void> {
  await owe(db, [{ ...delivery, items: [] }], now);
  const row = await db
    .selectFrom('deliveries')
    .select(['id', 'items'])
    .where('subscription_id', 'is', delivery.subscriptionId ?? null)
    .where('task', '=', delivery.task)
    .where('subject', '=', delivery.subject)
    .executeTakeFirstOrThrow();
  const items = JSON.stringify([...new Set([...itemsOf(row), ...delivery.items])]);
  await db.updateTable('deliveries').set({ items }).where('id', '=', row.id).execute();
}

function rowOf(delivery: NewDelivery, now: Date) {
  const due = (delivery.dueAt ?? now).getTime();
  return {
    subscription_id: delivery.subscriptionId ?? null,
    lane: delivery.lane,
    task: delivery.task,
    subject: delivery.subject,
    items: JSON.stringify(delivery.items),
    state: 'waiting' as const,
    due_at: due,
    retry_at: due,
    attempts: 0,
    created_at: now.getTime(),
  };
}

/** The ids of the items of a delivery or a hold. */
export function itemsOf(row: { readonly items: string }): string[] {
  const ids: unknown = JSON.parse(row.items);
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** What is owed now and may be tried: rows of subscriptions that are neither paused nor stopped. */
function owed(db: Database, now: Date) {
  return db
    .selectFrom('deliveries')
    .leftJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription_id')
    .where(sql<boolean>`deliveries.state in ('waiting', 'sending')`)
    .where('due_at', '<=', now.getTime())
    .where(sql<boolean>`coalesce(subscriptions.paused, 0) = 0 and subscriptions.stopped is null`);
}

/** The lanes whose first delivery may be tried now, at most `limit`, those that wait longest first. */
export async function dueLanes(db: Database, now: Date, limit: number): Promise<string[]> {
  const first = owed(db, now)
    .select(['lane', ({ fn }) => fn.min('deliveries.id').as('first')])
    .groupBy('lane');
  const rows = await db
    .selectFrom(first.as('heads'))
    .innerJoin('deliveries', 'deliveries.id', 'heads.first')
    .select('deliveries.lane')
    .where('deliveries.retry_at', '<=', now.getTime())
    .orderBy('deliveries.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.lane);
}

/** The delivery that comes next in a lane; undefined while there is none, or the next one is not to be tried yet. */
export async function nextInLane(db: Database, lane: string, now: Date): Promise<DeliveryRow | undefined> {
  const row = await owed(db, now)
    .selectAll('deliveries')
    .where('lane', '=', lane)
    .orderBy('deliveries.id')
    .limit(1)
    .executeTakeFirst();
  return row && row.retry_at <= now.getTime() ? row : undefined;
}

/** When the outbox is to be looked at next, at the latest; undefined when nothing is owed. */
export async function nextTime(db: Database, now: Date): Promise<Date | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .leftJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription_id')
    .where(sql<boolean>`deliveries.state in ('waiting', 'sending')`)
    .where(sql<boolean>`coalesce(subscriptions.paused, 0) = 0 and subscriptions.stopped is null`)
    .select(sql<number | null>`min(max(due_at, retry_at))`.as('time'))
    .where(sql<boolean>`max(due_at, retry_at) > ${now.getTime()}`)
    .executeTakeFirst();
  return typeof row?.time === 'number' ? new Date(row.time) : undefined;
}

export function findDelivery(db: Database, id: number): Promise<DeliveryRow | undefined> {
  return db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * Notes, before the first byte leaves, that a delivery may be on its way, where to, and what it shows. Unless its end is
 * recorded, it is not tried again `notAgainBefore`.
 */
export async function startDelivery(
  db: Database,
  row: Pick<DeliveryRow, 'id' | 'started_at'>,
  attempt: { placeId: string; shown: string; notAgainBefore: Date },
  now: Date,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({
      state: 'sending',
      started_at: row.started_at ?? now.getTime(),
      retry_at: attempt.notAgainBefore.getTime(),
      place_id: attempt.placeId,
      shown: attempt.shown,
    })
    .where('id', '=', row.id)
    .execute();
}

/** Notes how a delivery ended. */
export async function finishDelivery(
  db: Database,
  id: number,
  end: { state: DeliveryState; placeId?: string; messageId?: string; shown?: string; problem?: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({
      state: end.state,
      problem: end.problem ?? null,
      done_at: now.getTime(),
      ...(end.placeId !== undefined && { place_id: end.placeId }),
      ...(end.messageId !== undefined && { message_id: end.messageId }),
      ...(end.shown !== undefined && { shown: end.shown }),
    })
    .where('id', '=', id)
    .execute();
}

/** Notes what a message shows after an edit. */
export async function noteShown(db: Database, id: number, shown: string): Promise<void> {
  await db.updateTable('deliveries').set({ shown }).where('id', '=', id).execute();
}

/** Notes a failure after which it is to be tried again. */
export async function postponeDelivery(
  db: Database,
  row: Pick<DeliveryRow, 'id' | 'attempts'>,
  failure: { retryAt: Date; problem: string },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set(({ fn }) => ({
      retry_at: fn<number>('max', ['retry_at', sql.lit(failure.retryAt.getTime())]),
      problem: failure.problem,
      attempts: row.attempts + 1,
    }))
    .where('id', '=', row.id)
    .execute();
}

/** What was withdrawn because one of these items had left the profile waits again. */
export async function reviveDeliveries(db: Database, items: readonly string[], now: Date): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'waiting', retry_at: now.getTime(), done_at: null })
    // Written out, so that SQLite sees that its index of these few rows applies.
    .where(sql<boolean>`state = 'withdrawn'`)
    .where(holdsOneOf(items))
    .execute();
}

/** Messages and digests that show, or may show, one of these items. */
export function deliveriesShowing(db: Database, items: readonly string[]): Promise<DeliveryRow[]> {
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('state', 'in', ['sending', 'sent'])
    .where(
      sql<boolean>`(task = 'message' and subject in (${wanted(items)})) or (task = 'digest' and ${holdsOneOf(items)})`,
    )
    .orderBy('id')
    .execute();
}

function holdsOneOf(items: readonly string[]) {
  return sql<boolean>`exists (select 1 from json_each(deliveries.items) where value in (${wanted(items)}))`;
}

const wanted = (items: readonly string[]) => sql`select value from json_each(${JSON.stringify(items)})`;

/** Which of these messages are known as some delivery's. */
export async function knownMessages(db: Database, messageIds: readonly string[]): Promise<Set<string>> {
  if (messageIds.length === 0) return new Set();
  const rows = await db.selectFrom('deliveries').select('message_id').where('message_id', 'in', messageIds).execute();
  return new Set(rows.flatMap((row) => row.message_id ?? []));
}

/** The deliveries of these subscriptions, newest first, at most `limit`: open ones (`waiting`, `sending`) or ended ones. */
export function listDeliveries(
  db: Database,
  subscriptionIds: readonly number[],
  kind: 'open' | 'ended',
  limit: number,
): Promise<DeliveryRow[]> {
  if (subscriptionIds.length === 0) return Promise.resolve([]);
  const open: DeliveryState[] = ['waiting', 'sending'];
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('subscription_id', 'in', subscriptionIds)
    .where('state', kind === 'open' ? 'in' : 'not in', open)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** How many deliveries these subscriptions have in each state. */
export async function countDeliveries(
  db: Database,
  subscriptionIds: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  if (subscriptionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('deliveries')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('subscription_id', 'in', subscriptionIds)
    .groupBy('state')
    .execute();
  return new Map(rows.map((row) => [row.state, row.count]));
}

/** Removes a row that belongs to no subscription, so that the same may be owed again. */
export async function forgetDelivery(db: Database, task: Task, subject: string): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('subscription_id', 'is', null)
    .where('task', '=', task)
    .where('subject', '=', subject)
    .execute();
}
