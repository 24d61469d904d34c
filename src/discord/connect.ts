import {
  Client,
  DiscordAPIError,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  OAuth2Scopes,
  Options,
  Partials,
  PermissionFlagsBits,
} from 'discord.js';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';

/** Discord refuses this bot for good: a wrong token or intents that it was not given. Nothing but a person can mend it. */
export class FatalDiscordError extends Error {
  override readonly name = 'FatalDiscordError';
}

/** Close codes after which trying again is useless (Gateway close event codes: reconnect false), and what to do. */
const fatalCloseCodes = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, 'Discord refuses the token. Put the current one into DISCORD_TOKEN.'],
  [GatewayCloseCodes.InvalidShard, 'Discord refuses the shard that was asked for.'],
  [GatewayCloseCodes.ShardingRequired, 'The bot is in too many servers for one connection; it needs sharding.'],
  [GatewayCloseCodes.InvalidAPIVersion, "Discord no longer speaks this client's version; update Vita."],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know the intents that were asked for; update Vita.'],
  [GatewayCloseCodes.DisallowedIntents, 'Discord does not allow this bot the intents that it asked for.'],
]);

/** What Vita does in a server, and no more. */
const permissions = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
];

/** A client that is not logged in yet. Mentions in what it sends never ping. */
export function createClient(config: Pick<Config, 'discordApiUrl'>, log: Log): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes from a channel that nobody has announced.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    // Nothing reads a message a second time; kept, each announcement would stay in memory once a channel.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: config.discordApiUrl, invalidRequestWarningInterval: 5 },
  });
  client.on(Events.Error, (error) => log.error({ error }, 'the Discord client reports an error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'reconnecting to Discord'));
  client.on(Events.ShardResume, () => log.info({}, 'connection to Discord resumed'));
  client.rest.on('invalidRequestWarning', (data) => log.warn({ ...data }, 'Discord refuses requests'));
  return client;
}

/** So long one attempt to log in may take, in milliseconds: a connection that breaks at the wrong moment leaves the client waiting for good. */
const patience = 60_000;

/**
 * Logs in and waits until the servers are known. While Discord can't be reached or does not answer it goes on trying with a new
 * client, slower each time up to a minute, and says so. Throws `FatalDiscordError` where trying is useless; later on, `onFatal`
 * is told of the same.
 */
export async function logIn(
  makeClient: () => Client,
  token: string,
  {
    log,
    clock,
    onFatal,
    signal,
  }: { log: Log; clock: Clock; onFatal: (error: FatalDiscordError) => void; signal: AbortSignal },
): Promise<Client<true>> {
  for (let wait = 1_000; !signal.aborted; wait = Math.min(wait * 2, 60_000)) {
    const client = makeClient();
    const { ready, fatal } = watch(client);
    const settled = new AbortController();
    const late = clock.sleep(patience, settled.signal).then(() => {
      throw new Error('no answer within a minute');
    });
    late.catch(() => undefined);
    try {
      const loggedIn = client.login(token).then(() => ready);
      const connected = await Promise.race([loggedIn, fatal, late]);
      fatal.catch(onFatal);
      return connected;
    } catch (error) {
      client.removeAllListeners();
      client.on(Events.Error, () => undefined);
      await client.destroy().catch(() => undefined);
      if (error instanceof FatalDiscordError) throw error;
      if (isRefusedToken(error))
        throw new FatalDiscordError(fatalCloseCodes.get(GatewayCloseCodes.AuthenticationFailed));
      log.warn({ error, retryInSeconds: wait / 1_000 }, 'Discord cannot be reached; trying again');
      await clock.sleep(wait, signal);
    } finally {
      settled.abort();
    }
  }
  throw new Error('Stopped before Discord could be reached.');
}

/** Resolves when a client has come to know its servers, and rejects when Discord ends its connection for good. */
function watch(client: Client): { ready: Promise<Client<true>>; fatal: Promise<never> } {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const fatal = new Promise<never>((_resolve, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const said = fatalCloseCodes.get(code) ?? `Discord closed the connection for good (${code}).`;
      reject(new FatalDiscordError(said));
    });
    client.on(Events.Invalidated, () => reject(new FatalDiscordError('Discord has ended the session for good.')));
  });
  fatal.catch(() => undefined);
  return { ready, fatal };
}

function isRefusedToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}

/** Where an admin adds the bot to a server, with the least permissions it works with. */
export function inviteLink(client: Client<true>): string {
  return client.generateInvite({ scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands], permissions });
}
