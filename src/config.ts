import { config as dotenv } from 'dotenv';
import { z } from 'zod';

const number = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(minimum, `must be at least ${minimum}`).max(maximum, `must be at most ${maximum}`));

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, 'must be one word without spaces, as shown once under Bot in the Developer Portal')
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default('https://discord.com/api'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, "must be a server's id: 17 to 20 digits")
    .optional(),
  PROFILE_DIR: z.string().default('data'),
  STATE_FILE: z.string().default('data/vita.db'),
  PORT: number(0, 65_535).prefault('8420'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .default('info'),
  SYNC_MINUTES: number(1, 10_080).prefault('60'),
  CONTACT_EMAIL: z.email('must be an e-mail address').optional(),
  OPENALEX_API_KEY: z
    .string()
    .regex(/^[\w.-]+$/, 'must be one word, as OpenAlex shows it under Settings')
    .optional(),
});

/** How this process is set up. */
export interface Config {
  /** The bot's token; without one Vita runs as a preview. */
  readonly token?: string;
  readonly discordApiUrl: string;
  /** Commands are registered in this server alone, where they appear at once. */
  readonly guildId?: string;
  readonly profileDir: string;
  readonly stateFile: string;
  readonly port: number;
  readonly logLevel: z.output<typeof schema>['LOG_LEVEL'];
  /** Minutes between two looks at the sources. */
  readonly syncMinutes: number;
  /** Where scholarly services reach whoever runs this Vita. */
  readonly contact?: string;
  readonly openAlexKey?: string;
}

/** What is wrong with the environment: one line for each variable, all of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the configuration from environment variables; an empty one counts as not set. Throws `ConfigError` that names
 * every wrong variable, never its value (a token could stand in the wrong one).
 */
export function loadConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const env = parsed.data;
  return {
    ...(env.DISCORD_TOKEN && { token: env.DISCORD_TOKEN }),
    discordApiUrl: env.DISCORD_API_URL.replace(/\/+$/, ''),
    ...(env.DISCORD_GUILD_ID && { guildId: env.DISCORD_GUILD_ID }),
    profileDir: env.PROFILE_DIR,
    stateFile: env.STATE_FILE,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    syncMinutes: env.SYNC_MINUTES,
    ...(env.CONTACT_EMAIL && { contact: env.CONTACT_EMAIL }),
    ...(env.OPENALEX_API_KEY && { openAlexKey: env.OPENALEX_API_KEY }),
  };
}

/** The configuration of this process: its environment over a file named `.env` in the working folder. Throws as `loadConfig`. */
export function readConfig(): Config {
  const fromFile: NodeJS.ProcessEnv = {};
  dotenv({ quiet: true, processEnv: fromFile });
  return loadConfig({ ...fromFile, ...process.env });
}
