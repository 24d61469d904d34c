import { z } from 'zod';
import { aboutSchema, sectionSchemas, sourcesSchema, venuesSchema } from './schema.ts';

/** The JSON Schemas of a profile's files, by file name, as texts: with them an editor completes and checks field names. */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  const lists = Object.entries(sectionSchemas);
  const schemas: [string, z.ZodType][] = [
    ['about', aboutSchema],
    ['venues', venuesSchema],
    ['sources', sourcesSchema],
    ...lists.map(([section, record]): [string, z.ZodType] => [section, z.array(record)]),
  ];
  return new Map(
    schemas.map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [`${name}.schema.json`, `${JSON.stringify(json, undefined, 2)}\n`];
    }),
  );
}
