import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { textsFor } from '../text/index.ts';
import { importedFolder, isYaml } from './folder.ts';
import { loadProfile } from './load.ts';
import type { LoadResult, Problem } from './load.ts';
import type { Profile } from './record.ts';

const words = textsFor('en').profile;

/** What happens when the folder has changed. */
export interface ProfileHandlers {
  /** The new profile, with what was found beside it. */
  onProfile(profile: Profile, loaded: LoadResult): void;
  /** The folder can't be read as it is now, or `onProfile` threw: the last good profile stays in use. Must not throw. */
  onProblems(problems: readonly Problem[]): void;
}

/** Between two looks, in milliseconds. A change is taken up once it has stood still for one look: within a second. */
const interval = 500;

/**
 * Looks at a profile's folder until the function that it gives back is called, and reads it again after each change. It
 * looks rather than listens, as `fs.watch` says nothing on network drives and in many containers, and loses a file that
 * an editor replaces.
 */
export function watchProfile(folder: string, handlers: ProfileHandlers, clock: Clock): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;

  const watch = async (): Promise<void> => {
    let loaded = await fingerprint(folder);
    let before = loaded;
    for (;;) {
      await clock.sleep(interval, signal);
      if (signal.aborted) return;
      const now = await fingerprint(folder);
      const isNew = now !== loaded && now === before;
      before = now;
      if (!isNew) continue;
      loaded = now;
      const result = loadProfile(folder);
      if (!result.profile) {
        handlers.onProblems(result.problems);
        continue;
      }
      try {
        handlers.onProfile(result.profile, result);
      } catch (error) {
        const message = words.notTakenOver(error instanceof Error ? error.message : String(error));
        const place = { file: folder, line: 1, column: 1 };
        handlers.onProblems([{ severity: 'error', ...place, message, fix: words.notTakenOverFix }]);
      }
    }
  };
  void watch();
  return () => stopping.abort();
}

/** Changes whenever a file of the profile is written, replaced, added or removed. */
async function fingerprint(folder: string): Promise<string> {
  const folders = [folder, join(folder, importedFolder)];
  const names = await Promise.all(folders.map((each) => readdir(each).catch((): string[] => [])));
  const files = folders.flatMap((each, at) => (names[at] ?? []).filter(isYaml).map((name) => join(each, name)));
  const states = await Promise.all(
    files.map(async (file) => {
      const state = await stat(file).catch(() => undefined);
      return `${file} ${state?.mtimeMs ?? ''} ${state?.size ?? ''} ${state?.ino ?? ''}`;
    }),
  );
  return states.join('\n');
}
