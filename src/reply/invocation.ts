import { createHash } from 'node:crypto';
import { z } from 'zod';
import { limits } from './limits.ts';
import type { Invocation, OptionValue } from './reply.ts';

/** An invocation that is too long for a button: to be kept in the database under `id`, which the button carries. */
export interface LongState {
  readonly id: string;
  readonly value: string;
}

/** What a button or a choice says when it is used. `stateId` stands for an invocation kept as `LongState`. */
export type ButtonState = { readonly replaces: boolean } & (
  { readonly invocation: Invocation } | { readonly stateId: string }
);

/** The format of what follows; another format gets another number, so that old buttons are known as old. */
const version = '1';
const customIdShape = new RegExp(`^${version}([rn])[0-9a-z]*:(#?)(.+)$`, 's');
const invocationSchema = z.tuple([
  z.string(),
  z.string(),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
]);

/**
 * A button's state as a `custom_id` of at most 100 characters (Discord's limit). One that is longer is kept by its hash,
 * 22 characters of base64url (132 bits of SHA-256). `nth` tells alike buttons of one message apart: ids must be unique.
 */
export function encodeInvocation(
  invocation: Invocation,
  replaces: boolean,
  nth = 0,
): { customId: string; longState?: LongState } {
  const value = JSON.stringify([invocation.command, invocation.subcommand ?? '', invocation.options]);
  const start = `${version}${replaces ? 'r' : 'n'}${nth === 0 ? '' : nth.toString(36)}:`;
  if (start.length + value.length <= limits.customId) return { customId: start + value };
  const id = createHash('sha256').update(value).digest('base64url').slice(0, 22);
  return { customId: `${start}#${id}`, longState: { id, value } };
}

/** Reads a `custom_id`, or the value of a choice; undefined when it is not of this format (an older or foreign button). */
export function decodeCustomId(customId: string): ButtonState | undefined {
  const [, mode, hash, rest = ''] = customIdShape.exec(customId) ?? [];
  if (mode === undefined) return undefined;
  const replaces = mode === 'r';
  if (hash) return { replaces, stateId: rest };
  const invocation = decodeInvocation(rest);
  return invocation && { replaces, invocation };
}

/** Reads the value of a `LongState`; undefined when it is not one. */
export function decodeInvocation(value: string): Invocation | undefined {
  const parsed = invocationSchema.safeParse(readJson(value));
  if (!parsed.success) return undefined;
  const [command, subcommand, options] = parsed.data;
  return { command, ...(subcommand && { subcommand }), options };
}

function readJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** The invocation as a person would type it: `/papers query:rwkv page:2`, `/papers query:"spiking networks"`. */
export function formatInvocation(invocation: Invocation): string {
  const options = Object.entries(invocation.options).map(([name, value]) => `${name}:${quoted(String(value))}`);
  return [`/${invocation.command}`, ...(invocation.subcommand ? [invocation.subcommand] : []), ...options].join(' ');
}

function quoted(value: string): string {
  if (value !== '' && !/\s|^"/.test(value)) return value;
  return `"${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

interface OptionSpec {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'channel' | 'role';
}

/** As much of a command's definition as reading a typed line needs. */
export interface CommandSpec {
  readonly name: string;
  readonly options?: readonly OptionSpec[];
  readonly subcommands?: readonly { readonly name: string; readonly options: readonly OptionSpec[] }[];
}

/** `name:` at the start of a word. */
const optionStart = /^([-_'\p{L}\p{N}]+):/u;
/** A text in quotes that ends where a word ends; `\"`, `\\` and `\n` stand for themselves in it. */
const quotedText = /^"((?:[^"\\]|\\.)*)"(?=\s|$)/s;

/**
 * Reads a line such as `/papers rwkv year:2023` or `/papers query:"spiking networks"`. Words without an option's name go
 * to the first string option. Values that don't fit their option's type stay text, and words that have no option become
 * options of their own, so that checking the options names them. Undefined when no command (or subcommand) of that name
 * is among `commands`.
 */
export function parseInvocation(line: string, commands: readonly CommandSpec[]): Invocation | undefined {
  const [, name = '', afterName = ''] = /^\s*\/(\S+)(.*)$/s.exec(line) ?? [];
  const command = commands.find((each) => each.name === name.toLowerCase());
  if (!command?.subcommands) {
    return command && { command: command.name, options: readOptions(afterName, command.options ?? []) };
  }
  const [, subname = '', rest = ''] = /^\s*(\S+)(.*)$/s.exec(afterName) ?? [];
  const subcommand = command.subcommands.find((each) => each.name === subname.toLowerCase());
  return (
    subcommand && {
      command: command.name,
      subcommand: subcommand.name,
      options: readOptions(rest, subcommand.options),
    }
  );
}

function readOptions(line: string, specs: readonly OptionSpec[]): Record<string, OptionValue> {
  const given = new Map<string, OptionValue>();
  const free: string[] = [];
  let rest = line.trimStart();
  while (rest !== '') {
    const name = optionStart.exec(rest)?.[1];
    const spec = specs.find((each) => each.name === name);
    if (spec) rest = rest.slice(spec.name.length + 1);
    const inQuotes = quotedText.exec(rest);
    const taken = inQuotes?.[0] ?? /^\S*/.exec(rest)?.[0] ?? '';
    const value = inQuotes ? unquoted(inQuotes[1] ?? '') : taken;
    if (spec) given.set(spec.name, typed(value, spec.type));
    else free.push(value);
    rest = rest.slice(taken.length).trimStart();
  }
  const first = specs.find((each) => each.type === 'string');
  if (free.length > 0 && first) {
    const start = given.get(first.name);
    given.set(first.name, [...(start ? [start] : []), ...free].join(' '));
  } else {
    for (const word of free) given.set(word, '');
  }
  return Object.fromEntries(given);
}

function unquoted(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character));
}

function typed(value: string, type: OptionSpec['type']): OptionValue {
  if (type === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type === 'boolean' && /^(true|yes|on|1)$/i.test(value)) return true;
  if (type === 'boolean' && /^(false|no|off|0)$/i.test(value)) return false;
  return value;
}
