import { createInterface } from 'node:readline/promises';
import { systemClock } from '../clock.ts';
import { ConfigError, readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { createLog } from '../log.ts';
import { lazily, servicesOver } from '../services.ts';
import { openState } from '../state/state.ts';
import { openVita } from '../vita.ts';
import { openPrompt } from './prompt.ts';
import { createTerminal } from './terminal.ts';

/** `npm run -s ask -- [--json] ["/papers rwkv" | "a question"]`: one answer; each line of a pipe; or a prompt. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const json = words.includes('--json');
  const line = words.filter((word) => word !== '--json').join(' ');
  const config = readConfig();
  const log = await createLog(config.logLevel === 'debug' ? 'debug' : 'silent');
  const state = lazily(() => openState(config.stateFile, systemClock));
  const vita = openVita(config, {
    log,
    clock: systemClock,
    watch: false,
    services: servicesOver(state, config.profileDir),
  });
  const terminal = createTerminal(vita.responder, {
    json,
    colour: process.stdout.isTTY && process.stdout.hasColors(),
    rooms: vita.rooms,
  });

  if (line.trim()) console.log(await terminal.answer(line));
  else if (process.stdin.isTTY) await openPrompt(terminal, process.stdin, process.stdout);
  else
    for await (const each of createInterface({ input: process.stdin }))
      if (each.trim()) console.log(await terminal.answer(each));
}

main().catch((error: unknown) => {
  if (!(error instanceof UserError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
