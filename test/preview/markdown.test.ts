import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/preview/page/markdown.ts';
import { parseMarkdown, plainText } from '../../src/preview/page/markdown.ts';
import { cleanText, codeBlock, escapeMarkdown, maskedLink } from '../../src/reply/escape.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });
const words = (source: string): string =>
  plainText(parseMarkdown(source), (node) => ('name' in node ? node.name : 'time'));

/** Text with many of the characters that mean something. */
const marked = fc.string({ unit: fc.constantFrom(...Array.from('*_~|`<>[]()\\#-@:/.\n 1ahtps')), maxLength: 60 });

describe('Discord markdown', () => {
  it.each<[string, Inline[]]>([
    ['**bold** text', [{ kind: 'strong', children: [text('bold')] }, text(' text')]],
    [
      '*a* and _b_',
      [{ kind: 'emphasis', children: [text('a')] }, text(' and '), { kind: 'emphasis', children: [text('b')] }],
    ],
    [
      '__under__ ~~gone~~',
      [{ kind: 'underline', children: [text('under')] }, text(' '), { kind: 'strike', children: [text('gone')] }],
    ],
    ['||secret||', [{ kind: 'spoiler', children: [text('secret')] }]],
    ['***both***', [{ kind: 'strong', children: [{ kind: 'emphasis', children: [text('both')] }] }]],
    ['`a*b*`', [{ kind: 'code', text: 'a*b*' }]],
    ['`` a`b ``', [{ kind: 'code', text: 'a`b' }]],
    ['[RWKV](https://arxiv.org/abs/1)', [{ kind: 'link', url: 'https://arxiv.org/abs/1', children: [text('RWKV')] }]],
    [
      'see https://arxiv.org/abs/1.',
      [
        text('see '),
        { kind: 'link', url: 'https://arxiv.org/abs/1', children: [text('https://arxiv.org/abs/1')] },
        text('.'),
      ],
    ],
    [
      '(https://en.wikipedia.org/wiki/A_(b))',
      [
        text('('),
        {
          kind: 'link',
          url: 'https://en.wikipedia.org/wiki/A_(b)',
          children: [text('https://en.wikipedia.org/wiki/A_(b)')],
        },
        text(')'),
      ],
    ],
    ['<https://x.org>', [{ kind: 'link', url: 'https://x.org/', children: [text('https://x.org')] }]],
    [
      '<@12> <#34> <@&5>',
      [
        { kind: 'mention', of: 'person', name: '12' },
        text(' '),
        { kind: 'mention', of: 'channel', name: '34' },
        text(' '),
        { kind: 'mention', of: 'role', name: '5' },
      ],
    ],
    [
      '</papers:1> @everyone',
      [
        { kind: 'mention', of: 'command', name: 'papers' },
        text(' '),
        { kind: 'mention', of: 'everyone', name: 'everyone' },
      ],
    ],
    ['<t:1700000000:R>', [{ kind: 'time', seconds: 1700000000, style: 'R' }]],
    ['\\*plain\\*', [text('*plain*')]],
    ['snake_case_name', [text('snake_case_name')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['<img src=x onerror=alert(1)>', [text('<img src=x onerror=alert(1)>')]],
    ['[x](javascript:alert(1))', [text('[x](javascript:alert(1))')]],
  ])('reads %j', (source, inline) => expect(parseMarkdown(source)).toEqual([paragraph(...inline)]));

  it('reads headings, small print, quotes, lists and code', () => {
    const source = '## Papers\n-# 13 in all\n> quoted\n- one\n  - two\n1. three\n```bibtex\n@article{a}\n```\nend';
    expect(parseMarkdown(source)).toEqual([
      { kind: 'heading', level: 2, children: [text('Papers')] },
      { kind: 'subtext', children: [text('13 in all')] },
      { kind: 'quote', blocks: [paragraph(text('quoted'))] },
      {
        kind: 'list',
        items: [
          { depth: 0, bullet: '•', children: [text('one')] },
          { depth: 1, bullet: '•', children: [text('two')] },
          { depth: 0, bullet: '1.', children: [text('three')] },
        ],
      },
      { kind: 'code', language: 'bibtex', text: '@article{a}' },
      paragraph(text('end')),
    ]);
  });

  it('reads any text without losing a word', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), marked), (source) => {
        const letters = (value: string) =>
          Array.from(value.replace(/[^\p{L}]/gu, ''))
            .sort()
            .join('');
        // Addresses hide behind a link's text, and an emoji, a time or a mention reads as a name.
        fc.pre(!/[<(]/.test(source) && !source.includes('```'));
        expect(letters(words(source))).toBe(letters(source));
      }),
    );
  });

  it('shows what Vita escapes exactly as it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), marked), (source) => {
        const clean = cleanText(source);
        expect(words(escapeMarkdown(clean))).toBe(clean);
      }),
    );
  });

  it('shows what Vita puts into a code block exactly as it was', () => {
    fc.assert(
      fc.property(marked, (source) => {
        const code = cleanText(source).replace(/^\n+|\n+$/g, '');
        fc.pre(code.trim() !== '' && !code.includes('```') && !code.endsWith('`'));
        expect(parseMarkdown(codeBlock('bibtex', code))).toEqual([{ kind: 'code', language: 'bibtex', text: code }]);
      }),
    );
  });

  it('links to the web alone, whatever is written', () => {
    const links = (nodes: readonly Inline[]): string[] =>
      nodes.flatMap((node) =>
        'children' in node ? [...(node.kind === 'link' ? [node.url] : []), ...links(node.children)] : [],
      );
    fc.assert(
      fc.property(
        fc.oneof(
          marked,
          fc.webUrl({ withFragments: true }).map((url) => maskedLink('a link', url)),
          fc.string().map((url) => `[x](${url})`),
        ),
        (source) => {
          const all = parseMarkdown(source).flatMap((block) => ('children' in block ? links(block.children) : []));
          for (const url of all) expect(url).toMatch(/^https?:\/\//);
        },
      ),
    );
  });

  it('reads 4,000 marks in a row', () => {
    for (const mark of ['*', '_', '|', '~', '`', '[', '(', '>', '<', '\\', '#'])
      expect(() => parseMarkdown(mark.repeat(4000))).not.toThrow();
  });
});
