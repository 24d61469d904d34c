import type { Kysely } from 'kysely';

/**
 * Every table of the state file, its rows as they are stored. The questions to ask of a table stand in a file of its own in
 * this folder. Points in time are milliseconds since 1970.
 */
export interface Tables {
  button_states: { id: string; value: string; created_at: number };
  question_tally: { kind: string; count: number };
}

/** What every question is asked of: the state file, or a transaction on it. */
export type Database = Kysely<Tables>;
