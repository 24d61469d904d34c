import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** The catalogue's shape: whatever English says, every other language says too. */
export type Texts = typeof en;

/** Languages Vita speaks, as Discord names them. */
export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** The words of a command or subcommand: its name and description in a language, its options, its subcommands. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options?: Readonly<Record<string, OptionWords>>;
  readonly subcommands?: Readonly<Record<string, CommandWords>>;
}

export interface OptionWords {
  readonly name: string;
  readonly description: string;
  /** Labels of the choices, by value. */
  readonly choices?: Readonly<Record<string, string>>;
}

const catalogues: Readonly<Record<Locale, Texts>> = { en, 'zh-CN': zhCN };

/** The catalogue of a language; English where there is none yet. */
export function textsFor(locale: Locale): Texts {
  return catalogues[locale];
}

/** The language nearest to one of Discord's locale codes, such as `zh-TW` or `en-GB`. */
export function localeFor(code: string | undefined): Locale {
  return code?.startsWith('zh') ? 'zh-CN' : 'en';
}

/** The words of a command. Throws when the catalogue has none: every command needs some before the start. */
export function wordsOf(texts: Texts, command: string, subcommand?: string): CommandWords {
  const all: Readonly<Record<string, CommandWords>> = texts.commands.words;
  const words = subcommand === undefined ? all[command] : all[command]?.subcommands?.[subcommand];
  if (!words)
    throw new Error(`The text catalogue has no words for the command ${[command, subcommand].join(' ').trim()}`);
  return words;
}
