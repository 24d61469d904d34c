import { z } from 'zod';
import type { SubscriptionRow } from '../state/subscriptions.ts';
import { locales } from '../text/index.ts';

export const topics = ['papers', 'news', 'patents', 'talks', 'awards', 'all'] as const;
export type Topic = (typeof topics)[number];

/** The days of a week as they are chosen, Monday first. */
export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const settingsSchema = z.strictObject({
  topics: z.array(z.enum(topics)).min(1),
  /** Words of a search; empty lets everything through. */
  filter: z.string(),
  /** A role to mention. */
  role: z.string().optional(),
  locale: z.enum(locales),
  /** A digest at this hour (0 to 23) of this zone (an IANA name), in place of a message for each item. */
  weekly: z.strictObject({ day: z.enum(days), hour: z.int().min(0).max(23), timeZone: z.string() }).optional(),
  /** Opens a thread for discussion at each message. */
  thread: z.boolean(),
  /** Publishes to following channels, where the channel is one for announcements. */
  publish: z.boolean(),
  /** Says "accepted at" in a short reply when a preprint becomes a paper. */
  accepted: z.boolean(),
});

/** What a subscriber chose. */
export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type Weekly = NonNullable<Settings['weekly']>;

/** A channel that asked for announcements, or a person that follows by direct message. */
export interface Subscription {
  readonly id: number;
  readonly guildId?: string;
  /** The channel; for a person, the one of direct messages. */
  readonly channelId: string;
  /** Set for a person. */
  readonly userId?: string;
  /** Who set a channel's subscription up. */
  readonly createdBy?: string;
  readonly createdAt: Date;
  readonly settings: Settings;
  readonly paused: boolean;
  /** Why nothing can be sent there at the moment (see `hindranceOf`), and since when. */
  readonly stopped?: { readonly why: string; readonly since: Date };
}

/** Reads a row of the state file. Throws where its settings are not of this shape. */
export function readSubscription(row: SubscriptionRow): Subscription {
  return {
    id: row.id,
    ...(row.guild_id !== null && { guildId: row.guild_id }),
    channelId: row.channel_id,
    ...(row.user_id !== null && { userId: row.user_id }),
    ...(row.created_by !== null && { createdBy: row.created_by }),
    createdAt: new Date(row.created_at),
    settings: settingsSchema.parse(JSON.parse(row.settings)),
    paused: row.paused === 1,
    ...(row.stopped !== null && { stopped: { why: row.stopped, since: new Date(row.stopped_at ?? 0) } }),
  };
}
