import type { Line } from './document.ts';

/** What headings over an entry say about it. */
export interface Context {
  year?: number;
  label?: string;
  /** The last heading over it that is neither a label nor a title. */
  topic?: string;
}

/** One record as the page prints it: its lines, and what stands over it. */
export interface Entry {
  readonly lines: readonly Line[];
  readonly context: Context;
  readonly at: number;
}

/** What a section needs to know of a piece of text to tell where an entry begins. */
export interface Looks {
  /** It begins an entry: a date for news, a title for papers. */
  readonly begins: boolean;
  /** It has all that an entry needs. */
  readonly complete: boolean;
  /** It has what an entry has only once (a list of authors). */
  readonly once: boolean;
  /** It says where it appeared, and so is an entry even without what else one has. */
  readonly placed?: boolean;
  /** It only explains the marks of the entries around it. */
  readonly legend?: boolean;
  /** How it begins, where that sets it apart: two pieces that begin alike are two entries. */
  readonly opening?: string;
}

export type Look = (lines: readonly Line[]) => Looks;

/** No entry has more lines than this; a bigger box holds several. */
export const longestEntry = 60;
