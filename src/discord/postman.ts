import {
  type Channel,
  ChannelFlags,
  ChannelType,
  type Client,
  DiscordAPIError,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type RequestData,
  RequestMethod,
  REST,
  type RouteLike,
  Routes,
  SnowflakeUtil,
  Team,
} from 'discord.js';
import { z } from 'zod';
import { type OwnMessage, type Permission, type Place, type Postman, PostmanError } from '../announce/postman.ts';
import { failureOf } from './failures.ts';

const permissionFlags: Readonly<Record<Permission, bigint>> = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  history: PermissionFlagsBits.ReadMessageHistory,
  threads: PermissionFlagsBits.CreatePublicThreads,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
};
const permissions: readonly Permission[] = ['view', 'send', 'history', 'threads', 'sendInThreads'];

/** Error codes of Discord's (topics/opcodes-and-status-codes). */
const codes = { alreadyPublished: 40033, threadArchived: 50083, threadExists: 160004 };

const patience = 60 * 1000;

/** Discord lists at most 100 messages at a time; so many pages are read when a message is looked for. */
const pageSize = 100;
const mostPages = 20;

const idSchema = z.object({ id: z.string() });
const messageSchema = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  nonce: z.union([z.string(), z.number()]).transform(String).optional(),
  components: z.unknown(),
  content: z.unknown(),
  embeds: z.unknown(),
});
const threadsSchema = z.object({
  threads: z.array(
    z.object({
      id: z.string(),
      parent_id: z.string().nullish(),
      owner_id: z.string().nullish(),
      thread_metadata: z.object({ archive_timestamp: z.string() }).optional(),
    }),
  ),
  has_more: z.boolean().optional(),
});

/**
 * Announcing's way to Discord. It has a REST manager of its own that tries nothing twice: the client's would send a POST again after
 * any 5xx or timeout, and a forum post has nothing by which Discord could tell that it is the same. It waits where Discord's
 * headers say so, at 50 requests a second together with the client's, but for publishing: that may be due in an hour.
 */
export function createPostman(client: Client<true>): Postman {
  const manager = new REST({
    ...client.options.rest,
    retries: 0,
    rejectOnRateLimit: (limit) => limit.route.endsWith('/crosspost'),
  }).setToken(client.token);
  shareLimit(manager, client.rest);
  const rest = patient(manager);
  const me = client.user.id;

  const youngerThan = (since: Date) => (id: string) => SnowflakeUtil.timestampFrom(id) >= since.getTime();

  async function ownMessages(channelId: string, since: Date): Promise<OwnMessage[]> {
    const found: OwnMessage[] = [];
    let after = SnowflakeUtil.generate({ timestamp: since }).toString();
    for (let page = 0; page < mostPages; page += 1) {
      const query = new URLSearchParams({ after, limit: String(pageSize) });
      const listed = z.array(messageSchema).parse(await rest.get(Routes.channelMessages(channelId), { query }));
      const inOrder = listed.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      found.push(...inOrder.filter((message) => message.author.id === me).map(asOwn));
      const last = inOrder.at(-1);
      if (!last || listed.length < pageSize) break;
      after = last.id;
    }
    return found;
  }

  /** The bot's own posts of a forum, those that have fallen asleep too. */
  async function ownThreads(forumId: string, since: Date): Promise<string[]> {
    const forum = client.channels.cache.get(forumId);
    if (!forum || !('guildId' in forum)) throw new PostmanError('missing', 'the forum is gone');
    const active = threadsSchema.parse(await rest.get(Routes.guildActiveThreads(forum.guildId)));
    const query = new URLSearchParams({ limit: String(pageSize) });
    const asleep = threadsSchema.parse(await rest.get(Routes.channelThreads(forumId, 'public'), { query }));
    return [...active.threads, ...asleep.threads]
      .filter((thread) => thread.parent_id === forumId && thread.owner_id === me)
      .map((thread) => thread.id)
      .filter(youngerThan(since));
  }

  async function startOf(threadId: string): Promise<OwnMessage> {
    try {
      return asOwn(messageSchema.parse(await rest.get(Routes.channelMessage(threadId, threadId))));
    } catch (error) {
      // Its first message was deleted, but the post is there.
      if (error instanceof DiscordAPIError && error.status === 404) return { id: threadId };
      throw error;
    }
  }

  async function edit(channelId: string, messageId: string, body: object): Promise<void> {
    try {
      await rest.patch(Routes.channelMessage(channelId, messageId), { body });
    } catch (error) {
      if (!hasCode(error, codes.threadArchived)) throw error;
      await rest.patch(Routes.channel(channelId), { body: { archived: false } });
      await rest.patch(Routes.channelMessage(channelId, messageId), { body });
    }
  }

  return {
    known: (channelId) => placeOf(client.channels.cache.get(channelId), client),
    lookUp: (channelId) =>
      attempt(async () => {
        const known = client.channels.cache.get(channelId);
        if (known && 'guild' in known && !known.guild.available) {
          throw new PostmanError('later', 'the server cannot be reached at the moment');
        }
        return placeOf(known ?? (await fetchChannel(client, channelId)), client);
      }),
    send: (channelId, body, { nonce, replyTo }) =>
      attempt(async () => {
        const reference = replyTo && { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
        const sent = await rest.post(Routes.channelMessages(channelId), {
          body: { ...body, ...reference, nonce, enforce_nonce: true },
        });
        return asOwn(messageSchema.parse(sent));
      }),
    edit: (channelId, messageId, body) => attempt(() => edit(channelId, messageId, body)),
    publish: (channelId, messageId) =>
      attempt(async () => {
        await rest.post(Routes.channelMessageCrosspost(channelId, messageId)).catch(unless(codes.alreadyPublished));
      }),
    openThread: (channelId, messageId, name) =>
      attempt(async () => {
        await rest.post(Routes.threads(channelId, messageId), { body: { name } }).catch(unless(codes.threadExists));
      }),
    post: (forumId, body, { name, tags }) =>
      attempt(async () => {
        const post = { name, applied_tags: tags, message: body };
        return idSchema.parse(await rest.post(Routes.threads(forumId), { body: post }));
      }),
    ownMessages: (channelId, since) => attempt(() => ownMessages(channelId, since)),
    ownPosts: (forumId, since) =>
      attempt(async () => {
        const posts: OwnMessage[] = [];
        for (const id of await ownThreads(forumId, since)) posts.push(await startOf(id));
        return posts;
      }),
    openDirect: (userId) =>
      attempt(async () => {
        return idSchema.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })).id;
      }),
    systemChannel: (guildId) => Promise.resolve(client.guilds.cache.get(guildId)?.systemChannelId ?? undefined),
    owner: () =>
      attempt(async () => {
        const { owner } = await client.application.fetch();
        const id = owner instanceof Team ? owner.ownerId : owner?.id;
        if (id === undefined || id === null) throw new PostmanError('missing', 'the bot belongs to nobody');
        return id;
      }),
    guilds: () => new Set(client.guilds.cache.keys()),
  };
}

/** Makes one count of two managers' requests: Discord allows a bot 50 a second in all, and each manager only counts its own. */
function shareLimit(manager: REST, other: REST): void {
  for (const key of ['globalRemaining', 'globalReset'] as const) {
    Object.defineProperty(manager, key, { get: () => other[key], set: (value: number) => (other[key] = value) });
  }
}

/**
 * A REST manager's calls with an end: after a minute they count as unanswered, and what still stands in a queue is never sent. The
 * manager's own time limit does not cover everything; a connection that breaks while it is being made can hang for good.
 */
function patient(rest: REST) {
  const call = async (method: RequestMethod, fullRoute: RouteLike, options: RequestData = {}): Promise<unknown> => {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), patience);
    const unanswered = new Promise<never>((_resolve, reject) => {
      end.signal.addEventListener('abort', () => reject(new PostmanError('unsure', 'no answer within a minute')));
    });
    try {
      return await Promise.race([rest.request({ ...options, method, fullRoute, signal: end.signal }), unanswered]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    get: (route: RouteLike, options?: RequestData) => call(RequestMethod.Get, route, options),
    post: (route: RouteLike, options?: RequestData) => call(RequestMethod.Post, route, options),
    patch: (route: RouteLike, options?: RequestData) => call(RequestMethod.Patch, route, options),
  };
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PostmanError ? error : failureOf(error);
  }
}

function asOwn({ id, nonce, components, content, embeds }: z.output<typeof messageSchema>): OwnMessage {
  return { id, components, content, embeds, ...(nonce !== undefined && { nonce }) };
}

const hasCode = (error: unknown, code: number) => error instanceof DiscordAPIError && error.code === code;

/** Lets one of Discord's errors pass: what was asked for is so already. */
const unless = (code: number) => (error: unknown) => {
  if (!hasCode(error, code)) throw error;
};

async function fetchChannel(client: Client<true>, channelId: string): Promise<Channel | undefined> {
  try {
    return (await client.channels.fetch(channelId)) ?? undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) return undefined;
    throw error;
  }
}

function placeOf(channel: Channel | undefined, client: Client<true>): Place | undefined {
  if (!channel || channel.isDMBased()) return undefined;
  const allowed = channel.permissionsFor(client.user);
  const isForum = channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
  return {
    kind: isForum ? 'forum' : kindOf(channel),
    name: channel.name,
    guildId: channel.guildId,
    missing: permissions.filter((permission) => !allowed?.has(permissionFlags[permission])),
    // A moderated tag is for moderators to give.
    tags: isForum ? channel.availableTags.filter((tag) => !tag.moderated).map(({ id, name }) => ({ id, name })) : [],
    requiresTag: isForum && channel.flags.has(ChannelFlags.RequireTag),
  };
}

function kindOf(channel: GuildBasedChannel): 'text' | 'announcement' | 'thread' {
  if (channel.isThread()) return 'thread';
  return channel.type === ChannelType.GuildAnnouncement ? 'announcement' : 'text';
}
