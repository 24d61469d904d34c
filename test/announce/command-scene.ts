import type { Origin } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { fakeGuild } from '../../src/announce/fake-postman.ts';
import type { Subscription } from '../../src/announce/subscription.ts';
import { createAnswerer } from '../../src/answer/index.ts';
import { createConversations } from '../../src/conversation.ts';
import { silentLog } from '../../src/log.ts';
import type { OptionValue, Reply } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/terminal.ts';
import { createResponder } from '../../src/responder.ts';
import { servicesOver } from '../../src/services.ts';
import { asReply } from '../support/vita.ts';
import { createWorld, profileOf, type Scene, start } from './scene.ts';

/** Channels, as a person chooses them: by id. `elsewhere` is in another server. */
export const channels = {
  open: '200000000000000001',
  news: '200000000000000002',
  forum: '200000000000000003',
  mute: '200000000000000004',
  elsewhere: '200000000000000005',
};
export const papers = [
  { id: 'old', date: '2020', title: 'Paper about RWKV', topics: ['spiking'] },
  { id: 'older', date: '2019' },
];
/** Somebody who may manage the server, in the channel `c1`, #papers. */
export const admin: Origin = {
  guildId: fakeGuild,
  guildLocale: 'en',
  channelId: 'c1',
  userId: 'admin',
  manager: true,
  owner: false,
  locale: 'en',
};
export const member: Origin = { ...admin, userId: 'mina', manager: false };
export const owner: Origin = { ...member, userId: 'owner', owner: true };

export type Typed = Readonly<Record<string, OptionValue>>;

/** A scene in which people type commands. */
export interface CommandScene extends Scene {
  /** What a command answers: the reply, and its words in one line. */
  run(line: string, options?: Typed, origin?: Origin): Promise<{ reply: Reply; said: string }>;
  /** Its words alone. */
  say(line: string, options?: Typed, origin?: Origin): Promise<string>;
  /** What is offered while an option is typed. */
  offered(line: string, option: string, typed: string): Promise<string[]>;
  subscriptions(): Promise<readonly Subscription[]>;
  /** Shows the profile with one more paper, `new`. */
  newPaper(): Promise<void>;
}

/** Starts a scene with some channels, two papers and a talk; a command that fails unforeseen fails the test. */
export async function startCommands(world = createWorld()): Promise<CommandScene> {
  world.postman.addChannel(channels.open, { name: 'open' });
  world.postman.addChannel(channels.news, { kind: 'announcement', name: 'news' });
  world.postman.addChannel(channels.forum, { kind: 'forum', name: 'library' });
  world.postman.addChannel(channels.mute, { name: 'mute', missing: ['send', 'history'] });
  world.postman.addChannel(channels.elsewhere, { guildId: 'another' });
  const scene = await start(profileOf(papers, [{ id: 'n', date: '2020', kind: 'talk' }]), world);
  const responder = createResponder({
    commands,
    rooms: () => {
      const view = scene.announcer.view();
      return { ...view, answerer: createAnswerer(view.profile, view.search) };
    },
    clock: scene.clock,
    log: {
      ...silentLog,
      error: (facts, message) => {
        throw new Error(message, { cause: facts.error });
      },
    },
    reference: () => 'reference',
    conversations: createConversations(scene.clock),
    services: servicesOver(
      () => Promise.resolve(scene.state),
      'data',
      () => scene.announcements,
    ),
  });
  const requestOf = (line: string, options: Typed) => {
    const [command = '', subcommand] = line.split(' ');
    return { command, ...(subcommand && { subcommand }), options };
  };
  const run = async (line: string, options: Typed = {}, origin = admin) => {
    const reply = asReply(await responder.respond(requestOf(line, options), origin));
    return { reply, said: toText(reply, { colour: false }).replaceAll(/\s+/g, ' ').trim() };
  };
  return {
    ...scene,
    run,
    say: async (line, options, origin) => (await run(line, options, origin)).said,
    offered: async (line, option, typed) =>
      (await responder.complete(requestOf(line, {}), option, typed, admin)).map(({ value }) => value),
    subscriptions: () => scene.announcements.list({ guildId: fakeGuild }),
    newPaper: () => scene.show(profileOf([...papers, { id: 'new' }])),
  };
}
