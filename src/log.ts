import { pino } from 'pino';
import type { Config } from './config.ts';

type Write = (facts: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the process says what it does; facts first, then a sentence. Never a token, never what people asked except at debug. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

/** Says nothing. For tests, and for one-off answers in the terminal. */
export const silentLog = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
} satisfies Log;

/** The process's log on standard output: one JSON object a line, or readable lines when it is a terminal. */
export async function createLog(level: Config['logLevel']): Promise<Log> {
  const options = {
    level,
    base: null,
    redact: ['token', '*.token', 'headers.authorization', '*.headers.authorization'],
    serializers: { error: plainError },
  };
  if (!process.stdout.isTTY) {
    const lines: Log = pino(options);
    return lines;
  }
  const { default: pretty } = await import('pino-pretty');
  const readable: Log = pino(options, pretty({ translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname', sync: true }));
  return readable;
}

/**
 * What is logged of a failure. discord.js's errors carry the whole request: what people asked, and in the address the
 * interaction's token. Neither belongs in a log.
 */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return {
    name: error.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: plainError(error.cause) }),
  };
}
