import type { Clock } from '../../clock.ts';
import { snowflakes } from './snowflake.ts';
import type {
  Attachment,
  Channel,
  ChannelKind,
  Guild,
  Message,
  MessageBody,
  Person,
  StoredFile,
  WorldEvent,
} from './types.ts';
import { messageFlags } from './types.ts';

type NewChannel = Partial<Omit<Channel, 'kind' | 'name'>>;
type NewMessage = Omit<Message, 'id' | 'createdAt' | 'editedAt'> & { readonly id?: string };

/**
 * Everything there is in the local Discord: guilds, channels, people, messages, files. It knows no sockets; whoever wants to
 * know what happens subscribes. What is asked for by id and is not there is `undefined`.
 */
export class World {
  readonly people = new Map<string, Person>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly files = new Map<string, StoredFile>();
  readonly newId: () => string;
  readonly #messages = new Map<string, Map<string, Message>>();
  readonly #listeners = new Set<(event: WorldEvent) => void>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.newId = snowflakes(clock);
  }

  /** Calls `listener` with everything that happens from now on, until the returned function is called. */
  subscribe(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: WorldEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  addPerson(username: string, name: string, bot = false): Person {
    const person = { id: this.newId(), username, name, bot };
    this.people.set(person.id, person);
    return person;
  }

  /** A guild with these members and their permissions; the bot has joined it. */
  addGuild(name: string, owner: Person, members: ReadonlyMap<string, bigint>, locale = 'en-US'): Guild {
    const guild = { id: this.newId(), name, ownerId: owner.id, locale, members: new Map(members) };
    this.guilds.set(guild.id, guild);
    this.#tell({ kind: 'guild joined', guild });
    return guild;
  }

  /** Takes the bot out of a guild; its channels go with it. */
  removeGuild(guild: Guild): void {
    this.guilds.delete(guild.id);
    for (const channel of this.channelsOf(guild.id)) {
      this.channels.delete(channel.id);
      this.#messages.delete(channel.id);
    }
    this.#tell({ kind: 'guild left', guild });
  }

  channelsOf(guildId: string): Channel[] {
    return [...this.channels.values()].filter((channel) => channel.guildId === guildId);
  }

  addChannel(kind: ChannelKind, name: string, more: NewChannel = {}): Channel {
    const channel: Channel = {
      id: this.newId(),
      kind,
      name,
      tags: [],
      appliedTags: [],
      denied: 0n,
      archived: false,
      ...more,
    };
    this.channels.set(channel.id, channel);
    this.#tell({ kind: 'channel created', channel });
    return channel;
  }

  /** Takes permissions (a bit set) from the bot in a channel. */
  deny(channel: Channel, denied: bigint): void {
    channel.denied = denied;
    this.#tell({ kind: 'channel changed', channel });
  }

  /** Deletes a channel with its messages and threads. */
  deleteChannel(channel: Channel): void {
    for (const thread of [...this.channels.values()]) if (thread.parentId === channel.id) this.deleteChannel(thread);
    this.channels.delete(channel.id);
    this.#messages.delete(channel.id);
    this.#tell({ kind: 'channel deleted', channel });
  }

  /** The direct message between a person and the bot, opened if there is none yet. */
  directMessage(person: Person): Channel {
    const known = [...this.channels.values()].find((channel) => channel.recipientId === person.id);
    return known ?? this.addChannel('dm', person.name, { recipientId: person.id });
  }

  addMessage(message: NewMessage): Message {
    const added = { ...message, id: message.id ?? this.newId(), createdAt: this.#clock.now() };
    this.#messagesIn(added.channelId).set(added.id, added);
    const channel = this.channels.get(added.channelId);
    if (channel !== undefined) channel.archived = false;
    this.#tell({ kind: 'message created', message: added });
    return added;
  }

  /** Changes a message. It counts as edited when its words change, not when a deferred answer is filled in or a flag is set. */
  editMessage(message: Message, change: Partial<MessageBody>): Message {
    const isFilledIn = (message.flags & messageFlags.loading) !== 0;
    const isRewritten = change.content !== undefined && !isFilledIn;
    const edited = { ...message, ...change, ...(isRewritten ? { editedAt: this.#clock.now() } : {}) };
    this.#messagesIn(message.channelId).set(message.id, edited);
    this.#tell({ kind: 'message edited', message: edited });
    return edited;
  }

  deleteMessage(message: Message): void {
    this.#messagesIn(message.channelId).delete(message.id);
    this.#tell({ kind: 'message deleted', message });
  }

  message(channelId: string, id: string): Message | undefined {
    return this.#messages.get(channelId)?.get(id);
  }

  /** The messages of a channel, oldest first. With `viewerId`, only what that person may see. */
  messages(channelId: string, viewerId?: string): Message[] {
    const all = [...(this.#messages.get(channelId)?.values() ?? [])];
    return viewerId === undefined ? all : all.filter((one) => (one.visibleTo ?? viewerId) === viewerId);
  }

  #messagesIn(channelId: string): Map<string, Message> {
    const known = this.#messages.get(channelId);
    if (known !== undefined) return known;
    const fresh = new Map<string, Message>();
    this.#messages.set(channelId, fresh);
    return fresh;
  }

  addFile(name: string, contentType: string, bytes: Uint8Array, description?: string): Attachment {
    const attachment = {
      id: this.newId(),
      name,
      contentType,
      size: bytes.length,
      ...(description === undefined ? {} : { description }),
    };
    this.files.set(attachment.id, { ...attachment, bytes });
    return attachment;
  }

  typing(channelId: string, personId: string): void {
    this.#tell({ kind: 'typing', channelId, personId });
  }
}
