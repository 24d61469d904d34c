import type { PartialDate } from '../profile/date.ts';
import type { Locale } from '../text/index.ts';

/**
 * What Vita says, wherever it says it: plain data that tests compare and both renderers (Discord, terminal) print. Texts
 * are never escaped here; each renderer escapes for its own medium.
 */
export interface Reply {
  readonly blocks: readonly Block[];
  /** Ids of the records it rests on, in the order shown: all of them, not only those on this page. */
  readonly items: readonly string[];
  /** False when Vita had to say that it doesn't know, found nothing, or could not do what was asked. */
  readonly answered: boolean;
  /** Seen by the asker alone. */
  readonly private?: boolean;
  /** Which page of the whole this is, from 1. */
  readonly page?: { readonly index: number; readonly count: number };
  readonly files?: readonly ReplyFile[];
  /** The language it is in, where that is not the reader's or the server's: an answer follows its question. */
  readonly locale?: Locale;
  /** What a follow-up question may refer to. */
  readonly turn?: {
    readonly reading: string;
    readonly items: readonly string[];
    readonly among?: readonly string[];
    readonly base?: string;
    readonly pair?: readonly string[];
  };
}

/** A text file to download. */
export interface ReplyFile {
  readonly name: string;
  readonly content: string;
}

/** A run of text in one style. `text` is untrusted. */
export interface Span {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** For what a reader can type, such as `/papers`. */
  readonly code?: true;
  /** Where it leads; the renderers drop anything that is not http(s). */
  readonly url?: string;
  /** Shown in words in place of `text`. */
  readonly date?: PartialDate;
  /** A point in time, shown in place of `text`; Discord shows it in the reader's own zone. Milliseconds since 1970. */
  readonly instant?: number;
}

export type Rich = readonly Span[];

export type Block =
  | { readonly kind: 'heading'; readonly text: Rich }
  | { readonly kind: 'text'; readonly text: Rich }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: Rich }
  /** A record on one to three lines, with a button that opens its card. */
  | { readonly kind: 'entry'; readonly lines: readonly Rich[]; readonly action?: RunAction }
  /** Text to copy as it stands. */
  | { readonly kind: 'code'; readonly language: string; readonly code: string }
  | { readonly kind: 'divider' }
  /** Notifies a role of the server, by its id. */
  | { readonly kind: 'mention'; readonly role: string }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
  /** A choice out of at most 25, each of which runs something. */
  | { readonly kind: 'select'; readonly placeholder: string; readonly choices: readonly RunAction[] };

export type Action = RunAction | LinkAction;

/** A button that runs a command as if it had been typed. */
export interface RunAction {
  readonly kind: 'run';
  readonly label: string;
  readonly description?: string;
  readonly invocation: Invocation;
  readonly style?: 'primary' | 'secondary' | 'success' | 'danger';
  /** The answer takes the place of the message with the button (a page turned); otherwise it is a new message. */
  readonly replaces?: true;
  readonly disabled?: true;
  /** Makes sense as a button only; the terminal leaves it out. */
  readonly buttonOnly?: true;
}

export interface LinkAction {
  readonly kind: 'link';
  readonly label: string;
  readonly url: string;
}

/** A form to fill in; what is typed into a field becomes the option of that name in `submit`. */
export interface Form {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly submit: Invocation;
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly long?: boolean;
  readonly maxLength?: number;
}

/** A command with its options, as typed or as kept in a button: `/papers query:rwkv page:2`. */
export interface Invocation {
  readonly command: string;
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export type OptionValue = string | number | boolean;
