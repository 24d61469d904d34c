import { type Client, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../commands/command.ts';
import type { Log } from '../log.ts';
import { type Definition, definitionsOf, fingerprint } from './definitions.ts';

/** What Discord lists; only that it is a list of commands is checked, the fingerprint reads the rest. */
const listed = z.array(
  z.custom<Partial<Definition>>((value) => typeof value === 'object' && value !== null && 'name' in value),
);

/**
 * Makes Discord's list of commands the same as Vita's: reads what is registered and writes only when the fingerprints
 * differ (a write counts against 200 creations a day and server). In one server when `guildId` is given, else everywhere.
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guildId: string | undefined,
  log: Log,
): Promise<void> {
  const { id } = client.application;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  const present = listed.parse(
    await client.rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
  );
  const wanted = definitionsOf(commands);
  if (fingerprint(present) === fingerprint(wanted)) {
    log.info({ commands: wanted.length }, 'commands are registered as they should be');
    return;
  }
  await client.rest.put(route, { body: wanted });
  log.info({ commands: wanted.length, guild: guildId }, 'commands registered');
}
