import type { Attachment, Channel, Guild, Message, Person } from './world/types.ts';
import { everyonesPermissions } from './world/types.ts';
import type { World } from './world/world.ts';

/** A JSON object on its way to the bot. */
export type Wire = Record<string, unknown>;

const channelTypes = { text: 0, dm: 1, announcement: 5, thread: 11, forum: 15 } as const;
/** An announcement channel's threads have a type of their own. */
const announcementThreadType = 10;
/** The day on which everyone here joined. */
const joinedAt = '2026-01-01T00:00:00.000000+00:00';

export function wireUser(person: Person): Wire {
  const { id, username, name, bot } = person;
  return { id, username, global_name: bot ? null : name, discriminator: '0', avatar: null, bot, public_flags: 0 };
}

export function wireMember(guild: Guild, person: Person): Wire {
  return {
    user: wireUser(person),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: joinedAt,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    permissions: (guild.members.get(person.id) ?? 0n).toString(),
  };
}

export function wireRoles(guild: Guild): Wire[] {
  const everyone = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: everyonesPermissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return [everyone];
}

export function wireChannel(world: World, channel: Channel, botId: string): Wire {
  const type =
    channel.parentId !== undefined && world.channels.get(channel.parentId)?.kind === 'announcement'
      ? announcementThreadType
      : channelTypes[channel.kind];
  const base = { id: channel.id, type, flags: channel.requiresTag ? 1 << 4 : 0 };
  if (channel.kind === 'dm') {
    const recipient = world.people.get(channel.recipientId ?? '');
    return { ...base, last_message_id: null, recipients: recipient === undefined ? [] : [wireUser(recipient)] };
  }
  const placed = { ...base, guild_id: channel.guildId, name: channel.name, parent_id: channel.parentId ?? null };
  if (channel.kind === 'thread') {
    return {
      ...placed,
      owner_id: channel.ownerId,
      message_count: Math.max(0, world.messages(channel.id).length - 1),
      member_count: 1,
      rate_limit_per_user: 0,
      applied_tags: channel.appliedTags,
      thread_metadata: {
        archived: channel.archived,
        auto_archive_duration: 4320,
        archive_timestamp: joinedAt,
        locked: false,
      },
    };
  }
  const overwrite = { id: botId, type: 1, allow: '0', deny: channel.denied.toString() };
  return {
    ...placed,
    position: 0,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.denied === 0n ? [] : [overwrite],
    ...(channel.kind === 'forum'
      ? {
          available_tags: channel.tags.map((tag) => ({ ...tag, moderated: false, emoji_id: null, emoji_name: null })),
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : { last_message_id: null }),
  };
}

/** A guild as GUILD_CREATE and `GET /guilds/ID` show it. */
export function wireGuild(world: World, guild: Guild, botId: string): Wire {
  const channels = world.channelsOf(guild.id);
  const bot = world.people.get(botId);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    unavailable: false,
    large: false,
    member_count: guild.members.size,
    joined_at: joinedAt,
    roles: wireRoles(guild),
    emojis: [],
    stickers: [],
    features: ['COMMUNITY', 'NEWS'],
    members: bot === undefined ? [] : [wireMember(guild, bot)],
    channels: channels.filter((one) => one.kind !== 'thread').map((one) => wireChannel(world, one, botId)),
    threads: channels
      .filter((one) => one.kind === 'thread' && !one.archived)
      .map((one) => wireChannel(world, one, botId)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    afk_channel_id: null,
    afk_timeout: 300,
    vanity_url_code: null,
    description: null,
    banner: null,
    splash: null,
    discovery_splash: null,
  };
}

/** Where a file can be fetched from the local Discord. */
export function fileUrl(origin: string, file: Attachment): string {
  return `${origin}/files/${file.id}/${encodeURIComponent(file.name)}`;
}

function wireAttachment(origin: string, file: Attachment): Wire {
  const url = fileUrl(origin, file);
  return {
    id: file.id,
    filename: file.name,
    size: file.size,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ...(file.description === undefined ? {} : { description: file.description }),
  };
}

/** A message as Discord sends it. `origin` is the local Discord's own address, for links to files. */
export function wireMessage(world: World, message: Message, origin: string, quoting = true): Wire {
  const people = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const person = world.people.get(id);
      return person === undefined ? [] : [wireUser(person)];
    });
  const [author] = people([message.authorId]);
  const { interaction, repliesTo } = message;
  const type = interaction?.command !== undefined ? 20 : repliesTo !== undefined ? 19 : 0;
  // A quoted message quotes no further one.
  const repliedTo = repliesTo === undefined || !quoting ? undefined : world.message(message.channelId, repliesTo);
  return {
    id: message.id,
    type,
    channel_id: message.channelId,
    author,
    content: message.content,
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: message.components,
    attachments: message.attachments.map((file) => wireAttachment(origin, file)),
    flags: message.flags,
    mentions: people(message.mentions.people),
    mention_roles: message.mentions.roles,
    mention_everyone: message.mentions.everyone,
    timestamp: message.createdAt.toISOString(),
    edited_timestamp: message.editedAt?.toISOString() ?? null,
    tts: false,
    pinned: false,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(repliesTo === undefined
      ? {}
      : { message_reference: { type: 0, message_id: repliesTo, channel_id: message.channelId } }),
    ...(repliedTo === undefined ? {} : { referenced_message: wireMessage(world, repliedTo, origin, false) }),
    ...(interaction === undefined
      ? {}
      : {
          interaction_metadata: {
            id: interaction.id,
            type: interaction.command === undefined ? 3 : 2,
            user: people([interaction.personId])[0],
            authorizing_integration_owners: {},
          },
        }),
    ...(interaction === undefined ? {} : { webhook_id: message.authorId, application_id: message.authorId }),
  };
}
