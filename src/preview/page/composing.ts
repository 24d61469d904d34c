import { ApplicationCommandOptionType } from 'discord-api-spec';
import { en } from '../../text/en.ts';
import type { RegisteredCommand } from '../command-store.ts';

const words = en.preview.page;

/** A command or subcommand as the picker offers it. */
export interface CommandEntry {
  /** `papers`, or `follow add` with its subcommand. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionEntry[];
}

export interface OptionEntry {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly completes: boolean;
  readonly takes: 'text' | 'number' | 'truth' | 'channel' | 'person' | 'role';
  /** The only values it takes, when there are any. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** What stands in an option: the text, and the value behind it when it was chosen from a list. */
export interface Filled {
  readonly text: string;
  readonly value?: string | number | boolean;
}

/** A command being filled in: its options in the order shown. */
export interface CommandDraft {
  readonly command: CommandEntry;
  readonly filled: readonly (Filled & { readonly option: OptionEntry })[];
}

type Options = NonNullable<RegisteredCommand['options']>;

/** Commands and subcommands in one list, as the picker shows them. */
export function commandEntries(commands: readonly RegisteredCommand[]): CommandEntry[] {
  return commands
    .filter((command) => (command.type ?? 1) === 1)
    .flatMap((command) => entriesOf(command.name, command.description ?? '', command.options ?? []));
}

function entriesOf(name: string, description: string, options: Options): CommandEntry[] {
  const nested = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.SUB_COMMAND ||
    option.type === ApplicationCommandOptionType.SUB_COMMAND_GROUP
      ? entriesOf(`${name} ${option.name}`, option.description, option.options ?? [])
      : [],
  );
  return nested.length > 0 ? nested : [{ name, description, options: options.flatMap(optionEntry) }];
}

function optionEntry(option: Options[number]): OptionEntry[] {
  const takes = takenBy(option.type);
  if (takes === undefined) return [];
  const truths = [
    { name: words.isTrue, value: true },
    { name: words.isFalse, value: false },
  ];
  return [
    {
      name: option.name,
      description: option.description,
      isRequired: 'required' in option && option.required === true,
      completes: 'autocomplete' in option && option.autocomplete === true,
      takes,
      choices: takes === 'truth' ? truths : 'choices' in option ? (option.choices ?? []) : [],
    },
  ];
}

function takenBy(type: ApplicationCommandOptionType): OptionEntry['takes'] | undefined {
  switch (type) {
    case ApplicationCommandOptionType.STRING:
      return 'text';
    case ApplicationCommandOptionType.INTEGER:
    case ApplicationCommandOptionType.NUMBER:
      return 'number';
    case ApplicationCommandOptionType.BOOLEAN:
      return 'truth';
    case ApplicationCommandOptionType.CHANNEL:
      return 'channel';
    case ApplicationCommandOptionType.USER:
      return 'person';
    case ApplicationCommandOptionType.ROLE:
      return 'role';
    case ApplicationCommandOptionType.SUB_COMMAND:
    case ApplicationCommandOptionType.SUB_COMMAND_GROUP:
    case ApplicationCommandOptionType.MENTIONABLE:
    case ApplicationCommandOptionType.ATTACHMENT:
      return undefined;
  }
}

/** Commands that fit what follows the slash: those that begin so, then those that have it inside or in their description. */
export function matchingCommands(entries: readonly CommandEntry[], typed: string): CommandEntry[] {
  const wanted = typed.trim().toLowerCase();
  const rank = (entry: CommandEntry): number => {
    if (entry.name.startsWith(wanted)) return 0;
    if (entry.name.includes(wanted)) return 1;
    return entry.description.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return entries.filter((entry) => rank(entry) < 3).sort((one, other) => rank(one) - rank(other));
}

/**
 * Reads a line such as `/papers rwkv`: once the command is followed by a space, what comes after goes into its first option.
 * Longer names first, so that a subcommand is not read as its group. `undefined` while it is not clear which command is meant.
 */
export function readCommandLine(entries: readonly CommandEntry[], line: string): CommandDraft | undefined {
  const named = [...entries]
    .sort((one, other) => other.name.length - one.name.length)
    .find((entry) => line.startsWith(`/${entry.name} `));
  return named === undefined ? undefined : draftOf(named, line.slice(named.name.length + 2));
}

/** A draft with its required options, or its first, ready to be filled; `text` goes into the first of them. */
export function draftOf(command: CommandEntry, text = ''): CommandDraft {
  const required = command.options.filter((option) => option.isRequired);
  const shown = required.length > 0 ? required : command.options.slice(0, 1);
  return { command, filled: shown.map((option, index) => ({ option, text: index === 0 ? text : '' })) };
}

/** The options that are not shown yet. */
export function unused(draft: CommandDraft): OptionEntry[] {
  return draft.command.options.filter((option) => !draft.filled.some((one) => one.option.name === option.name));
}

/** The values to send, or the first option that is not right and why. */
export function valuesOf(
  draft: CommandDraft,
):
  | { readonly options: Readonly<Record<string, string | number | boolean>> }
  | { readonly wrong: string; readonly problem: string } {
  const options: Record<string, string | number | boolean> = {};
  for (const { option, text, value } of draft.filled) {
    if (text.trim() === '') {
      if (option.isRequired) return { wrong: option.name, problem: words.required };
      continue;
    }
    const read = readValue(option, text.trim(), value);
    if ('problem' in read) return { wrong: option.name, problem: read.problem };
    options[option.name] = read.value;
  }
  return { options };
}

function readValue(
  option: OptionEntry,
  text: string,
  chosen: string | number | boolean | undefined,
): { readonly value: string | number | boolean } | { readonly problem: string } {
  if (chosen !== undefined) return { value: chosen };
  if (option.choices.length > 0 || ['channel', 'person', 'role'].includes(option.takes)) {
    const named = option.choices.find((choice) => choice.name.toLowerCase() === text.toLowerCase());
    return named === undefined ? { problem: words.notAChoice } : { value: named.value };
  }
  if (option.takes !== 'number') return { value: text };
  return /^-?\d+$/.test(text) ? { value: Number(text) } : { problem: words.notANumber };
}

/** Names written as `@Vita` become mentions, the longest name first. */
export function withMentions(text: string, people: readonly { readonly id: string; readonly name: string }[]): string {
  return [...people]
    .sort((one, other) => other.name.length - one.name.length)
    .reduce((result, person) => result.replaceAll(`@${person.name}`, `<@${person.id}>`), text);
}
