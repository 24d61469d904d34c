import type { Texts } from '../text/index.ts';
import { cleanText, escapeMarkdown, inlineCode, maskedLink, oneLine } from './escape.ts';
import type { Rich, Span } from './reply.ts';

/** Keeps the marks of two styled spans that touch from being read as one. */
const apart = '\u200b';

/** The spans in Discord's markdown, every text escaped. */
export function toMarkdown(rich: Rich, texts: Texts): string {
  let result = '';
  for (const part of rich.map((span) => spanMarkdown(span, texts))) {
    result += /[*`]$/.test(result) && /^[*`]/.test(part) ? apart + part : part;
  }
  return result;
}

function spanMarkdown(span: Span, texts: Texts): string {
  if (span.instant !== undefined && !Number.isNaN(new Date(span.instant).getTime()))
    return `<t:${Math.floor(span.instant / 1000)}:f>`;
  const text = span.date === undefined ? cleanText(span.text) : texts.common.date(span.date);
  const inside = text.trim();
  if (inside === '') return span.url === undefined ? text : maskedLink('', span.url);
  // Marks must touch the text they style, so white space at its ends stays outside.
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  const marks = `${span.bold ? '**' : ''}${span.italic ? '*' : ''}`;
  return `${before}${marks}${inner(span, inside)}${marks}${after}`;
}

function inner(span: Span, text: string): string {
  if (span.url !== undefined) return maskedLink(text, span.url);
  return span.code ? inlineCode(oneLine(text)) : escapeMarkdown(text);
}
