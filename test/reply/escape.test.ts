import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanText,
  codeBlock,
  escapeMarkdown,
  inlineCode,
  maskedLink,
  oneLine,
  safeUrl,
} from '../../src/reply/escape.ts';
import { toMarkdown } from '../../src/reply/markdown.ts';
import type { Span } from '../../src/reply/reply.ts';
import { textsFor } from '../../src/text/index.ts';
import { wildText, wildUrl } from './arbitrary.ts';
import { readMarkdown } from './discord-reader.ts';

describe('untrusted text', () => {
  test.each([
    ['**bold** and _italic_ and ~~struck~~ and ||hidden||'],
    ['@everyone <@1> <@&2> <#3> </cmd:4> <t:5:R> <:a:6> <a:b:7> <id:guide>'],
    [':smile: at 10:30: https://example.org/a_b_c and <https://example.org>'],
    ['# heading\n-# small\n> quote\n>>> more\n- one\n* two\n+ three\n12. four'],
    ['[text](https://example.org) and [[double]](https://example.org)'],
    ['`code` and ``co`de`` and ```\nblock\n```'],
    ['¯\\_(ツ)_/¯ C:\\dir\\*'],
  ])('reads as it was written: %j', (text) => {
    expect(readMarkdown(escapeMarkdown(text))).toEqual({ text, marks: [] });
  });

  test('reads as it was written, whatever it is', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const clean = cleanText(text);
        expect(readMarkdown(escapeMarkdown(clean))).toEqual({ text: clean, marks: [] });
      }),
    );
  });

  test('an ordinary title needs no escapes', () => {
    const title = 'RWKV: Reinventing RNNs for the Transformer Era – 2D (2nd ed.), 50% & more';
    expect(escapeMarkdown(title)).toBe(title);
  });

  test('loses control characters and marks that turn its direction', () => {
    expect(cleanText('a\u0000b\u001b[31mc\u202ed\u200be\r\nf\tg\ud800')).toBe('ab[31mcde\nf g\ufffd');
  });
});

describe('spans', () => {
  const plainSpan = wildText.map((text): Span => ({ text }));

  test('texts side by side make no mark that none of them has', () => {
    fc.assert(
      fc.property(fc.array(plainSpan, { maxLength: 5 }), (spans) => {
        const shown = readMarkdown(toMarkdown(spans, textsFor('en')));
        expect(shown).toEqual({ text: spans.map((span) => cleanText(span.text)).join(''), marks: [] });
      }),
    );
  });

  test('keep their own style and nothing else', () => {
    const word = fc.stringMatching(/^[\w*~|.:\\-]*[a-z][\w*~|.:\\-]*$/).filter((text) => text === text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 4 }), (words) => {
        const spans = words.map(([text, bold, italic]): Span => ({
          text,
          ...(bold && { bold: true as const }),
          ...(italic && { italic: true as const }),
        }));
        const shown = readMarkdown(toMarkdown(spans, textsFor('en')));
        expect(shown.text.replaceAll('\u200b', '')).toBe(words.map(([text]) => text).join(''));
        const bold = words.filter(([, isBold]) => isBold).length;
        const italic = words.filter(([, , isItalic]) => isItalic).length;
        expect([...shown.marks].sort()).toEqual([
          ...Array<string>(bold).fill('bold'),
          ...Array<string>(italic).fill('italic'),
        ]);
      }),
    );
  });

  test('a date is shown in words and an instant in the reader’s zone', () => {
    const shown = toMarkdown(
      [
        { text: '', date: '2023-05-22' },
        { text: ', ' },
        { text: '', date: '2022-11' },
        { text: ', ' },
        { text: '', date: '2024' },
        { text: ', ' },
        { text: '', instant: 1_700_000_000_999 },
      ],
      textsFor('en'),
    );
    expect(shown).toBe('22 May 2023, Nov 2022, 2024, <t:1700000000:f>');
  });
});

describe('links', () => {
  test('a title is linked itself', () => {
    expect(maskedLink('RWKV: Reinventing RNNs', 'https://arxiv.org/abs/2305.13048')).toBe(
      '[RWKV: Reinventing RNNs](https://arxiv.org/abs/2305.13048)',
    );
  });

  test('a title with markdown in it keeps its letters, and the host is linked', () => {
    expect(readMarkdown(maskedLink('[Re] A_b_ *c* :d: 👍 https://e.org', 'https://x.org/'))).toEqual({
      text: '[Re] A_b_ *c* :d: 👍 https://e.org (x.org)',
      marks: ['link https://x.org/'],
    });
  });

  test('any text and any address: the text reads as written, and only the address is linked', () => {
    fc.assert(
      fc.property(wildText, wildUrl, (text, url) => {
        const target = safeUrl(url);
        const shown = readMarkdown(maskedLink(text, url));
        expect(shown.text.startsWith(oneLine(text))).toBe(true);
        expect(shown.marks).toEqual(target === undefined ? [] : [`link ${target}`]);
      }),
    );
  });

  test.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['https://google.com@example.org/'],
    ['https://user:secret@example.org'],
    ['not an address'],
    ['//example.org'],
    [''],
  ])('%s leads nowhere', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });

  test('an address keeps its meaning and loses what would end the link', () => {
    expect(safeUrl('https://example.org/a (b)/<c>?q=[d]*`e`#f|g')).toBe(
      'https://example.org/a%20%28b%29/%3Cc%3E?q=%5Bd%5D%2A%60e%60#f%7Cg',
    );
  });
});

describe('code', () => {
  test('a code block ends where its text ends', () => {
    const block = codeBlock('bibtex', '@article{a,\n  title = {```}\n}\n');
    expect(readMarkdown(block).marks).toEqual(['code block']);
    expect(readMarkdown(block).text.replaceAll('\u200b', '')).toBe('@article{a,\n  title = {```}\n}');
  });

  test('any text in a code block stays in it', () => {
    fc.assert(
      fc.property(wildText, wildText, (language, code) => {
        expect(readMarkdown(codeBlock(language, `x${code}`)).marks).toEqual(['code block']);
      }),
    );
  });

  test('inline code shows backticks as they are', () => {
    expect(['/papers', 'a`b', 'a``b', ''].map((text) => readMarkdown(inlineCode(text)).text)).toEqual([
      '/papers',
      'a`b',
      'a``b',
      '',
    ]);
  });
});
