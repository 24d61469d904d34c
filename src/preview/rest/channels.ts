import {
  CreateForumThreadRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { wireChannel, wireMessage } from '../wire.ts';
import type { Channel, Message } from '../world/types.ts';
import { messageFlags, permissions } from '../world/types.ts';
import type { ApiRequest, Box, Routes } from './box.ts';
import { channelOf, demand, demandWriting, noContent, ok, param } from './box.ts';
import { composeEdit, composeMessage, newMessageFlags } from './compose.ts';
import { missingPermissions, Refusal, unknown } from './refusal.ts';
import { checked } from './schema.ts';

/**
 * How long a nonce is remembered, in milliseconds: Discord says "the past few minutes" (resources/message, "Create Message").
 */
const nonceWindow = 5 * 60_000;

/** Routes for channels, their messages and their threads. */
export function channelRoutes(box: Box): Routes {
  const { world, vita } = box.first;
  const shown = (message: Message) => ok(wireMessage(world, message, box.origin()));
  const messageOf = (request: ApiRequest): Message => {
    const message = world.message(channelOf(box, request).id, param(request, 'message'));
    if (message === undefined || message.visibleTo !== undefined) throw unknown('Message');
    return message;
  };
  const nonces = new NonceLedger(box);

  return {
    'GET /channels/:channel': (request) => ok(wireChannel(world, channelOf(box, request), vita.id)),
    'GET /channels/:channel/messages': (request) => {
      const channel = channelOf(box, request);
      demand(box, channel, permissions.viewChannel | permissions.readMessageHistory);
      return ok(
        listed(world.messages(channel.id, vita.id), request.query).map((one) => wireMessage(world, one, box.origin())),
      );
    },
    'GET /channels/:channel/messages/:message': (request) => shown(messageOf(request)),
    'POST /channels/:channel/messages': (request) => {
      const channel = channelOf(box, request);
      demandWriting(box, channel);
      if (channel.kind === 'forum') throw new Refusal(400, 50008, 'Cannot send messages in a non-text channel');
      const rules = { allowedFlags: newMessageFlags, mentionDefault: 'message' } as const;
      const wanted = checkedNonce(request.body);
      const earlier = wanted === undefined ? undefined : nonces.earlier(wanted);
      if (earlier !== undefined) return shown(earlier);
      const body = composeMessage(world, MessageCreateRequestSchema, request.body, request.uploads, rules);
      const { message_reference: reference, nonce } = checked(MessageCreateRequestSchema, request.body, () => []);
      if (
        reference != null &&
        world.message(channel.id, reference.message_id) === undefined &&
        reference.fail_if_not_exists !== false
      )
        throw unknown('Message');
      const message = world.addMessage({
        ...body,
        channelId: channel.id,
        authorId: vita.id,
        ...(reference == null ? {} : { repliesTo: reference.message_id }),
        ...(nonce == null ? {} : { nonce }),
      });
      if (wanted !== undefined) nonces.remember(wanted, message);
      return shown(message);
    },
    'PATCH /channels/:channel/messages/:message': (request) => {
      const message = messageOf(request);
      if (message.authorId !== vita.id) throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
      const rules = {
        allowedFlags: messageFlags.suppressEmbeds | messageFlags.componentsV2,
        mentionDefault: 'message',
      } as const;
      const body = composeEdit(world, MessageEditRequestPartialSchema, request.body, request.uploads, rules, message);
      return shown(world.editMessage(message, body));
    },
    'DELETE /channels/:channel/messages/:message': (request) => {
      const message = messageOf(request);
      if (message.authorId !== vita.id) throw missingPermissions();
      world.deleteMessage(message);
      return noContent;
    },
    'POST /channels/:channel/messages/:message/crosspost': (request) => {
      const message = messageOf(request);
      if (channelOf(box, request).kind !== 'announcement')
        throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
      if (message.authorId !== vita.id) throw missingPermissions();
      if ((message.flags & messageFlags.crossposted) !== 0)
        throw new Refusal(400, 40033, 'This message has already been crossposted.');
      return shown(world.editMessage(message, { flags: message.flags | messageFlags.crossposted }));
    },
    'POST /channels/:channel/typing': (request) => {
      world.typing(channelOf(box, request).id, vita.id);
      return noContent;
    },
    'POST /channels/:channel/messages/:message/threads': (request) => {
      const message = messageOf(request);
      const parent = channelOf(box, request);
      demand(box, parent, permissions.createPublicThreads);
      const body = checked(CreateTextThreadWithMessageRequestSchema, request.body, () => [], ['type', 'invitable']);
      if (world.channels.has(message.id))
        throw new Refusal(400, 160004, 'A thread has already been created for this message');
      const thread = world.addChannel('thread', body.name, { ...inside(parent), id: message.id, ownerId: vita.id });
      return { status: 201, body: wireChannel(world, thread, vita.id) };
    },
    'GET /channels/:channel/threads/archived/public': (request) => {
      const parent = channelOf(box, request);
      demand(box, parent, permissions.viewChannel | permissions.readMessageHistory);
      const threads = [...world.channels.values()].filter((one) => one.parentId === parent.id && one.archived);
      return ok({ threads: threads.map((one) => wireChannel(world, one, vita.id)), members: [], has_more: false });
    },
    'POST /channels/:channel/threads': (request) => {
      const forum = channelOf(box, request);
      if (forum.kind !== 'forum')
        throw new Refusal(501, 0, 'The local Discord starts threads from messages and posts in forums only.');
      demandWriting(box, forum);
      const rules = { allowedFlags: newMessageFlags, mentionDefault: 'message', at: ['message'] } as const;
      const post = checked(CreateForumThreadRequestSchema, request.body, () => [], ['enforce_nonce', 'tts']);
      const tags = post.applied_tags ?? [];
      if (forum.requiresTag === true && tags.length === 0)
        throw new Refusal(400, 40067, 'A tag is required to create a forum post in this channel');
      const first = composeMessage(world, MessageCreateRequestSchema, post.message, request.uploads, rules);
      const thread = world.addChannel('thread', post.name, { ...inside(forum), ownerId: vita.id, appliedTags: tags });
      const message = world.addMessage({ ...first, id: thread.id, channelId: thread.id, authorId: vita.id });
      return {
        status: 201,
        body: { ...wireChannel(world, thread, vita.id), message: wireMessage(world, message, box.origin()) },
      };
    },
  };
}

const inside = (parent: Channel) => ({
  parentId: parent.id,
  ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
});

/** The nonce of a message whose sender wants it checked, else `undefined`. */
function checkedNonce(body: unknown): string | undefined {
  const { nonce, enforce_nonce: enforced } = checked(MessageCreateRequestSchema, body, () => []);
  return enforced === true && nonce != null ? String(nonce) : undefined;
}

/** Which message was made with which nonce, for the window in which Discord remembers. Nonces count per author, and all here are the bot's. */
class NonceLedger {
  readonly #seen = new Map<string, { readonly message: Message; readonly until: number }>();
  readonly #box: Box;

  constructor(box: Box) {
    this.#box = box;
  }

  /** The message already made with this nonce. Throws 10008 when it has been deleted since, as Discord does. */
  earlier(nonce: string): Message | undefined {
    const known = this.#seen.get(nonce);
    if (known === undefined || known.until < this.#box.clock.now().getTime()) return undefined;
    const message = this.#box.first.world.message(known.message.channelId, known.message.id);
    if (message === undefined) throw unknown('Message');
    return message;
  }

  remember(nonce: string, message: Message): void {
    this.#seen.set(nonce, { message, until: this.#box.clock.now().getTime() + nonceWindow });
  }
}

/** Messages newest first, as asked for: `limit` (1 to 100), `before`, `after`, `around`. */
function listed(messages: readonly Message[], query: URLSearchParams): Message[] {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new Refusal(400, 50035, 'Invalid Form Body', [
      { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' },
    ]);
  const before = query.get('before');
  const after = query.get('after');
  const around = query.get('around');
  if (around !== null)
    throw new Refusal(501, 0, 'The local Discord lists messages before or after one, not around it.');
  const fitting = messages.filter(
    ({ id }) => (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)),
  );
  const window = after === null ? fitting.slice(-limit) : fitting.slice(0, limit);
  return window.reverse();
}
