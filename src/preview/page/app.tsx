import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import type { PageMessage, PageResult } from '../page-protocol.ts';
import type { Person } from '../world/types.ts';
import { Chat, Forum } from './chat.tsx';
import { Composer } from './composer.tsx';
import type { Connection } from './connection.ts';
import { connect } from './connection.ts';
import { FormDialog } from './form-dialog.tsx';
import { MenuIcon, PeopleIcon } from './icons.tsx';
import { ChannelIcon, Members, Sidebar } from './sidebar.tsx';
import { firstState, reduce } from './state.ts';
import type { Store } from './store.ts';
import { channelLabel, StoreProvider } from './store.ts';
import { now } from './time.ts';

const words = en.preview.page;
/** Where the person one is stays over a reload. */
const personKey = 'person';

/** The whole page. */
export function App() {
  const store = usePage();
  if (store === undefined) return <p class="connecting" role="status" />;
  return (
    <StoreProvider value={store}>
      <Frame store={store} />
    </StoreProvider>
  );
}

/** The state, kept up by the connection, and what can be done. */
function usePage(): Store | undefined {
  const [personId, setPersonId] = useState(() => sessionStorage.getItem(personKey) ?? undefined);
  const [state, change] = useReducer(reduce, firstState);
  const [replyingTo, replyTo] = useState<PageMessage>();
  const connection = useRef<Connection | undefined>(undefined);
  const nextKey = useRef(1);
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    const line = connect(personId, change, () => change({ kind: 'lost' }));
    connection.current = line;
    return () => line.close();
  }, [personId]);

  const { welcome, currentId } = state;
  const isLoaded = state.histories[currentId] !== undefined;
  useEffect(() => {
    if (welcome !== undefined && currentId !== '' && !isLoaded) void load(currentId, undefined);
  }, [welcome, currentId, isLoaded]);

  const ask: Store['ask'] = (act) =>
    connection.current?.ask(act) ?? Promise.resolve({ kind: 'impossible', reason: '' } as const);

  async function load(channelId: string, before: string | undefined): Promise<void> {
    const result = await ask({ kind: 'history', channelId, ...(before === undefined ? {} : { before }) });
    if (result.kind !== 'messages') return;
    change({ kind: 'history', channelId, history: result, isEarlier: before !== undefined });
  }

  /** A form is shown, a silence is told. Gives the failure, if there is one. */
  function follow(channelId: string, result: PageResult): { readonly reason?: string } | undefined {
    if (result.kind === 'modal')
      change({ kind: 'form', form: { channelId, number: result.form, modal: result.modal } });
    if (result.kind === 'no response') return result.reason === undefined ? {} : { reason: result.reason };
    return result.kind === 'impossible' ? { reason: result.reason } : undefined;
  }

  const actions = useMemo(
    () => ({
      ask,
      open: (channelId: string) => {
        replyTo(undefined);
        change({ kind: 'open', channelId });
      },
      be: (person: Person) => {
        sessionStorage.setItem(personKey, person.id);
        replyTo(undefined);
        setPersonId(person.id);
      },
      sendCommand: (
        channelId: string,
        command: string,
        options: Readonly<Record<string, string | number | boolean>>,
      ) => {
        const key = nextKey.current++;
        change({ kind: 'sent', sent: { key, channelId, command, at: now() } });
        void ask({ kind: 'command', channelId, name: command, options }).then((result) => {
          const failure = follow(channelId, result);
          change({ kind: 'settled', key, ...(failure === undefined ? {} : { failure }) });
        });
      },
      actOn: (message: PageMessage, act: Parameters<Store['actOn']>[1]) => {
        change({ kind: 'control', messageId: message.id, outcome: 'busy' });
        void ask(act).then((result) => {
          const failure = follow(message.channelId, result);
          change({ kind: 'control', messageId: message.id, outcome: failure ?? 'done' });
        });
      },
      submitForm: async (values: Readonly<Record<string, string>>) => {
        const { form } = latest.current;
        if (form === undefined) return true;
        const result = await ask({ kind: 'submit', channelId: form.channelId, form: form.number, values });
        if (result.kind === 'no response' || result.kind === 'impossible') return false;
        change({ kind: 'form', form: undefined });
        return true;
      },
      closeForm: () => change({ kind: 'form', form: undefined }),
      dismiss: (what: { readonly sent: number } | PageMessage) =>
        change(
          'sent' in what
            ? { kind: 'dismiss', key: what.sent }
            : { kind: 'dismiss message', channelId: what.channelId, messageId: what.id },
        ),
      showEarlier: (channelId: string) => void load(channelId, latest.current.histories[channelId]?.messages[0]?.id),
      replyTo,
    }),
    [],
  );
  return welcome === undefined ? undefined : { ...actions, state, welcome, replyingTo };
}

function Frame({ store }: { readonly store: Store }) {
  const { state } = store;
  const [isMenuOpen, openMenu] = useState(false);
  const [hasMembers, showMembers] = useState(true);
  const channel = state.channels.find((one) => one.id === state.currentId);
  const unread = Object.values(state.unread).reduce((sum, count) => sum + count, 0);
  const place = channel === undefined ? '' : channelLabel(store, channel);

  useEffect(() => {
    document.title = words.title(place, unread);
  }, [place, unread]);

  if (channel === undefined) return null;
  return (
    <>
      <p class="notice" role="note">
        {words.notice}{' '}
        <a href="https://discord.com/developers/applications" target="_blank" rel="noopener noreferrer">
          {words.portal}
        </a>{' '}
        {words.noticeThen}
      </p>
      {state.isLost && (
        <p class="lost" role="alert">
          {words.lost}
        </p>
      )}
      <div class="frame">
        <Sidebar isOpen={isMenuOpen} onChosen={() => openMenu(false)} />
        {isMenuOpen && (
          <button type="button" class="curtain" aria-label={words.closeChannels} onClick={() => openMenu(false)} />
        )}
        <main aria-label={place}>
          <header class="channel-header">
            <button
              type="button"
              class="plain menu"
              aria-label={words.openChannels}
              aria-expanded={isMenuOpen}
              onClick={() => openMenu(!isMenuOpen)}
            >
              <MenuIcon />
            </button>
            <ChannelIcon channel={channel} />
            <h2>{channel.kind === 'dm' ? place : channel.name}</h2>
            {channel.kind !== 'dm' && (
              <button
                type="button"
                class="plain members-button"
                aria-label={words.showMembers}
                aria-pressed={hasMembers}
                onClick={() => showMembers(!hasMembers)}
              >
                <PeopleIcon />
              </button>
            )}
          </header>
          <div class="channel-body">
            <div class="chat">
              {channel.kind === 'forum' ? <Forum channel={channel} /> : <Chat channel={channel} />}
              {channel.kind !== 'forum' && <Composer key={channel.id} channel={channel} />}
            </div>
            {hasMembers && channel.kind !== 'dm' && <Members />}
          </div>
        </main>
      </div>
      {state.form !== undefined && <FormDialog key={state.form.number} form={state.form} />}
    </>
  );
}
