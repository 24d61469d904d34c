import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import type { PageChannel, PageMessage } from '../page-protocol.ts';
import { ForumIcon } from './icons.tsx';
import { MessageView, SentView, summary } from './message.tsx';
import type { Sent } from './state.ts';
import { channelLabel, useStore } from './store.ts';

const words = en.preview.page;

/** Messages of one author within this time stand under one name, in milliseconds: seven minutes, as on Discord. */
const togetherWithin = 7 * 60_000;
/** So near to the end counts as being there, in pixels. */
const nearEnd = 80;

/** The messages of a channel, the latest in view unless one has scrolled up. */
export function Chat({ channel }: { readonly channel: PageChannel }) {
  const store = useStore();
  const { state } = store;
  const place = channelLabel(store, channel);
  const history = state.histories[channel.id];
  const messages = history?.messages ?? [];
  const sent = state.sent.filter((one) => one.channelId === channel.id);
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [isAway, setAway] = useState(false);
  const newest = messages.at(-1);

  const toEnd = (): void => {
    const box = list.current;
    if (box !== null) box.scrollTop = box.scrollHeight;
  };
  useLayoutEffect(() => {
    isAtEnd.current = true;
    toEnd();
  }, [channel.id]);
  useLayoutEffect(() => {
    if (isAtEnd.current || newest?.authorId === store.welcome.you.id) toEnd();
  }, [messages, sent.length, state.controls]);
  useEffect(() => {
    const box = list.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) toEnd();
    });
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, [channel.id]);
  const height = useRef(0);
  const onScroll = (): void => {
    const box = list.current;
    if (box === null) return;
    // What scrolls because the page changed its size is not someone scrolling up.
    const isResized = box.clientHeight + box.scrollHeight !== height.current;
    height.current = box.clientHeight + box.scrollHeight;
    if (isResized && isAtEnd.current) return;
    isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    setAway(!isAtEnd.current);
  };

  return (
    <div class="messages-frame">
      <div
        class="messages"
        ref={list}
        role="log"
        aria-label={words.messages(place)}
        aria-busy={history === undefined}
        tabIndex={0}
        onScroll={onScroll}
      >
        {history?.hasEarlier === true ? (
          <button type="button" class="button secondary earlier" onClick={() => store.showEarlier(channel.id)}>
            {words.earlier}
          </button>
        ) : (
          <div class="beginning">
            <h2>{channel.kind === 'dm' ? store.welcome.vita.name : words.welcome(place)}</h2>
            <p>{channel.kind === 'dm' ? words.beginningDirect : words.beginning(place)}</p>
          </div>
        )}
        <ol>
          {interleave(messages, sent).map((one) =>
            'sent' in one ? (
              <SentView key={`sent ${one.sent.key}`} sent={one.sent} />
            ) : (
              <MessageView
                key={one.message.id}
                message={one.message}
                isContinued={continues(one.before, one.message)}
              />
            ),
          )}
        </ol>
      </div>
      {isAway && (
        <button type="button" class="to-latest" onClick={toEnd}>
          {words.latest}
        </button>
      )}
    </div>
  );
}

type Entry = { readonly message: PageMessage; readonly before: PageMessage | undefined } | { readonly sent: Sent };

/** Messages with what was sent and got no answer between them, by time. */
function interleave(messages: readonly PageMessage[], sent: readonly Sent[]): Entry[] {
  const entries: Entry[] = messages.map((message, index) => ({ message, before: messages[index - 1] }));
  for (const one of sent) {
    const at = entries.findIndex((entry) => ('sent' in entry ? entry.sent.at : entry.message.createdAt) > one.at);
    entries.splice(at === -1 ? entries.length : at, 0, { sent: one });
  }
  return entries;
}

function continues(before: PageMessage | undefined, message: PageMessage): boolean {
  return (
    before !== undefined &&
    before.authorId === message.authorId &&
    message.createdAt - before.createdAt < togetherWithin &&
    message.interaction === undefined &&
    message.repliesTo === undefined &&
    (before.visibleTo === undefined) === (message.visibleTo === undefined)
  );
}

/** The posts of a forum, newest first. */
export function Forum({ channel }: { readonly channel: PageChannel }) {
  const store = useStore();
  const posts = store.state.channels.filter((one) => one.parentId === channel.id).reverse();
  useEffect(() => {
    for (const post of posts) if (store.state.histories[post.id] === undefined) store.showEarlier(post.id);
  }, [posts.length]);
  return (
    <div class="forum" role="region" aria-label={channelLabel(store, channel)} tabIndex={0}>
      {posts.length === 0 && (
        <p class="forum-empty">
          <ForumIcon />
          {words.forumEmpty}
        </p>
      )}
      <ul>
        {posts.map((post) => {
          const messages = store.state.histories[post.id]?.messages ?? [];
          const [first] = messages;
          return (
            <li key={post.id}>
              <button type="button" class="post" onClick={() => store.open(post.id)}>
                <strong>{post.name}</strong>
                {first !== undefined && <span>{summary(store, first)}</span>}
                <small>{words.posts(messages.length)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
