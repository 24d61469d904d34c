import { createHash } from 'node:crypto';
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, OptionDefinition, Runnable } from '../../commands/command.ts';
import { privateOption } from '../../commands/options.ts';
import { type CommandWords, locales, type OptionWords, type Texts, textsFor, wordsOf } from '../text/index.ts';

/** A command as Discord registers it. */
export type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The list of commands as Discord registers it, with the words of every language. Options for buttons alone are left out. */
export function definitionsOf(commands: readonly Command[]): Definition[] {
  return commands.map((command) => {
    const words = (texts: Texts) => wordsOf(texts, command.name);
    return {
      type: ApplicationCommandType.ChatInput,
      ...named(words),
      options: command.subcommands
        ? command.subcommands.map((each) => ({
            type: ApplicationCommandOptionType.Subcommand,
            ...named((texts) => wordsOf(texts, command.name, each.name)),
            options: optionsOf(each, (texts) => wordsOf(texts, command.name, each.name)),
          }))
        : optionsOf(command, words),
      contexts: command.guildOnly
        ? [InteractionContextType.Guild]
        : [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
      integration_types: command.guildOnly
        ? [ApplicationIntegrationType.GuildInstall]
        : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      default_member_permissions: command.managersOnly ? PermissionFlagsBits.ManageGuild.toString() : null,
    };
  });
}

/** Name and description in English, and in every other language under its locale. */
function named(words: (texts: Texts) => CommandWords | OptionWords) {
  const { name, description } = words(textsFor('en'));
  return {
    name,
    description,
    name_localizations: localized((texts) => words(texts).name),
    description_localizations: localized((texts) => words(texts).description),
  };
}

function localized(text: (texts: Texts) => string): LocalizationMap {
  return Object.fromEntries(
    locales.filter((locale) => locale !== 'en').map((locale) => [locale, text(textsFor(locale))]),
  );
}

function optionsOf(runnable: Runnable, words: (texts: Texts) => CommandWords): APIApplicationCommandBasicOption[] {
  return [...runnable.options.filter((option) => !option.internal), privateOption].map((option) =>
    optionOf(option, (texts) => wordsOfOption(texts, words(texts), option.name)),
  );
}

function wordsOfOption(texts: Texts, words: CommandWords, name: string): OptionWords {
  const found = words.options?.[name] ?? (name === privateOption.name ? texts.commands.shared.private : undefined);
  if (!found) throw new Error(`The text catalogue has no words for the option ${words.name} ${name}`);
  return found;
}

function optionOf(option: OptionDefinition, words: (texts: Texts) => OptionWords): APIApplicationCommandBasicOption {
  const base = { ...named(words), required: option.required ?? false };
  switch (option.type) {
    case 'string':
      if (!option.choices) {
        return { ...base, type: ApplicationCommandOptionType.String, autocomplete: option.autocomplete ?? false };
      }
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        choices: option.choices.map((value) => ({
          value,
          name: words(textsFor('en')).choices?.[value] ?? value,
          name_localizations: localized((texts) => words(texts).choices?.[value] ?? value),
        })),
      };
    case 'integer':
      return {
        ...base,
        type: ApplicationCommandOptionType.Integer,
        ...(option.minimum !== undefined && { min_value: option.minimum }),
        ...(option.maximum !== undefined && { max_value: option.maximum }),
      };
    case 'boolean':
      return { ...base, type: ApplicationCommandOptionType.Boolean };
    case 'channel':
      return { ...base, type: ApplicationCommandOptionType.Channel };
    case 'role':
      return { ...base, type: ApplicationCommandOptionType.Role };
  }
}

/** A hash of what Discord was told; it ignores what Discord adds and how it orders things. */
export function fingerprint(definitions: readonly Partial<Definition>[]): string {
  const plain = definitions.map(plainCommand).sort((a, b) => a.name.localeCompare(b.name));
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex');
}

function plainCommand(command: Partial<Definition>) {
  return {
    name: command.name ?? '',
    ...plainWords(command),
    type: command.type ?? ApplicationCommandType.ChatInput,
    permissions: command.default_member_permissions ?? null,
    contexts: [...(command.contexts ?? [])].sort(),
    integrations: [...(command.integration_types ?? [])].sort(),
    options: (command.options ?? []).map(plainOption),
  };
}

function plainOption(option: APIApplicationCommandOption): object {
  return {
    name: option.name,
    ...plainWords(option),
    type: option.type,
    required: option.required ?? false,
    autocomplete: 'autocomplete' in option && option.autocomplete,
    minimum: 'min_value' in option ? option.min_value : undefined,
    maximum: 'max_value' in option ? option.max_value : undefined,
    choices: ('choices' in option ? (option.choices ?? []) : []).map((choice) => [
      choice.name,
      choice.value,
      plainMap(choice.name_localizations),
    ]),
    options: ('options' in option ? (option.options ?? []) : []).map(plainOption),
  };
}

function plainWords(
  words: Partial<Pick<Definition, 'description' | 'name_localizations' | 'description_localizations'>>,
) {
  return {
    description: words.description,
    names: plainMap(words.name_localizations),
    descriptions: plainMap(words.description_localizations),
  };
}

function plainMap(map: Readonly<Record<string, string | null | undefined>> | null | undefined): object[] {
  return Object.entries(map ?? {}).sort(([a], [b]) => a.localeCompare(b));
}
