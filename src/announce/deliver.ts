import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Profile } from '../profile/record.ts';
import { rememberButton } from '../state/buttons.ts';
import {
  type DeliveryRow,
  findDelivery,
  finishDelivery,
  itemsOf,
  knownMessages,
  noteShown,
  type NewDelivery,
  owe,
  oweAgain,
  startDelivery,
} from '../state/deliveries.ts';
import { findHold } from '../state/holds.ts';
import { listSubscriptions } from '../state/subscriptions.ts';
import type { Database } from '../state/tables.ts';
import { textsFor } from '../text/index.ts';
import { type Hindrance, hindranceOf } from './hindrance.ts';
import { type Letter, letterFor, letterOf, nonceOf } from './letter.ts';
import { heldItems } from './look.ts';
import { holdQuestion, nameFor, shownIn, stoppedNotice, tagsFor } from './messages.ts';
import { type OwnMessage, type Place, type Postman, PostmanError } from './postman.ts';
import { orAsEmbed } from './post-form.ts';
import { readSubscription, type Settings, type Subscription } from './subscription.ts';

/** All that paying a debt takes. */
export interface Desk {
  readonly db: Database;
  readonly postman: Postman;
  readonly clock: Clock;
  readonly log: Log;
  /** The profile as it is now. */
  readonly profile: () => Profile;
}

/** Nothing can be sent to this subscriber at the moment. */
export class Hindered extends Error {
  override readonly name = 'Hindered';
  readonly subscription: Subscription;
  readonly why: Hindrance;

  constructor(subscription: Subscription, why: Hindrance) {
    super(`subscription ${subscription.id}: ${why}`);
    this.subscription = subscription;
    this.why = why;
  }
}

/**
 * How far the clocks of this machine and of Discord may be apart, and how long Discord may work on a post that it was sent, in
 * milliseconds. Within this time after an attempt whose end is unknown, no second forum post is made.
 */
const clockSlack = 5 * 60 * 1000;
const settling = 60 * 1000;

/** Does what one row of the outbox says, and records it. Rejects with `PostmanError` or `Hindered` where that failed. */
export async function deliver(row: DeliveryRow, desk: Desk): Promise<void> {
  switch (row.task) {
    case 'message':
    case 'digest':
      return tell(row, desk);
    case 'edit':
      return follow(row, desk, edit);
    case 'accepted':
      return follow(row, desk, accept);
    case 'publish':
      return follow(row, desk, publish);
    case 'thread':
      return follow(row, desk, openThread);
    case 'hold':
      return ask(row, desk);
    case 'stopped':
      return warn(row, desk);
  }
}

/** Sends a message or makes a forum post. */
async function tell(row: DeliveryRow, desk: Desk): Promise<void> {
  const subscription = await subscriptionOf(row, desk);
  const letter = subscription && letterFor(row, subscription.settings, desk.profile());
  if (!letter) return finish(row, desk, 'withdrawn');
  const { channelId, settings } = subscription;
  let place: Place | undefined;
  if (subscription.userId === undefined) {
    place = await desk.postman.lookUp(channelId);
    const hindrance = hindranceOf(place, settings);
    if (hindrance) throw new Hindered(subscription, hindrance);
  }
  const sent = await send(row, letter, { channelId, ...(place && { place }) }, desk);
  // What follows a message has lanes of its own: an hour's wait for publishing must not hold up what is new.
  const follow = (task: 'publish' | 'thread' | 'edit'): NewDelivery => {
    const items = itemsOf(row);
    return { subscriptionId: subscription.id, lane: `${task} ${channelId}`, task, subject: String(row.id), items };
  };
  const following: NewDelivery[] = [];
  if (settings.publish && place?.kind === 'announcement') following.push(follow('publish'));
  if (settings.thread && (place?.kind === 'announcement' || place?.kind === 'text')) following.push(follow('thread'));
  const now = desk.clock.now();
  await desk.db.transaction().execute(async (transaction) => {
    // Its subscription may have been removed meanwhile, and the row with it: then nothing is owed any more.
    if (!(await findDelivery(transaction, row.id))) return;
    await finishDelivery(transaction, row.id, { state: 'sent', ...sent }, now);
    await owe(transaction, following, now);
    if (sent.shown !== letter.shown) await oweAgain(transaction, follow('edit'), now);
  });
}

/** A message that was sent before. */
interface Earlier {
  readonly original: DeliveryRow;
  readonly channelId: string;
  readonly messageId: string;
  readonly settings: Settings;
}

/** Does something about an earlier message, which the row's subject names; nothing where it never went out. */
async function follow(
  row: DeliveryRow,
  desk: Desk,
  act: (row: DeliveryRow, earlier: Earlier, desk: Desk) => Promise<void>,
): Promise<void> {
  const original = await findDelivery(desk.db, Number.parseInt(row.subject, 10));
  if (original?.state === 'sending') throw new PostmanError('later', 'its message comes first');
  const settings = (await subscriptionOf(row, desk))?.settings;
  const { place_id: channelId, message_id: messageId } = original ?? {};
  if (original?.state !== 'sent' || !settings || !channelId || !messageId) return finish(row, desk, 'dropped');
  await act(row, { original, channelId, messageId, settings }, desk);
}

async function edit(
  row: DeliveryRow,
  { original, channelId, messageId, settings }: Earlier,
  desk: Desk,
): Promise<void> {
  const letter = letterFor(original, settings, desk.profile());
  // What is hidden by hand leaves its message alone, and so the whole digest; when it returns, this is taken up again.
  if (letter?.items.length !== itemsOf(original).length) return finish(row, desk, 'withdrawn');
  if (letter.shown === original.shown) return finish(row, desk, 'sent');
  await keepButtons(letter, desk);
  const { body } = letter.message;
  // A forum post has the id of its first message.
  if (channelId === messageId) await orAsEmbed(body, (form) => desk.postman.edit(channelId, messageId, form));
  else await desk.postman.edit(channelId, messageId, body);
  await desk.db.transaction().execute(async (transaction) => {
    await noteShown(transaction, original.id, letter.shown);
    await finishDelivery(transaction, row.id, { state: 'sent' }, desk.clock.now());
  });
}

async function accept(row: DeliveryRow, { channelId, messageId, settings }: Earlier, desk: Desk): Promise<void> {
  const note = letterFor(row, settings, desk.profile());
  if (!note) return finish(row, desk, 'withdrawn');
  const sent = await send(row, note, { channelId, replyTo: messageId }, desk);
  return finishDelivery(desk.db, row.id, { state: 'sent', ...sent }, desk.clock.now());
}

async function publish(row: DeliveryRow, { channelId, messageId }: Earlier, desk: Desk): Promise<void> {
  await desk.postman.publish(channelId, messageId);
  return finish(row, desk, 'sent');
}

async function openThread(
  row: DeliveryRow,
  { original, channelId, messageId, settings }: Earlier,
  desk: Desk,
): Promise<void> {
  const letter = letterFor(original, settings, desk.profile());
  if (!letter) return finish(row, desk, 'withdrawn');
  await desk.postman.openThread(channelId, messageId, nameFor(letter.items, letter.texts));
  return finish(row, desk, 'sent');
}

/** Asks the owner about held items. */
async function ask(row: DeliveryRow, desk: Desk): Promise<void> {
  const hold = await findHold(desk.db, Number(row.subject));
  const items = hold?.decision === null ? heldItems(hold, desk.profile()) : [];
  if (!hold || items.length === 0) return finish(row, desk, 'withdrawn');
  const texts = textsFor('en');
  const channelId = await desk.postman.openDirect(await desk.postman.owner());
  const sent = await send(row, letterOf(holdQuestion(hold.id, items, texts), texts), { channelId }, desk);
  return finishDelivery(desk.db, row.id, { state: 'sent', ...sent }, desk.clock.now());
}

/** Tells a person (lane `user:ID`) or a server (lane `guild:ID`) that a subscription has stopped. */
async function warn(row: DeliveryRow, desk: Desk): Promise<void> {
  const [subscription] = await listSubscriptions(desk.db, { id: Number.parseInt(row.subject, 10) });
  const [kind, id = ''] = row.lane.split(':');
  if (!subscription?.stopped) return finish(row, desk, 'dropped');
  const channelId = kind === 'user' ? await desk.postman.openDirect(id) : await desk.postman.systemChannel(id);
  if (channelId === undefined) return finish(row, desk, 'dropped');
  const texts = textsFor(readSubscription(subscription).settings.locale);
  const name = desk.postman.known(subscription.channel_id)?.name;
  const sent = await send(row, letterOf(stoppedNotice(name, subscription.stopped, texts), texts), { channelId }, desk);
  return finishDelivery(desk.db, row.id, { state: 'sent', ...sent }, desk.clock.now());
}

interface Address {
  readonly channelId: string;
  readonly place?: Place;
  readonly replyTo?: string;
}

interface Sent {
  readonly placeId: string;
  readonly messageId: string;
  readonly shown: string;
}

/**
 * Sends a letter so that it arrives once, and gives where it is.
 *
 * The guarantee: each item reaches each channel exactly once, in order, whatever crashes or breaks off in between. What is owed is
 * written down in the same transaction as what was seen. Before a letter leaves, the outbox says so; a letter that may have
 * left is looked for among the bot's own messages, first by its nonce and then by what it shows, before it is sent again. Sent
 * again, it carries the same nonce, by which Discord knows it for some minutes even when the listing came too early.
 *
 * Its edge: when the process dies between sending and recording, stays away longer than Discord remembers nonces, and a moderator has
 * deleted the message by then, it is sent a second time. A forum post has no nonce: it is looked for a minute after the
 * attempt at the earliest, and one that Discord makes later than that would be made twice.
 */
async function send(
  row: DeliveryRow,
  letter: Letter,
  { channelId, place, replyTo }: Address,
  desk: Desk,
): Promise<Sent> {
  const isForum = place?.kind === 'forum';
  const { body } = letter.message;
  if (row.started_at !== null) {
    const since = new Date(row.started_at - clockSlack);
    const found = await findSent(row, await list(channelId, since, isForum, desk), desk);
    if (found) return { placeId: isForum ? found.id : channelId, messageId: found.id, shown: row.shown ?? '' };
  }
  await keepButtons(letter, desk);
  const now = desk.clock.now();
  const notAgainBefore = new Date(now.getTime() + (isForum ? settling : 0));
  await startDelivery(desk.db, row, { placeId: channelId, shown: letter.shown, notAgainBefore }, now);
  if (isForum) {
    const name = nameFor(letter.items, letter.texts);
    const post = { name, tags: tagsFor(letter.items, place, letter.texts) };
    const { id } = await orAsEmbed(body, (form) => desk.postman.post(channelId, form, post));
    return { placeId: id, messageId: id, shown: letter.shown };
  }
  const options = { nonce: nonceOf(row), ...(replyTo !== undefined && { replyTo }) };
  const message = await desk.postman.send(channelId, body, options);
  // Discord may have given back the message of an earlier attempt, which may show what the item was then.
  const shown = row.started_at === null ? letter.shown : shownIn(message);
  return { placeId: channelId, messageId: message.id, shown };
}

function list(channelId: string, since: Date, isForum: boolean, { postman }: Desk) {
  return isForum ? postman.ownPosts(channelId, since) : postman.ownMessages(channelId, since);
}

async function findSent(
  row: DeliveryRow,
  listed: readonly OwnMessage[],
  { db }: Desk,
): Promise<OwnMessage | undefined> {
  const nonce = nonceOf(row);
  const known = await knownMessages(
    db,
    listed.map((message) => message.id),
  );
  const unclaimed = listed.filter((message) => !known.has(message.id));
  return unclaimed.find((message) => message.nonce === nonce) ?? unclaimed.find((each) => shownIn(each) === row.shown);
}

async function keepButtons(letter: Letter, { db, clock }: Desk): Promise<void> {
  for (const { id, value } of letter.message.longStates) await rememberButton(db, id, value, clock.now());
}

async function subscriptionOf(row: DeliveryRow, { db }: Desk): Promise<Subscription | undefined> {
  const [subscription] = await listSubscriptions(db, { id: row.subscription_id ?? 0 });
  return subscription && readSubscription(subscription);
}

function finish(row: DeliveryRow, { db, clock }: Desk, state: 'sent' | 'withdrawn' | 'dropped'): Promise<void> {
  return finishDelivery(db, row.id, { state }, clock.now());
}
