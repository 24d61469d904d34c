import type { MessageAllowedMentionsRequest } from 'discord-api-spec';
import type { ZodMiniType } from 'zod/mini';
import type { MentionDefault } from '../world/mentions.ts';
import { mentionsIn } from '../world/mentions.ts';
import type { Attachment, AttachmentNote, MessageBody } from '../world/types.ts';
import { messageFlags } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { CheckedMessage } from './message-rules.ts';
import { flatten, messageFaults } from './message-rules.ts';
import { Refusal } from './refusal.ts';
import { checked } from './schema.ts';

export interface Upload {
  /** The number in `files[n]`, by which `attachments` speaks of it. */
  readonly number: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A message body in any of the calls that carry one. */
export interface MessageRequest extends CheckedMessage {
  readonly allowed_mentions?: MessageAllowedMentionsRequest | null;
  readonly attachments?: readonly AttachmentNote[] | null;
}

/** What differs from call to call. */
interface Rules {
  readonly allowedFlags: number;
  readonly mentionDefault: MentionDefault;
  /** Where in the request the message stands, for the paths of faults. */
  readonly at?: readonly string[];
}

/** Properties that discord.js sends with every message although Discord's schema does not have them in every call. */
const tolerated = ['enforce_nonce', 'tts'];
/** Flags that may be set when a message is made; answers to interactions may be ephemeral too. */
export const newMessageFlags =
  messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2;
/** 10 MiB a file (reference, "Uploading Files"). */
const fileLimit = 10 * 1024 * 1024;
const most = { files: 10 };

/** Checks a message body and makes what will be stored. Throws a `Refusal` with everything that is wrong. */
export function composeMessage(
  world: World,
  schema: ZodMiniType<MessageRequest>,
  input: unknown,
  uploads: readonly Upload[],
  rules: Rules,
): MessageBody {
  const names = uploads.map((upload) => upload.name);
  const body = checked(
    schema,
    input,
    (message) => messageFaults(message, rules.allowedFlags, names),
    tolerated,
    rules.at,
  );
  return store(world, body, uploads, [], rules.mentionDefault);
}

/** As `composeMessage`, for an edit: what the body doesn't mention stays as it was in `before`. */
export function composeEdit(
  world: World,
  schema: ZodMiniType<MessageRequest>,
  input: unknown,
  uploads: readonly Upload[],
  rules: Rules,
  before: MessageBody,
): MessageBody {
  const kept = (body: MessageRequest): Attachment[] =>
    before.attachments.filter(
      (file) => body.attachments == null || body.attachments.some((note) => note.id === file.id),
    );
  const merge = (body: MessageRequest): MessageRequest => ({
    ...body,
    content: body.content === undefined ? before.content : body.content,
    embeds: body.embeds === undefined ? before.embeds : body.embeds,
    components: body.components === undefined ? before.components : body.components,
    flags: (body.flags ?? 0) | (before.flags & ~messageFlags.loading),
  });
  const whole = checked(
    schema,
    input,
    (body) => {
      const names = [...kept(body).map((file) => file.name), ...uploads.map((upload) => upload.name)];
      return messageFaults(merge(body), rules.allowedFlags | before.flags, names);
    },
    tolerated,
    rules.at,
  );
  return store(world, merge(whole), uploads, kept(whole), rules.mentionDefault);
}

function store(
  world: World,
  body: MessageRequest,
  uploads: readonly Upload[],
  kept: readonly Attachment[],
  fallback: MentionDefault,
): MessageBody {
  const content = (body.content ?? '').trim();
  const embeds = body.embeds ?? [];
  const components = body.components ?? [];
  if (content === '' && embeds.length + components.length + uploads.length + kept.length === 0)
    throw new Refusal(400, 50006, 'Cannot send an empty message');
  if (uploads.length + kept.length > most.files)
    throw new Refusal(400, 30015, `Maximum number of attachments in a message reached (${most.files})`);
  if (uploads.some((upload) => upload.bytes.length > fileLimit))
    throw new Refusal(413, 40005, 'Request entity too large');
  const texts = [...flatten(components)].flatMap(({ part }) => ('content' in part ? [part.content] : []));
  const added = uploads.map((upload) => {
    const note = body.attachments?.find((one) => one.id === upload.number);
    const description = note?.description ?? undefined;
    return world.addFile(note?.filename ?? upload.name, upload.contentType, upload.bytes, description);
  });
  return {
    content,
    embeds,
    components,
    attachments: [...kept, ...added],
    flags: body.flags ?? 0,
    mentions: mentionsIn([content, ...texts].join('\n'), body.allowed_mentions, fallback),
  };
}
