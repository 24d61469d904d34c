import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRich, cutText } from '../../src/reply/cut.ts';
import { toMarkdown } from '../../src/reply/markdown.ts';
import { textsFor } from '../../src/text/index.ts';
import { rich, wildText } from './arbitrary.ts';
import { readMarkdown } from './discord-reader.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemesOf = (text: string) => Array.from(graphemes.segment(text), (each) => each.segment);
/** Where a cut may be: 0 and the end of each part. */
const endsOf = (parts: readonly string[]) =>
  parts.reduce<number[]>((ends, part) => [...ends, (ends.at(-1) ?? 0) + part.length], [0]);
const render = (spans: Parameters<typeof toMarkdown>[0]) => toMarkdown(spans, textsFor('en'));

describe('a text', () => {
  test('that fits stays as it is', () => {
    expect(cutText('Peng Zhou', 9)).toBe('Peng Zhou');
  });

  test('is cut between words', () => {
    expect(cutText('Scalable MatMul-free Language Modeling', 30)).toBe('Scalable MatMul-free Language…');
    expect(cutText('Scalable MatMul-free Language Modeling', 29)).toBe('Scalable MatMul-free…');
  });

  test('loses the comma before the ellipsis', () => {
    expect(cutText('Yu Zhang, Songlin Yang, Rui-Jie Zhu', 14)).toBe('Yu Zhang…');
  });

  test('of a single long word is cut within it', () => {
    expect(cutText('Donaudampfschifffahrt', 10)).toBe('Donaudamp…');
  });

  test('never breaks an address, nor an emoji of several code points', () => {
    expect(cutText('https://example.org/a/very/long/address', 20)).toBe('…');
    expect(cutText('see https://example.org/a/very/long/address', 20)).toBe('see…');
    expect(cutText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 12)).toBe('👩‍👩‍👧…');
  });

  test('without spaces between its words is cut between them', () => {
    expect(cutText('受脑启发的大语言模型', 6)).toMatch(/^受.*…$/);
  });

  test('of any kind: within the limit, a start of what it was, of whole graphemes, in whole words where there are any', () => {
    fc.assert(
      fc.property(wildText, fc.integer({ min: 1, max: 120 }), (text, limit) => {
        const cut = cutText(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (text.length <= limit) {
          expect(cut).toBe(text);
          return;
        }
        expect(cut.endsWith('…')).toBe(true);
        const kept = cut.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        expect(endsOf(graphemesOf(text.slice(0, kept.length + 200)))).toContain(kept.length);
        const isCutInWord = /[a-z0-9]$/i.test(kept) && /^[a-z0-9]/i.test(text.slice(kept.length));
        if (isCutInWord) expect(kept).toMatch(/^\s*\S*$/);
      }),
    );
  });
});

describe('spans', () => {
  test('are cut so that what they become fits, with marks closed and links whole', () => {
    const spans = [
      { text: 'Scalable MatMul-free Language Modeling', bold: true as const, url: 'https://arxiv.org/abs/2406.02528' },
      { text: ' and more' },
    ];
    expect(render(cutRich(spans, 69, render))).toBe('**[Scalable MatMul-free…](https://arxiv.org/abs/2406.02528)**');
    expect(render(cutRich(spans, 20, render))).toBe('…');
  });

  test('of any kind fit, whatever escaping makes of them', () => {
    fc.assert(
      fc.property(rich, fc.integer({ min: 0, max: 300 }), (spans, limit) => {
        const cut = render(cutRich(spans, limit, render));
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (render(spans).length > limit && limit > 0) expect(readMarkdown(cut).text).toContain('…');
      }),
    );
  });
});
