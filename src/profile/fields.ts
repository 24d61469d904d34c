/** A record as it stands in a file, unchecked. */
export type Fields = Readonly<Record<string, unknown>>;

export type Path = readonly PropertyKey[];

/** Whether a value is fields with values. */
export function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path inside plain data; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, step) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, step) : undefined),
    value,
  );
}

/** The texts in a list; a single text is a list of one. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter(Boolean);
}

/** A text as it is; anything else as an empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** The addresses of a record's links. */
export const addressesOf = (links: unknown): string[] =>
  typeof links === 'object' && links !== null ? Object.values(links).map(textOf).filter(Boolean) : [];
