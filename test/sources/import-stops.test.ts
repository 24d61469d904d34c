import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const entry = (number: number) =>
  `@article{tide${String(number)}, title = {Tides, Part ${String(number)}}, author = {Lin, Ada and Fjord, Bo}, journal = {Tidal Letters}, year = {2020}}\n`;

it('an interrupt while a long bibliography is read stops the import, and nothing is written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vita-import-'));
  const file = join(folder, 'long.bib');
  writeFileSync(file, Array.from({ length: 5000 }, (_, number) => entry(number)).join(''));
  const child = spawn(process.execPath, ['dist/cli/import.js', file], {
    env: { ...process.env, PROFILE_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGINT'), 100);
    said += chunk.toString();
  });
  await once(child, 'exit');
  expect(child.exitCode).toBe(1);
  expect(said).toContain('Stopped');
  expect(existsSync(join(folder, 'imported'))).toBe(false);
});
