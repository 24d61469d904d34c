import { systemClock } from '../clock.ts';
import { ConfigError, readConfig } from '../config.ts';
import { backUp, openState } from '../state/state.ts';
import { textsFor } from '../text/index.ts';

/** `npm run -s state -- backup FILE`: a copy of the state file as of one moment, also while Vita runs. */
async function main(): Promise<void> {
  const words = textsFor('en').terminal.state;
  const [action, file] = process.argv.slice(2);
  if (action !== 'backup' || !file) throw new ConfigError(words.usage);
  const { stateFile } = readConfig();
  const state = await openState(stateFile, systemClock);
  try {
    if (state.problem) throw new ConfigError(words.unusable(stateFile, state.problem));
    await backUp(state.db, file);
    console.log(words.backedUp(stateFile, file));
  } finally {
    await state.close();
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
