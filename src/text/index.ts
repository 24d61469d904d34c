import { en } from './en.ts';

/** The catalogue's shape: whatever English says, every other language says too. */
export type Texts = typeof en;

/** Languages Vita speaks, as Discord names them. */
export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

const catalogues: Partial<Record<Locale, Texts>> & { en: Texts } = { en };

/** The catalogue of a language; English where there is none yet. */
export function textsFor(locale: Locale): Texts {
  return catalogues[locale] ?? catalogues.en;
}

/** The language nearest to one of Discord's locale codes, such as `zh-TW` or `en-GB`. */
export function localeFor(code: string | undefined): Locale {
  return code?.startsWith('zh') ? 'zh-CN' : 'en';
}
