import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import type { RegisteredCommand } from '../command-store.ts';
import type { Wire } from '../wire.ts';
import type { Box, Routes } from './box.ts';
import { ok, param } from './box.ts';
import type { CommandDefinition, CommandOption } from './command-rules.ts';
import { commandFaults, commandListFaults } from './command-rules.ts';
import type { Fault } from './refusal.ts';
import { invalidBody, unknown } from './refusal.ts';
import { faultsOf } from './schema.ts';

export function commandRoutes(box: Box): Routes {
  const appId = box.first.vita.id;
  const shown = (commands: readonly RegisteredCommand[], withLocalizations = true) =>
    ok(commands.map((command) => wireCommand(command, appId, withLocalizations)));
  const guildOf = (request: Parameters<Routes[string]>[0]): string => {
    const id = param(request, 'guild');
    if (!box.first.world.guilds.has(id)) throw unknown('Guild');
    return id;
  };
  const localised = (query: URLSearchParams): boolean => query.get('with_localizations') === 'true';
  return {
    'GET /applications/:app/commands': (request) => shown(box.commands.registered(), localised(request.query)),
    'PUT /applications/:app/commands': (request) => shown(box.commands.replace(checkedCommands(request.body))),
    'GET /applications/:app/guilds/:guild/commands': (request) =>
      shown(box.commands.registered(guildOf(request)), localised(request.query)),
    'PUT /applications/:app/guilds/:guild/commands': (request) =>
      shown(box.commands.replace(checkedCommands(request.body), guildOf(request))),
  };
}

/** Reads and checks the body of a bulk overwrite. */
function checkedCommands(body: unknown): CommandDefinition[] {
  if (!Array.isArray(body))
    throw invalidBody([{ path: [], code: 'BASE_TYPE_REQUIRED', message: 'A list is required' }]);
  const faults: Fault[] = [];
  const commands: CommandDefinition[] = [];
  body.forEach((one: unknown, index) => {
    const result = faultsOf(ApplicationCommandUpdateRequestSchema, numericPermissions(one), commandFaults, ['nsfw']);
    if ('body' in result) commands.push(result.body);
    else faults.push(...result.faults.map((fault) => ({ ...fault, path: [index, ...fault.path] })));
  });
  faults.push(...commandListFaults(commands));
  if (faults.length > 0) throw invalidBody(faults);
  return commands;
}

/** Discord takes a permission bit set as text, as discord.js sends it; the schema knows it as a number. */
function numericPermissions(command: unknown): unknown {
  if (typeof command !== 'object' || command === null || !('default_member_permissions' in command)) return command;
  const given = command.default_member_permissions;
  return typeof given === 'string' && /^\d+$/.test(given)
    ? { ...command, default_member_permissions: Number(given) }
    : command;
}

/** A command as Discord gives it back: names in other languages only when asked for, and no `false` that is the default. */
function wireCommand(command: RegisteredCommand, appId: string, withLocalizations: boolean): Wire {
  const { guildId, options, default_member_permissions, name_localizations, description_localizations, ...rest } =
    command;
  return {
    ...rest,
    type: command.type ?? 1,
    application_id: appId,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    default_member_permissions: default_member_permissions == null ? null : String(default_member_permissions),
    ...(withLocalizations
      ? { name_localizations: name_localizations ?? null, description_localizations: description_localizations ?? null }
      : {}),
    dm_permission: command.dm_permission ?? true,
    contexts: command.contexts ?? null,
    integration_types: command.integration_types ?? [0],
    nsfw: false,
    ...(options == null || options.length === 0
      ? {}
      : { options: options.map((one) => wireOption(one, withLocalizations)) }),
  };
}

function wireOption(option: CommandOption, withLocalizations: boolean): Wire {
  const kept = Object.entries(option).filter(
    ([key, value]) => value != null && value !== false && (withLocalizations || !key.endsWith('_localizations')),
  );
  const nested = 'options' in option && option.options != null ? option.options : [];
  return {
    ...Object.fromEntries(kept),
    ...(nested.length > 0 ? { options: nested.map((one: CommandOption) => wireOption(one, withLocalizations)) } : {}),
  };
}
