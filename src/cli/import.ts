import { systemClock } from '../clock.ts';
import { ConfigError, readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { runImport } from '../sources/import.ts';
import { webHttp } from '../sources/http.ts';
import { servicesHttp } from '../sources/services/services-http.ts';
import { createProgress } from '../sources/progress.ts';
import { textsFor } from '../text/index.ts';

const words = textsFor('en').sources.import;

/** `npm run -s import -- <file, folder, URL or ORCID iD> [--dry-run] [--json]`: reads a source into the profile's folder. */
async function main(): Promise<void> {
  const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
  const [where, ...more] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const unknown = flags.filter((flag) => flag !== '--dry-run' && flag !== '--json');
  if (where === undefined || more.length > 0 || unknown.length > 0) throw new UserError(words.usage);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const json = flags.includes('--json');
  const progress = createProgress(process.stderr, json);
  try {
    const config = readConfig();
    const text = await runImport(where, {
      profileDir: config.profileDir,
      dryRun: flags.includes('--dry-run'),
      json,
      http: servicesHttp(webHttp, { ...config, clock: systemClock }),
      clock: systemClock,
      progress,
      signal: stop.signal,
    });
    process.stdout.write(text);
  } finally {
    progress.done();
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof UserError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
