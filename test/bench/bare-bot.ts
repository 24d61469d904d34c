import { Client, Events, GatewayIntentBits } from 'discord.js';

/** The least that a discord.js bot can be: it replies the same word to everything. */
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply('pong');
});
await client.login('bench');
