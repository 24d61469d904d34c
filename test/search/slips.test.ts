import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMoreThan, lettersOf } from '../../src/search/letters.ts';
import { slipsBetween } from '../../src/search/slips.ts';

describe('Slips of the fingers', () => {
  it.each([
    ['bregma', 'bregma', 0, 'the same'],
    ['brgema', 'bregma', 1, 'a swapped pair'],
    ['rodnt', 'rodent', 1, 'a missing letter'],
    ['finnch', 'finch', 1, 'a doubled letter'],
    ['skukl', 'skull', 1, 'a neighbouring key'],
    ['calligrephy', 'calligraphy', 0.5, 'a vowel for a vowel'],
  ])('%s for %s: %d, %s', (typed, meant, slips) => {
    expect(slipsBetween(typed, meant)).toBe(slips);
  });

  it('digits are never taken for anything else', () => {
    expect(slipsBetween('2023', '2022')).toBeGreaterThan(4);
    expect(slipsBetween('synsence', '114093377')).toBeGreaterThan(8);
  });

  it('the letters that words have rule out no pair that is near enough', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abdenorstuy12é')), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2, 3), (typed, meant, most) => {
        fc.pre(slipsBetween(typed, meant) <= most);
        const [own, its] = [lettersOf(typed), lettersOf(meant)];
        expect(hasMoreThan(most, own, its) || hasMoreThan(most, its, own)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
