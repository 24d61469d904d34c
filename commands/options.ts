import { z } from 'zod';
import { UserError } from '../src/errors.ts';
import type { OptionValue } from '../src/reply/reply.ts';
import type { Texts } from '../src/text/index.ts';
import type { OptionDefinition, Options } from './command.ts';

/** Every command takes it: only the asker sees the answer. */
export const privateOption = { name: 'private', type: 'boolean' } as const satisfies OptionDefinition;

/** The page of a list, from 1; turned by buttons. */
export const pageOption = {
  name: 'page',
  type: 'integer',
  minimum: 1,
  maximum: 10_000,
  internal: true,
} as const satisfies OptionDefinition;

/** The longest string option that Discord lets a person type, in characters. */
export const OPTION_LENGTH = 6_000;

/**
 * Checks what a person, a button or a terminal gave against a command's definitions; numbers and booleans may come as
 * text. Throws `UserError` that names every fault at once.
 */
export function readOptions(
  definitions: readonly OptionDefinition[],
  given: Readonly<Record<string, OptionValue>>,
  texts: Texts,
): Options {
  const parsed = schemaFor(definitions).safeParse(given);
  if (parsed.success) return parsed.data;
  const known = [...definitions, privateOption];
  const faults = parsed.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? texts.common.unknownOption(issue.keys.join(', '), known.map((each) => each.name).join(', '))
      : texts.common.wrongOption(issue.path.join('.'), expectation(known, issue.path.join('.'), texts)),
  );
  throw new UserError(faults.join('\n'));
}

/** Made once for each command: making one costs more than the rest of an answer. */
const schemas = new WeakMap<readonly OptionDefinition[], z.ZodType<Options>>();

function schemaFor(definitions: readonly OptionDefinition[]): z.ZodType<Options> {
  const made = schemas.get(definitions);
  if (made) return made;
  const schema = z.strictObject(
    Object.fromEntries([...definitions, privateOption].map((each) => [each.name, schemaOf(each)])),
  );
  schemas.set(definitions, schema);
  return schema;
}

function schemaOf(definition: OptionDefinition): z.ZodType<OptionValue | undefined> {
  const schema = baseSchemaOf(definition);
  return definition.required ? schema : schema.optional();
}

function baseSchemaOf(definition: OptionDefinition): z.ZodType<OptionValue> {
  switch (definition.type) {
    case 'integer':
      return z.coerce
        .number()
        .int()
        .min(definition.minimum ?? Number.MIN_SAFE_INTEGER)
        .max(definition.maximum ?? Number.MAX_SAFE_INTEGER);
    case 'boolean':
      return z.union([z.boolean(), z.stringbool()]);
    case 'channel':
    case 'role':
      return z.string().regex(/^\d{17,20}$/);
    case 'string':
      return definition.choices ? z.enum(definition.choices) : z.coerce.string().max(OPTION_LENGTH);
  }
}

function expectation(definitions: readonly OptionDefinition[], name: string, texts: Texts): string {
  const definition = definitions.find((each) => each.name === name);
  if (definition?.choices) return texts.common.oneOf(definition.choices.join(', '));
  return texts.common.expected[definition?.type ?? 'string'];
}
