import { useEffect, useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import type { PageChannel } from '../page-protocol.ts';
import { Avatar } from './avatar.tsx';
import { ForumIcon, HashIcon, HomeIcon, MegaphoneIcon, MoonIcon, SunIcon, SwitchIcon, ThreadIcon } from './icons.tsx';
import { AppTag } from './message.tsx';
import { channelLabel, useStore } from './store.ts';

const words = en.preview.page;

/** The servers, the channels of the one that is open, and who one is. */
export function Sidebar({ isOpen, onChosen }: { readonly isOpen: boolean; readonly onChosen: () => void }) {
  const store = useStore();
  const { state, welcome } = store;
  const current = state.channels.find((channel) => channel.id === state.currentId);
  const isHome = current?.kind === 'dm';
  const direct = state.channels.filter((channel) => channel.kind === 'dm');
  const inGuild = state.channels.filter((channel) => channel.kind !== 'dm');
  const unreadIn = (channels: readonly PageChannel[]): number =>
    channels.reduce((sum, channel) => sum + (state.unread[channel.id] ?? 0), 0);
  const choose = (channel: PageChannel | undefined): void => {
    if (channel === undefined) return;
    store.open(channel.id);
    onChosen();
  };
  return (
    <div class={isOpen ? 'sidebar open' : 'sidebar'}>
      <nav class="rail" aria-label={words.servers}>
        <RailButton
          label={words.home}
          isCurrent={isHome}
          unread={unreadIn(direct)}
          onClick={() => store.open(direct[0]?.id ?? '')}
        >
          <HomeIcon />
        </RailButton>
        <hr />
        <RailButton
          label={welcome.guild.name}
          isCurrent={!isHome}
          unread={unreadIn(inGuild)}
          onClick={() => store.open(inGuild[0]?.id ?? '')}
        >
          <span data-initials={initials(welcome.guild.name)} />
        </RailButton>
      </nav>
      <div class="places">
        <h1>{isHome ? words.home : welcome.guild.name}</h1>
        <nav class="channels" aria-label={isHome ? words.home : words.channels}>
          {!isHome && <h2>{words.textChannels}</h2>}
          <ul>
            {(isHome ? direct : inGuild.filter((channel) => channel.kind !== 'thread')).map((channel) => (
              <li key={channel.id}>
                <ChannelLink channel={channel} onChoose={choose} />
                <ul class="threads">
                  {inGuild
                    .filter((thread) => thread.kind === 'thread' && thread.parentId === channel.id)
                    .map((thread) => (
                      <li key={thread.id}>
                        <ChannelLink channel={thread} onChoose={choose} />
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        </nav>
        <UserPanel />
      </div>
    </div>
  );
}

function RailButton({
  label,
  isCurrent,
  unread,
  onClick,
  children,
}: {
  readonly label: string;
  readonly isCurrent: boolean;
  readonly unread: number;
  readonly onClick: () => void;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="rail-button"
      title={label}
      aria-label={unread > 0 ? `${label}, ${words.unread(unread)}` : label}
      aria-current={isCurrent ? 'true' : undefined}
      data-unread={unread > 0 ? '' : undefined}
      onClick={onClick}
    >
      {children}
      {unread > 0 && <span class="badge">{unread}</span>}
    </button>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 3);

export function ChannelIcon({ channel }: { readonly channel: PageChannel }) {
  const { welcome } = useStore();
  switch (channel.kind) {
    case 'text':
      return <HashIcon />;
    case 'announcement':
      return <MegaphoneIcon />;
    case 'forum':
      return <ForumIcon />;
    case 'thread':
      return <ThreadIcon />;
    case 'dm':
      return <Avatar person={welcome.vita} size={24} />;
  }
}

function ChannelLink({
  channel,
  onChoose,
}: {
  readonly channel: PageChannel;
  readonly onChoose: (channel: PageChannel) => void;
}) {
  const store = useStore();
  const unread = store.state.unread[channel.id] ?? 0;
  const label = channelLabel(store, channel);
  return (
    <button
      type="button"
      class="channel"
      aria-label={unread > 0 ? `${label}, ${words.unread(unread)}` : label}
      aria-current={channel.id === store.state.currentId ? 'page' : undefined}
      data-unread={unread > 0 ? '' : undefined}
      onClick={() => onChoose(channel)}
    >
      <ChannelIcon channel={channel} />
      <span>{channel.kind === 'dm' ? store.welcome.vita.name : channel.name}</span>
      {unread > 0 && <span class="badge">{unread}</span>}
    </button>
  );
}

/** Who one is, the switch to the other person, and the theme. */
function UserPanel() {
  const { welcome, be } = useStore();
  const { you, roles } = welcome;
  const roleOf = (manages: boolean): string => (manages ? words.roleAdmin : words.roleMember);
  const mine = roles.find((role) => role.person.id === you.id);
  const other = roles.find((role) => role.person.id !== you.id);
  return (
    <div class="user-panel">
      <Avatar person={you} size={32} />
      <div class="user-name">
        <b>{you.name}</b>
        <small>{roleOf(mine?.manages === true)}</small>
      </div>
      {other !== undefined && (
        <button
          type="button"
          class="plain"
          aria-label={words.switchTo(other.person.name, roleOf(other.manages))}
          title={words.switchTo(other.person.name, roleOf(other.manages))}
          onClick={() => be(other.person)}
        >
          <SwitchIcon />
        </button>
      )}
      <ThemeButton />
    </div>
  );
}

const themeKey = 'theme';

/** Dark or light: the system's until one chooses. */
function ThemeButton() {
  const [theme, setTheme] = useState(
    () => localStorage.getItem(themeKey) ?? (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark'),
  );
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const other = theme === 'dark' ? 'light' : 'dark';
  const label = other === 'light' ? words.lightTheme : words.darkTheme;
  const toggle = (): void => {
    localStorage.setItem(themeKey, other);
    setTheme(other);
  };
  return (
    <button type="button" class="plain" aria-label={label} title={label} onClick={toggle}>
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}

/** Who is in the server. */
export function Members() {
  const { welcome } = useStore();
  return (
    <aside class="members" aria-label={words.members}>
      <h2>{words.online(welcome.people.length)}</h2>
      <ul>
        {welcome.people.map((person) => (
          <li key={person.id}>
            <Avatar person={person} size={32} />
            <span class={person.bot ? 'name bot-name' : 'name'}>{person.name}</span>
            {person.bot && <AppTag />}
            {welcome.roles.some((role) => role.manages && role.person.id === person.id) && (
              <span class="crown" role="img" aria-label={words.manages} title={words.manages}>
                👑
              </span>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}
