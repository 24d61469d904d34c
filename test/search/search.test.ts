import { describe, expect, it } from 'vitest';
import { loadProfile } from '../../src/profile/load.ts';
import { createSearch } from '../../src/search/index.ts';
import { absent, golden, isHeldOut, type GoldenQuery } from './queries.ts';

const now = new Date('2026-11-23T12:00:00Z');
const { profile } = loadProfile('data');
if (!profile) throw new Error('data/ has errors: npm run check');
const search = createSearch(profile);

function idsFor(query: string): readonly string[] {
  return search.find({ query, now }).items.map((item) => item.id);
}

function isRight({ query, first, five }: GoldenQuery): boolean {
  const ids = idsFor(query);
  return first.includes(ids[0] ?? '') && five.every((id) => ids.slice(0, 5).includes(id));
}

describe('The golden queries', () => {
  it('name records that exist, each query once', () => {
    const named = golden.flatMap(({ first, five }) => [...first, ...five]);
    expect(named.filter((id) => !profile.byId.has(id))).toEqual([]);
    expect(new Set(golden.map(({ query }) => query)).size).toBe(golden.length);
  });

  it.each([
    ['those that ranking was worked on with', false],
    ['those kept aside', true],
  ])('get the right record first and the others in the first five, 97 of 100: %s', (_, heldOut) => {
    const queries = golden.filter((_, place) => isHeldOut(place) === heldOut);
    const wrong = queries.filter((query) => !isRight(query)).map(({ query }) => query);
    expect(wrong.length / queries.length, wrong.join('\n')).toBeLessThanOrEqual(heldOut ? 0.05 : 0.03);
  });

  it('find nothing where there is nothing, 97 of 100', () => {
    const wrong = absent.filter((query) => idsFor(query).length > 0);
    expect(wrong.length / absent.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
