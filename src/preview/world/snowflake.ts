import type { Clock } from '../../clock.ts';

/** The first second of 2015, from which Discord counts (reference, "Snowflakes"). */
const epoch = 1_420_070_400_000n;
/** Bits below the timestamp: worker, process and increment. */
const timestampShift = 22n;

/** Makes ids as Discord does: they grow with time, and two are never equal. */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const now = (BigInt(clock.now().getTime()) - epoch) << timestampShift;
    last = now > last ? now : last + 1n;
    return last.toString();
  };
}
