import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { jsonSchemaFiles } from '../profile/json-schema.ts';
import { textsFor } from '../text/index.ts';

/** `npm run schema`: writes the JSON Schemas of the profile's files beside them. */
const folder = join(readConfig().profileDir, 'schema');
mkdirSync(folder, { recursive: true });
const files = jsonSchemaFiles();
for (const [name, text] of files) writeFileSync(join(folder, name), text);
console.log(textsFor('en').profile.schemasWritten(files.size, folder));
