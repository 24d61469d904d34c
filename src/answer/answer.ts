import type { Item } from '../profile/record.ts';
import type { Invocation, Rich } from '../reply/reply.ts';
import type { Locale } from '../text/index.ts';

/** A question, and what it may refer back to. */
export interface Question {
  readonly text: string;
  readonly now: Date;
  /** The reader's language, for when the question's own can't be told. */
  readonly locale: Locale;
  /** What was just answered to the same person in the same place. */
  readonly previous?: Turn;
}

/** What a later question may refer to: `and in 2023?`, `the second one`. Plain JSON, so that it can be kept. */
export interface Turn {
  /** The question as it was understood, complete in itself. */
  readonly reading: string;
  readonly items: readonly string[];
  /** The records that a single one was picked from: `the second one`, then `and the first?` */
  readonly among?: readonly string[];
  /** The question before that says of what, where this one goes on from its records: `and with Kang?` goes on from there. */
  readonly base?: string;
  /** Two people who were named together: `and the other one?` */
  readonly pair?: readonly string[];
}

export interface Answer {
  /** False for an honest "the profile doesn't say". */
  readonly answered: boolean;
  readonly locale: Locale;
  /** The answer in one sentence, or more where it takes more. */
  readonly sentences: readonly Rich[];
  /** The records it rests on, in the order spoken of. */
  readonly items: readonly Item[];
  /** The kind of question it was taken for, for the tally of what fails. */
  readonly kind: string;
  /** The reading it did not take, when it was not sure. */
  readonly otherwise?: { readonly label: string; readonly invocation: Invocation };
  readonly turn: Turn;
}

/** Answers from one profile. Rebuilt for each new profile. */
export interface Answerer {
  answer(question: Question): Answer;
}
