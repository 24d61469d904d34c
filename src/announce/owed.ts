import type { Item } from '../profile/record.ts';
import type { NewDelivery } from '../state/deliveries.ts';
import { type Matches, wants } from './audience.ts';
import { nextDigest } from './digest-time.ts';
import type { Subscription } from './subscription.ts';

/**
 * What is owed for new items, in their order: a message each, or a place in a weekly digest. A channel hears of an item once,
 * through its oldest subscription that asked for it. Who has paused is owed nothing.
 */
export function owedFor(
  items: readonly Item[],
  subscriptions: readonly Subscription[],
  matches: Matches,
  now: Date,
): NewDelivery[] {
  const told = new Set<string>();
  const listening = subscriptions.filter((subscription) => !subscription.paused);
  return items.flatMap((item) =>
    listening.flatMap((subscription) => {
      const once = `${subscription.channelId} ${item.id}`;
      if (told.has(once) || !wants(subscription.settings, item, matches)) return [];
      told.add(once);
      return [deliveryOf(subscription, item, now)];
    }),
  );
}

function deliveryOf({ id, channelId, settings }: Subscription, item: Item, now: Date): NewDelivery {
  const delivery = { subscriptionId: id, lane: channelId, items: [item.id] };
  if (!settings.weekly) return { ...delivery, task: 'message', subject: item.id };
  const dueAt = nextDigest(settings.weekly, now);
  return { ...delivery, task: 'digest', subject: dueAt.toISOString(), dueAt };
}
