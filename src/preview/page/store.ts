import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageAct, PageChannel, PageMessage, PageResult, ServerFrame } from '../page-protocol.ts';
import type { Person } from '../world/types.ts';
import type { State } from './state.ts';

/** What the page's parts can do; the state they show comes with it. */
export interface Store {
  readonly state: State;
  readonly welcome: Extract<ServerFrame, { kind: 'welcome' }>;
  readonly ask: (act: PageAct) => Promise<PageResult>;
  readonly open: (channelId: string) => void;
  readonly be: (person: Person) => void;
  readonly sendCommand: (
    channelId: string,
    command: string,
    options: Readonly<Record<string, string | number | boolean>>,
  ) => void;
  readonly actOn: (message: PageMessage, act: Extract<PageAct, { kind: 'press' | 'select' }>) => void;
  /** False when the form was not taken. */
  readonly submitForm: (values: Readonly<Record<string, string>>) => Promise<boolean>;
  readonly closeForm: () => void;
  readonly dismiss: (what: { readonly sent: number } | PageMessage) => void;
  readonly showEarlier: (channelId: string) => void;
  readonly replyTo: (message: PageMessage | undefined) => void;
  readonly replyingTo: PageMessage | undefined;
}

const context = createContext<Store | undefined>(undefined);
export const StoreProvider = context.Provider;

/** The store; only inside the provider. */
export function useStore(): Store {
  const store = useContext(context);
  if (store === undefined) throw new Error('There is no store here');
  return store;
}

/** How a person is called; a plain word for one who is not known. */
export function personName(store: Store, id: string, fallback: string): string {
  return store.welcome.people.find((person) => person.id === id)?.name ?? fallback;
}

/** How a channel is called, with its sign: `#papers`, `Vita`. */
export function channelLabel(store: Store, channel: PageChannel): string {
  if (channel.kind === 'dm') return store.welcome.vita.name;
  return channel.kind === 'thread' ? channel.name : `#${channel.name}`;
}
