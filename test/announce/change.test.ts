import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing, findNews } from '../../src/announce/change.ts';
import type { SeenItem } from '../../src/state/seen.ts';
import { type Paper, profileOf } from './scene.ts';

const now = new Date('2026-11-23T12:00:00Z');
const papers = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    title: fc.constantFrom('Spiking', 'Language', 'Models'),
    status: fc.constantFrom('preprint', 'submitted', 'accepted', 'published'),
    date: fc.constantFrom('2026', '2026-11', '2026-11-20', '2020', '2026-09-23', undefined),
    awards: fc.option(fc.array(fc.constant('Best Paper'), { minLength: 1, maxLength: 1 }), { nil: undefined }),
  }),
  { selector: (paper) => paper.id },
);

const ids = (items: readonly { id: string }[]) => items.map((item) => item.id).sort();

/** A memory of what was seen, as the state file keeps it. */
function remember(known: ReadonlyMap<string, SeenItem>, seen: readonly SeenItem[]): Map<string, SeenItem> {
  return new Map([...known, ...seen.map((item) => [item.id, item] as const)]);
}

describe('a look at the profile', () => {
  it('finds the same whether or not the profile before is at hand', () => {
    fc.assert(
      fc.property(papers, papers, (first: Paper[], second: Paper[]) => {
        const [before, after] = [profileOf(first), profileOf(second)];
        const known = remember(new Map(), findNews(differing(undefined, before), new Map(), now).seen);
        const quick = findNews(differing(before, after), known, now);
        const whole = findNews(differing(undefined, after), known, now);
        expect(quick).toEqual(whole);
      }),
    );
  });

  it('calls every item new at most once, in whatever order they come, go and change', () => {
    fc.assert(
      fc.property(fc.array(papers, { maxLength: 8 }), (profiles: Paper[][]) => {
        let known: ReadonlyMap<string, SeenItem> = new Map();
        const announced: string[] = [];
        for (const each of profiles) {
          const { fresh, changed, seen } = findNews(differing(undefined, profileOf(each)), known, now);
          announced.push(...ids(fresh));
          expect(changed.filter((item) => !known.has(item.id))).toEqual([]);
          known = remember(known, seen);
        }
        expect(new Set(announced).size).toBe(announced.length);
      }),
    );
  });

  it('finds nothing in a profile that was only put into another order', () => {
    const first: Paper[] = [{ id: 'a' }, { id: 'b', awards: ['Best Paper'] }, { id: 'c', date: '2020' }];
    expect(differing(profileOf(first), profileOf([...first].reverse()))).toEqual([]);
  });

  it('never takes a date for older than it may be', () => {
    const fresh = (date: string | undefined) =>
      findNews(differing(undefined, profileOf([{ id: 'a', date }])), new Map(), now).fresh;
    expect(fresh('2026')).toHaveLength(1);
    expect(fresh('2026-09')).toHaveLength(1);
    expect(fresh('2026-09-24')).toHaveLength(1);
    expect(fresh('2027')).toHaveLength(1);
    expect(fresh('2026-09-23')).toHaveLength(0);
    expect(fresh('2026-08')).toHaveLength(0);
    expect(fresh('2025')).toHaveLength(0);
  });
});
