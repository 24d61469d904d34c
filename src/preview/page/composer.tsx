import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import type { PageChannel } from '../page-protocol.ts';
import { Avatar } from './avatar.tsx';
import { CommandForm } from './command-form.tsx';
import type { CommandDraft, CommandEntry } from './composing.ts';
import { draftOf, matchingCommands, readCommandLine, withMentions } from './composing.ts';
import { CloseIcon, SendIcon } from './icons.tsx';
import { channelLabel, personName, useStore } from './store.ts';
import type { Suggestion } from './suggestions.tsx';
import { moved, suggestionId, Suggestions } from './suggestions.tsx';

const words = en.preview.page;

/** Where one writes: plain text, or a command with its options once `/name ` stands there. */
export function Composer({ channel }: { readonly channel: PageChannel }) {
  const store = useStore();
  const place = channelLabel(store, channel);
  const [text, setText] = useState('');
  const [draft, setDraft] = useState<CommandDraft>();
  const commands = channel.kind === 'dm' ? store.state.commands.direct : store.state.commands.inGuild;

  const write = (written: string): void => {
    const command = readCommandLine(commands, written);
    if (command === undefined) setText(written);
    else setDraft(command);
  };
  // A command may be typed before the bot has registered any.
  useEffect(() => {
    if (draft === undefined) write(text);
  }, [commands]);
  const leaveCommand = (left: string): void => {
    setDraft(undefined);
    setText(left);
  };
  const send = (): void => {
    const content = withMentions(text.trim(), store.welcome.people);
    if (content === '') return;
    setText('');
    const repliesTo = store.replyingTo;
    store.replyTo(undefined);
    void store.ask({
      kind: 'say',
      channelId: channel.id,
      text: content,
      ...(repliesTo === undefined ? {} : { repliesTo: repliesTo.id }),
    });
  };

  return (
    <div class="composer">
      {store.replyingTo !== undefined && (
        <div class="replying">
          <span>
            {words.replyingTo} <b>{personName(store, store.replyingTo.authorId, '')}</b>
          </span>
          <button type="button" aria-label={words.cancelReply} onClick={() => store.replyTo(undefined)}>
            <CloseIcon />
          </button>
        </div>
      )}
      {draft === undefined ? (
        <TextField
          label={words.messageField(place)}
          text={text}
          commands={commands}
          onText={write}
          onCommand={(command) => setDraft(draftOf(command))}
          onSend={send}
        />
      ) : (
        <CommandForm
          key={draft.command.name}
          channelId={channel.id}
          draft={draft}
          onDraft={setDraft}
          onLeave={leaveCommand}
          onSent={() => leaveCommand('')}
        />
      )}
      <Typing channelId={channel.id} />
    </div>
  );
}

function TextField({
  label,
  text,
  commands,
  onText,
  onCommand,
  onSend,
}: {
  readonly label: string;
  readonly text: string;
  readonly commands: readonly CommandEntry[];
  readonly onText: (text: string) => void;
  readonly onCommand: (command: CommandEntry) => void;
  readonly onSend: () => void;
}) {
  const { welcome } = useStore();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [active, setActive] = useState(0);
  const [isHidden, hide] = useState(false);

  const matching = /^\/[^\n]*$/.test(text) ? matchingCommands(commands, text.slice(1)) : undefined;
  const mention = matching === undefined ? /(?:^|\s)@([^\s@]*)$/.exec(text)?.[1]?.toLowerCase() : undefined;
  const people =
    mention === undefined ? [] : welcome.people.filter((one) => one.name.toLowerCase().startsWith(mention));
  const isOpen = !isHidden && (matching !== undefined || people.length > 0);
  const items: Suggestion[] =
    matching?.map((one) => ({
      key: one.name,
      title: `/${one.name}`,
      aside: one.options.map((option) => option.name).join('  '),
      detail: one.description,
    })) ?? people.map((one) => ({ key: one.id, title: one.name, detail: `@${one.username}` }));

  // At once, so that a key pressed right after goes to the new field.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    setActive(0);
    hide(false);
    const area = field.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);

  const pick = (index: number): void => {
    const command = matching?.[index];
    const person = people[index];
    if (command !== undefined) onCommand(command);
    else if (person !== undefined) onText(`${text.slice(0, text.lastIndexOf('@'))}@${person.name} `);
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const next = isOpen ? moved(event.key, active, items.length) : undefined;
    const takes = isOpen && items.length > 0 && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey;
    if (next !== undefined) setActive(next);
    else if (takes) pick(active);
    else if (isOpen && event.key === 'Escape') hide(true);
    else if (event.key === 'Enter' && !event.shiftKey) onSend();
    else return;
    event.preventDefault();
  };

  return (
    <>
      {isOpen && (
        <Suggestions
          id={listId}
          heading={matching === undefined ? words.people : words.commands}
          items={items}
          active={active}
          note={items.length === 0 ? words.noCommand : undefined}
          icon={matching === undefined ? undefined : <Avatar person={welcome.vita} size={32} />}
          onPick={pick}
        />
      )}
      <div class="field">
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen && items.length > 0 ? suggestionId(listId, active) : undefined}
          maxLength={2000}
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <button type="button" class="send" aria-label={words.send} disabled={text.trim() === ''} onClick={onSend}>
          <SendIcon />
        </button>
      </div>
    </>
  );
}

/** How long "is typing" stays unless a message comes, in milliseconds: Discord's ten seconds. */
const typingShownFor = 10_000;

function Typing({ channelId }: { readonly channelId: string }) {
  const store = useStore();
  const { typing } = store.state;
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    const timer = setTimeout(() => setOver(true), typingShownFor);
    return () => clearTimeout(timer);
  }, [typing]);
  const isShown = typing !== undefined && typing.channelId === channelId && !isOver;
  return (
    <p class="typing" role="status">
      {isShown ? words.typing(personName(store, typing.personId, '')) : ''}
    </p>
  );
}
