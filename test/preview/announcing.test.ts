import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { silentLog } from '../../src/log.ts';
import { chromiumFlags, chromiumPath } from '../../src/preview/chromium.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/preview/discord.ts';
import { messageOf, until } from '../support/vita.ts';

const hasBrowser = chromiumPath !== undefined;
const title = (what: string) =>
  hasBrowser ? what : `${what} (skipped: no Chromium or Chrome was found on this system)`;

let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vita-'));
  await cp('data', path.join(folder, 'data'), { recursive: true, filter: (file) => !file.includes('vita.db') });
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts Vita as people start it, on the profile and the state file of this test; gives what it says. */
function startVita(environment: Record<string, string>): { output(): string } {
  let output = '';
  const env = {
    PATH: process.env.PATH,
    PROFILE_DIR: path.join(folder, 'data'),
    STATE_FILE: path.join(folder, 'vita.db'),
  };
  const child = spawn(process.execPath, ['dist/main.js'], { env: { ...env, ...environment } });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  children.push(child);
  return { output: () => output };
}

const addPaper = (id: string, name: string, date = new Date()) =>
  appendFile(
    path.join(folder, 'data', 'publications.yaml'),
    `\n- id: ${id}\n  title: ${name}\n  authors: [Rui-Jie Zhu]\n  type: preprint\n  status: preprint\n  date: ${date.toISOString().slice(0, 10)}\n`,
  );

const log = (page: Page) => page.getByRole('log');

describe.skipIf(!hasBrowser)(title('announcements in the preview'), () => {
  it('subscribe in #announcements, edit a YAML file, see it appear, corrected in place and once', async () => {
    const vita = startVita({ PORT: '0' });
    await until(() => vita.output().includes('http://'));
    const [url = ''] = /http:\/\/\S+/.exec(vita.output()) ?? [];
    await using browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: [...chromiumFlags] });
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(url);
    await page.getByRole('button', { name: /^#announcements/ }).click();
    await page.locator('[role=log][aria-label="Messages in #announcements"][aria-busy=false]').waitFor();
    await page.getByRole('textbox', { name: /^Message / }).pressSequentially('/announce here ');
    await page.keyboard.press('Enter');
    await log(page).getByText('Whatever is new appears in').waitFor();
    await log(page).getByText('within a minute of being in the profile').waitFor();

    await addPaper('quite-new', 'Quite New Networks');
    await log(page).getByText('Quite New Networks').waitFor();
    await log(page).getByText('New paper').waitFor();

    const file = path.join(folder, 'data', 'publications.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Quite New Networks', 'Rather New Networks'));
    await log(page).getByText('Rather New Networks').waitFor();
    expect(await log(page).getByText('New paper').count()).toBe(1);
    expect(await log(page).getByText('Quite New Networks').count()).toBe(0);
  }, 40_000);
});

describe('two processes on one state file', () => {
  it('announce once: the second refuses, says so, and answers still', async () => {
    const discords: LocalDiscord[] = [];
    for (let number = 0; number < 2; number += 1) {
      const discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
      discords.push(discord);
      startVita({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
      await until(() => discord.commands.usable(discord.first.guild.id).length > 0);
    }
    const [first, second] = discords;
    if (!first || !second) throw new Error('two were started');
    const announce = async ({ interact, first: { admin, papers } }: LocalDiscord, subcommand: string) =>
      JSON.stringify(messageOf(await interact.command(admin, papers, `announce ${subcommand}`)).components);
    expect(await announce(first, 'here')).toContain('Whatever is new appears in');
    expect(await announce(second, 'here')).toContain('Whatever is new appears in');
    const said = ({ world, first: { papers, vita } }: LocalDiscord) =>
      world.messages(papers.id).filter((each) => each.authorId === vita.id && each.interaction === undefined);
    await addPaper('only-once', 'Only Once Networks');
    await until(() => said(first).length > 0);
    await systemClock.sleep(2_000);
    expect(said(first)).toHaveLength(1);
    expect(said(second)).toEqual([]);
    expect(await announce(second, 'status')).toContain('another process announces from the same state file');
    for (const discord of discords) await discord.close();
  }, 40_000);
});
