import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  ModalInteractionCallbackRequestDataSchema,
} from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { Interaction } from '../interactions.ts';
import type { Wire } from '../wire.ts';
import { wireMessage } from '../wire.ts';
import type { Message } from '../world/types.ts';
import { messageFlags } from '../world/types.ts';
import type { Answer, ApiRequest, Box, Routes } from './box.ts';
import { noContent, ok, param } from './box.ts';
import { choicesFaults, modalFaults } from './command-rules.ts';
import { composeEdit, composeMessage, newMessageFlags } from './compose.ts';
import type { Fault } from './refusal.ts';
import { Refusal, unknown } from './refusal.ts';
import { checked } from './schema.ts';

/** Interaction callback types (interactions/receiving-and-responding). */
const callback = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

const replyFlags = newMessageFlags | messageFlags.ephemeral;
const nothing = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  mentions: { everyone: false, people: [], roles: [] },
};
/** Any callback: what its data must be depends on its type. */
const callbackSchema = z.object({ type: z.number(), data: z.optional(z.nullable(z.looseObject({}))) });
const deferSchema = z.object({ flags: z.nullish(z.number()) });

/** Routes by which the bot answers what a person did. */
export function replyRoutes(box: Box): Routes {
  const { world, vita } = box.first;
  const shown = (message: Message): Answer => ok(wireMessage(world, message, box.origin()));

  /** A new message that answers the interaction. */
  const say = (interaction: Interaction, body: Omit<Message, 'id' | 'channelId' | 'authorId' | 'createdAt'>): Message =>
    world.addMessage({
      ...body,
      channelId: interaction.channel.id,
      authorId: vita.id,
      interaction: {
        id: interaction.id,
        personId: interaction.person.id,
        ...(interaction.command === undefined ? {} : { command: interaction.command }),
        ...(interaction.source === undefined ? {} : { sourceMessageId: interaction.source.id }),
      },
      ...((body.flags & messageFlags.ephemeral) === 0 ? {} : { visibleTo: interaction.person.id }),
    });

  const originalOf = (interaction: Interaction): Message => {
    const message = world.message(interaction.channel.id, interaction.originalId ?? '');
    if (message === undefined) throw unknown('Message');
    return message;
  };

  /** The message under the pressed button, as it is now. */
  const sourceOf = (interaction: Interaction): Message => {
    const source = interaction.source;
    const message = source === undefined ? undefined : world.message(source.channelId, source.id);
    if (message === undefined) throw wrongType(interaction);
    return message;
  };

  function respond(interaction: Interaction, type: number, data: unknown, request: ApiRequest): Message | undefined {
    const at = ['data'];
    switch (type) {
      case callback.message: {
        allow(interaction, 'command', 'component', 'modal');
        const rules = { allowedFlags: replyFlags, mentionDefault: 'interaction', at } as const;
        const body = composeMessage(world, IncomingWebhookInteractionRequestSchema, data ?? {}, request.uploads, rules);
        const message = say(interaction, body);
        interaction.originalId = message.id;
        interaction.state = 'answered';
        box.interactions.settle(interaction, { kind: 'message', message });
        return message;
      }
      case callback.deferredMessage: {
        allow(interaction, 'command', 'component', 'modal');
        const { flags } = checked(
          deferSchema,
          data ?? {},
          (body) => onlyEphemeral(body.flags ?? 0),
          ['enforce_nonce', 'tts'],
          at,
        );
        const message = say(interaction, { ...nothing, flags: (flags ?? 0) | messageFlags.loading });
        interaction.originalId = message.id;
        interaction.state = 'deferred';
        return message;
      }
      case callback.deferredUpdate: {
        allow(interaction, 'component', 'modal');
        interaction.originalId = sourceOf(interaction).id;
        interaction.state = 'deferred';
        return undefined;
      }
      case callback.update: {
        allow(interaction, 'component', 'modal');
        const before = sourceOf(interaction);
        const rules = { allowedFlags: replyFlags, mentionDefault: 'interaction', at } as const;
        const schema = IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
        const message = world.editMessage(
          before,
          composeEdit(world, schema, data ?? {}, request.uploads, rules, before),
        );
        interaction.originalId = message.id;
        interaction.state = 'answered';
        box.interactions.settle(interaction, { kind: 'message', message });
        return message;
      }
      case callback.choices: {
        allow(interaction, 'autocomplete');
        const body = checked(
          ApplicationCommandAutocompleteCallbackRequestSchema,
          { type, data: data ?? {} },
          choicesFaults,
        );
        const choices = (body.data.choices ?? []).flatMap((choice) => choice ?? []);
        interaction.state = 'answered';
        box.interactions.settle(interaction, { kind: 'choices', choices });
        return undefined;
      }
      case callback.modal: {
        allow(interaction, 'command', 'component');
        const body = checked(ModalInteractionCallbackRequestDataSchema, data ?? {}, modalFaults, [], at);
        interaction.state = 'answered';
        const { source } = interaction;
        box.interactions.settle(interaction, {
          kind: 'modal',
          modal: { ...body, ...(source === undefined ? {} : { source }) },
        });
        return undefined;
      }
      default:
        throw new Refusal(400, 50035, 'Invalid Form Body', [
          { path: ['type'], code: 'BASE_TYPE_CHOICES', message: 'Value must be one of (4, 5, 6, 7, 8, 9).' },
        ]);
    }
  }

  /** Fills in a deferred answer, or changes the first one. */
  const editOriginal = (interaction: Interaction, request: ApiRequest): Message => {
    const before = originalOf(interaction);
    const rules = { allowedFlags: replyFlags, mentionDefault: 'interaction' } as const;
    const body = composeEdit(
      world,
      IncomingWebhookUpdateRequestPartialSchema,
      request.body,
      request.uploads,
      rules,
      before,
    );
    const message = world.editMessage(before, body);
    if (interaction.state === 'deferred') {
      interaction.state = 'answered';
      box.interactions.settle(interaction, { kind: 'message', message });
    }
    return message;
  };

  const interactionOf = (request: ApiRequest): Interaction => box.interactions.acknowledged(param(request, 'token'));

  return {
    'POST /interactions/:interaction/:token/callback': (request) => {
      const interaction = box.interactions.toAnswer(param(request, 'interaction'), param(request, 'token'));
      try {
        const { type, data } = checked(callbackSchema, request.body, () => [], ['attachments']);
        const message = respond(interaction, type, data, request);
        return request.query.get('with_response') === 'true'
          ? ok(callbackResponse(interaction, type, message, box))
          : noContent;
      } catch (error) {
        if (error instanceof Refusal) interaction.refusal = error.toText();
        throw error;
      }
    },
    'POST /webhooks/:app/:token': (request) => {
      const interaction = interactionOf(request);
      if (interaction.state === 'deferred' && interaction.kind === 'command')
        return shown(editOriginal(interaction, request));
      const rules = { allowedFlags: replyFlags, mentionDefault: 'interaction' } as const;
      return shown(
        say(
          interaction,
          composeMessage(world, IncomingWebhookRequestPartialSchema, request.body, request.uploads, rules),
        ),
      );
    },
    'GET /webhooks/:app/:token/messages/@original': (request) => shown(originalOf(interactionOf(request))),
    'PATCH /webhooks/:app/:token/messages/@original': (request) => shown(editOriginal(interactionOf(request), request)),
    'DELETE /webhooks/:app/:token/messages/@original': (request) => {
      world.deleteMessage(originalOf(interactionOf(request)));
      return noContent;
    },
  };
}

function allow(interaction: Interaction, ...kinds: readonly Interaction['kind'][]): void {
  if (!kinds.includes(interaction.kind)) throw wrongType(interaction);
}

const wrongType = (interaction: Interaction): Refusal =>
  new Refusal(400, 50035, 'Invalid Form Body', [
    {
      path: ['type'],
      code: 'INTERACTION_CALLBACK_TYPE',
      message: `A ${interaction.kind} interaction cannot be answered so.`,
    },
  ]);

/** A deferred answer takes the EPHEMERAL flag alone; all else comes with the edit that fills it in. */
function onlyEphemeral(flags: number): Fault[] {
  return (flags & ~messageFlags.ephemeral) === 0
    ? []
    : [{ path: ['flags'], code: 'BASE_TYPE_CHOICES', message: 'A deferred answer takes the EPHEMERAL flag alone.' }];
}

function callbackResponse(interaction: Interaction, type: number, message: Message | undefined, box: Box): Wire {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: { command: 2, component: 3, autocomplete: 4, modal: 5 }[interaction.kind],
      ...(message === undefined ? {} : { response_message_id: message.id }),
      response_message_loading: (flags & messageFlags.loading) !== 0,
      response_message_ephemeral: (flags & messageFlags.ephemeral) !== 0,
    },
    resource: {
      type,
      ...(message === undefined ? {} : { message: wireMessage(box.first.world, message, box.origin()) }),
    },
  };
}
