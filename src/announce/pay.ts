import { type DeliveryRow, finishDelivery, postponeDelivery } from '../state/deliveries.ts';
import { problemOf } from '../state/problem.ts';
import { deliver, type Desk, Hindered } from './deliver.ts';
import { type Failure, PostmanError } from './postman.ts';
import { stop, stopForRow } from './stop.ts';

/** How a row of the outbox fared: the next one in its lane may follow, or the lane waits. `refused` counts against the bot. */
export type Payment = 'next' | 'wait' | 'refused' | 'denied';

/** Waits between attempts, in milliseconds: one second, doubled each time, at most five minutes. */
const firstWait = 1000;
const longestWait = 5 * 60 * 1000;

/** A failure that nobody foresaw is tried this often. */
const mostSurprises = 5;

/**
 * Pays one debt and records how it went. Rejects only when the state file can't be written: then nothing more may be sent.
 */
export async function pay(row: DeliveryRow, desk: Desk): Promise<Payment> {
  try {
    await deliver(row, desk);
    return 'next';
  } catch (error) {
    if (problemOf(error)) throw error;
    if (error instanceof Hindered) {
      await stop(error.subscription, error.why, desk);
      return 'wait';
    }
    if (error instanceof PostmanError) return settle(row, error, desk);
    desk.log.error({ error, delivery: row.id, task: row.task }, 'an announcement failed');
    if (row.attempts < mostSurprises) return postpone(row, 'unexpected', undefined, desk);
    return drop(row, 'unexpected', desk);
  }
}

async function settle(row: DeliveryRow, error: PostmanError, desk: Desk): Promise<Payment> {
  const { failure, message } = error;
  desk.log.warn({ delivery: row.id, task: row.task, failure, message }, 'Discord did not take an announcement');
  switch (failure) {
    case 'later':
    case 'unsure':
      return postpone(row, message, error.retryAfter, desk);
    case 'denied':
      return 'denied';
    case 'unfit':
      return drop(row, message, desk);
    case 'missing':
    case 'refused':
      return (await stopForRow(row, failure, desk)) ? 'refused' : drop(row, message, desk, failure);
  }
}

async function postpone(row: DeliveryRow, problem: string, after: number | undefined, desk: Desk): Promise<Payment> {
  const wait = after ?? Math.min(firstWait * 2 ** row.attempts, longestWait);
  await postponeDelivery(desk.db, row, { retryAt: new Date(desk.clock.now().getTime() + wait), problem });
  return 'wait';
}

async function drop(row: DeliveryRow, problem: string, desk: Desk, failure?: Failure): Promise<Payment> {
  await finishDelivery(desk.db, row.id, { state: 'dropped', problem }, desk.clock.now());
  return failure === 'refused' ? 'refused' : 'next';
}
