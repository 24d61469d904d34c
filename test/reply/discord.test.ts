import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toForm, toMessage } from '../../src/reply/discord.ts';
import { decodeCustomId, decodeInvocation } from '../../src/reply/invocation.ts';
import type { Block, Reply, RunAction } from '../../src/reply/reply.ts';
import { optionName, reply, wildText } from './arbitrary.ts';
import { readMarkdown } from './discord-reader.ts';
import { faultsOf } from './discord-rules.ts';

const asReply = (...blocks: Block[]): Reply => ({ blocks, items: [], answered: true });
const partsOf = (each: Reply) => toMessage(each).body.components[0].components;
const textsOf = (each: Reply) =>
  partsOf(each).flatMap((part) =>
    part.type === 10 ? [part.content] : part.type === 9 ? [part.components[0].content] : [],
  );
const run = (label: string, options: RunAction['invocation']['options'] = {}): RunAction => ({
  kind: 'run',
  label,
  invocation: { command: 'papers', options },
});
const entry = (title: string, authors: string): Block => ({
  kind: 'entry',
  lines: [[{ text: title, bold: true, url: 'https://example.org/' }], [{ text: authors }]],
  action: run('Details', { query: title }),
});

describe('a reply on Discord', () => {
  test('is one container: texts, entries beside their buttons, rows', () => {
    const message = toMessage({
      blocks: [
        { kind: 'heading', text: [{ text: '1 paper · rwkv' }] },
        entry('RWKV: Reinventing RNNs', 'Bo Peng, et al.'),
        { kind: 'divider' },
        { kind: 'note', text: [{ text: 'two\nlines' }] },
        {
          kind: 'actions',
          actions: [run('Next', { page: 2 }), { kind: 'link', label: 'arXiv', url: 'https://arxiv.org/' }],
        },
      ],
      items: [],
      answered: true,
      private: true,
    });
    expect(message).toEqual({
      body: {
        flags: (1 << 15) | (1 << 6),
        allowed_mentions: { parse: [] },
        components: [
          {
            type: 17,
            accent_color: 0x4f7cac,
            components: [
              { type: 10, content: '### 1 paper · rwkv' },
              {
                type: 9,
                components: [
                  { type: 10, content: '**[RWKV: Reinventing RNNs](https://example.org/)**\nBo Peng, et al.' },
                ],
                accessory: {
                  type: 2,
                  style: 2,
                  label: 'Details',
                  custom_id: '1n:["papers","",{"query":"RWKV: Reinventing RNNs"}]',
                },
              },
              { type: 14 },
              { type: 10, content: '-# two lines' },
              {
                type: 1,
                components: [
                  { type: 2, style: 2, label: 'Next', custom_id: '1n:["papers","",{"page":2}]' },
                  { type: 2, style: 5, label: 'arXiv', url: 'https://arxiv.org/' },
                ],
              },
            ],
          },
        ],
      },
      longStates: [],
      files: [],
    });
  });

  test('of any kind is within every limit', () => {
    fc.assert(
      fc.property(reply, (each) => {
        const { body, files } = toMessage(each);
        expect(faultsOf(body, files)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('of any kind has buttons that read back, from the database where they are long', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wildText, wildText), { minLength: 1, maxLength: 12 }), (choices) => {
        const actions = choices.map(([label, query]) => run(label, { query }));
        const { body, longStates } = toMessage(asReply({ kind: 'actions', actions }));
        const kept = new Map(longStates.map((state) => [state.id, state.value]));
        const buttons = body.components[0].components.flatMap((part) => (part.type === 1 ? part.components : []));
        const read = buttons.map((button) => {
          const state = 'custom_id' in button ? decodeCustomId(button.custom_id) : undefined;
          return state && 'stateId' in state ? decodeInvocation(kept.get(state.stateId) ?? '') : state?.invocation;
        });
        expect(read).toEqual(choices.map(([, query]) => ({ command: 'papers', options: { query } })));
      }),
    );
  });
});

describe('where there is too much', () => {
  const authors = Array.from({ length: 400 }, (_, index) => `Author Number${index}`).join(', ');

  test('the longest lines are cut, and every title stays', () => {
    const blocks = Array.from({ length: 8 }, (_, index) =>
      entry(`Paper ${index}`, index === 3 ? authors : 'Peng Zhou'),
    );
    const texts = textsOf(asReply(...blocks)).map((text) => readMarkdown(text).text);
    expect(texts.map((text) => text.split('\n')[0])).toEqual(blocks.map((_, index) => `Paper ${index}`));
    expect(texts.filter((text) => text.endsWith('…'))).toHaveLength(1);
    expect(texts[3]).toMatch(/, Author( Number\d+)?…$/);
    expect(texts.join('').length).toBeGreaterThan(3500);
  });

  test('the last entries lose their buttons, the first keep them, and all are shown', () => {
    const blocks = Array.from({ length: 20 }, (_, index) => entry(`Paper ${index}`, 'Peng Zhou'));
    const parts = partsOf(asReply(...blocks));
    expect(parts).toHaveLength(20);
    expect(parts.map((part) => part.type === 9)).toEqual(blocks.map((_, index) => index < 9));
  });

  test('code goes into a file as a whole', () => {
    const code = `@article{a,\n  author = {${authors}}\n}`;
    const { body, files } = toMessage(
      asReply({ kind: 'text', text: [{ text: 'Cite' }] }, { kind: 'code', language: 'bibtex', code }),
    );
    expect(files).toEqual([{ name: 'text.bibtex', content: code }]);
    expect(body.components[0].components).toContainEqual({ type: 13, file: { url: 'attachment://text.bibtex' } });
  });

  test('of nothing, something is said', () => {
    expect(textsOf(asReply())).toEqual(['…']);
    expect(textsOf(asReply({ kind: 'text', text: [{ text: ' \n\u200b' }] }, { kind: 'actions', actions: [] }))).toEqual(
      ['…'],
    );
  });
});

describe('buttons and files', () => {
  test('alike in one message have ids of their own and do the same', () => {
    const [row] = partsOf(asReply({ kind: 'actions', actions: [run('A'), run('A'), run('A')] }));
    const ids = row?.type === 1 ? row.components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : [])) : [];
    expect(new Set(ids).size).toBe(3);
    expect(ids.map((id) => decodeCustomId(id))).toEqual(
      Array(3).fill({ replaces: false, invocation: { command: 'papers', options: {} } }),
    );
  });

  test('that lead nowhere safe are left out, and a long address becomes a link in the text', () => {
    const long = `https://example.org/${'a'.repeat(600)}`;
    expect(
      partsOf(
        asReply({
          kind: 'actions',
          actions: [
            { kind: 'link', label: 'Bad', url: 'javascript:alert(1)' },
            { kind: 'link', label: 'Long', url: long },
          ],
        }),
      ),
    ).toEqual([{ type: 10, content: `[Long](${long})` }]);
  });

  test('of a choice carry what they run in their value', () => {
    const [row] = partsOf(
      asReply({ kind: 'select', placeholder: 'Which?', choices: [run('One', { page: 1 }), run('Two')] }),
    );
    expect(row).toEqual({
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'select0',
          placeholder: 'Which?',
          options: [
            { label: 'One', value: '1n:["papers","",{"page":1}]' },
            { label: 'Two', value: '1n:["papers","",{}]' },
          ],
        },
      ],
    });
  });

  test('get names that Discord takes, each different', () => {
    const { files } = toMessage({
      ...asReply(),
      files: ['a b.bib', 'a b.bib', '../../etc/passwd', '论文.bib', ''].map((name) => ({ name, content: 'x' })),
    });
    expect(files.map((file) => file.name)).toEqual(['a-b.bib', 'a-b-2.bib', 'etc-passwd.txt', 'text.bib', 'text.txt']);
  });
});

describe('a form', () => {
  test('is a modal whose fields are the options of what it submits', () => {
    const { body, longStates } = toForm({
      title: 'New subscription',
      submit: { command: 'announce', subcommand: 'add', options: { channel: '1' } },
      fields: [
        { name: 'topics', label: 'Topics', description: 'One a line', value: 'rwkv', long: true, required: false },
      ],
    });
    expect(body).toEqual({
      title: 'New subscription',
      custom_id: '1n:["announce","add",{"channel":"1"}]',
      components: [
        {
          type: 18,
          label: 'Topics',
          description: 'One a line',
          component: { type: 4, custom_id: 'topics', style: 2, required: false, max_length: 4000, value: 'rwkv' },
        },
      ],
    });
    expect(longStates).toEqual([]);
  });

  test('of any kind is within the limits', () => {
    const field = fc.record(
      {
        name: optionName,
        label: wildText,
        description: wildText,
        value: wildText,
        required: fc.boolean(),
        long: fc.boolean(),
        maxLength: fc.integer({ min: -5, max: 9000 }),
      },
      { requiredKeys: ['name', 'label'] },
    );
    fc.assert(
      fc.property(wildText, fc.uniqueArray(field, { minLength: 1, selector: (each) => each.name }), (title, fields) => {
        const { body } = toForm({ title, fields, submit: { command: 'ask', options: { question: title } } });
        expect(body.title.length).toBeGreaterThan(0);
        expect(body.title.length).toBeLessThanOrEqual(45);
        expect(body.custom_id.length).toBeLessThanOrEqual(100);
        expect(body.components.length).toBeLessThanOrEqual(5);
        for (const { label, description = '', component } of body.components) {
          expect(label.length).toBeGreaterThan(0);
          expect(label.length).toBeLessThanOrEqual(45);
          expect(description.length).toBeLessThanOrEqual(100);
          expect(component.max_length).toBeGreaterThan(0);
          expect(component.max_length).toBeLessThanOrEqual(4000);
          expect(component.value?.length ?? 0).toBeLessThanOrEqual(component.max_length);
        }
      }),
    );
  });
});
