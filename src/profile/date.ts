import { z } from 'zod';

/**
 * A date of known precision: `2024`, `2024-06` or `2024-06-04` (ISO 8601, calendar dates). A day or month that nobody
 * gave is never made up.
 */
export type PartialDate = string;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is a `PartialDate` that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year ?? ''}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year ?? ''}-${month}-${day}`);
}

const rule = 'write a date as 2024, 2024-06 or 2024-06-04';
export const partialDateSchema = z
  .union([z.string().regex(shape, rule), z.number().int().min(1000).max(9999).transform(String)])
  .refine(isPartialDate, rule)
  .meta({ description: 'As precise as known: 2024, 2024-06 or 2024-06-04. Never guess a day.' });

/** Sorts newest first; a record without a date comes last, a vaguer date after a more precise one of the same time. */
export function newestFirst(a: { date?: PartialDate; id: string }, b: { date?: PartialDate; id: string }): number {
  const byDate = (b.date ?? '').localeCompare(a.date ?? '');
  return byDate === 0 ? a.id.localeCompare(b.id) : byDate;
}
