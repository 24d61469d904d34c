import type { Announcements } from '../src/announce/announcements.ts';
import type { Answerer, Turn } from '../src/answer/answer.ts';
import type { Profile } from '../src/profile/record.ts';
import type { Form, OptionValue, Reply } from '../src/reply/reply.ts';
import type { Search } from '../src/search/search.ts';
import type { FieldOrigin } from '../src/sources/origins.ts';
import type { SourcesReport } from '../src/sources/report.ts';
import type { Locale, Texts } from '../src/text/index.ts';

/** One option of a command. Its name and description for people, and its choices' labels, stand in the text catalogue. */
export interface OptionDefinition {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'channel' | 'role';
  readonly required?: boolean;
  /** Offers what `complete` gives while it is typed. Excludes `choices`. */
  readonly autocomplete?: boolean;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Understood from buttons and the terminal, not registered with Discord: a page's number, for one. */
  readonly internal?: boolean;
}

/** A choice offered while an option is typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** The options of a request by name, read and checked against the command's definitions. */
export type Options = Readonly<Record<string, OptionValue | undefined>>;

type ValueOf<O extends OptionDefinition> = O['type'] extends 'integer'
  ? number
  : O['type'] extends 'boolean'
    ? boolean
    : O extends { choices: readonly (infer Value)[] }
      ? Value
      : string;

/** The options that a list of definitions allows, with their types. */
export type OptionsOf<Definitions extends readonly OptionDefinition[]> = {
  readonly [O in Definitions[number] as O['name']]: O extends { required: true } ? ValueOf<O> : ValueOf<O> | undefined;
};

/** Where a request comes from. Ids are Discord snowflakes; in the terminal there are none. */
export interface Origin {
  readonly guildId?: string;
  readonly channelId?: string;
  readonly userId?: string;
  /** May manage the server. */
  readonly manager: boolean;
  /** Owns the bot; in the terminal, whoever sits there. */
  readonly owner: boolean;
  /** The reader's own language. */
  readonly locale: Locale;
  /** The server's language, where there is a server. */
  readonly guildLocale?: Locale;
}

/** All that a command may know besides its options. */
export interface Context {
  /** The one list, for `/help`. */
  readonly commands: readonly Command[];
  readonly profile: Profile;
  readonly search: Search;
  readonly answerer: Answerer;
  readonly now: Date;
  /** Words in the language of the answer. */
  readonly texts: Texts;
  readonly origin: Origin;
  /** What the same person was just answered in the same place. */
  readonly previous?: Turn;
  readonly services: Services;
}

/** What commands ask of the parts that keep something. */
export interface Services {
  readonly tally: QuestionTally;
  /** Undefined where there is no Discord to announce in: in the terminal, and until the bot is connected. */
  readonly announcements: () => Announcements | undefined;
  readonly sources: {
    report(): Promise<SourcesReport>;
    /** The fields of a record, and where each comes from. */
    origins(id: string): readonly FieldOrigin[];
  };
}

/** How often each kind of question was not answered as meant. */
export interface QuestionTally {
  count(kind: string): Promise<void>;
  counts(): Promise<readonly { readonly kind: string; readonly count: number }[]>;
}

export interface Runnable<Read = Options> {
  readonly name: string;
  readonly options: readonly OptionDefinition[];
  /** The answer; throws `UserError` for what the reader can mend. */
  run(options: Read, context: Context): Reply | Form | Promise<Reply | Form>;
  /** Choices for the option that is being typed, best first. */
  complete?(
    option: string,
    typed: string,
    options: Partial<Read>,
    context: Context,
  ): readonly Choice[] | Promise<readonly Choice[]>;
}

/** A slash command without subcommands. */
export interface SimpleCommand extends Runnable {
  readonly managersOnly?: boolean;
  readonly guildOnly?: boolean;
  readonly subcommands?: never;
}

/** A slash command with subcommands. */
export interface CommandGroup {
  readonly name: string;
  /** Only for those who may manage the server; Discord hides it from others. */
  readonly managersOnly?: boolean;
  /** Makes no sense outside a server. */
  readonly guildOnly?: boolean;
  readonly subcommands: readonly Runnable[];
}

export type Command = SimpleCommand | CommandGroup;

/** A command (or subcommand) whose options' types follow from their definitions: a renamed option is a compile error. */
export function command<const Definitions extends readonly OptionDefinition[]>(
  definition: Omit<Runnable<OptionsOf<Definitions>>, 'options'> & { readonly options: Definitions },
): Runnable<OptionsOf<Definitions>> {
  return definition;
}
