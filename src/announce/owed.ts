import type { Item } from '../profile/record.ts';
import type { NewDelivery } from '../state/deliveries.ts';
import { type Matches, wants } from './audience.ts';
import { nextDigest } from './digest-time.ts';
import type { Subscription } from './subscription.ts';

/** Whether anybody is to hear of an item. Who has paused is not. */
export function isAwaited(item: Item, subscriptions: readonly Subscription[], matches: Matches): boolean {
  return subscriptions.some((subscription) => isListening(subscription, item, matches));
}

/**
 * What is owed for a new item: a message to everybody who listens, or a place in a weekly digest. A channel hears of it once,
 * through its oldest subscription that asked for it.
 */
export function owedFor(
  item: Item,
  subscriptions: readonly Subscription[],
  matches: Matches,
  now: Date,
): NewDelivery[] {
  const told = new Set<string>();
  return subscriptions.flatMap((subscription) => {
    const { channelId } = subscription;
    if (told.has(channelId) || !isListening(subscription, item, matches)) return [];
    told.add(channelId);
    return [deliveryOf(subscription, item, now)];
  });
}

function isListening({ paused, settings }: Subscription, item: Item, matches: Matches): boolean {
  return !paused && wants(settings, item, matches);
}

function deliveryOf({ id, channelId, settings }: Subscription, item: Item, now: Date): NewDelivery {
  const delivery = { subscriptionId: id, lane: channelId, items: [item.id] };
  if (!settings.weekly) return { ...delivery, task: 'message', subject: item.id };
  const dueAt = nextDigest(settings.weekly, now);
  return { ...delivery, task: 'digest', subject: dueAt.toISOString(), dueAt };
}
