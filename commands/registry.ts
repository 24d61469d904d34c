import { z } from 'zod';
import { UserError } from '../src/errors.ts';
import type { Invocation } from '../src/reply/reply.ts';
import { locales, type Texts, textsFor, wordsOf } from '../src/text/index.ts';
import type { Command, Runnable } from './command.ts';

/** A command or subcommand ready to run. */
export interface RunnableCommand extends Runnable {
  readonly managersOnly?: boolean | undefined;
  readonly guildOnly?: boolean | undefined;
}

/** The command, or subcommand, that a request names. Throws `UserError` when there is none. */
export function commandNamed(commands: readonly Command[], invocation: Invocation, texts: Texts): RunnableCommand {
  const command = commands.find((each) => each.name === invocation.command);
  const name = [invocation.command, invocation.subcommand].filter(Boolean).join(' ');
  if (!command) throw new UserError(texts.common.unknownCommand(name));
  if (!command.subcommands) return command;
  const subcommand = command.subcommands.find((each) => each.name === invocation.subcommand);
  if (!subcommand) throw new UserError(texts.common.chooseSubcommand(command.name, namesOf(command.subcommands)));
  return { ...subcommand, managersOnly: command.managersOnly, guildOnly: command.guildOnly };
}

const namesOf = (commands: readonly { readonly name: string }[]) => commands.map((each) => each.name).join(', ');

/** Names and descriptions as Discord takes them (Application Commands: naming, option limits). */
const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((text) => text === text.toLowerCase(), 'must be lower case');
const description = z.string().min(1).max(100);
const CHAT_COMMANDS = 100;
const OPTIONS = 25;

/**
 * Checks the one list before anything starts: no name twice, every name, description, option and choice in every language
 * as Discord takes them. Throws one error that names every fault.
 */
export function checkCommands(commands: readonly Command[]): void {
  const faults = [
    ...duplicates(commands),
    ...commands.flatMap((command) => locales.flatMap((locale) => faultsOf(command, textsFor(locale)))),
  ];
  if (commands.length > CHAT_COMMANDS) faults.push(`${commands.length} commands; Discord takes ${CHAT_COMMANDS}`);
  if (faults.length > 0) throw new Error(`The list of commands is not right:\n${[...new Set(faults)].join('\n')}`);
}

function duplicates(named: readonly { readonly name: string }[]): string[] {
  const names = named.map((each) => each.name);
  return names.filter((each, index) => names.indexOf(each) !== index).map((each) => `${each}: stands twice`);
}

function faultsOf(command: Command, texts: Texts): string[] {
  const subcommands = command.subcommands ?? [];
  const own = command.subcommands
    ? faultsOfWords(command.name, wordsOf(texts, command.name))
    : faultsOfRunnable(command, texts);
  return [
    ...own,
    ...duplicates(subcommands),
    ...subcommands.flatMap((each) => faultsOfRunnable(each, texts, command.name)),
  ];
}

function faultsOfRunnable(runnable: Runnable, texts: Texts, group?: string): string[] {
  const path = [group, runnable.name].filter(Boolean).join(' ');
  const words = group === undefined ? wordsOf(texts, runnable.name) : wordsOf(texts, group, runnable.name);
  const shown = runnable.options.filter((option) => !option.internal);
  const faults = [...faultsOfWords(path, words), ...duplicates(runnable.options).map((fault) => `${path} ${fault}`)];
  if (shown.length >= OPTIONS) faults.push(`${path}: ${shown.length} options and private; Discord takes ${OPTIONS}`);
  if (shown.some((option, index) => option.required && index > 0 && !shown[index - 1]?.required))
    faults.push(`${path}: a required option after an optional one`);
  for (const option of shown) {
    const optionWords = words.options?.[option.name];
    if (!optionWords) faults.push(`${path} ${option.name}: no words in the catalogue`);
    else faults.push(...faultsOfWords(`${path} ${option.name}`, optionWords));
    for (const choice of option.choices ?? []) {
      if (!optionWords?.choices?.[choice]) faults.push(`${path} ${option.name} ${choice}: no words in the catalogue`);
    }
    if (option.choices && option.autocomplete)
      faults.push(`${path} ${option.name}: choices and autocomplete exclude each other`);
  }
  return faults;
}

function faultsOfWords(path: string, words: { readonly name: string; readonly description: string }): string[] {
  return [
    ...(name.safeParse(words.name).success ? [] : [`${path}: “${words.name}” is no name that Discord takes`]),
    ...(description.safeParse(words.description).success
      ? []
      : [`${path}: its description must have 1 to 100 characters`]),
  ];
}
