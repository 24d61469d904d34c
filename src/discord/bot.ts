import { type Client, Events, Team } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { createClient, type FatalDiscordError, inviteLink, logIn } from './connect.ts';
import { type Answers, createInteractionHandler } from './interactions.ts';
import { createMentionHandler } from './mentions.ts';
import { registerCommands } from './register.ts';
import { type ButtonStates, createSender } from './send.ts';

/** Vita on Discord, connected and answering. */
export interface Bot {
  readonly client: Client<true>;
  /** Where an admin adds the bot to a server. */
  readonly invite: string;
  /** Waits for what is being answered, at most `milliseconds`, then disconnects. */
  close(milliseconds: number): Promise<void>;
}

interface Parts {
  readonly token: string;
  readonly config: Pick<Config, 'discordApiUrl' | 'guildId'>;
  readonly commands: readonly Command[];
  readonly answers: Answers;
  readonly buttons: ButtonStates;
  readonly clock: Clock;
  readonly log: Log;
  /** Told when Discord refuses the bot for good after the start. */
  readonly onFatal: (error: FatalDiscordError) => void;
  /** Gives up a start that waits for Discord. */
  readonly signal: AbortSignal;
}

/**
 * Connects, registers the commands when they have changed, and answers from then on. Throws `FatalDiscordError` when Discord
 * refuses the bot for good.
 */
export async function startBot(parts: Parts): Promise<Bot> {
  const { token, config, commands, answers, buttons, clock, log } = parts;
  const ownerIds = new Set<string>();
  const open = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    open.add(work);
    void work.finally(() => open.delete(work));
  };
  const makeClient = () => {
    const client = createClient(config, log);
    const sender = createSender(client, buttons);
    const handle = createInteractionHandler({ answers, sender, buttons, clock, log, ownerIds });
    client.on(Events.InteractionCreate, (interaction) => track(handle(interaction)));
    return client;
  };

  const ready = await logIn(makeClient, token, parts);
  const answerMention = createMentionHandler({ client: ready, answers, buttons, log, ownerIds });
  ready.on(Events.MessageCreate, (message) => track(answerMention(message)));
  log.info({ servers: ready.guilds.cache.size, user: ready.user.tag }, 'ready on Discord');
  track(settle(registerCommands(ready, commands, config.guildId, log), log, 'the commands could not be registered'));
  track(settle(learnOwners(ready, ownerIds), log, 'the owner of the bot could not be read'));

  return {
    client: ready,
    invite: inviteLink(ready),
    async close(milliseconds) {
      ready.removeAllListeners(Events.InteractionCreate);
      ready.removeAllListeners(Events.MessageCreate);
      await Promise.race([Promise.allSettled(open), clock.sleep(milliseconds)]);
      ready.removeAllListeners(Events.ShardReconnecting);
      await ready.destroy();
    },
  };
}

async function learnOwners(client: Client<true>, ownerIds: Set<string>): Promise<void> {
  const { owner } = await client.application.fetch();
  if (owner instanceof Team) for (const id of owner.members.keys()) ownerIds.add(id);
  else if (owner) ownerIds.add(owner.id);
}

async function settle(work: Promise<void>, log: Log, failure: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    log.error({ error }, failure);
  }
}
