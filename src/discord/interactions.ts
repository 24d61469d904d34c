import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Origin } from '../../commands/command.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { decodeCustomId, decodeInvocation } from '../reply/invocation.ts';
import type { Form, Invocation, Reply } from '../reply/reply.ts';
import { textsFor } from '../text/index.ts';
import { invocationOf, originOf, submittedOptions } from './requests.ts';
import type { ButtonStates, Manner, Sender } from './send.ts';

/** An answer that takes longer is announced by "Vita is thinking"; deferring sooner would cost every answer a second call. */
const DEFER_AFTER_MS = 1_000;

/** Who answers; the Discord room does not know how. */
export interface Answers {
  respond(invocation: Invocation, origin: Origin): Promise<Reply | Form>;
  complete(
    invocation: Invocation,
    option: string,
    typed: string,
    origin: Origin,
  ): Promise<readonly { readonly name: string; readonly value: string }[]>;
}

interface Parts {
  readonly answers: Answers;
  readonly sender: Sender;
  readonly buttons: ButtonStates;
  readonly clock: Clock;
  readonly log: Log;
  /** Users who own the bot, filled in when Discord has told. */
  readonly ownerIds: ReadonlySet<string>;
}

/** Answers every interaction: commands, autocomplete, buttons, selects and forms. What is refused is logged and survived. */
export function createInteractionHandler({ answers, sender, buttons, clock, log, ownerIds }: Parts) {
  return async (interaction: Interaction): Promise<void> => {
    const started = clock.now().getTime();
    try {
      if (interaction.isChatInputCommand()) await command(interaction);
      else if (interaction.isAutocomplete()) await autocomplete(interaction);
      else if (interaction.isMessageComponent()) await component(interaction);
      else if (interaction.isModalSubmit()) await form(interaction);
      else log.warn({ type: interaction.type }, 'an interaction of a kind that Vita does not know');
    } catch (error) {
      log.warn({ error, interaction: interaction.id }, 'an answer did not reach Discord');
    } finally {
      log.debug({ interaction: interaction.id, milliseconds: clock.now().getTime() - started }, 'interaction handled');
    }
  };

  async function command(interaction: ChatInputCommandInteraction): Promise<void> {
    await answer(interaction, invocationOf(interaction), 'new');
  }

  async function autocomplete(interaction: AutocompleteInteraction): Promise<void> {
    const { name, value } = interaction.options.getFocused(true);
    const origin = originOf(interaction, ownerIds);
    await sender.choices(interaction, await answers.complete(invocationOf(interaction), name, value, origin));
  }

  async function component(interaction: MessageComponentInteraction): Promise<void> {
    const customId = interaction.isStringSelectMenu() ? interaction.values[0] : interaction.customId;
    const pressed = await meaningOf(customId ?? '');
    if (!pressed) {
      await tooOld(interaction);
      return;
    }
    const asker = interaction.message.interactionMetadata?.user.id;
    const isOthers = asker !== undefined && asker !== interaction.user.id;
    if (pressed.replaces && !isOthers) await answer(interaction, pressed.invocation, 'update');
    else await answer(interaction, asPrivate(pressed.invocation), 'new');
  }

  async function form(interaction: ModalSubmitInteraction): Promise<void> {
    const pressed = await meaningOf(interaction.customId);
    if (pressed) await answer(interaction, asPrivate(submittedOptions(interaction, pressed.invocation)), 'new');
    else await tooOld(interaction);
  }

  async function meaningOf(customId: string): Promise<Pressed | undefined> {
    const state = decodeCustomId(customId);
    if (!state || !('stateId' in state)) return state;
    const invocation = decodeInvocation((await buttons.recall(state.stateId)) ?? '');
    return invocation && { invocation, replaces: state.replaces };
  }

  async function tooOld(interaction: MessageComponentInteraction | ModalSubmitInteraction): Promise<void> {
    const texts = textsFor(originOf(interaction, ownerIds).locale);
    const text = [{ text: texts.common.oldButton }];
    await sender.answer(
      interaction,
      { blocks: [{ kind: 'text', text }], items: [], answered: false, private: true },
      'new',
      texts,
    );
  }

  async function answer(interaction: Replyable, invocation: Invocation, manner: Manner): Promise<void> {
    const origin = originOf(interaction, ownerIds);
    const isPrivate = invocation.options.private === true;
    const texts = textsFor(isPrivate ? origin.locale : (origin.guildLocale ?? origin.locale));
    log.debug({ interaction: interaction.id, invocation }, 'asked');
    const answering = answers.respond(invocation, origin);
    const inTime = await within(DEFER_AFTER_MS, answering, clock);
    if (!inTime) {
      const isEphemeral = manner === 'update' ? isEphemeralMessage(interaction) : isPrivate;
      await sender.defer(interaction, manner, isEphemeral);
      const late = await answering;
      if ('blocks' in late) await sender.finish(interaction, late, interaction.applicationId, texts);
      return;
    }
    if (!('blocks' in inTime)) return sender.form(interaction, inTime);
    await sender.answer(interaction, inTime, inTime.answered ? manner : 'new', texts);
  }
}

/** What a button, a choice or a form stands for. */
interface Pressed {
  readonly invocation: Invocation;
  readonly replaces: boolean;
}

type Replyable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** A button's answer is for the one who pressed it: it must not fill the channel. */
function asPrivate(invocation: Invocation): Invocation {
  return { ...invocation, options: { ...invocation.options, private: true } };
}

function isEphemeralMessage(interaction: Replyable): boolean {
  return interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral);
}

/** The value, if it comes within `milliseconds`. */
async function within<Value>(milliseconds: number, value: Promise<Value>, clock: Clock): Promise<Value | undefined> {
  const controller = new AbortController();
  try {
    return await Promise.race([value, clock.sleep(milliseconds, controller.signal).then(() => undefined)]);
  } finally {
    // A reason of our own: without one an exception is made for nobody, for every answer.
    controller.abort('answered');
  }
}
