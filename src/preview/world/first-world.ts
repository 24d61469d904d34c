import { en } from '../../text/en.ts';
import type { Clock } from '../../clock.ts';
import type { Channel, Guild, Person } from './types.ts';
import { everyonesPermissions, permissions } from './types.ts';
import { World } from './world.ts';

/** The world as it stands when the local Discord starts. */
export interface FirstWorld {
  readonly world: World;
  readonly vita: Person;
  /** May manage the guild. */
  readonly admin: Person;
  readonly member: Person;
  readonly guild: Guild;
  readonly general: Channel;
  readonly papers: Channel;
  /** An announcement channel, whose messages can be published. */
  readonly announcements: Channel;
  /** A forum. */
  readonly library: Channel;
}

/** One guild with two people, the bot, three channels and a forum, and a direct message with the bot for each person. */
export function firstWorld(clock: Clock): FirstWorld {
  const words = en.preview.world;
  const world = new World(clock);
  const vita = world.addPerson('vita', words.bot, true);
  const admin = world.addPerson('ada', words.admin);
  const member = world.addPerson('mina', words.member);
  const guild = world.addGuild(
    words.guild,
    admin,
    new Map([
      [
        admin.id,
        everyonesPermissions | permissions.manageGuild | permissions.manageMessages | permissions.mentionEveryone,
      ],
      [member.id, everyonesPermissions],
      [vita.id, everyonesPermissions],
    ]),
  );
  const inGuild = { guildId: guild.id };
  const general = world.addChannel('text', words.general, inGuild);
  const papers = world.addChannel('text', words.papers, inGuild);
  const announcements = world.addChannel('announcement', words.announcements, inGuild);
  const library = world.addChannel('forum', words.library, inGuild);
  world.directMessage(admin);
  world.directMessage(member);
  return { world, vita, admin, member, guild, general, papers, announcements, library };
}
