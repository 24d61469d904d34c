import { commands } from '../../commands/index.ts';
import type { Choice, Origin } from '../../commands/command.ts';
import { toMessage } from '../reply/discord.ts';
import { parseInvocation } from '../reply/invocation.ts';
import type { Form, Invocation, Reply } from '../reply/reply.ts';
import { toText } from '../reply/terminal.ts';
import type { Responder, Rooms } from '../responder.ts';
import { type Texts, textsFor } from '../text/index.ts';

/** Vita in a terminal: the same commands by the same code. */
export interface Terminal {
  /** The answer to a line: a command that begins with `/`, or a question. As text, or as one JSON object. */
  answer(line: string): Promise<string>;
  /** What the last word of a line may become. */
  complete(line: string): Promise<readonly string[]>;
}

/** Whoever sits at the terminal owns this Vita. */
const origin: Origin = { manager: true, owner: true, locale: 'en' };

export function createTerminal(
  responder: Responder,
  { json, colour, rooms }: { json: boolean; colour: boolean; rooms: () => Rooms },
): Terminal {
  const texts = textsFor(origin.locale);
  return {
    async answer(line) {
      const reply = replyOf(await responder.respond(read(line), origin), texts);
      return json ? asJson(line, reply, texts, rooms()) : toText(reply, { colour, texts });
    },
    complete: (line) => completions(line, responder),
  };
}

function read(line: string): Invocation {
  const typed = line.trim();
  if (!typed.startsWith('/')) return { command: 'ask', options: { question: typed } };
  return parseInvocation(typed, commands) ?? { command: typed.slice(1).split(/\s/, 1).join(''), options: {} };
}

/** A form can't be filled in here; its fields are options of the command. */
function replyOf(answer: Reply | Form, texts: Texts): Reply {
  if ('blocks' in answer) return answer;
  const names = answer.fields.map(({ name }) => `${name}:`).join(' ');
  const text = [{ text: texts.terminal.form(names) }];
  return { blocks: [{ kind: 'text', text }], items: [], answered: false };
}

function asJson(input: string, reply: Reply, texts: Texts, { profile }: Rooms): string {
  const items = reply.items.flatMap((id) => {
    const item = profile.byId.get(id);
    return item ? [{ id, section: item.section, title: item.title }] : [];
  });
  const text = toText(reply, { colour: false, texts });
  return JSON.stringify({ input, answered: reply.answered, items, text, message: toMessage(reply, texts).body });
}

/** The command's name first, then its options, then the option's own autocomplete. */
async function completions(line: string, responder: Responder): Promise<readonly string[]> {
  const typed = line.trimStart();
  if (!typed.startsWith('/')) return [];
  if (!typed.includes(' ')) return commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(typed));
  const invocation = read(typed);
  const command = commands.find(({ name }) => name === invocation.command);
  const options = command?.subcommands
    ? command.subcommands.find(({ name }) => name === invocation.subcommand)?.options
    : command?.options;
  const last = Object.entries(invocation.options).at(-1);
  const focused = last ?? [options?.find(({ autocomplete }) => autocomplete)?.name ?? '', ''];
  const choices = await responder.complete(invocation, focused[0], String(focused[1]), origin);
  return choices.map(
    (choice: Choice) =>
      `/${[invocation.command, invocation.subcommand].filter(Boolean).join(' ')} ${focused[0]}:${quote(choice.value)}`,
  );
}

const quote = (value: string) => (/\s/.test(value) ? JSON.stringify(value) : value);
