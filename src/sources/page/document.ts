import type { Element, Nodes, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { classNames, styleOf, type Role, type Style } from './styles.ts';

/** What a piece of text looks like. `role` is what its class or its tag says that it is. */
export interface Span {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly url?: string;
  readonly role?: Role;
  /** A piece of its own, not the rest of one that the source has wrapped. */
  readonly first?: true;
}

/** A line as a reader sees it. `soft` where the source only wrapped the text. */
export interface Line {
  readonly spans: readonly Span[];
  /** The line of the cleaned text, from 1. */
  readonly at: number;
  readonly soft?: true;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly line: Line }
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Block[])[] }
  /** A row is its cells' blocks. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Block[])[])[] }
  | { readonly kind: 'group'; readonly name: string; readonly children: readonly Block[] }
  | { readonly kind: 'rule' };

/** Indented code is switched off: on a homepage an indented line is a careless one, not a program. */
function withoutIndentedCode(this: Processor): void {
  this.data({
    micromarkExtensions: [...(this.data().micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }],
  });
}

const markdown = unified()
  .use(remarkParse)
  .use(withoutIndentedCode)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);
const html = unified().use(rehypeRaw);

/** The blocks of a Markdown page with HTML in it. */
export function parseMarkdown(text: string): Block[] {
  return blocksOf(markdown.runSync(markdown.parse(text)).children);
}

/** The blocks of an HTML page. */
export function parseHtml(text: string): Block[] {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: text }] };
  return blocksOf(html.runSync(tree).children);
}

const groupTags = new Set(
  'div section article main center details header footer nav aside blockquote figure figcaption body html dl dd form fieldset hgroup'.split(
    ' ',
  ),
);
const skippedTags = new Set(
  'script style title img svg iframe head template del s strike noscript video audio pre input object canvas picture'.split(
    ' ',
  ),
);
const headingTag = /^h([1-6])$/;

/** Spaces that only look otherwise: `et&nbsp;al.` */
const otherSpaces = /[\u00A0\u2002-\u200A\u202F\u3000]/g;

/** Collects inline content until a block ends it. */
class Paragraph {
  private lines: { spans: Span[]; at: number; soft?: true }[] = [];
  private at = 1;

  add(span: Span, at: number | undefined): void {
    this.at = at ?? this.at;
    span.text
      .replace(otherSpaces, ' ')
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) this.newLine('soft');
        if (index > 0) this.at += 1;
        const spans = this.current().spans;
        if (text !== '') spans.push({ ...span, text, ...(index === 0 && { first: true as const }) });
      });
  }

  newLine(kind: 'hard' | 'soft'): void {
    this.lines.push({ spans: [], at: this.at, ...(kind === 'soft' && { soft: true }) });
  }

  private current(): { spans: Span[]; at: number } {
    const last = this.lines.at(-1);
    if (last) return last;
    const first = { spans: [], at: this.at };
    this.lines.push(first);
    return first;
  }

  /** The lines with something on them; a line after an empty one begins anew. */
  take(): Line[] {
    const lines: Line[] = [];
    let hard = true;
    for (const line of this.lines) {
      if (!line.soft) hard = true;
      if (line.spans.every((span) => span.text.trim() === '')) continue;
      const first = line.spans[0];
      lines.push({ spans: line.spans, at: first ? line.at : this.at, ...(!hard && { soft: true }) });
      hard = false;
    }
    this.lines = [];
    return lines;
  }
}

/** The line where a node begins. What the parser repairs has no whole position, whatever its types say. */
function lineOf(node: {
  readonly position?: { readonly start?: { readonly line?: number } } | undefined;
}): number | undefined {
  return node.position?.start?.line;
}

function blocksOf(nodes: readonly RootContent[], style: Style = {}): Block[] {
  const blocks: Block[] = [];
  const paragraph = new Paragraph();
  const flush = (): void => {
    const lines = paragraph.take();
    if (lines.length > 0) blocks.push({ kind: 'text', lines });
  };
  const walk = (node: Nodes, look: Style): void => {
    if (node.type === 'text') {
      paragraph.add({ text: node.value, ...look }, lineOf(node));
      return;
    }
    if (node.type !== 'element' || skippedTags.has(node.tagName)) return;
    if (node.tagName === 'br') {
      paragraph.newLine('hard');
      return;
    }
    const inner = styleOf(node, look);
    const block = blockOf(node, inner);
    if (block) {
      flush();
      blocks.push(...block);
    } else if (node.tagName === 'p') {
      flush();
      for (const child of node.children) walk(child, inner);
      flush();
    } else for (const child of node.children) walk(child, inner);
  };
  for (const node of nodes) walk(node, style);
  flush();
  return blocks;
}

/** The blocks that an element makes; nothing for one that stands in a line. */
function blockOf(element: Element, style: Style): Block[] | undefined {
  const { tagName, children } = element;
  const heading = headingTag.exec(tagName);
  if (heading || tagName === 'heading') {
    const spans = linesOf(blocksOf(children, style)).flatMap((line) => line.spans);
    const line = { spans, at: lineOf(element) ?? 1 };
    return spans.length > 0 ? [{ kind: 'heading', level: Number(heading?.[1] ?? 2), line }] : [];
  }
  if (tagName === 'hr') return [{ kind: 'rule' }];
  if (tagName === 'ul' || tagName === 'ol') return listOf(children, style);
  if (tagName === 'li') return [{ kind: 'list', items: [blocksOf(children, style)] }];
  if (tagName === 'table' || tagName === 'tbody' || tagName === 'tr') {
    return [{ kind: 'table', rows: tableRows(rowsOf(element), style) }];
  }
  if (tagName === 'summary' || tagName === 'dt') {
    const blocks = blocksOf(children, { ...style, bold: true });
    return blocks.length > 0 ? blocks : [];
  }
  if (!groupTags.has(tagName)) return undefined;
  return [{ kind: 'group', name: [tagName, ...classNames(element)].join('.'), children: blocksOf(children, style) }];
}

/** A list's items; what stands between them in a careless page belongs to the item before. */
function listOf(children: readonly RootContent[], style: Style): Block[] {
  const items: Block[][] = [];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'li')
      items.push([...dateOf(child), ...blocksOf(child.children, styleOf(child, style))]);
    else if (child.type === 'element' || (child.type === 'text' && child.value.trim() !== '')) {
      const stray = blocksOf([child], style);
      const last = items.at(-1);
      if (last) last.push(...stray);
      else items.push(stray);
    }
  }
  return [{ kind: 'list', items }];
}

/** A date that only the page's style shows: `<li data-date="2026/01">`. */
function dateOf(item: Element): Block[] {
  const { dataDate: date } = item.properties;
  return typeof date === 'string'
    ? [{ kind: 'text', lines: [{ spans: [{ text: date, role: 'date' }], at: lineOf(item) ?? 1 }] }]
    : [];
}

function rowsOf(table: Element): Element[] {
  if (table.tagName === 'tr') return [table];
  return table.children.flatMap((child) =>
    child.type === 'element' && /^(?:tr|tbody|thead|tfoot)$/.test(child.tagName) ? rowsOf(child) : [],
  );
}

const cellsOf = (row: Element): Element[] =>
  row.children.flatMap((child) => (child.type === 'element' && /^t[dh]$/.test(child.tagName) ? [child] : []));

/** What a table's head says of the columns under it. */
const columnRoles: readonly [RegExp, Role][] = [
  [/^(?:paper )?titles?$|^papers?$|^publications?$|^题目$|^标题$|^论文(?:题目|标题)?$/i, 'title'],
  [/^authors?$|^作者$/i, 'authors'],
  [/^(?:venue|journal|conference|published in|publication venue|where)s?(?:\/\w+)?$|^期刊|^会议|^发表/i, 'venue'],
  [/^(?:year|date|time|when|month)$|^年份$|^时间$|^日期$/i, 'date'],
  [/^(?:links?|pdf|code|urls?|resources?)$|^链接$/i, 'links'],
];

/** A table's rows but for its head, whose words tell what stands in each column. */
function tableRows(rows: readonly Element[], style: Style): Block[][][] {
  const [first] = rows;
  const head = first ? cellsOf(first) : [];
  const isHead = head.length > 1 && head.every((cell) => cell.tagName === 'th');
  const names = isHead ? head.map((cell) => linesOf(blocksOf(cell.children)).map(textOf).join(' ')) : [];
  const roles = names.map((name) => columnRoles.find(([shape]) => shape.test(name.trim()))?.[1]);
  return (isHead ? rows.slice(1) : rows).map((row) =>
    cellsOf(row).map((cell, column) => {
      const role = roles[column];
      return blocksOf(cell.children, styleOf(cell, { ...style, ...(role && { role }) }));
    }),
  );
}

/** All lines of some blocks, in order. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    switch (block.kind) {
      case 'heading':
        return [block.line];
      case 'text':
        return block.lines;
      case 'list':
        return block.items.flatMap(linesOf);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(linesOf));
      case 'group':
        return linesOf(block.children);
      case 'rule':
        return [];
    }
  });
}

/** A line's words, with single spaces. */
export function textOf(line: Line): string {
  return line.spans
    .map((span) => span.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
