import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A profile's folder that lives as long as the test: the texts by file name, below a small `about.yaml`. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'vita-profile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'about.yaml': 'name: Peng Zhou\n', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A publication's YAML with the least that one needs; `more` comes as further lines. */
export function work(id: string, title: string, ...more: readonly string[]): string {
  const fields = [`- id: ${id}`, `title: '${title}'`, 'authors: [Peng Zhou, Ada Lovelace]', 'type: journal', ...more];
  const status = more.some((line) => line.startsWith('status:')) ? [] : ['status: published'];
  return `${[...fields, ...status].join('\n  ')}\n`;
}
