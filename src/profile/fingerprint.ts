import { hash } from 'node:crypto';
import type { Item } from './record.ts';

/** A hash of all that a record says: the same for the same record read anew, another as soon as anything in it changes. */
export function fingerprintOf(item: Item): string {
  return hash('sha256', JSON.stringify(item), 'base64url').slice(0, 22);
}
