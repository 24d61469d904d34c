import { createHash } from 'node:crypto';
import type { Item, Profile } from '../profile/record.ts';
import { toMessage, type Message } from '../reply/discord.ts';
import type { Reply } from '../reply/reply.ts';
import { type DeliveryRow, itemsOf } from '../state/deliveries.ts';
import { type Texts, textsFor } from '../text/index.ts';
import { acceptedNote, announcement, digest, shownIn } from './messages.ts';
import type { Settings } from './subscription.ts';

/** A delivery as it goes out now. */
export interface Letter {
  readonly message: Message;
  /** A hash of what it shows. */
  readonly shown: string;
  readonly items: readonly Item[];
  readonly texts: Texts;
}

/** What a delivery to a subscriber says, from the profile as it is now; undefined when none of its items is in it. */
export function letterFor(row: DeliveryRow, settings: Settings, profile: Profile): Letter | undefined {
  const items = itemsOf(row).flatMap((id) => profile.byId.get(id) ?? []);
  const [item] = items;
  if (!item) return undefined;
  const texts = textsFor(settings.locale);
  if (row.task === 'digest') return letterOf(digest(items, texts, settings.role), texts, items);
  const reply = row.task === 'accepted' ? acceptedNote(item, texts) : announcement(item, profile, texts, settings.role);
  return letterOf(reply, texts, [item]);
}

export function letterOf(reply: Reply, texts: Texts, items: readonly Item[] = []): Letter {
  const message = toMessage(reply, texts);
  return { message, shown: shownIn(message.body), items, texts };
}

/** The same for every attempt at one delivery, and for no other: 22 characters (Discord takes 25). */
export function nonceOf(row: DeliveryRow): string {
  const parts = [row.subscription_id, row.task, row.subject, row.lane, row.id, row.created_at];
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
}
