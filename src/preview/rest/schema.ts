import type { core } from 'zod';
import type { ZodMiniType } from 'zod/mini';
import type { Fault } from './refusal.ts';
import { invalidBody } from './refusal.ts';

/**
 * Checks a request body against Discord's published schema and then against `rules`, which say what the schema misses. An
 * unknown property is a fault too: the schema lets it pass, and it is always a slip. `tolerated` are property names that
 * discord.js sends although the schema does not have them. `at` is where the body stands in the request. Throws a `Refusal`
 * with every fault found.
 */
export function checked<Body>(
  schema: ZodMiniType<Body>,
  input: unknown,
  rules: (body: Body) => readonly Fault[],
  tolerated: readonly string[] = [],
  at: readonly PropertyKey[] = [],
): Body {
  const result = faultsOf(schema, input, rules, tolerated);
  if ('body' in result) return result.body;
  throw invalidBody(result.faults.map((fault) => ({ ...fault, path: [...at, ...fault.path] })));
}

/** As `checked`, but gives the faults instead of throwing them. */
export function faultsOf<Body>(
  schema: ZodMiniType<Body>,
  input: unknown,
  rules: (body: Body) => readonly Fault[],
  tolerated: readonly string[] = [],
): { readonly body: Body } | { readonly faults: readonly Fault[] } {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((issue) => fromIssue(issue, [])) };
  const faults = [...lostProperties(input, parsed.data, tolerated, []), ...rules(parsed.data)];
  return faults.length > 0 ? { faults } : { body: parsed.data };
}

function fromIssue(issue: core.$ZodIssue, parent: readonly PropertyKey[]): Fault[] {
  const path = [...parent, ...issue.path];
  switch (issue.code) {
    case 'invalid_union': {
      const branch = nearestBranch(issue.errors);
      return branch === undefined
        ? [{ path, code: 'UNION_TYPE_CHOICES', message: 'Value must be one of the allowed types.' }]
        : branch.flatMap((inner) => fromIssue(inner, path));
    }
    case 'too_big':
      return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${issue.maximum} or fewer in length or value.` }];
    case 'too_small':
      return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${issue.minimum} or more in length or value.` }];
    case 'invalid_type':
      return [{ path, code: 'BASE_TYPE_REQUIRED', message: `This field is required and must be a ${issue.expected}.` }];
    case 'invalid_value':
      return [
        { path, code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${issue.values.map(String).join(', ')}).` },
      ];
    case 'invalid_format':
      return [{ path, code: 'STRING_TYPE_REGEX', message: `This is not a well-formed ${issue.format}.` }];
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return [{ path, code: 'BASE_TYPE_INVALID', message: issue.message }];
  }
}

/** The branch of a union that was meant: the one whose `type` fits and that got furthest. */
function nearestBranch(branches: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] | undefined {
  const fitting = branches.filter((issues) => !issues.some((issue) => issue.path.length <= 1 && isKind(issue)));
  return [...fitting].sort((one, other) => one.length - other.length)[0];
}

/** An issue that says "this is another kind of thing": a wrong `type`, or not even an object. */
const isKind = (issue: core.$ZodIssue): boolean => issue.path[0] === 'type' || issue.path.length === 0;

/** Properties of the input that the schema does not know and its parser therefore left out. */
function lostProperties(
  input: unknown,
  output: unknown,
  tolerated: readonly string[],
  path: readonly PropertyKey[],
): Fault[] {
  if (Array.isArray(input) && Array.isArray(output)) {
    const kept: readonly unknown[] = output;
    return input.flatMap((one, index) => lostProperties(one, kept[index], tolerated, [...path, index]));
  }
  if (!isRecord(input) || !isRecord(output)) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    if (tolerated.includes(key)) return [];
    if (value !== undefined && !(key in output))
      return [
        { path: [...path, key], code: 'UNKNOWN_PROPERTY', message: 'Discord knows no property of this name here.' },
      ];
    return lostProperties(value, output[key], tolerated, [...path, key]);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
