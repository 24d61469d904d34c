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
export function createLog(level: Config['logLevel']): Log {
  const options = {
    level,
    base: null,
    redact: ['token', '*.token', 'headers.authorization', '*.headers.authorization'],
  };
  if (!process.stdout.isTTY) return pino(options);
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' } },
  });
}
