import type { Clock } from '../clock.ts';
import type { EmbedBody, MessageBody } from '../reply/message.ts';
import { type Failure, type OwnMessage, type Place, type Postman, PostmanError } from './postman.ts';

/** A message as the fake keeps it. */
export interface FakeMessage extends OwnMessage {
  readonly body: MessageBody | EmbedBody;
  readonly at: Date;
  readonly nonce?: string;
  readonly replyTo?: string;
  readonly published: boolean;
  /** Of a post, or of the thread at a message. */
  readonly thread?: { readonly name: string; readonly tags: readonly string[] };
}

/** What the next call of a method meets: a failure before it does its work, or after. */
interface Fault {
  readonly failure: Failure;
  readonly afterWork?: true;
  readonly retryAfter?: number;
}

/** A Discord in memory: what it was told to do, and the ways in which it may fail. */
export interface FakePostman extends Postman {
  /** By channel; a forum's posts by the forum. */
  readonly messages: ReadonlyMap<string, readonly FakeMessage[]>;
  /** The names of the methods that were called, in order. */
  readonly calls: readonly (keyof Postman)[];
  addChannel(id: string, place?: Partial<Place>): void;
  removeChannel(id: string): void;
  removeMessage(channelId: string, id: string): void;
  fail(method: keyof Postman, ...faults: Fault[]): void;
}

/** Discord says "the past few minutes". */
const nonceWindow = 5 * 60 * 1000;
export const fakeGuild = '100000000000000001';
export const fakeOwner = '100000000000000002';

/** Makes a Discord with one server, no channels, and an owner. Direct messages go to the channel `dm:ID`. */
export function createFakePostman(clock: Clock): FakePostman {
  const places = new Map<string, Place>();
  const messages = new Map<string, FakeMessage[]>();
  const faults = new Map<keyof Postman, Fault[]>();
  const calls: (keyof Postman)[] = [];
  let lastId = 0;

  async function attempt<Result>(method: keyof Postman, work: () => Result): Promise<Result> {
    calls.push(method);
    // As with the real one, other things happen before the answer is there.
    await new Promise((resolve) => setImmediate(resolve));
    const fault = faults.get(method)?.shift();
    if (fault && !fault.afterWork) throw new PostmanError(fault.failure, 'scripted', fault.retryAfter);
    const result = work();
    if (fault) throw new PostmanError(fault.failure, 'scripted', fault.retryAfter);
    return result;
  }

  function add(channelId: string, body: MessageBody | EmbedBody, more: Partial<FakeMessage>): FakeMessage {
    lastId += 1;
    const id = String(lastId).padStart(18, '2');
    const message = { id, ...body, body, at: clock.now(), published: false, ...more };
    messages.set(channelId, [...(messages.get(channelId) ?? []), message]);
    return message;
  }

  function change(channelId: string, id: string, more: Partial<FakeMessage>): void {
    const found = inPlace(channelId).find((message) => message.id === id);
    if (!found) throw new PostmanError('missing', 'Unknown Message');
    for (const [channel, all] of messages) {
      messages.set(
        channel,
        all.map((message) => (message === found ? { ...message, ...more } : message)),
      );
    }
  }

  /** A post's first message stands with its forum, under the post's id. */
  function inPlace(channelId: string): FakeMessage[] {
    return messages.get(channelId) ?? [...messages.values()].flat().filter((message) => message.id === channelId);
  }

  function byNonce(nonce: string): FakeMessage | undefined {
    const since = clock.now().getTime() - nonceWindow;
    return [...messages.values()].flat().find((each) => each.nonce === nonce && each.at.getTime() > since);
  }

  const younger = (channelId: string, since: Date) =>
    (messages.get(channelId) ?? []).filter((each) => each.at >= since);

  return {
    messages,
    calls,
    addChannel: (id, place) =>
      void places.set(id, {
        kind: 'text',
        name: `channel-${id}`,
        guildId: fakeGuild,
        missing: [],
        tags: [],
        requiresTag: false,
        ...place,
      }),
    removeChannel: (id) => void places.delete(id),
    removeMessage: (channelId, id) =>
      void messages.set(
        channelId,
        (messages.get(channelId) ?? []).filter((message) => message.id !== id),
      ),
    fail: (method, ...more) => void faults.set(method, [...(faults.get(method) ?? []), ...more]),

    known: (channelId) => places.get(channelId),
    lookUp: (channelId) => attempt('lookUp', () => places.get(channelId)),
    send: (channelId, body, { nonce, replyTo }) =>
      attempt('send', () => byNonce(nonce) ?? add(channelId, body, { nonce, ...(replyTo && { replyTo }) })),
    edit: (channelId, id, body) => attempt('edit', () => change(channelId, id, { ...body, body })),
    publish: (channelId, id) => attempt('publish', () => change(channelId, id, { published: true })),
    openThread: (channelId, id, name) =>
      attempt('openThread', () => change(channelId, id, { thread: { name, tags: [] } })),
    post: (forumId, body, thread) => attempt('post', () => add(forumId, body, { thread })),
    ownMessages: (channelId, since) => attempt('ownMessages', () => younger(channelId, since)),
    ownPosts: (forumId, since) => attempt('ownPosts', () => younger(forumId, since)),
    openDirect: (userId) => attempt('openDirect', () => `dm:${userId}`),
    systemChannel: (guildId) => attempt('systemChannel', () => `system:${guildId}`),
    owner: () => attempt('owner', () => fakeOwner),
    guilds: () => new Set([fakeGuild]),
  } satisfies FakePostman;
}
