import { createHash } from 'node:crypto';
import { plain } from './names.ts';

const smallWords = new Set(
  'a an the of and or for in on to with via from by at as is its into using based towards toward has been was were are be have'.split(
    ' ',
  ),
);

/** A short stable hash of a text, in hexadecimal. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/**
 * An id made of a text's telling words, such as `gated-slot-attention-efficient-linear-time`; of a hash where the text has
 * no Latin letters. `prefix` keeps the sections apart.
 */
export function idOf(text: string, prefix = ''): string {
  const words = plain(text)
    .replace(/['’"“”]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !smallWords.has(word)).slice(0, 7);
  const slug = [
    ...(prefix === '' ? [] : [prefix]),
    ...(telling.join('').length < 3 ? [shortHash(text)] : telling),
  ].join('-');
  return slug.slice(0, 60).replace(/-[^-]*$/, (tail) => (slug.length > 60 ? '' : tail));
}

/**
 * Gives every record an id of its own. Records with the same id are told apart by what is in them, not by their order, so
 * that a page put in another order gives the same ids.
 */
export function distinctIds<R extends { id: string }>(records: readonly R[]): R[] {
  const byId = new Map<string, R[]>();
  for (const record of records) byId.set(record.id, [...(byId.get(record.id) ?? []), record]);
  const renamed = new Map<R, R>();
  for (const same of byId.values()) {
    if (same.length < 2) continue;
    const [, ...others] = [...same].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    for (const record of others)
      renamed.set(record, { ...record, id: `${record.id.slice(0, 54)}-${shortHash(JSON.stringify(record))}` });
  }
  return records.map((record) => renamed.get(record) ?? record);
}
