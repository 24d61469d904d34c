import { commands } from '../commands/index.ts';
import { type Announcing, startAnnouncing } from './announcing.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { openPrompt } from './cli/prompt.ts';
import { createTerminal } from './cli/terminal.ts';
import { startBot } from './discord/bot.ts';
import { FatalDiscordError } from './discord/connect.ts';
import { UserError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import type { Preview } from './preview/preview.ts';
import { servicesOver } from './services.ts';
import { webHttp } from './sources/http.ts';
import { servicesHttp } from './sources/services/services-http.ts';
import { readSource } from './sources/read-source.ts';
import { keepInStep } from './sources/sync.ts';
import { recallButton, rememberButton } from './state/buttons.ts';
import { openState } from './state/state.ts';
import { textsFor } from './text/index.ts';
import { openVita } from './vita.ts';

/** SIGTERM must end the process within 5 seconds; what is still being answered gets this long. */
const DRAIN_MS = 4_000;

/** Something to close, in reverse order of opening. */
type Close = () => void | Promise<void>;

/** Reads the configuration, opens everything, starts it, and on SIGTERM or SIGINT closes it in order. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = await createLog(config.logLevel);
  // discord.js lets a malformed packet throw inside its own handlers; one packet must not end the process.
  process.on('unhandledRejection', (error) => log.error({ error }, 'a failure that nobody handled; going on'));

  const closing: Close[] = [];
  const stopping = new AbortController();
  const end = (code: number) => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(code), DRAIN_MS + 500).unref();
    void closeAll(closing, log).then(() => process.exit(code));
  };
  process.on('SIGTERM', () => end(0));
  process.on('SIGINT', () => end(0));

  try {
    await start(config, log, closing, stopping.signal, (error) => {
      log.error({}, error.message);
      end(1);
    });
  } catch (error) {
    if (stopping.signal.aborted) return;
    if (error instanceof FatalDiscordError || error instanceof UserError) log.error({}, error.message);
    else log.error({ error }, 'Vita could not start');
    end(1);
  }
}

async function start(
  config: Config,
  log: Log,
  closing: Close[],
  signal: AbortSignal,
  onFatal: (error: FatalDiscordError) => void,
): Promise<void> {
  const state = await openState(config.stateFile, systemClock);
  closing.push(() => state.close());
  if (state.problem) log.error({ file: state.file, problem: state.problem }, 'the state file cannot be used');

  const announcing: { now?: Announcing } = {};
  const services = servicesOver(
    () => Promise.resolve(state),
    config.profileDir,
    () => announcing.now?.announcements,
  );
  const onProfile = () => announcing.now?.show(vita.rooms());
  const vita = openVita(config, { log, clock: systemClock, watch: true, services, onProfile });
  closing.push(() => vita.close());

  const discord = config.token
    ? { token: config.token, apiUrl: config.discordApiUrl }
    : await openPreview(config, log, closing);
  const bot = await startBot({
    token: discord.token,
    config: { ...config, discordApiUrl: discord.apiUrl },
    commands,
    answers: vita.responder,
    buttons: {
      remember: (id, value) => rememberButton(state.db, id, value, systemClock.now()),
      recall: (id) => recallButton(state.db, id),
    },
    clock: systemClock,
    log,
    onFatal,
    signal,
  });
  closing.push(() => bot.close(DRAIN_MS));
  if (config.token) log.info({ invite: bot.invite }, 'open this link to add Vita to a server');
  announcing.now = startAnnouncing({ client: bot.client, state, clock: systemClock, log }, vita.rooms());
  closing.push(() => announcing.now?.stop());
  const http = servicesHttp(webHttp, { ...config, clock: systemClock });
  const inStep = keepInStep({
    ...config,
    db: state.db,
    read: (where, options) => readSource(where, { ...options, http }),
    self: () => vita.rooms().profile.about,
    clock: systemClock,
    random: () => Math.random(),
    log,
    signal,
  });
  closing.push(() => inStep);

  if (!config.token && process.stdin.isTTY) {
    const terminal = createTerminal(vita.responder, {
      json: false,
      colour: process.stdout.hasColors(),
      rooms: vita.rooms,
    });
    await openPrompt(terminal, process.stdin, process.stdout);
    process.kill(process.pid, 'SIGTERM');
  }
}

/** Discord in a box, for a start without a token. */
async function openPreview(config: Config, log: Log, closing: Close[]): Promise<Preview> {
  const { startPreview } = await import('./preview/preview.ts');
  const preview = await startPreview({ port: config.port, clock: systemClock, log });
  closing.push(() => preview.close());
  process.stdout.write(`${textsFor('en').terminal.previewAt(preview.url)}\n`);
  return preview;
}

async function closeAll(closing: Close[], log: Log): Promise<void> {
  for (const close of closing.reverse()) {
    try {
      await close();
    } catch (error) {
      log.error({ error }, 'closing failed');
    }
  }
}

main().catch((error: unknown) => {
  const text = error instanceof ConfigError ? `The environment is not right:\n${error.message}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
