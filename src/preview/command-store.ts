import type { CommandDefinition } from './rest/command-rules.ts';
import { Refusal } from './rest/refusal.ts';

/** A command as it is registered. */
export interface RegisteredCommand extends CommandDefinition {
  readonly id: string;
  /** Changes whenever the command does. */
  readonly version: string;
  readonly guildId?: string;
}

/** Where global commands stand among the guilds' own. */
const everywhere = 'global';
/** 200 new commands a day and guild (interactions/application-commands, "Registering a Command"). */
const createsADay = 200;

/** The commands that the bot has registered, globally and by guild. */
export class CommandStore {
  readonly #byPlace = new Map<string, readonly RegisteredCommand[]>();
  readonly #newId: () => string;
  readonly #listeners = new Set<() => void>();
  #created = 0;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** Commands registered in a place: a guild's own, or the global ones. */
  registered(guildId?: string): readonly RegisteredCommand[] {
    return this.#byPlace.get(guildId ?? everywhere) ?? [];
  }

  /** Commands that can be used in a place: the guild's own come before global ones of the same name. */
  usable(guildId?: string): readonly RegisteredCommand[] {
    const own = guildId === undefined ? [] : this.registered(guildId);
    return [...own, ...this.registered().filter((one) => !own.some((other) => other.name === one.name))];
  }

  /** Takes the place of everything registered there; a command that stays keeps its id. */
  replace(definitions: readonly CommandDefinition[], guildId?: string): readonly RegisteredCommand[] {
    const before = this.registered(guildId);
    const after = definitions.map((definition) => {
      const known = before.find((one) => one.name === definition.name && (one.type ?? 1) === (definition.type ?? 1));
      if (known === undefined) this.#created += 1;
      if (this.#created > createsADay)
        throw new Refusal(
          400,
          30034,
          `Max number of daily application command creates has been reached (${createsADay})`,
        );
      const id = known?.id ?? this.#newId();
      return { ...definition, id, version: this.#newId(), ...(guildId === undefined ? {} : { guildId }) };
    });
    this.#byPlace.set(guildId ?? everywhere, after);
    for (const listener of this.#listeners) listener();
    return after;
  }

  /** Resolves once commands are registered anywhere. */
  async registration(): Promise<void> {
    if (this.#byPlace.size > 0) return;
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => {
        stop();
        resolve();
      });
    });
  }

  /** Calls `listener` whenever commands were registered, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
