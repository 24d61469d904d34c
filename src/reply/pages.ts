import type { Texts } from '../text/index.ts';
import type { Block, Invocation, RunAction } from './reply.ts';

/** Entries on one page: what a phone shows without much scrolling, well under Discord's 40 components. */
export const pageSize = 5;

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 1; a page that isn't there any more is the last one. */
  readonly index: number;
  readonly count: number;
}

/** The page of that number, from 1, held within what there is. */
export function pageOf<T>(items: readonly T[], index: number, size = pageSize): Page<T> {
  const count = Math.max(1, Math.ceil(items.length / size));
  const held = Math.min(Math.max(1, Math.trunc(index) || 1), count);
  return { items: items.slice((held - 1) * size, held * size), index: held, count };
}

/** The row of buttons that turn a list's pages, by the same invocation with another `page`; nothing for a single page. */
export function pageButtons(page: Page<unknown>, invocation: Invocation, texts: Texts): Block[] {
  if (page.count === 1) return [];
  const { previous, next, position } = texts.common.pages;
  const turn = (label: string, index: number): RunAction => ({
    kind: 'run',
    label,
    invocation: { ...invocation, options: { ...invocation.options, page: index } },
    replaces: true,
    ...((index < 1 || index > page.count || index === page.index) && { disabled: true }),
  });
  return [
    {
      kind: 'actions',
      actions: [
        turn(previous, page.index - 1),
        turn(position(page.index, page.count), page.index),
        turn(next, page.index + 1),
      ],
    },
  ];
}
