import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { ApplicationCommandDataResolvable, ClientOptions, Interaction } from 'discord.js';
import { systemClock } from '../../src/clock.ts';
import { silentLog } from '../../src/log.ts';
import type { LocalDiscord } from '../../src/preview/discord.ts';
import { startLocalDiscord } from '../../src/preview/discord.ts';

/** A small bot on the real discord.js, logged in to a local Discord of its own. */
export interface Running extends AsyncDisposable {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
}

/** Starts both; `await using` stops them. */
export async function runBot(
  onInteraction: (interaction: Interaction) => Promise<unknown> | undefined = () => undefined,
  commands: readonly ApplicationCommandDataResolvable[] = [],
  options: Partial<ClientOptions> = {},
): Promise<Running> {
  const discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: discord.url, retries: 0, ...options.rest },
  });
  client.on(Events.Error, () => undefined);
  client.on(Events.InteractionCreate, (interaction) => void onInteraction(interaction)?.catch(() => undefined));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  const readyClient = await ready;
  if (commands.length > 0) await readyClient.application.commands.set(commands);
  return {
    discord,
    client: readyClient,
    [Symbol.asyncDispose]: async () => {
      await client.destroy();
      await discord.close();
    },
  };
}

/** Resolves when `check` holds; fails after five seconds. */
export async function until(check: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!check()) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
