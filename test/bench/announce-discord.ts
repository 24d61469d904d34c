import { systemClock } from '../../src/clock.ts';
import { silentLog } from '../../src/log.ts';
import { startLocalDiscord } from '../../src/preview/discord.ts';

const channels = 1_000;

/** A local Discord with many channels, in a process of its own so that its memory and work are not the announcer's. */
const discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
const { world, guild } = discord.first;
const ids = Array.from({ length: channels }, (_, index) => {
  return world.addChannel('text', `channel-${index}`, { guildId: guild.id }).id;
});
process.send?.({ url: discord.url, token: discord.token, guild: guild.id, channels: ids });
process.on('message', () => {
  const counts = ids.map((id) => world.messages(id).length);
  process.send?.({ fewest: Math.min(...counts), most: Math.max(...counts) });
});
