import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeCustomId,
  decodeInvocation,
  encodeInvocation,
  formatInvocation,
  parseInvocation,
  type CommandSpec,
} from '../../src/reply/invocation.ts';
import type { Invocation } from '../../src/reply/reply.ts';
import { invocation, optionName, wildText } from './arbitrary.ts';

const papers: Invocation = { command: 'papers', options: { query: 'rwkv', page: 2 } };

describe('a button', () => {
  test('carries its invocation in its custom_id, and whether it replaces the message', () => {
    const { customId, longState } = encodeInvocation(papers, true);
    expect(customId).toBe('1r:["papers","",{"query":"rwkv","page":2}]');
    expect(longState).toBeUndefined();
    expect(decodeCustomId(customId)).toEqual({ replaces: true, invocation: papers });
  });

  test('of a record with the longest id still needs no database', () => {
    const card = { command: 'experience', options: { query: `id:${'a'.repeat(64)}` } };
    expect(encodeInvocation(card, false).longState).toBeUndefined();
  });

  test('keeps what is too long under a hash', () => {
    const long = { command: 'ask', options: { question: 'why '.repeat(100) } };
    const { customId, longState } = encodeInvocation(long, false);
    const state = decodeCustomId(customId);
    expect(state).toEqual({ replaces: false, stateId: longState?.id });
    expect(decodeInvocation(longState?.value ?? '')).toEqual(long);
  });

  test('reads back any invocation', () => {
    fc.assert(
      fc.property(invocation, fc.boolean(), fc.nat({ max: 2000 }), (each, replaces, nth) => {
        const { customId, longState } = encodeInvocation(each, replaces, nth);
        expect(customId.length).toBeLessThanOrEqual(100);
        const state = decodeCustomId(customId);
        const read = state && 'stateId' in state ? decodeInvocation(longState?.value ?? '') : state?.invocation;
        expect(state?.replaces).toBe(replaces);
        expect(JSON.stringify(read)).toBe(JSON.stringify(ordered(each)));
      }),
    );
  });

  test('has another id for another place in its message, invocation or mode', () => {
    const ids = [
      encodeInvocation(papers, true),
      encodeInvocation(papers, false),
      encodeInvocation(papers, true, 1),
      encodeInvocation({ ...papers, command: 'news' }, true),
    ].map((each) => each.customId);
    expect(new Set(ids).size).toBe(4);
  });

  test.each([
    [''],
    ['select0'],
    ['0n:["papers","",{}]'],
    ['1n:'],
    ['1n:{}'],
    ['1n:["papers"]'],
    ['1x:["papers","",{}]'],
  ])('of another format is known as such: %j', (customId) => {
    expect(decodeCustomId(customId)).toBeUndefined();
  });

  test('never fails to be read', () => {
    fc.assert(fc.property(wildText, (text) => void decodeCustomId(`1n:${text}`)));
  });
});

/** The order in which an invocation is read back. */
function ordered({ command, subcommand, options }: Invocation): Invocation {
  return { command, ...(subcommand && { subcommand }), options };
}

describe('a typed line', () => {
  const commands: CommandSpec[] = [
    {
      name: 'papers',
      options: [
        { name: 'query', type: 'string' },
        { name: 'year', type: 'string' },
        { name: 'page', type: 'integer' },
        { name: 'private', type: 'boolean' },
      ],
    },
    { name: 'about', options: [{ name: 'private', type: 'boolean' }] },
    {
      name: 'announce',
      subcommands: [
        {
          name: 'add',
          options: [
            { name: 'channel', type: 'channel' },
            { name: 'about', type: 'string' },
          ],
        },
        { name: 'list', options: [] },
      ],
    },
  ];
  const parse = (line: string) => parseInvocation(line, commands);
  const asPapers = (options: Invocation['options']) => ({ command: 'papers', options });

  test.each<[string, Invocation | undefined]>([
    ['/papers', asPapers({})],
    ['/papers rwkv', asPapers({ query: 'rwkv' })],
    ['  /Papers   spiking  networks ', asPapers({ query: 'spiking networks' })],
    ['/papers query:rwkv year:2023', asPapers({ query: 'rwkv', year: '2023' })],
    ['/papers query:"spiking networks" page:2', asPapers({ query: 'spiking networks', page: 2 })],
    ['/papers "spiking networks" private:yes', asPapers({ query: 'spiking networks', private: true })],
    ['/papers query: rwkv eagle', asPapers({ query: 'rwkv eagle' })],
    ['/papers NIR: a unified instruction set', asPapers({ query: 'NIR: a unified instruction set' })],
    ['/papers "half a quote', asPapers({ query: '"half a quote' })],
    ['/papers page:two', asPapers({ page: 'two' })],
    ['/about me', { command: 'about', options: { me: '' } }],
    [
      '/announce add papers channel:123',
      { command: 'announce', subcommand: 'add', options: { channel: '123', about: 'papers' } },
    ],
    ['/announce list', { command: 'announce', subcommand: 'list', options: {} }],
    ['/announce', undefined],
    ['/announce remove', undefined],
    ['/nothing', undefined],
    ['papers rwkv', undefined],
    ['', undefined],
  ])('%j', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });

  test('reads as a person would write it', () => {
    expect(formatInvocation(papers)).toBe('/papers query:rwkv page:2');
    expect(formatInvocation({ command: 'announce', subcommand: 'add', options: { about: 'two words' } })).toBe(
      '/announce add about:"two words"',
    );
  });

  test('that was written from an invocation reads as that invocation, whatever its options say', () => {
    const options = fc.uniqueArray(fc.tuple(optionName, fc.oneof(wildText, fc.integer(), fc.boolean())), {
      maxLength: 4,
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(optionName, options, fc.boolean(), (name, given, inGroup) => {
        const specs = given.map(([option, value]) => ({ name: option, type: typeOf(value) }));
        const command = inGroup ? { name, subcommands: [{ name: 'add', options: specs }] } : { name, options: specs };
        const written: Invocation = {
          command: name,
          ...(inGroup && { subcommand: 'add' }),
          options: Object.fromEntries(given),
        };
        expect(parseInvocation(formatInvocation(written), [command])).toEqual(written);
      }),
    );
  });

  function typeOf(value: string | number | boolean): 'string' | 'integer' | 'boolean' {
    return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'integer' : 'boolean';
  }
});
