import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Table } from './table.ts';
import { printTable } from './table.ts';

/** Every bench by its name; each measures and gives one table or more. */
const benches: Readonly<Record<string, () => Promise<readonly Table[]>>> = {
  announce: async () => (await import('./announce.ts')).bench(),
  discord: async () => (await import('./discord.ts')).bench(),
  search: async () => (await import('./search.ts')).bench(),
};

const folder = 'bench';

/** `npm run bench [-- NAME]`: measures, prints the tables, and keeps them in `bench/bench.json`. */
async function main(): Promise<void> {
  const wanted = process.argv[2];
  if (wanted !== undefined && !(wanted in benches)) {
    console.error(`No bench ${wanted}. There are: ${Object.keys(benches).join(', ')}`);
    process.exit(1);
  }
  await mkdir(folder, { recursive: true });
  const file = `${folder}/bench.json`;
  const kept: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  const results: Record<string, unknown> = { ...(typeof kept === 'object' ? kept : {}) };
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted !== undefined && wanted !== name) continue;
    const tables = await bench();
    tables.forEach(printTable);
    results[name] = { at: new Date().toISOString(), node: process.version, tables };
    await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  }
}

await main();
