import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Origin } from '../../commands/command.ts';
import type { Invocation, OptionValue } from '../reply/reply.ts';
import { localeFor } from '../text/index.ts';

/** Where an interaction comes from, and what its person may do. */
export function originOf(interaction: BaseInteraction, ownerIds: ReadonlySet<string>): Origin {
  return {
    ...(interaction.guildId && {
      guildId: interaction.guildId,
      guildLocale: localeFor(interaction.guildLocale ?? 'en'),
    }),
    ...(interaction.channelId && { channelId: interaction.channelId }),
    userId: interaction.user.id,
    manager: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    owner: ownerIds.has(interaction.user.id),
    locale: localeFor(interaction.locale),
  };
}

/** A typed slash command as a request. */
export function invocationOf(interaction: ChatInputCommandInteraction | AutocompleteInteraction): Invocation {
  const [first] = interaction.options.data;
  const subcommand = first?.options ? first.name : undefined;
  return {
    command: interaction.commandName,
    ...(subcommand !== undefined && { subcommand }),
    options: valuesOf(first?.options ?? interaction.options.data),
  };
}

function valuesOf(options: readonly CommandInteractionOption[]): Record<string, OptionValue> {
  return Object.fromEntries(options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

/** What was typed into a form, as options over those that the form was opened with; an emptied field is left out. */
export function submittedOptions(interaction: ModalSubmitInteraction, submit: Invocation): Invocation {
  const typed = [...interaction.fields.fields.values()].flatMap((field): [string, OptionValue][] =>
    'value' in field && typeof field.value === 'string' && field.value.trim() ? [[field.customId, field.value]] : [],
  );
  return { ...submit, options: { ...submit.options, ...Object.fromEntries(typed) } };
}
