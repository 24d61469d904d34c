import type { EmbedBody, MessageBody } from '../reply/message.ts';

/** What Vita needs to be allowed in a channel, by what it does there. */
export type Permission = 'view' | 'send' | 'history' | 'threads' | 'sendInThreads';

/** A channel as far as announcing needs to know it. */
export interface Place {
  readonly kind: 'text' | 'announcement' | 'forum' | 'thread';
  readonly name: string;
  readonly guildId: string;
  /** What Vita may not do there. */
  readonly missing: readonly Permission[];
  /** A forum's tags. */
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly requiresTag: boolean;
}

/** A message of the bot's own, as Discord lists it. */
export interface OwnMessage {
  readonly id: string;
  readonly nonce?: string;
  /** As Discord gives them, for comparing what it shows. */
  readonly components?: unknown;
  readonly content?: unknown;
  readonly embeds?: unknown;
}

/**
 * Discord, as far as announcing needs it. Every method rejects with `PostmanError`, and none sends anything a second time by
 * itself.
 */
export interface Postman {
  /** A channel as the gateway told of it, without a request; undefined when it told of none (or of a thread long asleep). */
  known(channelId: string): Place | undefined;
  /** A channel; undefined when there is none of that id any more. */
  lookUp(channelId: string): Promise<Place | undefined>;
  /**
   * Sends a message. Discord gives back the earlier message when the nonce (1 to 25 characters) was used within the past few
   * minutes.
   */
  send(channelId: string, body: MessageBody, options: { nonce: string; replyTo?: string }): Promise<OwnMessage>;
  edit(channelId: string, messageId: string, body: MessageBody | EmbedBody): Promise<void>;
  /** Publishes a message of an announcement channel to those that follow it; fine when it is published already. */
  publish(channelId: string, messageId: string): Promise<void>;
  /** Opens a thread at a message; fine when there is one already. */
  openThread(channelId: string, messageId: string, name: string): Promise<void>;
  /** Makes a forum post; its first message has the post's id. */
  post(
    forumId: string,
    body: MessageBody | EmbedBody,
    options: { name: string; tags: readonly string[] },
  ): Promise<{ id: string }>;
  /** The bot's own messages in a channel that are younger than `since`, oldest first. */
  ownMessages(channelId: string, since: Date): Promise<readonly OwnMessage[]>;
  /** The first messages of the bot's own posts in a forum that are younger than `since`. */
  ownPosts(forumId: string, since: Date): Promise<readonly OwnMessage[]>;
  /** The channel of direct messages with a person. */
  openDirect(userId: string): Promise<string>;
  /** Where a server wants messages about itself; undefined where it wants none. */
  systemChannel(guildId: string): Promise<string | undefined>;
  /** Whom the bot belongs to. */
  owner(): Promise<string>;
  /** The servers the bot is in. */
  guilds(): ReadonlySet<string>;
}

/**
 * What a failed request says:
 * - `refused`: not done, and not until somebody changes a permission or opens their messages.
 * - `missing`: the channel, message or person is gone.
 * - `later`: not done; may be done later.
 * - `unsure`: it may have been done, or may yet be.
 * - `unfit`: Discord does not take this message, ever.
 * - `denied`: the bot's token is not valid.
 */
export type Failure = 'refused' | 'missing' | 'later' | 'unsure' | 'unfit' | 'denied';

export class PostmanError extends Error {
  override readonly name = 'PostmanError';
  readonly failure: Failure;
  /** With `later`: how long, in milliseconds, where Discord says. */
  readonly retryAfter: number | undefined;

  constructor(failure: Failure, message: string, retryAfter?: number) {
    super(message);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }
}
