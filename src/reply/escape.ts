/**
 * Untrusted text for Discord's markdown. Discord drops a backslash before any punctuation, so that an escaped text reads
 * as it was written; inside the text of a masked link it shows the backslash instead (discord-api-docs issue 6185),
 * so a link's text is either free of markdown or not linked itself.
 */

/** C0 and C1 controls other than the line feed, spaces without width, and marks that turn the direction of what follows. */
const unseen = /(?!\n)\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** The text without control characters, line ends as `\n`, a tab as a space, unpaired surrogates as U+FFFD. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The text on one line: clean, each run of white space one space, none at the ends. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** What means something anywhere: emphasis, spoilers, code, links, mentions, and a colon that may begin an emoji or a URL. */
const anywhere = /[\\*_~|`<[\]@]|:(?!\s)/g;
/** What means something at the start of a line: headings, quotes, lists, small print. A text may start a line unknowingly. */
const atLineStart = /^([^\S\n]*)([#>+.-]|\d+(?=\.(?:\s|$)))/gm;

/**
 * Escapes a text so that Discord shows it as it stands, wherever in a message it is put. Clean it first (`cleanText`).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .replace(atLineStart, (_, indent: string, mark: string) =>
      /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    );
}

/** The address as Discord takes it between the brackets of a masked link; undefined when it is not plain http(s). */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined;
  // A user name in front of the host makes an address look like another one; an IPv6 host has brackets.
  if (parsed.username !== '' || parsed.password !== '' || parsed.hostname.startsWith('[')) return undefined;
  return parsed.href.replace(/[()[\]*`'"<>|\\\s]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** What Discord would read inside the text of a masked link, or what keeps it from being a link (discord-api-docs 6810, 7721). */
const unfitForLink = /[\\`<>[\]@\n]|[*_].*[*_]|~~|\|\||:\S|\p{Extended_Pictographic}|^\s*(?:[#>+-]|\d+\.)/u;

/** A text that leads somewhere; where the text itself can't be linked, the host's name behind it is. */
export function maskedLink(text: string, url: string): string {
  const label = oneLine(text);
  const target = safeUrl(url);
  if (target === undefined) return escapeMarkdown(label);
  if (label !== '' && !unfitForLink.test(label)) return `[${label}](${target})`;
  const host = `[${new URL(target).hostname}](${target})`;
  return label === '' ? host : `${escapeMarkdown(label)} (${host})`;
}

/** Inline code. A text with backticks gets longer fences, so that it stands as it is. */
export function inlineCode(text: string): string {
  const line = oneLine(text);
  const runs = line.match(/`+/g) ?? [];
  if (line === '') return '';
  if (runs.length === 0) return `\`${line}\``;
  // Discord knows fences of one and two backticks.
  return runs.some((run) => run.length > 1) ? escapeMarkdown(line) : `\`\` ${line} \`\``;
}

/** A code block, whose text can't end it: a zero-width space goes into each run of three backticks. */
export function codeBlock(language: string, code: string): string {
  const name = language.replace(/[^a-z0-9+#-]/gi, '');
  const inside = cleanText(code).replace(/``(?=`)/g, '``\u200b');
  return `\`\`\`${name}\n${inside.replace(/\n+$/, '')}\n\`\`\``;
}
