import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMessage } from '../../src/reply/discord.ts';
import { reply } from './arbitrary.ts';
import { faultsOf } from './discord-rules.ts';

test('any reply at all is within every limit of Discord', () => {
  fc.assert(
    fc.property(reply, (each) => {
      const { body, files, longStates } = toMessage(each);
      expect(faultsOf(body, files)).toEqual([]);
      expect(new Set(longStates.map((state) => state.id)).size).toBe(longStates.length);
    }),
    { numRuns: 150 },
  );
});
