import { systemClock } from '../clock.ts';
import { ConfigError, readConfig } from '../config.ts';
import { checkProfile } from '../profile/check.ts';
import { loadProfile } from '../profile/load.ts';
import { shownPlace } from '../profile/yaml-file.ts';
import { readSourceList } from '../sources/sources-file.ts';
import { textsFor } from '../text/index.ts';

const words = textsFor('en').profile;

/** `npm run check [folder]`: the profile's faults, one a line; exit code 1 if one of them is an error. */
async function check(folder: string): Promise<number> {
  const loaded = loadProfile(folder);
  const listed = await readSourceList(folder);
  const problems = [...checkProfile(loaded, systemClock.now()), ...listed.problems];
  for (const problem of problems) {
    const { severity, message, fix } = problem;
    console.log(`${shownPlace(problem)} ${severity} ${message} -> ${fix}`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(words.checked(folder, loaded.records.length, errors, problems.length - errors));
  return errors > 0 ? 1 : 0;
}

try {
  process.exitCode = await check(process.argv[2] ?? readConfig().profileDir);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
