import type { LocalDiscord } from './discord.ts';
import type { Modal, Outcome } from './interactions.ts';
import type { PageAct, PageChannel, PageMessage, PageResult, ServerFrame } from './page-protocol.ts';
import type { Channel, Message, Person, WorldEvent } from './world/types.ts';

/** Messages given at once; earlier ones when they are asked for. */
const historyLength = 100;

/** One open page, seen as one person: what it may see, and what it does. */
export class PageSession {
  readonly #discord: LocalDiscord;
  readonly #person: Person;
  readonly #send: (frame: ServerFrame) => void;
  readonly #stops: readonly (() => void)[];
  /** Forms that were opened and may be sent, by number. */
  readonly #forms: Modal[] = [];

  /** Greets the page at once and tells it what happens until `close`. */
  constructor(discord: LocalDiscord, person: Person, send: (frame: ServerFrame) => void) {
    this.#discord = discord;
    this.#person = person;
    this.#send = send;
    const { first, world, commands } = discord;
    this.#stops = [world.subscribe((event) => this.#tell(event)), commands.subscribe(() => this.#tellCommands())];
    send({
      kind: 'welcome',
      you: person,
      people: [...world.people.values()],
      roles: [
        { person: first.admin, manages: true },
        { person: first.member, manages: false },
      ],
      vita: first.vita,
      guild: { id: first.guild.id, name: first.guild.name },
      channels: this.#channels(),
    });
    this.#tellCommands();
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  /** Does what the page asks; an act that Discord's client would not let happen is `impossible`, with the reason. */
  async act(act: PageAct): Promise<PageResult> {
    const channel = this.#discord.world.channels.get(act.channelId);
    if (channel === undefined || !this.#sees(channel))
      return { kind: 'impossible', reason: 'This channel is not there.' };
    try {
      return await this.#carryOut(act, channel);
    } catch (error) {
      return { kind: 'impossible', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  async #carryOut(act: PageAct, channel: Channel): Promise<PageResult> {
    const { interact, world } = this.#discord;
    const person = this.#person;
    switch (act.kind) {
      case 'history': {
        const all = world.messages(channel.id, person.id);
        const end = act.before === undefined ? all.length : all.findIndex((message) => message.id === act.before);
        const begin = Math.max(0, end - historyLength);
        return {
          kind: 'messages',
          messages: all.slice(begin, Math.max(0, end)).map(pageMessage),
          hasEarlier: begin > 0,
        };
      }
      case 'say':
        void interact.say(person, channel, act.text, this.#message(channel, act.repliesTo));
        return { kind: 'done' };
      case 'command':
        return this.#result(await interact.command(person, channel, act.name, act.options));
      case 'complete':
        return this.#result(await interact.autocomplete(person, channel, act.name, act.option, act.typed, act.options));
      case 'press':
        return this.#result(await interact.press(person, this.#existing(channel, act.messageId), act.customId));
      case 'select':
        return this.#result(
          await interact.select(person, this.#existing(channel, act.messageId), act.customId, act.values),
        );
      case 'submit': {
        const modal = this.#forms[act.form];
        if (modal === undefined) throw new Error('This form is not open.');
        return this.#result(await interact.submitModal(person, channel, modal, act.values));
      }
    }
  }

  #result(outcome: Outcome): PageResult {
    switch (outcome.kind) {
      case 'message':
        return { kind: 'done' };
      case 'choices':
        return outcome;
      case 'modal':
        return { kind: 'modal', form: this.#forms.push(outcome.modal) - 1, modal: outcome.modal };
      case 'no response':
        return { kind: 'no response', ...(outcome.refusal === undefined ? {} : { reason: outcome.refusal }) };
    }
  }

  #message(channel: Channel, id: string | undefined): Message | undefined {
    return id === undefined ? undefined : this.#discord.world.message(channel.id, id);
  }

  #existing(channel: Channel, id: string): Message {
    const message = this.#message(channel, id);
    if (message === undefined) throw new Error('This message is not there any more.');
    return message;
  }

  #sees(channel: Channel): boolean {
    return channel.kind === 'dm'
      ? channel.recipientId === this.#person.id
      : channel.guildId === this.#discord.first.guild.id;
  }

  #channels(): PageChannel[] {
    return [...this.#discord.world.channels.values()]
      .filter((channel) => this.#sees(channel))
      .map(({ id, kind, name, parentId }) => ({ id, kind, name, ...(parentId === undefined ? {} : { parentId }) }));
  }

  #tellCommands(): void {
    const { interact, world, first } = this.#discord;
    this.#send({
      kind: 'commands',
      inGuild: interact.commandsFor(this.#person, first.general),
      direct: interact.commandsFor(this.#person, world.directMessage(this.#person)),
    });
  }

  #tell(event: WorldEvent): void {
    switch (event.kind) {
      case 'message created':
      case 'message edited':
        if (this.#maySee(event.message))
          this.#send({ kind: 'message', message: pageMessage(event.message), isNew: event.kind === 'message created' });
        return;
      case 'message deleted':
        this.#send({ kind: 'deleted', channelId: event.message.channelId, messageId: event.message.id });
        return;
      case 'typing':
        this.#send(event);
        return;
      case 'channel created':
      case 'channel changed':
      case 'channel deleted':
      case 'guild joined':
      case 'guild left':
        this.#send({ kind: 'channels', channels: this.#channels() });
    }
  }

  #maySee(message: Message): boolean {
    const channel = this.#discord.world.channels.get(message.channelId);
    return channel !== undefined && this.#sees(channel) && (message.visibleTo ?? this.#person.id) === this.#person.id;
  }
}

function pageMessage(message: Message): PageMessage {
  const { createdAt, editedAt, ...rest } = message;
  return {
    ...rest,
    createdAt: createdAt.getTime(),
    ...(editedAt === undefined ? {} : { editedAt: editedAt.getTime() }),
  };
}
