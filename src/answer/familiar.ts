import { daleChall } from 'dale-chall';
import { keysOf } from './words.ts';

/**
 * Words that everybody knows and that name nothing special, by their stems: rightly spelled, whatever they look like,
 * and said on the way rather than asked for, unless they stand where a question says what it is about.
 */
export const familiar: ReadonlySet<string> = new Set(daleChall.flatMap(keysOf));
