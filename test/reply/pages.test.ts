import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageButtons, pageOf } from '../../src/reply/pages.ts';
import { textsFor } from '../../src/text/index.ts';

test('the pages of a list are all of it, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const { count } = pageOf(items, 1, size);
      const pages = Array.from({ length: count }, (_, index) => pageOf(items, index + 1, size));
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.every((page) => page.items.length <= size)).toBe(true);
    }),
  );
});

test.each([
  [0, 1],
  [-3, 1],
  [Number.NaN, 1],
  [2.7, 2],
  [99, 3],
])('page %d of three is page %d', (asked, held) => {
  expect(pageOf([...Array(20).keys()], asked, 8).index).toBe(held);
});

test('a single page needs no buttons', () => {
  expect(pageButtons(pageOf([1, 2], 1), { command: 'papers', options: {} }, textsFor('en'))).toEqual([]);
});

test('buttons turn the page in place, and those that lead nowhere are off', () => {
  const invocation = { command: 'papers', options: { query: 'rwkv', page: 1 } };
  const [row] = pageButtons(pageOf([...Array(20).keys()], 1, 8), invocation, textsFor('en'));
  const buttons = row?.kind === 'actions' ? row.actions : [];
  expect(buttons.map((each) => [each.label, 'disabled' in each])).toEqual([
    ['Previous', true],
    ['1 / 3', true],
    ['Next', false],
  ]);
  expect(buttons[2]).toMatchObject({
    invocation: { command: 'papers', options: { query: 'rwkv', page: 2 } },
    replaces: true,
  });
});
