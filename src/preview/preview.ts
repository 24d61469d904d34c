import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { startLocalDiscord } from './discord.ts';
import { startPageServer } from './page-server.ts';

/** A preview that runs: where its page is, and what a bot logs in to. */
export interface Preview {
  /** The page, to open in a browser: `http://localhost:8420`. */
  readonly url: string;
  /** The local Discord's API, for discord.js as `rest.api`. */
  readonly apiUrl: string;
  /** A token that the local Discord takes. */
  readonly token: string;
  close(): Promise<void>;
}

/**
 * Starts a local Discord and the page that shows it, both on 127.0.0.1. The bot is not part of it: whoever calls this logs a
 * real client in to `apiUrl` with `token`. `port` is the page's (0 for a free one); throws `UserError` when it is taken.
 */
export async function startPreview(options: {
  readonly port: number;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<Preview> {
  const { port, clock, log } = options;
  const discord = await startLocalDiscord({ clock, log });
  const page = await startPageServer(discord, port, log).catch(async (error: unknown) => {
    await discord.close();
    throw error;
  });
  return {
    url: page.url,
    apiUrl: discord.url,
    token: discord.token,
    close: async () => {
      await page.close();
      await discord.close();
    },
  };
}
