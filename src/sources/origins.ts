import { textOf } from '../profile/fields.ts';
import { loadProfile } from '../profile/load.ts';

/** One field of a record, and the file that it comes from. */
export interface FieldOrigin {
  readonly field: string;
  /** As it stands there, lists with commas between. */
  readonly value: string;
  /** Inside the profile's folder: `publications.yaml`, `imported/homepage.yaml`. */
  readonly file: string;
  /** The import has worked it out rather than read it. */
  readonly guessed: boolean;
}

/** The fields of a record as it stands in a profile's folder, in their order; none where there is no such record. */
export function fieldOrigins(profileDir: string, id: string): readonly FieldOrigin[] {
  const { records, origins } = loadProfile(profileDir);
  const record = records.find((each) => each.id === id);
  const files = origins.get(id) ?? {};
  const guessed: unknown = record?.fields.guessed;
  return Object.entries(record?.fields ?? {})
    .filter(([field]) => field !== 'id' && field !== 'guessed')
    .map(([field, value]) => ({
      field,
      value: shown(value),
      file: files[field] ?? '',
      guessed: Array.isArray(guessed) && guessed.includes(field),
    }));
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(shown).join(', ');
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : textOf(value);
}
