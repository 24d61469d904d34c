import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemaFiles } from '../../src/profile/json-schema.ts';

it('the JSON Schemas in data/schema are those of the zod schemas (npm run schema writes them)', () => {
  const written = new Map(
    readdirSync('data/schema').map((name) => [name, readFileSync(`data/schema/${name}`, 'utf8')]),
  );
  expect(written).toEqual(new Map(jsonSchemaFiles()));
});

it('every file of the profile names its schema in its first line', () => {
  for (const name of readdirSync('data').filter((name) => name.endsWith('.yaml'))) {
    const [first] = readFileSync(`data/${name}`, 'utf8').split('\n');
    expect(first).toBe(`# yaml-language-server: $schema=schema/${name.replace('.yaml', '')}.schema.json`);
  }
});
