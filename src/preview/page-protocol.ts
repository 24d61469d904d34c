import * as z from 'zod/mini';
import type { RegisteredCommand } from './command-store.ts';
import type { Modal, OfferedChoice } from './interactions.ts';
import type { Channel, Message, Person } from './world/types.ts';

/** What the page and its server say to each other over one WebSocket: the page asks with a number, the answer bears it. */

const id = z.string().check(z.regex(/^\d{1,20}$/));
const text = z.string().check(z.maxLength(6000));
const options = z.record(z.string(), z.union([text, z.number(), z.boolean()]));

/** What a page may ask for. */
export const requestSchema = z.object({
  number: z.number(),
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('history'), channelId: id, before: z.optional(id) }),
    z.object({ kind: z.literal('say'), channelId: id, text, repliesTo: z.optional(id) }),
    z.object({ kind: z.literal('command'), channelId: id, name: text, options }),
    z.object({ kind: z.literal('complete'), channelId: id, name: text, option: text, typed: text, options }),
    z.object({ kind: z.literal('press'), channelId: id, messageId: id, customId: text }),
    z.object({ kind: z.literal('select'), channelId: id, messageId: id, customId: text, values: z.array(text) }),
    z.object({ kind: z.literal('submit'), channelId: id, form: z.number(), values: z.record(z.string(), text) }),
  ]),
});

export type PageAct = z.infer<typeof requestSchema>['act'];

/** A message as the page has it: times are milliseconds since 1970. */
export type PageMessage = Omit<Message, 'createdAt' | 'editedAt'> & {
  readonly createdAt: number;
  readonly editedAt?: number;
};

export type PageChannel = Pick<Channel, 'id' | 'kind' | 'name' | 'parentId'>;

/** What came of an act. */
export type PageResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'messages'; readonly messages: readonly PageMessage[]; readonly hasEarlier: boolean }
  | { readonly kind: 'choices'; readonly choices: readonly OfferedChoice[] }
  | { readonly kind: 'modal'; readonly form: number; readonly modal: Modal }
  /** The bot did not answer in time; `reason` is why its answer was refused, where it was. */
  | { readonly kind: 'no response'; readonly reason?: string }
  /** What was asked cannot be done; `reason` is for people. */
  | { readonly kind: 'impossible'; readonly reason: string };

export type ServerFrame =
  | {
      readonly kind: 'welcome';
      readonly you: Person;
      readonly people: readonly Person[];
      /** The people one can be. */
      readonly roles: readonly { readonly person: Person; readonly manages: boolean }[];
      readonly vita: Person;
      readonly guild: { readonly id: string; readonly name: string };
      readonly channels: readonly PageChannel[];
    }
  | { readonly kind: 'channels'; readonly channels: readonly PageChannel[] }
  | { readonly kind: 'message'; readonly message: PageMessage; readonly isNew: boolean }
  | { readonly kind: 'deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'typing'; readonly channelId: string; readonly personId: string }
  /** What may be used in the guild and in direct messages; after the welcome, and whenever the bot registers others. */
  | {
      readonly kind: 'commands';
      readonly inGuild: readonly RegisteredCommand[];
      readonly direct: readonly RegisteredCommand[];
    }
  | { readonly kind: 'result'; readonly number: number; readonly result: PageResult };
