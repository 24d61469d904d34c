/** The commands of LaTeX's accents, by Unicode's combining mark. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
};

const commands: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'dj',
  Đ: 'DJ',
  ð: 'dh',
  Ð: 'DH',
  þ: 'th',
  Þ: 'TH',
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
  '`': 'textasciigrave',
  '<': 'textless',
  '>': 'textgreater',
  '|': 'textbar',
};

/**
 * Text for a BibTeX field. Accented Latin letters become commands, since BibTeX shortens names by bytes; other scripts stay
 * in UTF-8, which LaTeX reads since 2018. Braces are commands as well, since BibTeX counts them even behind a backslash.
 */
export function toLatex(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\\{}~^`<>|ßæÆœŒøØłŁıđĐðÐþÞ]/g, (character) => `{\\${commands[character] ?? ''}}`)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/-(?=-)|'(?=')/g, '$&{}')
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, accented);
}

function accented(letter: string): string {
  const [base = '', mark = '', ...more] = letter.normalize('NFD');
  const command = accents[mark];
  if (command === undefined || more.length > 0 || !/[A-Za-z]/.test(base)) return letter;
  return /[a-zA-Z]/.test(command) ? `{\\${command}{${base}}}` : `{\\${command}${base}}`;
}

/**
 * A title for BibTeX, with braces around what a style must not turn into lower case: words with a capital after their
 * first letter (`{RWKV}`, `{MatMul}-free`), single capitals other than the article, and in a title in sentence case every
 * capital but the first.
 */
export function titleToLatex(title: string): string {
  const parts = title.split(/([\p{L}\p{N}\p{M}]+)/u);
  const long = parts.filter((part) => /^\p{L}\p{Ll}{3,}$/u.test(part)).slice(1);
  const isSentence = long.filter((part) => /^\p{Ll}/u.test(part)).length > long.length / 2;
  const first = parts.findIndex((part) => /\p{L}/u.test(part));
  return parts
    .map((part, index) => {
      const keeps =
        /^.+\p{Lu}/u.test(part) || /^[B-Z]$/.test(part) || (isSentence && index !== first && /^\p{Lu}/u.test(part));
      return keeps ? `{${toLatex(part)}}` : toLatex(part);
    })
    .join('');
}
