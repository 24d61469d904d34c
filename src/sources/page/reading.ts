import type { z } from 'zod';
import type { RawRecord } from '../../profile/record.ts';
import { bySection, type aboutSchema, type ListSection } from '../../profile/schema.ts';

export type RawAbout = z.input<typeof aboutSchema>;
export type RawSections = { [S in ListSection]: RawRecord<S>[] };

/** Something that a reader of the source should know: what was left out, corrected or not understood. */
export interface Warning {
  readonly message: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** What a source gave. */
export interface Reading {
  readonly about?: RawAbout;
  readonly sections: RawSections;
  readonly warnings: readonly Warning[];
  /** Why a part of the source could not be had, in words for a reader: what isn't in here may be there all the same. */
  readonly incomplete?: string;
  /** The source drops its older records, as a feed does: what isn't in it any more is true all the same. */
  readonly newestOnly?: true;
}

/** A reading with nothing in it, to be filled. */
export function emptySections(): RawSections {
  return {
    publications: [],
    news: [],
    patents: [],
    projects: [],
    experience: [],
    education: [],
    service: [],
    teaching: [],
    people: [],
  };
}

/** How many records a reading has. */
export function countOf(sections: RawSections): number {
  return Object.values(bySection((section) => sections[section].length)).reduce((sum, count) => sum + count, 0);
}
