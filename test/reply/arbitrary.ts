import fc from 'fast-check';
import type { Action, Block, Invocation, Reply, RunAction, Span } from '../../src/reply/reply.ts';

/** Texts as people write them and texts that try to break a renderer. */
export const wildText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('|', ...' |\n|*|_|~|`|<|>|[|]|(|)|#|-|+|.|:|@|\\|/|1|a|é|漢|👩‍👩‍👧'.split('|')),
    maxLength: 40,
  }),
  fc.constantFrom(
    '@everyone',
    '<@1> <#1> </cmd:1> <t:1> <:a:1>',
    'https://example.org/a_b_(c)?d=*e*',
    '[a](https://example.org)',
    '```\ncode\n```',
    '1. one\n2. two\n- three\n> four\n# five\n-# six',
    '¯\\_(ツ)_/¯',
    ':smile: ||spoiler|| ~~no~~ __u__',
  ),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => `${text} `.repeat(400)),
  fc.string({ unit: 'grapheme', minLength: 5000, maxLength: 5200 }),
);

export const wildUrl = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'https://',
    '',
    'https://user:secret@example.org',
    'https://example.org/a (b)<c>|d|*e*`f`"g\'',
    `https://example.org/${'a'.repeat(3000)}`,
  ),
  wildText,
);

const partialDate = fc.constantFrom('2024', '2024-06', '2024-06-04', '1999-12-31');

export const span: fc.Arbitrary<Span> = fc.record(
  {
    text: wildText,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    code: fc.constant(true as const),
    url: wildUrl,
    date: partialDate,
    instant: fc.oneof(fc.double(), fc.integer()),
  },
  { requiredKeys: ['text'] },
);
export const rich = fc.array(span, { maxLength: 6 });

export const optionName = fc.stringMatching(/^[a-z][a-z0-9_-]{0,31}$/);
export const invocation: fc.Arbitrary<Invocation> = fc.record(
  {
    command: optionName,
    subcommand: optionName,
    options: fc.dictionary(optionName, fc.oneof(wildText, fc.integer(), fc.boolean()), { maxKeys: 4 }),
  },
  { requiredKeys: ['command', 'options'] },
);

const runAction: fc.Arbitrary<RunAction> = fc.record(
  {
    kind: fc.constant('run' as const),
    label: wildText,
    description: wildText,
    invocation: fc.oneof(invocation, fc.constant({ command: 'papers', options: { query: 'rwkv' } })),
    style: fc.constantFrom('primary', 'secondary', 'success', 'danger'),
    replaces: fc.constant(true as const),
    disabled: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'label', 'invocation'] },
);
const action: fc.Arbitrary<Action> = fc.oneof(
  runAction,
  fc.record({ kind: fc.constant('link' as const), label: wildText, url: wildUrl }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading', 'text', 'note'), text: rich }),
  fc.record(
    {
      kind: fc.constant('entry' as const),
      lines: fc.array(rich, { maxLength: 4 }),
      action: runAction,
    },
    { requiredKeys: ['kind', 'lines'] },
  ),
  fc.record({ kind: fc.constant('code' as const), language: wildText, code: wildText }),
  fc.record({ kind: fc.constant('divider' as const) }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('select' as const),
    placeholder: wildText,
    choices: fc.array(runAction, { maxLength: 30 }),
  }),
);

/** Any reply at all, also far longer ones than a command would give. */
export const reply: fc.Arbitrary<Reply> = fc.record(
  {
    blocks: fc.oneof(fc.array(block, { maxLength: 8 }), fc.array(block, { minLength: 20, maxLength: 70 })),
    items: fc.array(fc.string()),
    answered: fc.boolean(),
    private: fc.boolean(),
    files: fc.array(fc.record({ name: wildText, content: fc.string() }), { maxLength: 12 }),
  },
  { requiredKeys: ['blocks', 'items', 'answered'] },
);
