import type { Answerer } from '../src/answer/answer.ts';
import type { Profile } from '../src/profile/record.ts';
import type { Form, Invocation, OptionValue, Reply } from '../src/reply/reply.ts';
import type { Search } from '../src/search/search.ts';
import type { Locale, Texts } from '../src/text/index.ts';

/** One option of a command, as Discord defines it and as the terminal reads it. Names and descriptions stand in the text catalogue. */
export interface OptionDefinition {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'channel' | 'role';
  readonly required?: boolean;
  /** Offers what `Command.complete` gives while it is typed. Excludes `choices`. */
  readonly autocomplete?: boolean;
  /** The only values it takes; their labels stand in the text catalogue. */
  readonly choices?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Understood from buttons and the terminal, not registered with Discord: a page's number, for one. */
  readonly internal?: boolean;
}

/** A choice offered while an option is typed. Discord: name and value at most 100 characters, 25 choices. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

export type Options = Readonly<Record<string, OptionValue | undefined>>;

/** Where a request comes from. Ids are Discord snowflakes; in the terminal there are none. */
export interface Origin {
  readonly guildId?: string;
  readonly channelId?: string;
  readonly userId?: string;
  /** May manage the server. */
  readonly manager: boolean;
  /** Owns the bot. */
  readonly owner: boolean;
  /** The reader's own language. */
  readonly locale: Locale;
  /** The server's language, where there is a server. */
  readonly guildLocale?: Locale;
}

/** All that a command may know besides its options. */
export interface Context {
  readonly profile: Profile;
  readonly search: Search;
  readonly answerer: Answerer;
  readonly now: Date;
  readonly texts: Texts;
  readonly origin: Origin;
}

interface Runnable {
  readonly options: readonly OptionDefinition[];
  /** The answer; throws `UserError` for what the reader can mend. */
  run(options: Options, context: Context): Reply | Form | Promise<Reply | Form>;
  /** Choices for the option that is being typed, best first. */
  complete?(
    option: string,
    typed: string,
    options: Options,
    context: Context,
  ): readonly Choice[] | Promise<readonly Choice[]>;
}

/** A slash command without subcommands. */
export interface SimpleCommand extends Runnable {
  readonly name: string;
  /** Only for those who may manage the server (Discord hides it from others by default). */
  readonly managersOnly?: boolean;
  readonly subcommands?: never;
}

/** A slash command with subcommands. */
export interface CommandGroup {
  readonly name: string;
  readonly managersOnly?: boolean;
  /** Makes no sense outside a server. */
  readonly guildOnly?: boolean;
  readonly subcommands: readonly (Runnable & { readonly name: string })[];
}

export type Command = SimpleCommand | CommandGroup;

export type { Invocation };
