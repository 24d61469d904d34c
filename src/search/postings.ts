/** Bits of a posting that tell the field; the others tell the record. */
const fieldBits = 4;
const fieldMask = (1 << fieldBits) - 1;

/** Where something stands: records and the field in each, packed into one number each, by record. */
export interface Postings {
  readonly list: ArrayLike<number>;
  /** The first that counts, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export function recordOf(posting: number): number {
  return posting >> fieldBits;
}

export function placeOf(posting: number): number {
  return posting & fieldMask;
}

/** Adds a posting unless the record is there already: its most worthy field has to come first. */
export function add(list: number[], record: number, place: number): void {
  if (recordOf(list[list.length - 1] ?? -1) !== record) list.push((record << fieldBits) | place);
}

/** Adds a posting to the list of a key. */
export function post<Key>(postings: Map<Key, number[]>, key: Key, record: number, place: number): void {
  let list = postings.get(key);
  if (!list) postings.set(key, (list = []));
  add(list, record, place);
}

/** A list, all of which counts. */
export function whole(list: readonly number[] = []): Postings {
  return { list, from: 0, to: list.length };
}

/** Many lists packed into one array. */
export function pack(lists: readonly (readonly number[])[]): (list: number) => Postings {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, place) => (starts[place + 1] = (starts[place] ?? 0) + list.length));
  const packed = new Uint32Array(starts[lists.length] ?? 0);
  lists.forEach((list, place) => packed.set(list, starts[place]));
  return (place) => ({ list: packed, from: starts[place] ?? 0, to: starts[place + 1] ?? 0 });
}
