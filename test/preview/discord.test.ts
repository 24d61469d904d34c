import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { discordError, rateLimited, serverError } from '../../src/preview/discord.ts';
import { runBot, until } from './bot.ts';

const papers = {
  name: 'papers',
  description: 'Publications',
  options: [
    { name: 'query', description: 'What to find', type: ApplicationCommandOptionType.String, autocomplete: true },
  ],
} as const;

const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons);
const more = new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary);

describe('logging in', () => {
  it('makes the real client ready, with the guild and its channels', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const guild = client.guilds.cache.get(discord.first.guild.id);
    expect(guild?.name).toBe('Your lab');
    expect(guild?.channels.cache.map((channel) => channel.name)).toEqual([
      'general',
      'papers',
      'announcements',
      'library',
    ]);
    expect(client.user.username).toBe('vita');
    expect(discord.requests.map((request) => request.route)).toEqual(['GET /gateway/bot']);
  });

  it('refuses a wrong token with 401 and 4004, and web pages from anywhere', async () => {
    await using bot = await runBot();
    const { discord } = bot;
    const answer = await fetch(`${discord.url}/v10/users/@me`, { headers: { authorization: 'Bot other' } });
    expect(answer.status).toBe(401);
    const page = { origin: 'https://example.org', authorization: `Bot ${discord.token}` };
    expect((await fetch(`${discord.url}/v10/users/@me`, { headers: page })).status).toBe(403);
    const address = `${new URL(discord.url).origin.replace('http', 'ws')}/?v=10&encoding=json`;
    const closing = new Promise((resolve) => {
      const socket = new WebSocket(address);
      socket.once('close', resolve);
      socket.once('message', () => socket.send(JSON.stringify({ op: 2, d: { token: 'other', intents: 1 } })));
    });
    expect(await closing).toBe(4004);
    const error = await new Promise<Error>((resolve) => {
      new WebSocket(address, { origin: 'https://example.org' }).once('error', resolve);
    });
    expect(error.message).toContain('403');
  });

  it('closes with 4014 when a privileged intent is asked for', async () => {
    await using bot = await runBot();
    const { discord } = bot;
    const { Client } = await import('discord.js');
    const greedy = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: discord.url } });
    const code = new Promise((resolve) => greedy.once(Events.ShardDisconnect, (event) => resolve(event.code)));
    await greedy.login(discord.token).catch(() => undefined);
    expect(await code).toBe(4014);
    await greedy.destroy();
  });

  it.each([
    ['its socket dies', 'cutSockets'],
    ['it is told to reconnect', 'reconnect'],
  ] as const)('resumes when %s, and gets what it missed', async (_, fault) => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const { world, guild } = discord.first;
    discord.faults[fault]();
    await until(() => discord.connected() === 0, 'the socket is gone');
    world.addChannel('text', 'meanwhile', { guildId: guild.id });
    const name = () =>
      client.guilds.cache.get(guild.id)?.channels.cache.some((channel) => channel.name === 'meanwhile');
    await until(() => name() === true, 'the missed event is there');
    expect(discord.requests.filter((request) => request.route === 'GET /gateway/bot')).toHaveLength(1);
  });

  it('identifies anew after an invalid session', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const readyAgain = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    discord.faults.invalidateSession(false);
    await readyAgain;
    expect(discord.connected()).toBe(1);
  }, 15_000);

  it('loses a client whose heartbeats are not acknowledged, and takes it back', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    discord.faults.heartbeatInterval = 200;
    discord.faults.withholdAcks = true;
    discord.faults.cutSockets();
    await resumed;
    const again = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    discord.faults.heartbeatInterval = 41_250;
    await again;
    expect(discord.connected()).toBe(1);
  });

  it('refuses the next identify with a close code', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const code = new Promise((resolve) => client.once(Events.ShardDisconnect, (event) => resolve(event.code)));
    discord.faults.refuseNextIdentify(4004);
    discord.faults.invalidateSession(false);
    expect(await code).toBe(4004);
  }, 15_000);

  it('ignores nothing silently: a frame that is not JSON reaches the client', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    discord.faults.sendRaw('not json');
    discord.world.addChannel('text', 'after', { guildId: discord.first.guild.id });
    await until(
      () => client.channels.cache.some((one) => 'name' in one && one.name === 'after'),
      'the next event arrives',
    );
  });
});

describe('acting as a person', () => {
  it('gives the answer to a slash command', async () => {
    await using bot = await runBot(
      async (interaction) =>
        interaction.isChatInputCommand() && interaction.reply(`found ${interaction.options.getString('query') ?? ''}`),
      [papers],
    );
    const { interact, first, refusals } = bot.discord;
    const outcome = await interact.command(first.member, first.papers, 'papers', { query: 'rwkv' });
    expect(outcome).toMatchObject({ kind: 'message', message: { content: 'found rwkv', channelId: first.papers.id } });
    expect(refusals).toEqual([]);
  });

  it('knows who asked, where, and with which permissions', async () => {
    await using bot = await runBot(
      async (interaction) =>
        interaction.isChatInputCommand() &&
        interaction.reply(
          [
            interaction.user.globalName,
            interaction.channelId,
            interaction.memberPermissions?.has('ManageGuild') ?? 'no guild',
          ].join(' '),
        ),
      [papers],
    );
    const { interact, first, world } = bot.discord;
    const said = async (...where: Parameters<typeof interact.command>): Promise<string> => {
      const outcome = await interact.command(...where);
      return outcome.kind === 'message' ? outcome.message.content : outcome.kind;
    };
    const direct = world.directMessage(first.member);
    expect(await said(first.admin, first.general, 'papers')).toBe(`Ada ${first.general.id} true`);
    expect(await said(first.member, first.general, 'papers')).toBe(`Mina ${first.general.id} false`);
    expect(await said(first.member, direct, 'papers')).toBe(`Mina ${direct.id} no guild`);
  });

  it('gives the choices of an autocomplete', async () => {
    await using bot = await runBot(
      async (interaction) =>
        interaction.isAutocomplete() &&
        interaction.respond([{ name: interaction.options.getFocused(), value: 'id-1' }]),
      [papers],
    );
    const { interact, first } = bot.discord;
    const outcome = await interact.autocomplete(first.member, first.papers, 'papers', 'query', 'rw');
    expect(outcome).toEqual({ kind: 'choices', choices: [{ name: 'rw', value: 'id-1' }] });
  });

  it('presses a button that turns its own message', async () => {
    await using bot = await runBot(
      async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply({ content: 'one', components: [row(more)] });
        if (interaction.isButton()) await interaction.update({ content: 'two', components: [] });
      },
      [papers],
    );
    const { interact, first, world } = bot.discord;
    const asked = await interact.command(first.member, first.papers, 'papers');
    if (asked.kind !== 'message') throw new Error(asked.kind);
    expect(await interact.press(first.admin, asked.message, 'more')).toMatchObject({ message: { content: 'two' } });
    expect(world.messages(first.papers.id).map((message) => message.content)).toEqual(['two']);
    expect(() => interact.press(first.admin, asked.message, 'more')).toThrow('no control more');
  });

  it('opens a form and sends it', async () => {
    const field = new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short);
    const modal = new ModalBuilder()
      .setCustomId('form')
      .setTitle('Form')
      .addLabelComponents(new LabelBuilder().setLabel('Name').setTextInputComponent(field));
    await using bot = await runBot(
      async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.showModal(modal);
        if (interaction.isModalSubmit())
          await interaction.reply(`hello ${interaction.fields.getTextInputValue('name')}`);
      },
      [papers],
    );
    const { interact, first } = bot.discord;
    const opened = await interact.command(first.member, first.papers, 'papers');
    if (opened.kind !== 'modal') throw new Error(opened.kind);
    const outcome = await interact.submitModal(first.member, first.papers, opened.modal, { name: 'Peng' });
    expect(outcome).toMatchObject({ message: { content: 'hello Peng' } });
  });

  it('keeps a private answer from everyone but the asker', async () => {
    await using bot = await runBot(
      async (interaction) =>
        interaction.isChatInputCommand() && interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
      [papers],
    );
    const { interact, first, world } = bot.discord;
    await interact.command(first.member, first.papers, 'papers');
    expect(world.messages(first.papers.id, first.member.id)).toHaveLength(1);
    expect(world.messages(first.papers.id, first.admin.id)).toHaveLength(0);
  });

  it('keeps files as they were sent', async () => {
    const file = new AttachmentBuilder(Buffer.from('@article{peng}'), { name: 'peng.bib', description: 'A citation' });
    await using bot = await runBot(
      async (interaction) => interaction.isChatInputCommand() && interaction.reply({ files: [file] }),
      [papers],
    );
    const { interact, first, url } = bot.discord;
    const outcome = await interact.command(first.member, first.papers, 'papers');
    if (outcome.kind !== 'message') throw new Error(outcome.kind);
    const [attachment] = outcome.message.attachments;
    expect(attachment).toMatchObject({ name: 'peng.bib', description: 'A citation', size: 14 });
    const fetched = await fetch(`${new URL(url).origin}/files/${attachment?.id ?? ''}/peng.bib`);
    expect(await fetched.text()).toBe('@article{peng}');
  });

  it('fills in a deferred answer, and gives a follow-up a place of its own', async () => {
    await using bot = await runBot(
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.deferReply();
        await interaction.editReply('at last');
        await interaction.followUp('and more');
      },
      [papers],
    );
    const { interact, first, world, refusals } = bot.discord;
    const outcome = await interact.command(first.member, first.papers, 'papers');
    expect(outcome).toMatchObject({ message: { content: 'at last', flags: 0 } });
    await until(() => world.messages(first.papers.id).length === 2, 'the follow-up is there');
    expect(world.messages(first.papers.id).map((message) => message.content)).toEqual(['at last', 'and more']);
    expect(refusals).toEqual([]);
  });

  it('says no response after three seconds, and refuses the answer that comes later', async () => {
    let late: unknown;
    await using bot = await runBot(
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await new Promise((resolve) => setTimeout(resolve, 3_200));
        late = await interaction.reply('too late').catch((error: unknown) => error);
      },
      [papers],
    );
    const { interact, first, refusals } = bot.discord;
    expect(await interact.command(first.member, first.papers, 'papers')).toEqual({ kind: 'no response' });
    await until(() => late !== undefined, 'the late answer is refused');
    expect(late).toBeInstanceOf(DiscordAPIError);
    expect(refusals.map((refusal) => refusal.code)).toEqual([10062]);
  });

  it('refuses a second answer with 40060', async () => {
    await using bot = await runBot(
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const rest = interaction.client.rest;
        const body = { type: 4, data: { content: 'twice' } };
        await rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false });
        await rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false });
      },
      [papers],
    );
    const { interact, first, refusals } = bot.discord;
    await interact.command(first.member, first.papers, 'papers');
    await until(() => refusals.length > 0, 'the second is refused');
    expect(refusals[0]).toMatchObject({ status: 400, code: 40060 });
  });

  it('tells why an answer was refused', async () => {
    await using bot = await runBot(
      async (interaction) => interaction.isChatInputCommand() && interaction.reply({ content: 'x'.repeat(2001) }),
      [papers],
    );
    const { interact, first } = bot.discord;
    const outcome = await interact.command(first.member, first.papers, 'papers');
    expect(outcome).toEqual({
      kind: 'no response',
      refusal:
        'Invalid Form Body (50035)\ndata.content: Must be 2000 or fewer in length or value. [BASE_TYPE_BAD_LENGTH]',
    });
  });

  it('reaches a bot that is mentioned, with what was written', async () => {
    await using bot = await runBot(undefined, [], {
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    });
    const { client, discord } = bot;
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) void message.reply(`you said “${message.content}”`);
    });
    const { interact, first } = discord;
    const mentioned = await interact.say(first.member, first.general, `<@${first.vita.id}> hello`);
    expect(mentioned).toMatchObject({ message: { content: `you said “<@${first.vita.id}> hello”` } });
    const unread = await interact.say(first.member, first.general, 'among ourselves');
    expect(unread).toMatchObject({ message: { content: 'you said “”' } });
  });

  it('offers only what a person may use', async () => {
    await using bot = await runBot(undefined, [
      papers,
      { name: 'manage', description: 'For managers', defaultMemberPermissions: 'ManageGuild' },
    ]);
    const { interact, first, world } = bot.discord;
    const names = (...where: Parameters<typeof interact.commandsFor>) =>
      interact.commandsFor(...where).map((one) => one.name);
    expect(names(first.admin, first.general)).toEqual(['papers', 'manage']);
    expect(names(first.member, first.general)).toEqual(['papers']);
    expect(names(first.member, world.directMessage(first.member))).toEqual(['papers', 'manage']);
  });
});

describe('sending to channels', () => {
  it('makes one message of two with the same enforced nonce', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const channel = await client.channels.fetch(discord.first.announcements.id);
    if (channel?.isSendable() !== true) throw new Error('cannot send');
    const one = await channel.send({ content: 'news', nonce: 'n1', enforceNonce: true });
    const two = await channel.send({ content: 'news', nonce: 'n1', enforceNonce: true });
    expect(two.id).toBe(one.id);
    await one.delete();
    await expect(channel.send({ content: 'news', nonce: 'n1', enforceNonce: true })).rejects.toMatchObject({
      code: 10008,
    });
    expect(discord.world.messages(channel.id)).toHaveLength(0);
  });

  it('publishes a message of an announcement channel once', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const channel = await client.channels.fetch(discord.first.announcements.id);
    if (channel?.isSendable() !== true) throw new Error('cannot send');
    const message = await channel.send('news');
    await message.crosspost();
    expect(discord.world.message(channel.id, message.id)?.flags).toBe(1);
    await expect(message.crosspost()).rejects.toMatchObject({ code: 40033 });
  });

  it('starts threads, posts in forums and lists them', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const { first } = discord;
    const forum = await client.channels.fetch(first.library.id);
    const general = await client.channels.fetch(first.general.id);
    if (forum?.isThreadOnly() !== true || general?.isSendable() !== true) throw new Error('wrong channels');
    const post = await forum.threads.create({ name: 'RWKV', message: { content: 'a paper' } });
    const message = await general.send('talk about it');
    const thread = await message.startThread({ name: 'talk' });
    await thread.send('first');
    expect(thread.id).toBe(message.id);
    const active = await client.guilds.cache.get(first.guild.id)?.channels.fetchActiveThreads();
    expect(active?.threads.map((one) => one.name)).toEqual(['RWKV', 'talk']);
    expect(discord.world.message(post.id, post.id)?.content).toBe('a paper');
    await expect(message.startThread({ name: 'again' })).rejects.toMatchObject({ code: 160004 });
    expect(discord.refusals).toHaveLength(1);
  });

  it('opens a direct message, edits in it and lists what is there', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const user = await client.users.fetch(discord.first.member.id);
    const message = await user.send('hello');
    await message.edit('hello again');
    const listed = await message.channel.messages.fetch({ limit: 10 });
    expect(listed.map((one) => one.content)).toEqual(['hello again']);
    expect(discord.refusals).toEqual([]);
  });

  it('refuses where the bot may not write, and tells it when a channel or guild is gone', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const { first, world } = discord;
    const general = await client.channels.fetch(first.general.id);
    if (general?.isSendable() !== true) throw new Error('cannot send');
    world.deny(first.general, 1n << 11n);
    await expect(general.send('hello')).rejects.toMatchObject({ code: 50013 });
    world.deleteChannel(first.general);
    await until(() => !client.channels.cache.has(first.general.id), 'the channel is gone');
    await expect(general.send('hello')).rejects.toMatchObject({ code: 10003 });
    world.removeGuild(first.guild);
    await until(() => client.guilds.cache.size === 0, 'the guild is gone');
  });

  it('notifies nobody whom the message does not allow', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    const { first, world } = discord;
    const channel = await client.channels.fetch(first.general.id);
    if (channel?.isSendable() !== true) throw new Error('cannot send');
    const content = `@everyone <@${first.member.id}>`;
    await channel.send({ content, allowedMentions: { parse: [] } });
    await channel.send(content);
    expect(world.messages(channel.id).map((message) => message.mentions)).toEqual([
      { everyone: false, people: [], roles: [] },
      { everyone: true, people: [first.member.id], roles: [] },
    ]);
  });
});

describe('misbehaving on purpose', () => {
  const send = 'POST /channels/:channel/messages';

  it('answers with scripted faults, one a call, before or after the work', async () => {
    await using bot = await runBot(undefined, [], { rest: { retries: 0 } });
    const { client, discord } = bot;
    const channel = await client.channels.fetch(discord.first.general.id);
    if (channel?.isSendable() !== true) throw new Error('cannot send');
    discord.faults.script(
      send,
      serverError(502),
      serverError(500, true),
      discordError(403, 50013, 'Missing Permissions'),
      rateLimited(0.05),
    );
    await expect(channel.send('lost')).rejects.toThrow();
    await expect(channel.send('done, but who knows')).rejects.toThrow();
    await expect(channel.send('forbidden')).rejects.toMatchObject({ code: 50013 });
    await channel.send('after the limit');
    expect(discord.world.messages(channel.id).map((message) => message.content)).toEqual([
      'done, but who knows',
      'after the limit',
    ]);
    expect(discord.refusals).toEqual([]);
  });

  it('hangs, is slow, and breaks the connection', async () => {
    await using bot = await runBot(undefined, [], { rest: { retries: 0, timeout: 300 } });
    const { client, discord } = bot;
    const channel = await client.channels.fetch(discord.first.general.id);
    if (channel?.isSendable() !== true) throw new Error('cannot send');
    discord.faults.script(send, { kind: 'hang' }, { kind: 'slow', milliseconds: 50 }, { kind: 'cut', afterWork: true });
    await expect(channel.send('hung')).rejects.toThrow();
    await channel.send('slow');
    await expect(channel.send('cut')).rejects.toThrow();
    expect(discord.world.messages(channel.id).map((message) => message.content)).toEqual(['slow', 'cut']);
  });

  it('answers what it does not support with 501, and a missing token with 401', async () => {
    await using bot = await runBot();
    const { client, discord } = bot;
    await expect(client.rest.get('/voice/regions')).rejects.toMatchObject({ status: 501 });
    const response = await fetch(`${discord.url}/v10/users/@me`);
    expect(response.status).toBe(401);
    expect(() => discord.faults.script('GET /nowhere', serverError())).toThrow('No such route');
  });
});
