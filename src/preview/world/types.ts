import type { MessageAttachmentRequest, MessageCreateRequest, RichEmbed } from 'discord-api-spec';

export interface Person {
  readonly id: string;
  /** The unique name, in lower case. */
  readonly username: string;
  /** The name shown. */
  readonly name: string;
  readonly bot: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** Permissions in the guild, as a bit set, by the member's id. */
  readonly members: Map<string, bigint>;
}

export type ChannelKind = 'text' | 'announcement' | 'forum' | 'thread' | 'dm';

export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly guildId?: string;
  /** The channel that a thread belongs to. */
  readonly parentId?: string;
  /** Who started a thread. */
  readonly ownerId?: string;
  /** In a direct message: the person who talks with the bot. */
  readonly recipientId?: string;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  /** A forum that takes no post without a tag. */
  readonly requiresTag?: boolean;
  readonly appliedTags: readonly string[];
  /** Permissions that the bot lacks here, as a bit set. */
  denied: bigint;
  archived: boolean;
}

export type Component = NonNullable<MessageCreateRequest['components']>[number];
export type Embed = RichEmbed;
export type AttachmentNote = MessageAttachmentRequest;

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  /** The text read to those who don't see a picture. */
  readonly description?: string;
}

/** What a message says; what an edit may change. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  readonly mentions: Mentions;
}

/** Who is notified by a message. */
export interface Mentions {
  readonly everyone: boolean;
  readonly people: readonly string[];
  readonly roles: readonly string[];
}

export interface Message extends MessageBody {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly createdAt: Date;
  readonly editedAt?: Date;
  readonly nonce?: string | number;
  readonly repliesTo?: string;
  /** The command or button that it answers. */
  readonly interaction?: MessageInteraction;
  /** Only this person sees it. */
  readonly visibleTo?: string;
}

export interface MessageInteraction {
  readonly id: string;
  readonly personId: string;
  /** `papers` or `follow add`; none for a button, select or modal. */
  readonly command?: string;
  /** The message whose button was pressed. */
  readonly sourceMessageId?: string;
}

/** A file as it was uploaded. */
export interface StoredFile extends Attachment {
  readonly bytes: Uint8Array;
}

export type WorldEvent =
  | { readonly kind: 'message created' | 'message edited' | 'message deleted'; readonly message: Message }
  | { readonly kind: 'channel created' | 'channel deleted' | 'channel changed'; readonly channel: Channel }
  | { readonly kind: 'guild joined' | 'guild left'; readonly guild: Guild }
  | { readonly kind: 'typing'; readonly channelId: string; readonly personId: string };

/** Flags of a message (resources/message, "Message Flags"). */
export const messageFlags = {
  crossposted: 1 << 0,
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Permissions the local Discord looks at (topics/permissions). */
export const permissions = {
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** What everyone may do in the guild: all of the above but managing. */
export const everyonesPermissions =
  permissions.viewChannel |
  permissions.sendMessages |
  permissions.embedLinks |
  permissions.attachFiles |
  permissions.readMessageHistory |
  permissions.useCommands |
  permissions.createPublicThreads |
  permissions.sendMessagesInThreads;
