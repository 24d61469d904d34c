import type { Modal } from '../interactions.ts';
import type { PageChannel, PageMessage, ServerFrame } from '../page-protocol.ts';
import type { CommandEntry } from './composing.ts';
import { commandEntries } from './composing.ts';

type Welcome = Extract<ServerFrame, { kind: 'welcome' }>;
type Live = Exclude<ServerFrame, { kind: 'result' }>;

export interface History {
  /** Oldest first. */
  readonly messages: readonly PageMessage[];
  readonly hasEarlier: boolean;
}

/** A command that was sent and has no answer yet, or that got none. */
export interface Sent {
  readonly key: number;
  readonly channelId: string;
  readonly command: string;
  readonly at: number;
  /** Set when no answer came: the reason, as far as one is known. */
  readonly failure?: { readonly reason?: string };
}

export interface OpenForm {
  readonly channelId: string;
  readonly number: number;
  readonly modal: Modal;
}

/** All that the page shows. */
export interface State {
  readonly welcome?: Welcome;
  readonly isLost: boolean;
  readonly channels: readonly PageChannel[];
  readonly currentId: string;
  /** By channel; a channel that was never opened has none. */
  readonly histories: Readonly<Record<string, History>>;
  readonly unread: Readonly<Record<string, number>>;
  readonly sent: readonly Sent[];
  /** Messages whose control was used and has not been answered: `busy`, or that it failed. */
  readonly controls: Readonly<Record<string, 'busy' | { readonly reason?: string }>>;
  /** Who is typing where. */
  readonly typing?: { readonly channelId: string; readonly personId: string };
  readonly form: OpenForm | undefined;
  readonly commands: { readonly inGuild: readonly CommandEntry[]; readonly direct: readonly CommandEntry[] };
}

export type Change =
  | Live
  | { readonly kind: 'lost' }
  | { readonly kind: 'open'; readonly channelId: string }
  | { readonly kind: 'history'; readonly channelId: string; readonly history: History; readonly isEarlier: boolean }
  | { readonly kind: 'sent'; readonly sent: Sent }
  | { readonly kind: 'settled'; readonly key: number; readonly failure?: { readonly reason?: string } }
  | { readonly kind: 'dismiss'; readonly key: number }
  | { readonly kind: 'dismiss message'; readonly channelId: string; readonly messageId: string }
  | {
      readonly kind: 'control';
      readonly messageId: string;
      readonly outcome: 'busy' | 'done' | { readonly reason?: string };
    }
  | { readonly kind: 'form'; readonly form: OpenForm | undefined };

export const firstState: State = {
  isLost: false,
  channels: [],
  currentId: '',
  histories: {},
  unread: {},
  sent: [],
  controls: {},
  form: undefined,
  commands: { inGuild: [], direct: [] },
};

/** The state after a change. */
export function reduce(state: State, change: Change): State {
  switch (change.kind) {
    case 'welcome':
      return {
        ...firstState,
        welcome: change,
        channels: change.channels,
        currentId: openable(change.channels, state.currentId),
      };
    case 'lost':
      return { ...state, isLost: true };
    case 'channels':
      return { ...state, channels: change.channels, currentId: openable(change.channels, state.currentId) };
    case 'open':
      return { ...state, currentId: change.channelId, unread: without(state.unread, change.channelId) };
    case 'history': {
      const known = state.histories[change.channelId]?.messages ?? [];
      const messages = merge(
        change.isEarlier ? [...change.history.messages, ...known] : [...known, ...change.history.messages],
      );
      return { ...state, histories: { ...state.histories, [change.channelId]: { ...change.history, messages } } };
    }
    case 'message':
      return withMessage(state, change.message, change.isNew);
    case 'deleted':
    case 'dismiss message':
      return withoutMessage(state, change.channelId, change.messageId);
    case 'typing':
      return { ...state, typing: { channelId: change.channelId, personId: change.personId } };
    case 'commands':
      return {
        ...state,
        commands: { inGuild: commandEntries(change.inGuild), direct: commandEntries(change.direct) },
      };
    case 'sent':
      return { ...state, sent: [...state.sent, change.sent] };
    case 'settled':
      return change.failure === undefined
        ? { ...state, sent: state.sent.filter((one) => one.key !== change.key) }
        : {
            ...state,
            sent: state.sent.map((one) => (one.key === change.key ? { ...one, failure: change.failure ?? {} } : one)),
          };
    case 'dismiss':
      return { ...state, sent: state.sent.filter((one) => one.key !== change.key) };
    case 'control':
      return {
        ...state,
        controls:
          change.outcome === 'done'
            ? without(state.controls, change.messageId)
            : { ...state.controls, [change.messageId]: change.outcome },
      };
    case 'form':
      return { ...state, form: change.form };
  }
}

function withMessage(state: State, message: PageMessage, isNew: boolean): State {
  const { channelId } = message;
  const history = state.histories[channelId];
  const isMine = message.authorId === state.welcome?.you.id;
  const isUnread = isNew && channelId !== state.currentId && !isMine;
  const { typing, ...rest } = state;
  return {
    ...rest,
    ...(typing === undefined || typing.channelId === channelId ? {} : { typing }),
    histories:
      history === undefined
        ? state.histories
        : { ...state.histories, [channelId]: { ...history, messages: merge([...history.messages, message]) } },
    unread: isUnread ? { ...state.unread, [channelId]: (state.unread[channelId] ?? 0) + 1 } : state.unread,
    sent: state.sent.filter((one) => !isAnswerTo(message, one, state.welcome?.you.id)),
  };
}

/** The answer takes the place of "Sending command…", whether or not it still says that the bot is thinking. */
function isAnswerTo(message: PageMessage, sent: Sent, myId: string | undefined): boolean {
  const { interaction } = message;
  return (
    sent.failure === undefined &&
    interaction !== undefined &&
    interaction.personId === myId &&
    interaction.command === sent.command &&
    message.channelId === sent.channelId
  );
}

function withoutMessage(state: State, channelId: string, messageId: string): State {
  const history = state.histories[channelId];
  if (history === undefined) return state;
  const messages = history.messages.filter((message) => message.id !== messageId);
  return { ...state, histories: { ...state.histories, [channelId]: { ...history, messages } } };
}

/** Messages by age, each once, as it is last in the list. */
function merge(messages: readonly PageMessage[]): PageMessage[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return [...byId.values()].sort((one, other) => compareIds(one.id, other.id));
}

/** Ids are numbers too large for JavaScript's, which grow with time. */
export function compareIds(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

/** The channel to show: the wanted one, or the first. */
function openable(channels: readonly PageChannel[], wanted: string): string {
  const fitting =
    channels.find((channel) => channel.id === wanted) ?? channels.find((channel) => channel.kind === 'text');
  return fitting?.id ?? '';
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
