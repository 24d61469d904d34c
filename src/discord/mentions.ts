import { type Client, MessageFlags, type Message, PermissionFlagsBits, Routes } from 'discord.js';
import type { Origin } from '../../commands/command.ts';
import type { Log } from '../log.ts';
import { toMessage } from '../reply/discord.ts';
import { decodeCustomId, decodeInvocation } from '../reply/invocation.ts';
import type { Invocation } from '../reply/reply.ts';
import { localeFor, textsFor } from '../text/index.ts';
import type { Answers } from './interactions.ts';
import type { ButtonStates } from './send.ts';

interface Parts {
  readonly client: Client<true>;
  readonly answers: Answers;
  readonly buttons: ButtonStates;
  readonly log: Log;
  readonly ownerIds: ReadonlySet<string>;
}

/**
 * Answers messages that mention Vita, reply to it, or come as direct messages. Their text is there without the privileged
 * message-content intent. Discord may deliver an event twice; the nonce keeps the answer single.
 */
export function createMentionHandler({ client, answers, buttons, log, ownerIds }: Parts) {
  return async (message: Message): Promise<void> => {
    if (message.author.bot || !isForVita(message)) return;
    const question = message.content.replaceAll(`<@${client.user.id}>`, ' ').trim();
    const origin = originOf(message);
    const options = question ? { question, ...(await earlierTurn(message)) } : {};
    const asked: Invocation = { command: question ? 'ask' : 'help', options };
    try {
      const answer = await answers.respond(asked, origin);
      if (!('blocks' in answer)) return;
      const { body, longStates, files } = toMessage(answer, textsFor(origin.guildLocale ?? origin.locale));
      for (const { id, value } of longStates) await buttons.remember(id, value);
      await client.rest.post(Routes.channelMessages(message.channelId), {
        body: {
          ...body,
          flags: body.flags & ~MessageFlags.Ephemeral,
          message_reference: { message_id: message.id, fail_if_not_exists: false },
          nonce: message.id,
          enforce_nonce: true,
        },
        files: files.map(({ name, content }) => ({ name, data: Buffer.from(content, 'utf8') })),
      });
    } catch (error) {
      log.warn({ error, channel: message.channelId }, 'an answer to a mention did not reach Discord');
    }
  };

  function isForVita(message: Message): boolean {
    return message.guildId === null || message.mentions.users.has(client.user.id);
  }

  function originOf(message: Message): Origin {
    const locale = localeFor(message.guild?.preferredLocale);
    return {
      ...(message.guildId && { guildId: message.guildId, guildLocale: locale }),
      channelId: message.channelId,
      userId: message.author.id,
      manager: message.member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false,
      owner: ownerIds.has(message.author.id),
      locale,
    };
  }

  /** What the message replied to was an answer to: its own button says so, for as long as the message exists. */
  async function earlierTurn(message: Message): Promise<Record<string, string>> {
    const { channelId, messageId } = message.reference ?? {};
    if (!channelId || !messageId) return {};
    const referenced = await client.rest.get(Routes.channelMessage(channelId, messageId)).catch(() => undefined);
    for (const customId of customIdsOf(referenced)) {
      const state = decodeCustomId(customId);
      const invocation =
        state && 'stateId' in state ? decodeInvocation((await buttons.recall(state.stateId)) ?? '') : state?.invocation;
      const { missed, question, shown } = invocation?.options ?? {};
      if (missed !== undefined) return { after: String(question), shown: String(shown ?? '') };
    }
    return {};
  }
}

/** Every custom_id in a message, however deep its component stands. */
function customIdsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'custom_id' && typeof inner === 'string' ? [inner] : customIdsOf(inner),
  );
}
