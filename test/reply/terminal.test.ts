import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reply } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/terminal.ts';
import { reply } from './arbitrary.ts';

const answer: Reply = {
  blocks: [
    { kind: 'heading', text: [{ text: '1 paper · rwkv' }] },
    {
      kind: 'entry',
      lines: [
        [{ text: 'RWKV: Reinventing RNNs', bold: true, url: 'https://arxiv.org/abs/2305.13048' }],
        [{ text: 'Bo Peng, et al., ' }, { text: 'Peng Zhou', bold: true }],
        [{ text: 'EMNLP', italic: true }, { text: ' · ' }, { text: '', date: '2023-10-08' }],
      ],
    },
    { kind: 'code', language: 'bibtex', code: '@article{a}' },
    { kind: 'divider' },
    { kind: 'note', text: [{ text: 'As of ' }, { text: '', instant: Date.UTC(2024, 8, 25, 12, 30) }] },
    {
      kind: 'actions',
      actions: [
        { kind: 'run', label: 'Next', invocation: { command: 'papers', options: { query: 'two words', page: 2 } } },
        { kind: 'run', label: 'Previous', invocation: { command: 'papers', options: {} }, disabled: true },
        { kind: 'link', label: 'arXiv', url: 'https://arxiv.org/abs/2305.13048' },
        { kind: 'link', label: 'Bad', url: 'javascript:alert(1)' },
      ],
    },
  ],
  items: ['rwkv'],
  answered: true,
  files: [{ name: 'papers.bib', content: '@article{a}\n' }],
};

test('a reply reads well without colours, with every address', () => {
  expect(toText(answer, { colour: false })).toBe(`1 paper · rwkv

RWKV: Reinventing RNNs https://arxiv.org/abs/2305.13048
  Bo Peng, et al., Peng Zhou
  EMNLP · 8 Oct 2023

@article{a}

As of 2024-09-25 12:30 UTC

Next: /papers query:"two words" page:2
arXiv https://arxiv.org/abs/2305.13048

papers.bib:
@article{a}`);
});

test('colours change nothing but the colours', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(answer), reply), (each) => {
      const coloured = toText(each, { colour: true });
      // eslint-disable-next-line no-control-regex -- the sequences that colour are control characters
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(toText(each, { colour: false }));
    }),
    { numRuns: 40 },
  );
});

test('no text can control the terminal', () => {
  fc.assert(
    fc.property(reply, (each) => {
      expect(toText(each, { colour: false })).not.toMatch(/(?!\n)\p{Cc}/u);
    }),
    { numRuns: 40 },
  );
});
