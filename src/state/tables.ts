import type { Kysely } from 'kysely';
import type { ButtonStatesTable } from './buttons.ts';
import type { QuestionTallyTable } from './tally.ts';

/** Every table of the state file. A table's row type and its questions stand together in one file of this folder. */
export interface Tables {
  button_states: ButtonStatesTable;
  question_tally: QuestionTallyTable;
}

/** What every question is asked of: the state file, or a transaction on it. Points in time are milliseconds since 1970. */
export type Database = Kysely<Tables>;
