/**
 * Reads Discord's markdown as its clients do, and where they differ, as the one that sees the most in it. Written from
 * Discord's help pages and apart from the renderer, to check that a text reads as it was meant.
 */
export interface Reading {
  /** What a person sees, without the marks. */
  readonly text: string;
  /** Everything that was not plain text: `bold`, `link https://...`, `mention`, `heading` ... */
  readonly marks: readonly string[];
}

type Rule = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Reading];

const plain = (text: string): Reading => ({ text, marks: [] });
const marked = (mark: string, inside: Reading): Reading => ({
  text: inside.text,
  marks: [mark, ...inside.marks],
});

const styled = (mark: string, pattern: RegExp): Rule => [pattern, (match) => marked(mark, readInline(match[1] ?? ''))];

const token: Rule = [
  /^<(?:@[!&]?\d*|#\d*|\/[^>\n]+|t:-?\d[^>\n]*|a?:\w+:\d*|id:[^>\n]*|\w+:[^\s>]+|[^\s@>]+@[^\s>]+)>/,
  (match) => marked(`token ${match[0]}`, plain(match[0])),
];
const code: Rule = [/^(`{1,2})(?!`)([\s\S]*?[^`])\1(?!`)/, (match) => marked('code', plain((match[2] ?? '').trim()))];
const codeBlock: Rule = [
  /^```(?:([\w+#.-]+)\n)?([\s\S]+?)\n?```/,
  (match) => marked('code block', plain(match[2] ?? '')),
];
const escape: Rule = [/^\\([^0-9A-Za-z\s])/u, (match) => plain(match[1] ?? '')];
// Inside the text of a link an escape shows its backslash.
const link: Rule = [
  /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))+)\]\(\s*<?(https?:\/\/[^\s()<>]+(?:\([^\s()]*\))?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/,
  (match) => marked(`link ${match[2] ?? ''}`, readInline(match[1] ?? '', false)),
];
const styles: readonly Rule[] = [
  styled('bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),
  styled('underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),
  styled('italic', /^\*(?=\S)((?:\*\*|\\[\s\S]|[^*\\])+?)\*(?!\*)/),
  styled('italic', /^_((?:__|\\[\s\S]|[^_\\])+?)_(?!\w)/),
  styled('strike', /^~~([\s\S]+?)~~/),
  styled('spoiler', /^\|\|([\s\S]+?)\|\|/),
];
const everywhere: readonly Rule[] = [
  [/^(?:@everyone|@here)/, (match) => marked('mention', plain(match[0]))],
  [/^:[\w+-]+:/, (match) => marked('emoji', plain(match[0]))],
  [/^(?:https?|discord|steam):\/\/\S+/i, (match) => marked(`url ${match[0]}`, plain(match[0]))],
];

const inText: readonly Rule[] = [escape, codeBlock, code, link, token, ...styles, ...everywhere];
const inLink: readonly Rule[] = [codeBlock, code, token, ...styles, ...everywhere];

function readInline(source: string, escapes = true): Reading {
  const rules = escapes ? inText : inLink;
  const marks: string[] = [];
  let text = '';
  for (let rest = source; rest !== '';) {
    const found = rules.flatMap(([pattern, read]) => {
      const match = pattern.exec(rest);
      return match ? [{ match, read }] : [];
    })[0];
    const reading = found ? found.read(found.match) : plain(rest.slice(0, 1));
    text += reading.text;
    marks.push(...reading.marks);
    rest = rest.slice(found ? found.match[0].length : 1);
  }
  return { text, marks };
}

/** Reads a whole text display. */
export function readMarkdown(source: string): Reading {
  const parts = source.split(/(?<!\\)(```[\s\S]+?```)/).map((part) => {
    return part.startsWith('```') ? readInline(part) : readLines(part);
  });
  return { text: parts.map((part) => part.text).join(''), marks: parts.flatMap((part) => part.marks) };
}

function readLines(source: string): Reading {
  const marks: string[] = [];
  const lines = source.split('\n').map((line) => {
    const [, mark = ''] = /^\s*(#{1,3}(?=\s)|-#(?=\s)|>{1,3}(?=\s|$)|[-*+](?=\s)|\d+\.(?=\s))/.exec(line) ?? [];
    if (mark === '') return line;
    marks.push(mark === '-#' ? 'small' : mark.startsWith('#') ? 'heading' : mark.startsWith('>') ? 'quote' : 'list');
    return line.trimStart().slice(mark.length).trimStart();
  });
  const inside = readInline(lines.join('\n'));
  return { text: inside.text, marks: [...marks, ...inside.marks] };
}
