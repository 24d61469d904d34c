import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { silentLog } from '../src/log.ts';
import { type LocalDiscord, startLocalDiscord } from '../src/preview/discord.ts';
import { until } from './support/vita.ts';

let discord: LocalDiscord;
let folder: string;
let child: ChildProcess | undefined;
let output = '';

beforeEach(async () => {
  discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
  folder = await mkdtemp(join(tmpdir(), 'vita-'));
  await cp('data', join(folder, 'data'), { recursive: true, filter: (path) => !path.includes('vita.db') });
  output = '';
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await discord.close();
  await rm(folder, { recursive: true, force: true });
});

function startProcess(environment: Record<string, string> = {}): ChildProcess {
  child = spawn(process.execPath, ['dist/main.js'], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      PROFILE_DIR: join(folder, 'data'),
      STATE_FILE: join(folder, 'vita.db'),
      ...environment,
    },
  });
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  return child;
}

const ended = (process: ChildProcess) =>
  new Promise<number | null>((resolve) => process.once('exit', (code) => resolve(code)));

async function startBot(): Promise<ChildProcess> {
  const process = startProcess();
  await until(() => discord.commands.usable(discord.first.guild.id).length > 0);
  return process;
}

const ask = (query: string) =>
  discord.interact.command(discord.first.member, discord.first.general, 'papers', { query });

describe('the process', () => {
  test('prints the invite link, never the token, and logs one JSON object a line', async () => {
    await startBot();
    expect(output).toContain('oauth2/authorize');
    expect(output).not.toContain(discord.token);
    for (const line of output.trim().split('\n')) expect(line).toMatch(/^\{.*\}$/);
  });

  test('registers the commands once: a second start writes nothing', async () => {
    const ending = ended(await startBot());
    child?.kill('SIGTERM');
    await ending;
    startProcess();
    await until(() => output.includes('registered as they should be'));
    expect(discord.requests.filter(({ route }) => route.startsWith('PUT '))).toHaveLength(1);
  });

  test('ends with code 0 within five seconds of SIGTERM', async () => {
    const ending = ended(await startBot());
    const since = Date.now();
    child?.kill('SIGTERM');
    expect(await ending).toBe(0);
    expect(Date.now() - since).toBeLessThan(5_000);
  });

  test.each([4004, 4014])('ends with code 1 and one clear line when Discord closes with %i', async (code) => {
    discord.faults.refuseNextIdentify(code);
    expect(await ended(startProcess())).toBe(1);
    expect(output).toMatch(/Discord (refuses the token|does not allow)/);
    expect(output).not.toContain('    at ');
  });

  test('names every wrong variable and starts nothing', async () => {
    expect(await ended(startProcess({ PORT: 'x', SYNC_MINUTES: '0' }))).toBe(1);
    expect(output).toContain('PORT');
    expect(output).toContain('SYNC_MINUTES');
    expect(discord.requests).toEqual([]);
  });

  test('survives a malformed packet', async () => {
    await startBot();
    discord.faults.sendMalformedInteraction();
    await systemClock.sleep(200);
    expect((await ask('rwkv')).kind).toBe('message');
  });

  test('goes on with the last good profile when a file breaks, and takes the edit that mends it', async () => {
    await startBot();
    const file = join(folder, 'data', 'publications.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, `${good}\n- id: [broken`);
    await until(() => output.includes('last good'));
    expect(JSON.stringify(await ask('rwkv'))).toContain('2305.13048');
    await writeFile(
      file,
      good.replace('Scalable MatMul-free Language Modeling', 'Scalable Something-free Language Modeling'),
    );
    await until(() => output.includes('the profile has changed'));
    expect(JSON.stringify(await ask('something-free'))).toContain('Something-free');
  });
});
