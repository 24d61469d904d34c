import type { ModalInteractionCallbackRequestData } from 'discord-api-spec';
import type { Clock } from '../clock.ts';
import { Refusal, unknown } from './rest/refusal.ts';
import type { Channel, Message, Person } from './world/types.ts';
import type { World } from './world/world.ts';

/** A choice that an autocomplete offered. */
export interface OfferedChoice {
  readonly name: string;
  readonly value: string | number;
}

/** A form that the bot opened, to be filled in by the person who asked. */
export type Modal = ModalInteractionCallbackRequestData & {
  /** The message whose button opened it. */
  readonly source?: Message;
};

/** What came of something that a person did. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'choices'; readonly choices: readonly OfferedChoice[] }
  | { readonly kind: 'modal'; readonly modal: Modal }
  /** The bot said nothing in time; `refusal` is why Discord did not take what it said. */
  | { readonly kind: 'no response'; readonly refusal?: string };

export type InteractionKind = 'command' | 'autocomplete' | 'component' | 'modal';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly createdAt: Date;
  readonly person: Person;
  readonly channel: Channel;
  /** The command's name with its subcommand, for a command. */
  readonly command?: string;
  /** The message whose button was pressed. */
  readonly source?: Message;
  state: 'waiting' | 'deferred' | 'answered' | 'dead';
  /** The id of the message that `@original` stands for. */
  originalId?: string;
  refusal?: string;
}

/** A first reply must come within this time, in milliseconds (interactions/receiving-and-responding). */
export const firstReplyWithin = 3_000;
/** An interaction's token is good for this long, in milliseconds. */
export const tokenLifetime = 15 * 60_000;

interface Entry {
  readonly interaction: Interaction;
  readonly settled: AbortController;
  readonly settle: (outcome: Outcome) => void;
}

/** The interactions under way: which token is alive, what was acknowledged, who waits for what. */
export class Interactions {
  readonly #entries = new Map<string, Entry>();
  readonly #world: World;
  readonly #clock: Clock;

  constructor(world: World, clock: Clock) {
    this.#world = world;
    this.#clock = clock;
  }

  /** Opens one; its outcome comes with the bot's answer, or after three seconds without one. */
  open(
    kind: InteractionKind,
    person: Person,
    channel: Channel,
    more: Pick<Interaction, 'command' | 'source'> = {},
  ): { readonly interaction: Interaction; readonly outcome: Promise<Outcome> } {
    this.#forgetOld();
    const id = this.#world.newId();
    const token = Buffer.from(`interaction:${id}:${this.#world.newId()}`).toString('base64url');
    const interaction: Interaction = {
      id,
      token,
      kind,
      createdAt: this.#clock.now(),
      person,
      channel,
      ...more,
      state: 'waiting',
    };
    const settled = new AbortController();
    const outcome = new Promise<Outcome>((resolve) => {
      this.#entries.set(token, { interaction, settled, settle: resolve });
    });
    void this.#expire(interaction, settled.signal);
    return { interaction, outcome };
  }

  async #expire(interaction: Interaction, settled: AbortSignal): Promise<void> {
    await this.#clock.sleep(firstReplyWithin, settled);
    if (interaction.state === 'deferred') await this.#clock.sleep(tokenLifetime - firstReplyWithin, settled);
    if (settled.aborted) return;
    interaction.state = 'dead';
    const { refusal } = interaction;
    this.settle(interaction, { kind: 'no response', ...(refusal === undefined ? {} : { refusal }) });
  }

  /** The interaction of a callback's path. Throws 10062 when there is none or its three seconds are over. */
  toAnswer(id: string, token: string): Interaction {
    const interaction = this.#entries.get(token)?.interaction;
    if (interaction?.id !== id || interaction.state === 'dead') throw unknown('Interaction');
    if (interaction.state !== 'waiting') throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
    return interaction;
  }

  /** The interaction of a webhook's path. Throws when the token is unknown, too old, or was never acknowledged. */
  acknowledged(token: string): Interaction {
    const interaction = this.#entries.get(token)?.interaction;
    if (interaction === undefined || interaction.state === 'waiting' || interaction.state === 'dead')
      throw unknown('Webhook');
    const age = this.#clock.now().getTime() - interaction.createdAt.getTime();
    if (age > tokenLifetime) throw new Refusal(401, 50027, 'Invalid Webhook Token');
    return interaction;
  }

  /** Tells whoever waits what came of it; only the first telling counts. */
  settle(interaction: Interaction, outcome: Outcome): void {
    const entry = this.#entries.get(interaction.token);
    entry?.settle(outcome);
    entry?.settled.abort();
  }

  /** Ends all waiting: whoever still waits gets no response. */
  close(): void {
    for (const { interaction } of this.#entries.values()) {
      if (interaction.state === 'waiting') interaction.state = 'dead';
      this.settle(interaction, { kind: 'no response' });
    }
  }

  #forgetOld(): void {
    const horizon = this.#clock.now().getTime() - 2 * tokenLifetime;
    for (const [token, { interaction }] of this.#entries) {
      if (interaction.createdAt.getTime() > horizon) return;
      this.#entries.delete(token);
    }
  }
}
