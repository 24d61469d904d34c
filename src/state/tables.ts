import type { Generated, Kysely } from 'kysely';

/**
 * Every table of the state file, its rows as they are stored. The questions to ask of a table stand in a file of its own in
 * this folder. Points in time are milliseconds since 1970; lists and settings are JSON.
 */
export interface Tables {
  button_states: { id: string; value: string; created_at: number };
  question_tally: { kind: string; count: number };
  subscriptions: {
    id: Generated<number>;
    guild_id: string | null;
    channel_id: string;
    /** Set for somebody who follows by direct message. */
    user_id: string | null;
    settings: string;
    paused: 0 | 1;
    /** Why nothing can be sent there at the moment. */
    stopped: string | null;
    stopped_at: number | null;
    created_by: string | null;
    created_at: number;
  };
  seen_items: { id: string; fingerprint: string; stage: string; seen_at: number };
  /** One row: which profile was looked at last. */
  last_look: { id: 1; digest: string };
  deliveries: DeliveryTable;
  holds: { id: Generated<number>; items: string; created_at: number; decision: string | null };
  departures: { guild_id: string; left_at: number };
  source_looks: SourceLookTable;
}

/**
 * - `message`, `digest`: tells of one item, or of a week's.
 * - `edit`, `accepted`, `publish`, `thread`: what follows a message, whose delivery `subject` names first.
 * - `hold`: asks the owner about held items.
 * - `stopped`: tells whoever set a subscription up why it has stopped.
 */
export type Task = 'message' | 'digest' | 'edit' | 'accepted' | 'publish' | 'thread' | 'hold' | 'stopped';

/**
 * - `waiting`: not tried.
 * - `sending`: tried, and it may have arrived.
 * - `sent`: it arrived.
 * - `withdrawn`: its item left the profile before it was sent; it waits again when the item returns.
 * - `dropped`: nothing is to be done any more, for the reason in `problem`.
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'withdrawn' | 'dropped';

interface DeliveryTable {
  id: Generated<number>;
  /** Null for what goes to a person rather than to a subscription. */
  subscription_id: number | null;
  /** What must go in order: a channel's id, or another name for one row of things. */
  lane: string;
  task: Task;
  /** With subscription and task, what makes it one delivery: an item's id, a digest's hour, the delivery it follows. */
  subject: string;
  items: string;
  state: DeliveryState;
  /** Not before. */
  due_at: number;
  /** After a failure, not again before. */
  retry_at: number;
  attempts: number;
  /** When it was first tried; from then on it may have been sent. */
  started_at: number | null;
  /** Where the message is: the channel, or the forum post. */
  place_id: string | null;
  message_id: string | null;
  /** A hash of what the message shows. */
  shown: string | null;
  problem: string | null;
  created_at: number;
  done_at: number | null;
}

interface SourceLookTable {
  /** Where the source is, as it is listed. */
  location: string;
  tried_at: number;
  /** When it last gave something that was taken over, or was the same as before. */
  succeeded_at: number | null;
  /** When it was last read whole, rather than said to be unchanged. */
  whole_at: number | null;
  /** Not to be looked at before. */
  next_at: number;
  /** How many looks have failed one after another. */
  failures: number;
  /** Why the last look failed, in words for the owner. */
  problem: string | null;
  /** Why what the last look gave was not taken over, as JSON. */
  held: string | null;
  /** What was left out or corrected in what was last read, as a JSON list. */
  warnings: string;
  /** What the server said by which an unchanged answer is known. */
  etag: string | null;
  last_modified: string | null;
}

/** What every question is asked of: the state file, or a transaction on it. */
export type Database = Kysely<Tables>;
