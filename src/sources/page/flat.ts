import type { Line, Span } from './document.ts';
import { isLinkLabel } from './links.ts';
import { namesVenue } from './venue-words.ts';

/**
 * An entry as one text with marks on it. A line's end is `\n`; where the source only wrapped the text it is U+2028. Links
 * that are mere labels (`[pdf]`, `[code]`) are cut out of the text and kept apart.
 */
export interface Flat {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly links: readonly FoundLink[];
  /** The line of the cleaned text where it begins. */
  readonly at: number;
}

export interface Mark {
  readonly kind:
    'link' | 'bold' | 'italic' | 'code' | 'quote' | 'title' | 'authors' | 'venue' | 'badge' | 'date' | 'links';
  readonly start: number;
  readonly end: number;
  readonly url?: string;
}

export interface FoundLink {
  readonly label: string;
  /** As printed; may be empty. */
  readonly url: string;
}

const emoji = /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u{1F1E6}-\u{1F1FF}]|\uFE0F|\u200D)+/gu;
const shortCode = /(^|[\s(])(?::[a-z][a-z0-9_+-]{1,30}:)+(?=$|[\s,.!)])/g;

/** Text without emoji and their short codes. */
export function withoutEmoji(text: string): string {
  return text.replace(emoji, '').replace(shortCode, '$1');
}

const inlineMarkdown =
  /!?\[((?:[^[\]\n]|\[[^[\]\n]{0,40}\]){1,300})\]\(\s*<?([^()\s]{0,500})>?\s*\)|\*\*([^*\n]{1,300})\*\*/g;

/** Markdown that stayed as text inside HTML, read as what was meant. */
function withInlineMarkdown(span: Span): Span[] {
  if (!/\]\(|\*\*/.test(span.text)) return [span];
  const spans: Span[] = [];
  let from = 0;
  for (const match of span.text.matchAll(inlineMarkdown)) {
    spans.push({ ...span, text: span.text.slice(from, match.index) });
    const [whole, label, url, bold] = match;
    if (bold !== undefined) spans.push({ ...span, text: bold, bold: true });
    else if (!whole.startsWith('!')) spans.push({ ...span, text: label ?? '', url: url ?? '' });
    from = match.index + whole.length;
  }
  return [...spans, { ...span, text: span.text.slice(from) }].filter((part) => part.text !== '');
}

/** A raised `*` is a marker; a raised `1` is a footnote's number and goes; `th` stays. */
function raised(text: string): string {
  return /^(?:th|st|nd|rd)$/.test(text.trim()) ? text : text.replace(/[^*†‡§¶#^＊∗⋆★✉☆⁎♠♣♥♦]/gu, '');
}

const attributes = ['bold', 'italic', 'code'] as const;
const markedRoles = ['title', 'authors', 'venue', 'badge', 'date', 'links'] as const;
const bracketedLabels = /[[(【]\s*([\p{L}][\p{L} ./-]{1,24})\s*[\])】]/gu;

/** `[R Package]`: a few words in brackets that lead somewhere, and no place of publication. */
function isShortLabel(label: string, isBracketed: boolean): boolean {
  const inside = isBracketed ? label : /^\[([^[\]]+)\]$/.exec(label)?.[1];
  return inside !== undefined && inside.split(' ').length <= 4 && !/\d{2}/.test(inside) && !namesVenue(inside);
}

/** Lines as one text with marks. */
export function flatten(lines: readonly Line[]): Flat {
  const marks: Mark[] = [];
  const links: FoundLink[] = [];
  const open = new Map<string, { kind: Mark['kind']; start: number; url?: string }>();
  let text = '';
  let afterCut = false;

  const close = (key: string): void => {
    const mark = open.get(key);
    open.delete(key);
    const marked = mark && text.slice(mark.start).trimEnd();
    if (mark && marked) marks.push({ ...mark, end: mark.start + marked.length });
  };
  const cut = (): void => {
    text = text.replace(/[\s[(【|·•/]+$/u, '');
    for (const [key, mark] of open) if (mark.start > text.length) open.set(key, { ...mark, start: text.length });
    if (text !== '' && !text.endsWith('\n')) text += '\n';
    afterCut = true;
  };
  const write = (span: Span): void => {
    const shown = afterCut ? span.text.replace(/^[\s\])】|·•/]+/u, '').replace(/^[,;](?=\s*$)/, '') : span.text;
    if (shown === '') return;
    afterCut = false;
    if (span.first && /[\n\u2028]\s*$/u.test(text)) for (const key of [...open.keys()]) close(key);
    const wanted = new Map<string, { kind: Mark['kind']; start: number; url?: string }>();
    for (const kind of attributes) if (span[kind]) wanted.set(kind, { kind, start: text.length });
    for (const kind of markedRoles) if (span.role === kind) wanted.set(kind, { kind, start: text.length });
    if (span.url !== undefined) wanted.set(`link ${span.url}`, { kind: 'link', start: text.length, url: span.url });
    for (const key of [...open.keys()]) if (!wanted.has(key)) close(key);
    for (const [key, mark] of wanted) if (!open.has(key)) open.set(key, mark);
    text += shown;
  };

  for (const line of lines) {
    if (text !== '' && !text.endsWith('\n')) text += line.soft ? '\u2028' : '\n';
    const spans = line.spans.flatMap(withInlineMarkdown);
    for (let index = 0; index < spans.length; index += 1) {
      const span = spans[index];
      if (!span) continue;
      if (span.role === 'raised') {
        write({ ...span, text: raised(span.text) });
        continue;
      }
      if (span.url === undefined) {
        write({ ...span, text: withoutEmoji(span.text) });
        continue;
      }
      // All that stands in one link belongs together.
      let last = index;
      while (spans[last + 1]?.url === span.url) last += 1;
      const parts = spans.slice(index, last + 1);
      const label = withoutEmoji(parts.map((part) => part.text).join('')).trim();
      const isBracketed = /[[【]\s*$/u.test(text) && /^\s*[\]】]/u.test(spans[last + 1]?.text ?? '');
      if (isLinkLabel(label) || isShortLabel(label, isBracketed)) {
        links.push({ label: label.replace(/^[\s[(]+|[\s\])]+$/g, ''), url: span.url });
        cut();
      } else for (const part of parts) write({ ...part, text: withoutEmoji(part.text) });
      index = last;
    }
  }
  for (const key of [...open.keys()]) close(key);
  const flat = { text, marks: [...marks, ...quotesIn(text)], links, at: lines[0]?.at ?? 1 };
  return withoutPlainLabels(flat);
}

/** `[Code]` with no link at all: blanked, so that places stay. `[arXiv]` says where the paper is. */
function withoutPlainLabels(flat: Flat): Flat {
  const text = flat.text.replace(bracketedLabels, (whole, label: string) =>
    whole.startsWith('(') || !isLinkLabel(label) || /^(?:arxiv|preprint)$/i.test(label.trim())
      ? whole
      : `\n${' '.repeat(whole.length - 2)}\n`,
  );
  return { ...flat, text };
}

const quotes =
  /"([^"\n]{3,400})"|“([^”\n]{3,400})”|「([^」\n]{2,200})」|《([^》\n]{2,200})》|``([^`'\n]{3,400})''|«([^»\n]{3,300})»|‘([^’\n]{12,300})’(?!\p{L})/gu;

function quotesIn(text: string): Mark[] {
  return [...text.matchAll(quotes)].map((match) => {
    const edge = match[0].startsWith('``') ? 2 : 1;
    return { kind: 'quote' as const, start: match.index + edge, end: match.index + match[0].length - edge };
  });
}

/** The text of a mark or of any place, tidied: single spaces, no stray punctuation at its ends. */
export function slice(flat: Flat, place: { readonly start: number; readonly end: number }): string {
  return tidy(flat.text.slice(place.start, place.end));
}

/** Single spaces, and none of the punctuation that only separated a part from the next. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u2028]+/g, ' ')
    .replace(/^[\s,;:.，、；：。|·•\-–—)\]}】]+/u, '')
    .replace(/[\s,;:，、；：|·•\-–—([{【]+$/u, '')
    .trim();
}
