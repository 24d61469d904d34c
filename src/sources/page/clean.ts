/**
 * The text pass: what a site generator takes away before anybody reads the page is taken away here, so that the reader
 * meets plain Markdown and HTML. Every step is linear; those that remove text leave its line breaks, so that lines keep
 * their numbers.
 */

/** A line of text and where it stands in the source. */
export interface SourceLine {
  readonly text: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** What stands between an opening and a closing mark, replaced by `replace`. An opening mark never closed is left. */
function replaceBetween(text: string, open: string, close: string, replace: (inside: string) => string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf(open, from);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    if (end < 0) return result + text.slice(from);
    const inside = text.slice(start + open.length, end);
    result += text.slice(from, start) + replace(inside);
    from = end + close.length;
  }
}

const lineBreaks = (text: string): string => text.replace(/[^\n]+/g, '');

/** `[pdf](.\\papers\\my paper.pdf)`: a file's name with spaces, which Markdown takes for no address. */
const pathWithSpaces = /(\]\()([^()\s"'<>][^()\n"'<>]{0,200}\.[a-z]{2,4})\)/gi;

/** Markers behind names that are set as formulas: `$^*$`, `$^{\\dagger}$`, `$^{1,2*}$`; and numbers of places between names. */
const raisedMarkers =
  /\$\^\{?((?:[\d,\s]|\\?(?:[*†‡§#]|d?dagger|star|ast(?:erisk)?)){1,20})\}?\$(\s*(?:[,;\n]|and\b))?/gu;
const raisedMarker = /[*†‡§#]|d?dagger|star|ast/gu;
const markerNames: Readonly<Record<string, string>> = { dagger: '†', ddagger: '‡', star: '*', ast: '*' };

/** Line feeds for every kind of line end; no byte order mark, no invisible characters. */
export function normalise(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\p{Cc}\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu, (character) =>
      /[\n\t]/.test(character) ? character : '',
    )
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000]/g, ' ')
    .replace(
      pathWithSpaces,
      (_, before: string, path: string) => `${before}${path.replaceAll('\\', '/').replaceAll(' ', '%20')})`,
    )
    .replace(raisedMarkers, (whole, raised: string, after: string | undefined) => {
      const markers = [...raised.matchAll(raisedMarker)].map(([marker]) => markerNames[marker] ?? marker);
      return markers.length === 0 && after === undefined ? whole : markers.join('') + (after ?? '');
    });
}

/**
 * Takes HTML comments away. Where comments are nested the outer one's end is meant; otherwise a comment ends at its first
 * `-->`, and one that is never closed hides the rest, both as in a browser.
 */
export function withoutComments(text: string): { text: string; unclosedAt?: number } {
  const tokens = [...text.matchAll(/<!--|-->/g)].map((match) => ({ open: match[0] === '<!--', at: match.index }));
  const partner = new Map<number, number>();
  const waiting: number[] = [];
  tokens.forEach((token, index) => {
    if (token.open) waiting.push(index);
    else {
      const opener = waiting.pop();
      if (opener !== undefined) partner.set(opener, index);
    }
  });
  let result = '';
  let from = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const start = tokens[index];
    if (!start?.open) continue;
    result += text.slice(from, start.at);
    let end = partner.get(index);
    for (let next = index + 1; end === undefined && next < tokens.length; next += 1)
      if (!tokens[next]?.open) end = next;
    const close = end === undefined ? undefined : tokens[end];
    if (end === undefined || !close) {
      return {
        text: result + lineBreaks(text.slice(start.at)),
        unclosedAt: text.slice(0, start.at).split('\n').length,
      };
    }
    from = close.at + '-->'.length;
    result += lineBreaks(text.slice(start.at, from));
    index = end;
  }
  return { text: (result + text.slice(from)).replace(/-->/g, '') };
}

/** Scripts, styles and drawings taken away; BibTeX that stood in a script is kept apart. */
export function withoutScripts(text: string): { text: string; bibliography: string[] } {
  const bibliography: string[] = [];
  let result = '';
  let from = 0;
  let open: { tag: string; at: number } | undefined;
  for (const match of text.matchAll(/<(\/?)(script|style|svg|iframe|noscript)\b[^<>]{0,2000}>/gi)) {
    const tag = (match[2] ?? '').toLowerCase();
    if (!open && !match[1] && !match[0].endsWith('/>')) open = { tag, at: match.index };
    else if (open && match[1] && tag === open.tag) {
      const end = match.index + match[0].length;
      const inside = text.slice(open.at, match.index);
      if (/@[a-z]+\s*\{/i.test(inside)) bibliography.push(inside.slice(inside.indexOf('>') + 1));
      result += text.slice(from, open.at) + lineBreaks(text.slice(open.at, end));
      from = end;
      open = undefined;
    }
  }
  return { text: result + text.slice(from), bibliography };
}

const liquidTag = /\{%-?\s*(\w*)[^%]{0,2000}%\}/g;
/** Liquid blocks whose body is program, not text. */
const programs = new Set(['for', 'comment', 'capture', 'tablerow', 'schema']);

/** Liquid tags taken away, loops with their body; `{{ '/a.pdf' | relative_url }}` becomes the address in it. */
export function withoutLiquid(text: string): string {
  let depth = 0;
  let hiddenBy = '';
  let result = '';
  let from = 0;
  for (const match of text.matchAll(liquidTag)) {
    const word = match[1] ?? '';
    const before = text.slice(from, match.index);
    result += (depth > 0 ? lineBreaks(before) : before) + lineBreaks(match[0]);
    from = match.index + match[0].length;
    if (depth === 0 && programs.has(word)) {
      hiddenBy = word;
      depth = 1;
    } else if (depth > 0 && word === hiddenBy) depth += 1;
    else if (depth > 0 && word === `end${hiddenBy}`) depth -= 1;
  }
  // A loop that is never closed is a slip: it hides nothing.
  result = depth > 0 ? text.replace(liquidTag, lineBreaks) : result + text.slice(from);
  const withoutOutput = replaceBetween(result, '{{', '}}', (inside) => {
    const literal = /^\s*(?:'([^'\n]*)'|"([^"\n]*)")/.exec(inside);
    return (literal?.[1] ?? literal?.[2] ?? '') + lineBreaks(inside);
  });
  return replaceBetween(withoutOutput.replace(/\{::comment\}[^]*?\{:\/comment\}/g, lineBreaks), '{::', '}', lineBreaks);
}

/** A definition of a link that nothing can refer to, which hides a line from readers: `[//]: # (old)`, `[comment]: <> (old)`. */
const hiddenLine = /^[ \t]{0,3}\[(?:\/\/|comment|#|_|\.)[^\]\n]{0,20}\]:[^\n]*$/gim;

/** kramdown's attributes and its `\\` for a line break. */
export function withoutKramdown(text: string): string {
  return (
    text
      // A bracket too many is the commonest slip in an address.
      .replace(/\]\(\s*\((?=https?:)/g, '](')
      .replace(hiddenLine, '')
      .replace(/\{[:#.][^{}\n]{0,300}\}/g, '')
      .replace(/\)\{[ \t]*(?:target|rel|style|class)=[^{}\n]{0,300}\}/g, ')')
      .replace(/\\\\[ \t]*$/gm, '<br>')
  );
}

const tagsOnly =
  /^\s*(?:<\/?(?:div|section|article|main|center|details|summary|span|a|p|td|tr|table|tbody|font|ul|ol|li|dl|dd|figure|header|nav|br|hr|img)\b[^<>]{0,1000}>\s*)+$/i;
const markdownStart = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>\s|\[|!\[|\*\*|__|\|)/;
/** A heading in HTML, with a text of its own. */
const htmlHeading = /<\/h[1-6]>\s*$/i;
const closesBlock = /^\s*<\/(?:div|section|article|center|details)>/i;
const opensMarkdown = /(<[a-z]+\b[^<>]{0,1000}\bmarkdown\s*=\s*["']?(?:1|block|span)["']?[^<>]{0,1000}>)[ \t]*(?=\S)/gi;

/**
 * Blank lines where CommonMark needs them to see Markdown inside HTML blocks (kramdown's `markdown="1"`, and Markdown
 * right under a line of tags or a heading), with each line's origin kept.
 */
export function withBlankLines(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  let afterTags = false;
  for (const line of lines) {
    const blank = { ...line, text: '' };
    const parts = line.text.replace(opensMarkdown, '$1\n').split('\n');
    for (const text of parts) {
      if ((afterTags && markdownStart.test(text)) || closesBlock.test(text)) result.push(blank);
      result.push({ ...line, text });
      afterTags = tagsOnly.test(text) || htmlHeading.test(text);
      if (/\bmarkdown\s*=\s*["']?(?:1|block|span)\b/i.test(text)) result.push(blank);
    }
  }
  return result;
}
