/** A person's name as CSL has it: in parts, or whole where its parts can't be told. */
export type Name =
  { readonly family: string; readonly given: string; readonly suffix?: string } | { readonly literal: string };

const suffixes = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/**
 * Reads a printed name: `Jason K. Eshraghian`, `Eshraghian, Jason K.`, `Ludwig van Beethoven`, `Sammy Davis Jr.`. A name
 * in Chinese, Japanese or Korean script, and one of a single word, stay whole. The family name is the last word, with the
 * lower-case particles before it.
 */
export function nameOf(printed: string): Name {
  const name = printed.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  if (family !== '' && given !== '' && more.length === 0) {
    return suffixes.test(given) ? withSuffix(family, given) : { family, given };
  }
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name) || name.includes(',')) {
    return { literal: name };
  }
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length > 2 && suffixes.test(last)) return withSuffix(words.slice(0, -1).join(' '), last);
  return inParts(name);
}

function withSuffix(name: string, suffix: string): Name {
  const parts = inParts(name);
  return 'literal' in parts ? parts : { ...parts, suffix };
}

function inParts(name: string): Name {
  const words = name.split(' ');
  if (words.length < 2) return { literal: name };
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const start = particle === -1 ? words.length - 1 : particle;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

/** The family name, or the whole name where its parts can't be told. */
export function familyOf(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}
