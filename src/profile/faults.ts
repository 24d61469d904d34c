import Fuse from 'fuse.js';
import type { z } from 'zod';
import { textsFor } from '../text/index.ts';
import { valueAt } from './fields.ts';
import type { Path } from './fields.ts';
import type { Place, Problem } from './yaml-file.ts';

const words = textsFor('en').profile;

/** Finds the place of a path inside a record; `atKey` for the field's name rather than its value. */
export type Locate = (path: Path, atKey?: boolean) => Place;

type Issue = z.core.$ZodIssue;

/**
 * Turns what zod found wrong with `value` into problems that say where, what and how to mend it.
 * @param fields the fields that the record may have, to name the nearest one to an unknown one
 */
export function problemsOf(
  issues: readonly Issue[],
  value: unknown,
  fields: readonly string[],
  locate: Locate,
): Problem[] {
  return issues.flatMap((issue) => {
    const field = issue.path.join('.');
    const error = (message: string, fix: string, place = locate(issue.path)): Problem => ({
      severity: 'error',
      ...place,
      message,
      fix,
    });
    const found = valueAt(value, issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const known = issue.path.length === 0 ? fields : [];
        return error(
          words.unknownField(key),
          words.unknownFieldFix(nearest(key, known), known),
          locate([...issue.path, key], true),
        );
      });
    }
    if (found === undefined) return error(words.missing(field), words.missingFix(field));
    if (isEmpty(found)) return error(words.empty(field), words.emptyFix);
    if (issue.code === 'invalid_value') {
      const values = issue.values.map(String);
      return error(words.notOneOf(field, shown(found)), words.notOneOfFix(values));
    }
    if (issue.code === 'invalid_type') return error(words.wrongType(field), words.wrongTypeFix(issue.expected));
    return error(words.wrong(field, shown(found)), ruleOf(issue));
  });
}

/** What the value should be, in the words of the schema. */
function ruleOf(issue: Issue): string {
  if (issue.code === 'invalid_union') {
    const first = issue.errors.flat()[0];
    return first ? ruleOf(first) : issue.message;
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  return issue.message;
}

const isEmpty = (value: unknown) =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);

/** The one of `known` that is most like `typed`, where one is at all. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  return new Fuse(known, { threshold: 0.4, ignoreLocation: true }).search(typed)[0]?.item;
}
