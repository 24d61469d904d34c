import { type Client, InteractionResponseType, MessageFlags, type RawFile, Routes } from 'discord.js';
import { toForm, toMessage } from '../reply/discord.ts';
import type { Form, Reply } from '../reply/reply.ts';
import type { Texts } from '../text/index.ts';
import type { Choice } from '../../commands/command.ts';

/** What Discord needs to answer an interaction: its id and token. The token lives 15 minutes. */
export interface Ticket {
  readonly id: string;
  readonly token: string;
}

/** Keeps what a button means when it is too long for its custom_id (100 characters). */
export interface ButtonStates {
  remember(id: string, value: string): Promise<void>;
  recall(id: string): Promise<string | undefined>;
}

/** How an interaction is answered: with a new message, or by changing the message whose button was pressed. */
export type Manner = 'new' | 'update';

/** The calls that answer an interaction. A first answer must come within 3 seconds, and only once (10062, 40060). */
export function createSender(client: Client, buttons: ButtonStates) {
  const callback = async (ticket: Ticket, type: InteractionResponseType, data?: object, files: RawFile[] = []) => {
    await client.rest.post(Routes.interactionCallback(ticket.id, ticket.token), {
      auth: false,
      body: data === undefined ? { type } : { type, data },
      files,
    });
  };

  const prepare = async (reply: Reply, texts: Texts) => {
    const { body, longStates, files } = toMessage(reply, texts);
    for (const { id, value } of longStates) await buttons.remember(id, value);
    return { body, files: files.map(({ name, content }) => ({ name, data: Buffer.from(content, 'utf8') })) };
  };

  return {
    /** Answers at once. */
    async answer(ticket: Ticket, reply: Reply, manner: Manner, texts: Texts): Promise<void> {
      const { body, files } = await prepare(reply, texts);
      if (manner === 'new') return callback(ticket, InteractionResponseType.ChannelMessageWithSource, body, files);
      return callback(ticket, InteractionResponseType.UpdateMessage, withoutEphemeral(body), files);
    },

    /** Shows "Vita is thinking", or for an update nothing yet; the answer follows by `finish`. */
    defer: (ticket: Ticket, manner: Manner, isPrivate: boolean): Promise<void> =>
      manner === 'update'
        ? callback(ticket, InteractionResponseType.DeferredMessageUpdate)
        : callback(ticket, InteractionResponseType.DeferredChannelMessageWithSource, {
            flags: isPrivate ? MessageFlags.Ephemeral : 0,
          }),

    /** Puts the answer in the place of "Vita is thinking", or of the message whose button was pressed. */
    async finish(ticket: Ticket, reply: Reply, applicationId: string, texts: Texts): Promise<void> {
      const { body, files } = await prepare(reply, texts);
      const route = Routes.webhookMessage(applicationId, ticket.token);
      await client.rest.patch(route, { auth: false, body: withoutEphemeral(body), files });
    },

    choices: (ticket: Ticket, choices: readonly Choice[]): Promise<void> =>
      callback(ticket, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),

    async form(ticket: Ticket, form: Form): Promise<void> {
      const { body, longStates } = toForm(form);
      for (const { id, value } of longStates) await buttons.remember(id, value);
      await callback(ticket, InteractionResponseType.Modal, body);
    },
  };
}

export type Sender = ReturnType<typeof createSender>;

/** Whether a message is private is settled by its first answer; a change must not carry the flag. */
function withoutEphemeral<Body extends { flags: number }>(body: Body): Body {
  return { ...body, flags: body.flags & ~MessageFlags.Ephemeral };
}
