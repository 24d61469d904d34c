import { ApplicationCommandOptionType, InteractionContextType, MessageComponentTypes } from 'discord-api-spec';
import type { Clock } from '../clock.ts';
import type { CommandStore, RegisteredCommand } from './command-store.ts';
import type { Gateway } from './gateway.ts';
import type { Interaction, Interactions, Modal, Outcome } from './interactions.ts';
import { firstReplyWithin } from './interactions.ts';
import type { CommandOption } from './rest/command-rules.ts';
import type { AnyComponent } from './rest/message-rules.ts';
import { flatten } from './rest/message-rules.ts';
import type { Wire } from './wire.ts';
import { wireChannel, wireMember, wireMessage, wireUser } from './wire.ts';
import type { FirstWorld } from './world/first-world.ts';
import { mentionsIn } from './world/mentions.ts';
import type { Channel, Message, Person } from './world/types.ts';
import { everyonesPermissions } from './world/types.ts';

type Typed = Readonly<Record<string, string | number | boolean>>;

/** Interaction types as Discord numbers them. */
const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/**
 * What people do: each act goes to the bot over the gateway and gives what the bot answered. An act that a Discord client
 * would not let happen (an unknown command, a disabled button, a missing option) throws.
 */
export class Interact {
  readonly #first: FirstWorld;
  readonly #gateway: Gateway;
  readonly #interactions: Interactions;
  readonly #commands: CommandStore;
  readonly #clock: Clock;
  readonly #origin: () => string;

  constructor(parts: {
    readonly first: FirstWorld;
    readonly gateway: Gateway;
    readonly interactions: Interactions;
    readonly commands: CommandStore;
    readonly clock: Clock;
    readonly origin: () => string;
  }) {
    this.#first = parts.first;
    this.#gateway = parts.gateway;
    this.#interactions = parts.interactions;
    this.#commands = parts.commands;
    this.#clock = parts.clock;
    this.#origin = parts.origin;
  }

  /** Sends a slash command. `name` is the command, with its subcommand after a space: `papers`, `follow add`. */
  command(person: Person, channel: Channel, name: string, options: Typed = {}): Promise<Outcome> {
    const { command, path, definitions } = this.#find(person, channel, name);
    for (const definition of definitions)
      if ('required' in definition && definition.required === true && options[definition.name] === undefined)
        throw new Error(`/${name} requires ${definition.name}`);
    const values = Object.entries(options).map(([option, value]) => typedOption(name, definitions, option, value));
    return this.#open('command', person, channel, { command: name }, () => this.#commandData(command, path, values));
  }

  /** What is offered for an option while `typed` stands in it. */
  autocomplete(
    person: Person,
    channel: Channel,
    name: string,
    option: string,
    typed: string,
    others: Typed = {},
  ): Promise<Outcome> {
    const { command, path, definitions } = this.#find(person, channel, name);
    const definition = definitions.find((one) => one.name === option);
    if (definition === undefined || !('autocomplete' in definition) || definition.autocomplete !== true)
      throw new Error(`/${name} completes no ${option}`);
    const values = [
      ...Object.entries(others).map(([key, value]) => typedOption(name, definitions, key, value, true)),
      { name: option, type: definition.type, value: typed, focused: true },
    ];
    return this.#open('autocomplete', person, channel, { command: name }, () =>
      this.#commandData(command, path, values),
    );
  }

  /** Presses a button of a message. */
  press(person: Person, message: Message, customId: string): Promise<Outcome> {
    const button = this.#control(person, message, customId);
    if (button.type !== MessageComponentTypes.BUTTON) throw new Error(`${customId} is no button`);
    return this.#component(person, message, { custom_id: customId, component_type: button.type });
  }

  /** Chooses in a select of a message. */
  select(person: Person, message: Message, customId: string, values: readonly string[]): Promise<Outcome> {
    const select = this.#control(person, message, customId);
    if (select.type !== MessageComponentTypes.STRING_SELECT) throw new Error(`${customId} is no select of strings`);
    const offered = select.options.map((option) => option.value);
    const wrong = values.filter((value) => !offered.includes(value));
    if (wrong.length > 0) throw new Error(`${customId} does not offer ${wrong.join(', ')}`);
    if (values.length < (select.min_values ?? 1) || values.length > (select.max_values ?? 1))
      throw new Error(`${customId} takes ${select.min_values ?? 1} to ${select.max_values ?? 1} values`);
    return this.#component(person, message, { custom_id: customId, component_type: select.type, values });
  }

  /** Fills in a form that the bot opened and sends it; `values` by the fields' custom ids. */
  submitModal(
    person: Person,
    channel: Channel,
    modal: Modal,
    values: Readonly<Record<string, string>>,
  ): Promise<Outcome> {
    const components = modal.components.flatMap((component): Wire[] => {
      if (component.type === MessageComponentTypes.LABEL)
        return [{ type: component.type, id: 1, component: filledIn(component.component, values) }];
      if (component.type === MessageComponentTypes.ACTION_ROW)
        return [
          { type: component.type, id: 1, components: component.components.map((field) => filledIn(field, values)) },
        ];
      return [];
    });
    const { source } = modal;
    return this.#open('modal', person, channel, source === undefined ? {} : { source }, () => ({
      custom_id: modal.custom_id,
      components,
      resolved: {},
    }));
  }

  /**
   * Writes a message; gives what the bot writes next in the channel, or no response after three seconds. It reaches the bot as
   * far as its intents allow.
   */
  say(person: Person, channel: Channel, text: string, repliesTo?: Message): Promise<Outcome> {
    const { world, vita } = this.#first;
    const mentions = mentionsIn(text, undefined, 'message');
    const mayPing = channel.guildId === undefined ? false : this.#permissions(person, channel).everyone;
    const settled = new AbortController();
    return new Promise((resolve) => {
      const unsubscribe = world.subscribe((event) => {
        if (
          event.kind !== 'message created' ||
          event.message.authorId !== vita.id ||
          event.message.channelId !== channel.id
        )
          return;
        finish({ kind: 'message', message: event.message });
      });
      function finish(outcome: Outcome): void {
        unsubscribe();
        settled.abort();
        resolve(outcome);
      }
      world.addMessage({
        channelId: channel.id,
        authorId: person.id,
        content: text.trim(),
        embeds: [],
        components: [],
        attachments: [],
        flags: 0,
        mentions: { ...mentions, everyone: mentions.everyone && mayPing },
        ...(repliesTo === undefined ? {} : { repliesTo: repliesTo.id }),
      });
      void this.#clock.sleep(firstReplyWithin, settled.signal).then(() => finish({ kind: 'no response' }));
    });
  }

  /** The commands that a person is shown in a channel. */
  commandsFor(person: Person, channel: Channel): readonly RegisteredCommand[] {
    const { bits } = this.#permissions(person, channel);
    const context = channel.guildId === undefined ? InteractionContextType.BOT_DM : InteractionContextType.GUILD;
    return this.#commands.usable(channel.guildId).filter((command) => {
      const needed = BigInt(command.default_member_permissions ?? 0);
      const inContext = command.contexts == null || command.contexts.includes(context);
      const inDirectMessage =
        context === InteractionContextType.GUILD || command.contexts != null || command.dm_permission !== false;
      return inContext && inDirectMessage && (channel.guildId === undefined || (bits & needed) === needed);
    });
  }

  #permissions(person: Person, channel: Channel): { readonly bits: bigint; readonly everyone: boolean } {
    const bits = this.#first.world.guilds.get(channel.guildId ?? '')?.members.get(person.id) ?? everyonesPermissions;
    return { bits, everyone: (bits & (1n << 17n)) !== 0n };
  }

  /** The command of this name, the way to its subcommand, and the options that stand there. */
  #find(
    person: Person,
    channel: Channel,
    name: string,
  ): {
    readonly command: RegisteredCommand;
    readonly path: readonly CommandOption[];
    readonly definitions: readonly CommandOption[];
  } {
    const [first = '', ...rest] = name.split(' ');
    const command = this.commandsFor(person, channel).find((one) => one.name === first);
    if (command === undefined) throw new Error(`/${first} is not offered to ${person.name} here`);
    let definitions: readonly CommandOption[] = command.options ?? [];
    const path = rest.map((part) => {
      const option = definitions.find((one) => one.name === part);
      if (option === undefined || !('options' in option)) throw new Error(`/${name} has no ${part}`);
      definitions = option.options ?? [];
      return option;
    });
    if (definitions.some((one) => one.type === ApplicationCommandOptionType.SUB_COMMAND))
      throw new Error(`/${name} needs a subcommand`);
    return { command, path, definitions };
  }

  #commandData(command: RegisteredCommand, path: readonly CommandOption[], values: readonly Wire[]): Wire {
    const options = path.reduceRight<readonly Wire[]>(
      (inner, option) => [{ name: option.name, type: option.type, options: inner }],
      values,
    );
    const { world, vita } = this.#first;
    const ids = (type: ApplicationCommandOptionType): string[] =>
      values.flatMap((one) => (one['type'] === type ? [String(one['value'])] : []));
    const channels = ids(ApplicationCommandOptionType.CHANNEL).flatMap((id) => {
      const channel = world.channels.get(id);
      return channel === undefined
        ? []
        : [[id, { ...wireChannel(world, channel, vita.id), permissions: everyonesPermissions.toString() }] as const];
    });
    const users = ids(ApplicationCommandOptionType.USER).flatMap((id) => {
      const person = world.people.get(id);
      return person === undefined ? [] : [[id, wireUser(person)] as const];
    });
    const resolved = {
      ...(channels.length === 0 ? {} : { channels: Object.fromEntries(channels) }),
      ...(users.length === 0 ? {} : { users: Object.fromEntries(users) }),
    };
    return {
      id: command.id,
      name: command.name,
      type: command.type ?? 1,
      ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
      ...(options.length === 0 ? {} : { options }),
      ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
    };
  }

  /** The control of a message as it is now. */
  #control(person: Person, message: Message, customId: string): AnyComponent {
    const current = this.#first.world.message(message.channelId, message.id);
    if (current === undefined || (current.visibleTo ?? person.id) !== person.id)
      throw new Error(`${person.name} does not see this message`);
    const found = [...flatten(current.components)].find(
      ({ part }) => 'custom_id' in part && part.custom_id === customId,
    )?.part;
    if (found === undefined) throw new Error(`The message has no control ${customId}`);
    if ('disabled' in found && found.disabled === true) throw new Error(`${customId} is disabled`);
    return found;
  }

  #component(person: Person, message: Message, data: Wire): Promise<Outcome> {
    const { world } = this.#first;
    const source = world.message(message.channelId, message.id) ?? message;
    const channel = world.channels.get(message.channelId);
    if (channel === undefined) throw new Error('The channel is gone');
    return this.#open('component', person, channel, { source }, () => data);
  }

  #open(
    kind: Interaction['kind'],
    person: Person,
    channel: Channel,
    more: Pick<Interaction, 'command' | 'source'>,
    data: () => Wire,
  ): Promise<Outcome> {
    const { interaction, outcome } = this.#interactions.open(kind, person, channel, more);
    this.#gateway.dispatch('INTERACTION_CREATE', { ...this.#head(interaction), data: data() });
    return outcome;
  }

  /** All of an interaction but its data (interactions/receiving-and-responding, "Interaction Structure"). */
  #head(interaction: Interaction): Wire {
    const { world, vita } = this.#first;
    const { person, channel, source } = interaction;
    const guild = world.guilds.get(channel.guildId ?? '');
    const permissions = this.#permissions(person, channel).bits.toString();
    return {
      id: interaction.id,
      application_id: vita.id,
      type: interactionTypes[interaction.kind],
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel: { ...wireChannel(world, channel, vita.id), permissions },
      app_permissions: (everyonesPermissions & ~channel.denied).toString(),
      locale: 'en-US',
      entitlements: [],
      attachment_size_limit: 10 * 1024 * 1024,
      ...(guild === undefined
        ? { user: wireUser(person), context: 1, authorizing_integration_owners: { 0: '0' } }
        : {
            member: wireMember(guild, person),
            guild_id: guild.id,
            guild: { id: guild.id, locale: guild.locale, features: [] },
            guild_locale: guild.locale,
            context: 0,
            authorizing_integration_owners: { 0: guild.id },
          }),
      ...(source === undefined ? {} : { message: wireMessage(world, source, this.#origin()) }),
    };
  }
}

/** One option as it is sent. Throws when the command has no such option or does not take the value. */
function typedOption(
  command: string,
  definitions: readonly CommandOption[],
  name: string,
  value: string | number | boolean,
  lenient = false,
): Wire {
  const definition = definitions.find((one) => one.name === name);
  if (definition === undefined) throw new Error(`/${command} has no option ${name}`);
  const choices = 'choices' in definition ? (definition.choices ?? []) : [];
  const isChoice = choices.length === 0 || choices.some((choice) => choice.value === value);
  if (!isChoice && !lenient) throw new Error(`${name} does not take ${String(value)}`);
  const isNumber =
    definition.type === ApplicationCommandOptionType.INTEGER || definition.type === ApplicationCommandOptionType.NUMBER;
  const expected = isNumber
    ? 'number'
    : definition.type === ApplicationCommandOptionType.BOOLEAN
      ? 'boolean'
      : 'string';
  if (typeof value !== expected && !lenient) throw new Error(`${name} takes a ${expected}`);
  return { name, type: definition.type, value };
}

function filledIn(
  field: { readonly type: MessageComponentTypes; readonly custom_id: string },
  values: Readonly<Record<string, string>>,
): Wire {
  const value = values[field.custom_id] ?? '';
  const isText = field.type === MessageComponentTypes.TEXT_INPUT;
  return {
    type: field.type,
    id: 2,
    custom_id: field.custom_id,
    ...(isText ? { value } : { values: value === '' ? [] : [value] }),
  };
}
