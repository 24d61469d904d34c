import type { Item } from '../../profile/record.ts';
import type { Section } from '../../profile/schema.ts';
import type { Texts } from '../../text/index.ts';
import type { SubjectName } from '../subjects.ts';
import type { FactContext } from './fact-values.ts';

type Words = Texts['answer'];
type FactName = keyof Words['facets'] & keyof Words['unsaid'];

/** One fact of a record: a row asks for it, says what it is, and which records are meant where the question doesn't say. */
export interface Fact {
  readonly name: FactName;
  readonly asks: readonly string[];
  readonly otherwise: SubjectName;
  /** The sections whose records may say it. */
  readonly of: readonly Section[];
  /** Only where the question names a record, or words that find one. */
  readonly ofOne?: true;
  /** Only where the question has words for the record, not just a person or a time. */
  readonly byWords?: true;
  /** Other kinds of question are tried where the record doesn't say it. */
  readonly quiet?: true;
  value(item: Item, context: FactContext): string | undefined;
}
