import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { wireChannel, wireGuild, wireMember, wireRoles, wireUser } from '../wire.ts';
import type { ApiRequest, Box, Routes } from './box.ts';
import { noContent, ok, param } from './box.ts';
import { unknown } from './refusal.ts';
import { checked } from './schema.ts';

/** Routes about the bot itself, people and guilds. */
export function identityRoutes(box: Box): Routes {
  const { world, vita } = box.first;
  const guildOf = (request: ApiRequest) => {
    const guild = world.guilds.get(param(request, 'guild'));
    if (guild === undefined) throw unknown('Guild');
    return guild;
  };
  const application = () => ({
    id: vita.id,
    name: vita.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    owner: wireUser(box.first.admin),
    team: null,
    bot: wireUser(vita),
    approximate_guild_count: world.guilds.size,
    integration_types_config: { 0: {}, 1: {} },
  });
  return {
    'GET /gateway': () => ok({ url: box.origin().replace('http', 'ws') }),
    'GET /gateway/bot': () =>
      ok({
        url: box.origin().replace('http', 'ws'),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      }),
    'GET /applications/@me': () => ok(application()),
    'GET /oauth2/applications/@me': () => ok(application()),
    'GET /users/@me': () => ok(wireUser(vita)),
    'GET /users/:user': (request) => {
      const person = world.people.get(param(request, 'user'));
      if (person === undefined) throw unknown('User');
      return ok(wireUser(person));
    },
    'POST /users/@me/channels': (request) => {
      const body = checked(CreatePrivateChannelRequestSchema, request.body, () => []);
      const person = world.people.get(body.recipient_id ?? '');
      if (person === undefined || person.bot) throw unknown('User');
      return ok(wireChannel(world, world.directMessage(person), vita.id));
    },
    'DELETE /users/@me/guilds/:guild': (request) => {
      world.removeGuild(guildOf(request));
      return noContent;
    },
    'GET /guilds/:guild': (request) => ok(wireGuild(world, guildOf(request), vita.id)),
    'GET /guilds/:guild/roles': (request) => ok(wireRoles(guildOf(request))),
    'GET /guilds/:guild/channels': (request) =>
      ok(
        world
          .channelsOf(guildOf(request).id)
          .filter((channel) => channel.kind !== 'thread')
          .map((channel) => wireChannel(world, channel, vita.id)),
      ),
    'GET /guilds/:guild/threads/active': (request) =>
      ok({
        threads: world
          .channelsOf(guildOf(request).id)
          .filter((channel) => channel.kind === 'thread' && !channel.archived)
          .map((channel) => wireChannel(world, channel, vita.id)),
        members: [],
      }),
    'GET /guilds/:guild/members/:user': (request) => {
      const guild = guildOf(request);
      const id = param(request, 'user');
      const person = world.people.get(id === '@me' ? vita.id : id);
      if (person === undefined || !guild.members.has(person.id)) throw unknown('Member');
      return ok(wireMember(guild, person));
    },
  };
}
