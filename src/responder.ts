import { commandNamed, type RunnableCommand } from '../commands/registry.ts';
import { readOptions } from '../commands/options.ts';
import type { Choice, Command, Context, Origin, Services } from '../commands/command.ts';
import type { Answerer, Turn } from './answer/answer.ts';
import type { Clock } from './clock.ts';
import type { Conversations } from './conversation.ts';
import { UserError } from './errors.ts';
import type { Log } from './log.ts';
import type { Profile } from './profile/record.ts';
import { cutText } from './reply/cut.ts';
import { limits } from './reply/limits.ts';
import type { Form, Invocation, Reply } from './reply/reply.ts';
import type { Search } from './search/search.ts';
import { type Locale, textsFor } from './text/index.ts';

/** What is made anew for each new profile. */
export interface Rooms {
  readonly profile: Profile;
  readonly search: Search;
  readonly answerer: Answerer;
}

/** Answers requests, wherever they come from. */
export interface Responder {
  /** The answer to a request; a failure is an answer too. Never throws. */
  respond(invocation: Invocation, origin: Origin): Promise<Reply | Form>;
  /** Choices for the option that is being typed, best first; none when something fails. Never throws. */
  complete(invocation: Invocation, option: string, typed: string, origin: Origin): Promise<readonly Choice[]>;
}

interface Parts {
  readonly commands: readonly Command[];
  /** The rooms of the last good profile. */
  readonly rooms: () => Rooms;
  readonly clock: Clock;
  readonly log: Log;
  /** A new reference id for an unexpected failure, short enough to read out. */
  readonly reference: () => string;
  readonly conversations: Conversations;
  readonly services: Services;
}

/** One dispatcher for Discord and the terminal: finds the command, reads its options, and catches whatever it throws. */
export function createResponder(parts: Parts): Responder {
  const { commands, rooms, clock, log, reference, conversations, services } = parts;

  const contextFor = (origin: Origin, locale: Locale): Context => {
    const previous = conversations.previous(origin);
    return {
      commands,
      ...rooms(),
      now: clock.now(),
      texts: textsFor(locale),
      origin,
      ...(previous && { previous }),
      services,
    };
  };

  const failed = (error: unknown, invocation: Invocation, locale: Locale): Reply => {
    const { common } = textsFor(locale);
    if (error instanceof UserError) return failure(error.message);
    const id = reference();
    log.error(
      { error, reference: id, command: invocation.command, subcommand: invocation.subcommand },
      'a command failed',
    );
    return failure(common.unexpected(id));
  };

  return {
    async respond(invocation, origin) {
      const isPrivate = invocation.options.private === true || invocation.options.private === 'true';
      const locale = isPrivate ? origin.locale : (origin.guildLocale ?? origin.locale);
      try {
        const context = contextFor(origin, locale);
        const command = commandNamed(commands, invocation, context.texts);
        allow(command, context);
        const answer = await command.run(readOptions(command.options, invocation.options, context.texts), context);
        if (!('blocks' in answer)) return answer;
        const turn = answer.turn ?? turnOf(invocation, answer);
        if (turn) conversations.remember(origin, turn);
        return isPrivate ? { ...answer, private: true } : answer;
      } catch (error) {
        return { ...failed(error, invocation, locale), ...(isPrivate && { private: true }) };
      }
    },

    async complete(invocation, option, typed, origin) {
      try {
        const context = contextFor(origin, origin.locale);
        const command = commandNamed(commands, invocation, context.texts);
        const choices = await command.complete?.(option, typed, invocation.options, context);
        return fitting(choices ?? []);
      } catch (error) {
        failed(error, invocation, origin.locale);
        return [];
      }
    },
  };
}

/** A look-up is something that a question can follow up too: `/papers rwkv`, then `who wrote the second one?` */
function turnOf({ command, options }: Invocation, { items }: Reply): Turn | undefined {
  if (items.length === 0) return undefined;
  const words = Object.entries(options).flatMap(([name, value]) => (name === 'page' || value === true ? [] : [value]));
  return { reading: [command, ...words].join(' '), items };
}

/** Choices as Discord takes them; one whose value does not fit is left out, since a cut value would mean something else. */
function fitting(choices: readonly Choice[]): readonly Choice[] {
  return choices
    .filter(({ name, value }) => name.trim() !== '' && value.length > 0 && value.length <= limits.choice)
    .slice(0, limits.choices)
    .map(({ name, value }) => ({ name: cutText(name, limits.choice), value }));
}

/** A failure as an answer that only the asker sees. */
function failure(text: string): Reply {
  return { blocks: [{ kind: 'text', text: [{ text }] }], items: [], answered: false, private: true };
}

/** Discord hides such commands from others, but a button or a message may still ask for them. */
function allow(command: RunnableCommand, { origin, texts }: Context): void {
  if (command.managersOnly && !origin.manager && !origin.owner) throw new UserError(texts.common.managersOnly);
  if (command.guildOnly && !origin.guildId) throw new UserError(texts.common.guildOnly);
}
