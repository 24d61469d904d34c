import type { Rich, Span } from './reply.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const address = /https?:\/\//i;

export const ellipsis = '…';

/**
 * The text in at most `limit` UTF-16 units, ending with `…` where something was cut off. Cuts between words; only a word
 * longer than the limit is cut in itself, between graphemes, and an address never is.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  const room = limit - ellipsis.length;
  return (tidyEnd(upToWord(text, room)) || tidyEnd(upToGrapheme(text, room))) + ellipsis;
}

/** The longest start of the text within `room` that ends where a word ends. */
function upToWord(text: string, room: number): string {
  // The word around the cut may go on behind it: look a little further, so that its end is seen.
  const near = text.slice(0, room + 64);
  let end = 0;
  for (const { index } of words.segment(near)) {
    if (index > room) break;
    const before = near.slice(0, index).match(/[\s\S]$/u)?.[0] ?? '';
    const after = near.slice(index).match(/^[\s\S]/u)?.[0] ?? '';
    if (/\s/.test(before + after) || (unspaced.test(before) && unspaced.test(after))) end = index;
  }
  return text.slice(0, end);
}

function upToGrapheme(text: string, room: number): string {
  if (address.test(text.trimStart().split(/\s/, 1)[0] ?? '')) return '';
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, room + 64))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Without what looks odd before an ellipsis: white space, a comma, an opening bracket. */
function tidyEnd(text: string): string {
  return text.replace(/[\s,;:([{–—-]+$/u, '');
}

/** A span's share of the text; one that stands for something without words counts too. */
function lengthOf(span: Span): number {
  return Math.max(1, span.text.length);
}

/** A span that stands for one thing (a date, a point in time) is kept or left out as a whole. */
function isWhole(span: Span): boolean {
  return span.date !== undefined || span.instant !== undefined;
}

/**
 * The spans, cut so that `render` makes at most `limit` UTF-16 units of them; `render` may lengthen a text (escapes,
 * links) as it likes. Empty when not even an ellipsis fits.
 */
export function cutRich(rich: Rich, limit: number, render: (rich: Rich) => string): Rich {
  if (render(rich).length <= limit) return rich;
  let fitting: Rich = [];
  let low = 0;
  let high = Math.min(
    limit,
    rich.reduce((sum, span) => sum + lengthOf(span), -1),
  );
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const candidate = firstOf(rich, middle);
    if (render(candidate).length <= limit) {
      fitting = candidate;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return fitting;
}

/** The spans' first `count` characters of text, and an ellipsis in place of the rest. */
function firstOf(rich: Rich, count: number): Rich {
  const kept: Span[] = [];
  let room = count;
  for (const span of rich) {
    if (lengthOf(span) <= room) {
      kept.push(span);
      room -= lengthOf(span);
      continue;
    }
    const start = isWhole(span) ? ellipsis : cutText(span.text, room);
    kept.push(isWhole(span) || start === ellipsis || start === '' ? { text: ellipsis } : { ...span, text: start });
    return kept;
  }
  return kept;
}
