import { MessageComponentTypes } from 'discord-api-spec';
import type { ComponentChildren } from 'preact';
import { en } from '../../text/en.ts';
import type { PageMessage } from '../page-protocol.ts';
import type { Person } from '../world/types.ts';
import { messageFlags } from '../world/types.ts';
import { Avatar } from './avatar.tsx';
import { EmbedView } from './embed.tsx';
import { CheckIcon, EyeIcon, ReplyIcon, ThreadIcon, WarningIcon } from './icons.tsx';
import { attached, FileCard, Part } from './layout-parts.tsx';
import type { Inline } from './markdown.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import { Markdown } from './rich.tsx';
import type { Sent } from './state.ts';
import type { Store } from './store.ts';
import { personName, useStore } from './store.ts';
import { clockTime, messageTime, now } from './time.ts';

const words = en.preview.page;

/** Whose name a message bears, and when it came. */
function Byline({ person, at, isBot }: { readonly person: Person; readonly at: number; readonly isBot: boolean }) {
  return (
    <div class="byline">
      <span class={isBot ? 'name bot-name' : 'name'}>{person.name}</span>
      {isBot && <AppTag />}
      <time dateTime={new Date(at).toISOString()}>{messageTime(at, now())}</time>
    </div>
  );
}

export const AppTag = () => (
  <span class="app-tag">
    <CheckIcon />
    {words.app}
  </span>
);

function Dots() {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}

/** One message. `isContinued`: it follows one of the same author and shows no name of its own. */
export function MessageView({
  message,
  isContinued,
}: {
  readonly message: PageMessage;
  readonly isContinued: boolean;
}) {
  const store = useStore();
  const { welcome, state } = store;
  const author = welcome.people.find((person) => person.id === message.authorId) ?? welcome.vita;
  const isPrivate = message.visibleTo !== undefined;
  const thread = state.channels.find((channel) => channel.id === message.id && channel.parentId === message.channelId);
  const control = state.controls[message.id];
  const isMention = message.mentions.everyone || message.mentions.people.includes(welcome.you.id);
  const classes = ['message', isContinued ? 'continued' : '', isPrivate ? 'private' : '', isMention ? 'mentioned' : ''];
  return (
    <li class={classes.join(' ')} data-message={message.id}>
      <article aria-label={`${author.name}, ${messageTime(message.createdAt, now())}`}>
        <Cause message={message} />
        {isContinued ? (
          <time class="gutter-time" dateTime={new Date(message.createdAt).toISOString()}>
            {clockTime(message.createdAt)}
          </time>
        ) : (
          <>
            <Avatar person={author} size={40} />
            <Byline person={author} at={message.createdAt} isBot={author.bot} />
          </>
        )}
        <div class="body">
          <Body message={message} author={author} />
          {message.editedAt !== undefined && <small class="edited">{words.edited}</small>}
          {(message.flags & messageFlags.crossposted) !== 0 && <small class="edited">{words.published}</small>}
          {thread !== undefined && (
            <button type="button" class="thread-link" onClick={() => store.open(thread.id)}>
              <ThreadIcon />
              {thread.name}
            </button>
          )}
          {typeof control === 'object' && <Failure text={words.failed} reason={control.reason} />}
          {isPrivate && (
            <p class="private-note">
              <EyeIcon />
              {words.onlyYou} •
              <button type="button" class="link" onClick={() => store.dismiss(message)}>
                {words.dismiss}
              </button>
            </p>
          )}
        </div>
        {!isPrivate && (
          <div class="message-actions">
            <button type="button" aria-label={words.replyTo(author.name)} onClick={() => store.replyTo(message)}>
              <ReplyIcon />
            </button>
          </div>
        )}
      </article>
    </li>
  );
}

function Body({ message, author }: { readonly message: PageMessage; readonly author: Person }) {
  if ((message.flags & messageFlags.loading) !== 0)
    return (
      <p class="thinking">
        <Dots /> {words.thinking(author.name)}
      </p>
    );
  const shown = message.components.flatMap((part) =>
    part.type === MessageComponentTypes.FILE ? (attached(message, part.file.url)?.id ?? []) : [],
  );
  const isLayout = (message.flags & messageFlags.componentsV2) !== 0;
  const files = isLayout ? [] : message.attachments.filter((file) => !shown.includes(file.id));
  return (
    <>
      {message.content !== '' && <Markdown text={message.content} />}
      {message.embeds.map((embed, index) => (
        <EmbedView key={index} embed={embed} message={message} />
      ))}
      {files.map((file) => (
        <FileCard key={file.id} file={file} />
      ))}
      {message.components.map((part, index) => (
        <Part key={index} part={part} message={message} />
      ))}
    </>
  );
}

/** What a message came from: a command that someone used, or a message that it replies to. */
function Cause({ message }: { readonly message: PageMessage }) {
  const store = useStore();
  const { interaction, repliesTo } = message;
  const source = interaction?.sourceMessageId ?? repliesTo;
  if (interaction?.command !== undefined)
    return <UsedCommand personId={interaction.personId} command={interaction.command} />;
  if (source === undefined) return null;
  const quoted = store.state.histories[message.channelId]?.messages.find((one) => one.id === source);
  const quotedAuthor = store.welcome.people.find((person) => person.id === quoted?.authorId);
  return (
    <Quoting person={quotedAuthor}>
      {quoted === undefined ? <em>{words.deleted}</em> : <span class="quoted">{summary(store, quoted) || '…'}</span>}
    </Quoting>
  );
}

function UsedCommand({ personId, command }: { readonly personId: string; readonly command: string }) {
  const store = useStore();
  return (
    <Quoting person={store.welcome.people.find((person) => person.id === personId)}>
      {words.used} <span class="command-name">/{command}</span>
    </Quoting>
  );
}

function Quoting({ person, children }: { readonly person: Person | undefined; readonly children: ComponentChildren }) {
  return (
    <div class="cause">
      {person !== undefined && <Avatar person={person} size={16} />}
      {person !== undefined && <span class={person.bot ? 'name bot-name' : 'name'}>{person.name}</span>} {children}
    </div>
  );
}

/** The first words of a message, for where it is quoted. */
export function summary(store: Store, message: PageMessage): string {
  const texts: string[] = [message.content];
  const collect = (parts: readonly PageMessage['components'][number][]): void => {
    for (const part of parts) {
      if ('content' in part) texts.push(part.content);
      else if (part.type === MessageComponentTypes.CONTAINER || part.type === MessageComponentTypes.SECTION)
        collect(part.components);
    }
  };
  collect(message.components);
  texts.push(...message.embeds.map((embed) => embed.title ?? ''), ...message.attachments.map((file) => file.name));
  const first = texts.find((text) => text.trim() !== '') ?? '';
  const nameOf = (node: Inline): string =>
    node.kind === 'mention' ? `@${personName(store, node.name, node.name)}` : '';
  return plainText(parseMarkdown(first), nameOf).slice(0, 120);
}

function Failure({ text, reason }: { readonly text: string; readonly reason: string | undefined }) {
  return (
    <div class="failure" role="alert">
      <p>
        <WarningIcon />
        {text}
      </p>
      {reason !== undefined && reason !== '' && (
        <details>
          <summary>{words.refused}</summary>
          <pre tabIndex={0}>{reason}</pre>
        </details>
      )}
    </div>
  );
}

/** A command without an answer: on its way, or failed. Only its sender sees it. */
export function SentView({ sent }: { readonly sent: Sent }) {
  const store = useStore();
  const { vita, you } = store.welcome;
  return (
    <li class={sent.failure === undefined ? 'message pending' : 'message private'}>
      <article aria-label={`${personName(store, you.id, '')} ${words.used} /${sent.command}`}>
        <UsedCommand personId={you.id} command={sent.command} />
        <Avatar person={vita} size={40} />
        <Byline person={vita} at={sent.at} isBot />
        <div class="body">
          {sent.failure === undefined ? (
            <p class="thinking">{words.sending}</p>
          ) : (
            <>
              <Failure text={words.noResponse} reason={sent.failure.reason} />
              <p class="private-note">
                <EyeIcon />
                {words.onlyYou} •
                <button type="button" class="link" onClick={() => store.dismiss({ sent: sent.key })}>
                  {words.dismiss}
                </button>
              </p>
            </>
          )}
        </div>
      </article>
    </li>
  );
}
