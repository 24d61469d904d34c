import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { systemClock } from '../../src/clock.ts';
import { watchProfile } from '../../src/profile/watch.ts';
import { folderOf } from './folder.ts';

/** A watched folder with what was told of it, on a clock that runs a hundred times as fast. */
function watched(files: Readonly<Record<string, string>>, onProfile: (name: string) => void = () => undefined) {
  const folder = folderOf(files);
  const told: string[] = [];
  let passed = 0;
  const clock = {
    now: () => systemClock.now(),
    async sleep(milliseconds, signal) {
      await systemClock.sleep(milliseconds / 100, signal);
      passed += milliseconds;
    },
  } satisfies Clock;
  const stop = watchProfile(
    folder,
    {
      onProfile(profile) {
        onProfile(profile.about.name);
        told.push(`profile of ${profile.about.name}`);
      },
      onProblems: (problems) => void told.push(`${problems.length} problem`),
    },
    clock,
  );
  onTestFinished(stop);
  /** Edits once the watcher has looked, waits until something new was told, and gives how long that took by the clock. */
  const edit = async (change: () => void): Promise<number> => {
    const looked = passed;
    await vi.waitFor(() => expect(passed).toBeGreaterThan(looked + 1_000), { timeout: 10_000 });
    const before = told.length;
    const start = passed;
    change();
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(before), { timeout: 10_000, interval: 1 });
    return passed - start;
  };
  return { folder, told, edit, stop };
}

it('picks an edit up within two seconds, keeps quiet about a broken one but for the problem, and sees it mended', async () => {
  const { folder, told, edit } = watched({ 'about.yaml': 'name: Ada\n' });
  const about = join(folder, 'about.yaml');
  expect(await edit(() => writeFileSync(about, 'name: Grace\n'))).toBeLessThanOrEqual(2_000);
  expect(await edit(() => writeFileSync(about, 'name: [\n'))).toBeLessThanOrEqual(2_000);
  expect(await edit(() => writeFileSync(about, 'name: Lise\n'))).toBeLessThanOrEqual(2_000);
  expect(told).toEqual(['profile of Grace', '1 problem', 'profile of Lise']);
});

it('sees a file that an editor replaces, a new one, and one that is gone', async () => {
  const { folder, told, edit } = watched({ 'about.yaml': 'name: Ada\n' });
  const news = join(folder, 'news.yaml');
  await edit(() => {
    writeFileSync(join(folder, '.about.yaml.swp'), 'name: Eve\n');
    renameSync(join(folder, '.about.yaml.swp'), join(folder, 'about.yaml'));
  });
  await edit(() => writeFileSync(news, '- {id: n}\n'));
  await edit(() => rmSync(news));
  expect(told).toEqual(['profile of Eve', '2 problem', 'profile of Eve']);
});

it('says nothing when nothing changes, nor after it was stopped', async () => {
  const { folder, told, edit, stop } = watched({ 'about.yaml': 'name: Ada\n' });
  await edit(() => writeFileSync(join(folder, 'about.yaml'), 'name: Eve\n'));
  stop();
  writeFileSync(join(folder, 'about.yaml'), 'name: Zoe\n');
  await systemClock.sleep(100);
  expect(told).toEqual(['profile of Eve']);
});

it('goes on when a new profile can not be used, and says so', async () => {
  const { folder, told, edit } = watched({ 'about.yaml': 'name: Ada\n' }, (name) => {
    if (name === 'Eve') throw new Error('no Eve here');
  });
  await edit(() => writeFileSync(join(folder, 'about.yaml'), 'name: Eve\n'));
  await edit(() => writeFileSync(join(folder, 'about.yaml'), 'name: Zoe\n'));
  expect(told).toEqual(['1 problem', 'profile of Zoe']);
});
