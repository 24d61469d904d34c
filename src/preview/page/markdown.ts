/** Discord's markdown (the "Markdown Text 101" of Discord's help pages) as a tree; text stays text, and nothing is ever HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | {
      readonly kind: 'mention';
      readonly of: 'person' | 'channel' | 'role' | 'everyone' | 'command';
      readonly name: string;
    }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

export interface ListItem {
  /** 0 for the outermost. */
  readonly depth: number;
  /** `•`, or the number with its point. */
  readonly bullet: string;
  readonly children: readonly Inline[];
}

/** Reads a whole text: code blocks first, then lines, then what stands in them. */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  for (const part of splitCode(source)) {
    if (part.kind === 'code') blocks.push(part);
    else blocks.push(...parseLines(part.text.split('\n'), true));
  }
  return blocks;
}

interface Plain {
  readonly kind: 'plain';
  readonly text: string;
}

/** Takes the code blocks out; a backslash keeps a fence from being one. The line ends around a block belong to it. */
function splitCode(source: string): (Plain | Extract<Block, { kind: 'code' }>)[] {
  const parts: (Plain | Extract<Block, { kind: 'code' }>)[] = [];
  let begin = 0;
  let at = 0;
  while (at < source.length) {
    if (source[at] === '\\') {
      at += 2;
      continue;
    }
    const end = source.startsWith('```', at) ? source.indexOf('```', at + 3) : -1;
    const inside = end === -1 ? '' : source.slice(at + 3, end);
    if (inside.trim() === '') {
      at += 1;
      continue;
    }
    const language = /^([a-z0-9_+\-.#]+)\n/i.exec(inside)?.[1] ?? '';
    const text = inside.slice(language.length).replace(/^\n+/, '').replace(/\n+$/, '');
    if (at > begin) parts.push({ kind: 'plain', text: source.slice(begin, at).replace(/\n$/, '') });
    parts.push({ kind: 'code', language, text: text === '' ? language : text });
    at = end + 3;
    begin = source[at] === '\n' ? at + 1 : at;
    at = begin;
  }
  if (begin < source.length) parts.push({ kind: 'plain', text: source.slice(begin) });
  return parts;
}

const heading = /^(#{1,3})\s+(\S.*)$/;
const subtext = /^-#\s+(\S.*)$/;
const listItem = /^(\s*)([-*]|\d{1,9}\.)\s+(\S.*)$/;

function parseLines(lines: readonly string[], mayQuote: boolean): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const titled = heading.exec(line);
    const small = subtext.exec(line);
    if (mayQuote && line.startsWith('>>> ')) {
      endParagraph();
      const rest = [line.slice(4), ...lines.slice(index + 1)];
      blocks.push({ kind: 'quote', blocks: parseLines(rest, false) });
      return blocks;
    }
    if (mayQuote && line.startsWith('> ')) {
      endParagraph();
      const quoted = takeWhile(lines, index, (one) => one.startsWith('> '));
      blocks.push({
        kind: 'quote',
        blocks: parseLines(
          quoted.map((one) => one.slice(2)),
          false,
        ),
      });
      index += quoted.length - 1;
    } else if (titled) {
      endParagraph();
      const level = titled[1]?.length === 1 ? 1 : titled[1]?.length === 2 ? 2 : 3;
      blocks.push({ kind: 'heading', level, children: parseInline(titled[2] ?? '') });
    } else if (small) {
      endParagraph();
      blocks.push({ kind: 'subtext', children: parseInline(small[1] ?? '') });
    } else if (listItem.test(line)) {
      endParagraph();
      const items = takeWhile(lines, index, (one) => listItem.test(one));
      blocks.push({ kind: 'list', items: items.map(parseItem) });
      index += items.length - 1;
    } else {
      paragraph.push(line);
    }
  }
  endParagraph();
  return blocks;
}

function takeWhile(lines: readonly string[], from: number, fits: (line: string) => boolean): string[] {
  const taken: string[] = [];
  for (const line of lines.slice(from)) {
    if (!fits(line)) break;
    taken.push(line);
  }
  return taken;
}

function parseItem(line: string): ListItem {
  const [, indent = '', mark = '', text = ''] = listItem.exec(line) ?? [];
  const bullet = /\d/.test(mark) ? mark : '•';
  return { depth: Math.min(10, Math.floor(indent.length / 2)), bullet, children: parseInline(text) };
}

/** What stands between two marks, longest mark first, so that `**` is not read as two `*`. */
const marks = [
  ['**', 'strong'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'emphasis'],
  ['_', 'emphasis'],
] as const;

interface Found {
  readonly node: Inline;
  readonly end: number;
}

/** Reads what stands in a line or paragraph. `inLink`: in a masked link's text, where nothing links and backslashes show. */
export function parseInline(source: string, inLink = false): Inline[] {
  const nodes: Inline[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') nodes.push({ kind: 'text', text });
    text = '';
  };
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? '';
    const next = source[at + 1] ?? '';
    if (character === '\\' && !inLink && /[^0-9A-Za-z\s]/.test(next)) {
      text += next;
      at += 2;
      continue;
    }
    const found = findAt(source, at, inLink);
    if (found === undefined) {
      text += character;
      at += 1;
      continue;
    }
    flush();
    nodes.push(found.node);
    at = found.end;
  }
  flush();
  return nodes;
}

function findAt(source: string, at: number, inLink: boolean): Found | undefined {
  switch (source.charAt(at)) {
    case '\n':
      return { node: { kind: 'break' }, end: at + 1 };
    case '`':
      return codeAt(source, at);
    case '<':
      return angleAt(source, at, inLink);
    case '[':
      return inLink ? undefined : maskedLinkAt(source, at);
    case 'h':
      return inLink ? undefined : bareLinkAt(source, at);
    case '@': {
      const everyone = /^@(everyone|here)\b/.exec(source.slice(at, at + 10))?.[1];
      return everyone === undefined
        ? undefined
        : { node: { kind: 'mention', of: 'everyone', name: everyone }, end: at + 1 + everyone.length };
    }
    default:
      return markedAt(source, at, inLink);
  }
}

function codeAt(source: string, at: number): Found | undefined {
  const fence = /^`+/.exec(source.slice(at))?.[0] ?? '';
  let close = at + fence.length;
  for (;;) {
    close = source.indexOf(fence, close);
    if (close === -1) return undefined;
    const run = /^`+/.exec(source.slice(close))?.[0] ?? '';
    if (run.length === fence.length && close > at + fence.length) break;
    close += run.length;
  }
  const inside = source.slice(at + fence.length, close);
  const text = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '' ? inside.slice(1, -1) : inside;
  return { node: { kind: 'code', text }, end: close + fence.length };
}

const angles: readonly [RegExp, (match: RegExpExecArray) => Inline | undefined][] = [
  [/^<@!?(\d+)>/, ([, id = '']) => ({ kind: 'mention', of: 'person', name: id })],
  [/^<@&(\d+)>/, ([, id = '']) => ({ kind: 'mention', of: 'role', name: id })],
  [/^<#(\d+)>/, ([, id = '']) => ({ kind: 'mention', of: 'channel', name: id })],
  [/^<\/([^:>\n]{1,100}):\d+>/, ([, name = '']) => ({ kind: 'mention', of: 'command', name })],
  [
    /^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/,
    ([, seconds, style = 'f']) => ({ kind: 'time', seconds: Number(seconds), style }),
  ],
  [/^<a?:(\w{2,32}):\d+>/, ([, name = '']) => ({ kind: 'text', text: `:${name}:` })],
];

function angleAt(source: string, at: number, inLink: boolean): Found | undefined {
  const rest = source.slice(at, at + 2100);
  for (const [pattern, make] of angles) {
    const match = pattern.exec(rest);
    const node = match === null ? undefined : make(match);
    if (match !== null && node !== undefined) return { node, end: at + match[0].length };
  }
  const address = inLink ? undefined : /^<(https?:\/\/[^\s<>]+)>/.exec(rest);
  const url = webUrl(address?.[1] ?? '');
  if (address == null || url === undefined) return undefined;
  return {
    node: { kind: 'link', url, children: [{ kind: 'text', text: address[1] ?? url }] },
    end: at + address[0].length,
  };
}

/** `[text](url)` or `[text](<url> "title")`; the brackets of the text and the parentheses of the address may nest. */
function maskedLinkAt(source: string, at: number): Found | undefined {
  const endOfText = matching(source, at, '[', ']');
  if (endOfText === -1 || source[endOfText + 1] !== '(') return undefined;
  const close = matching(source, endOfText + 1, '(', ')');
  if (close === -1) return undefined;
  const label = source.slice(at + 1, endOfText);
  const target = source.slice(endOfText + 2, close).trim();
  const parts = /^<?(\S+?)>?(?:\s+(["'])[^]*\2)?$/.exec(target);
  const url = webUrl(parts?.[1] ?? '');
  if (url === undefined || label.trim() === '') return undefined;
  return { node: { kind: 'link', url, children: parseInline(label, true) }, end: close + 1 };
}

/** Where the bracket that opens at `at` closes; -1 when it doesn't. */
function matching(source: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let index = at; index < source.length; index += 1) {
    const character = source[index];
    if (character === '\\') index += 1;
    else if (character === open) depth += 1;
    else if (character === close) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

function bareLinkAt(source: string, at: number): Found | undefined {
  const match = /^https?:\/\/[^\s<]*[^\s<.,:;"'\]]/.exec(source.slice(at, at + 2100));
  let address = match?.[0] ?? '';
  // A closing parenthesis belongs to the sentence unless it was opened in the address.
  while (address.endsWith(')') && address.split('(').length < address.split(')').length) address = address.slice(0, -1);
  const url = webUrl(address);
  if (url === undefined) return undefined;
  return { node: { kind: 'link', url, children: [{ kind: 'text', text: address }] }, end: at + address.length };
}

/** The address, when it is one that a browser may be sent to. */
function webUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

function markedAt(source: string, at: number, inLink: boolean): Found | undefined {
  for (const [mark, kind] of marks) {
    if (!source.startsWith(mark, at)) continue;
    const close = closingMark(source, at + mark.length, mark);
    if (close === -1) continue;
    const inside = source.slice(at + mark.length, close);
    return { node: { kind, children: parseInline(inside, inLink) }, end: close + mark.length };
  }
  return undefined;
}

/** Where a mark closes that opened before `from`; -1 when nowhere. */
function closingMark(source: string, from: number, mark: string): number {
  const single = mark.length === 1;
  if (single && /\s/.test(source[from] ?? ' ')) return -1;
  for (let index = from; index < source.length; index += 1) {
    if (source[index] === '\\') index += 1;
    else if (source.startsWith(mark, index)) {
      const doubled = single && source[index + 1] === mark;
      const follows = source[index + mark.length] ?? '';
      const fits =
        index > from &&
        !doubled &&
        !(mark === '**' && follows === '*') &&
        !(single && /\s/.test(source[index - 1] ?? '')) &&
        !(mark === '_' && /\w/.test(follows));
      if (fits) return index;
      if (doubled) index += 1;
    }
  }
  return -1;
}

/** The words alone, as a screen reader or a one-line preview gives them. `nameOf` says what a mention or a time reads as. */
export function plainText(blocks: readonly Block[], nameOf: (node: Inline) => string): string {
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        switch (node.kind) {
          case 'text':
          case 'code':
            return node.text;
          case 'break':
            return '\n';
          case 'mention':
          case 'time':
            return nameOf(node);
          case 'strong':
          case 'emphasis':
          case 'underline':
          case 'strike':
          case 'spoiler':
          case 'link':
            return inline(node.children);
        }
      })
      .join('');
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case 'code':
          return block.text;
        case 'quote':
          return plainText(block.blocks, nameOf);
        case 'list':
          return block.items.map((item) => `${item.bullet} ${inline(item.children)}`).join('\n');
        case 'paragraph':
        case 'subtext':
        case 'heading':
          return inline(block.children);
      }
    })
    .join('\n');
}
