import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import type { Choice, CommandDraft, OptionEntry } from './composing.ts';
import { unused, valuesOf } from './composing.ts';
import { SendIcon } from './icons.tsx';
import type { Store } from './store.ts';
import { useStore } from './store.ts';
import type { Suggestion } from './suggestions.tsx';
import { moved, suggestionId, Suggestions } from './suggestions.tsx';

const words = en.preview.page;
/** Typing pauses this long before the bot is asked for choices, in milliseconds. */
const completeAfter = 60;

interface Completion {
  readonly choices: readonly Choice[];
  /** Said in place of choices. */
  readonly note?: string;
}

/** A command with its options as fields in one line. Tab goes on to the next option, Enter sends. */
export function CommandForm({
  channelId,
  draft,
  onDraft,
  onLeave,
  onSent,
}: {
  readonly channelId: string;
  readonly draft: CommandDraft;
  readonly onDraft: (draft: CommandDraft) => void;
  /** Back to plain text. */
  readonly onLeave: (text: string) => void;
  readonly onSent: () => void;
}) {
  const store = useStore();
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(draft.filled[0]?.option.name);
  const [active, setActive] = useState(-1);
  const [problem, setProblem] = useState<{ readonly option: string; readonly text: string }>();
  const current = draft.filled.find((one) => one.option.name === focused);
  const others = unused(draft);
  const completion = useCompletion(store, channelId, draft, current?.option);
  const offersOptions = current === undefined || completion === undefined;
  const items: Suggestion[] = offersOptions
    ? others.map((option) => ({ key: option.name, title: option.name, detail: option.description }))
    : completion.choices.map((choice, index) => ({ key: `${index}`, title: choice.name }));

  useLayoutEffect(() => setActive(-1), [focused, current?.text, items.length]);
  // At once, so that a key pressed right after goes to the new field.
  useLayoutEffect(() => {
    const field = root.current?.querySelector<HTMLElement>(
      focused === undefined ? '.command-chip' : `[data-option="${focused}"]`,
    );
    field?.focus({ preventScroll: true });
  }, [focused]);

  const fill = (name: string, text: string, value?: Choice['value']): CommandDraft => {
    setProblem(undefined);
    const filled = draft.filled.map((one) =>
      one.option.name === name ? { option: one.option, text, ...(value === undefined ? {} : { value }) } : one,
    );
    const next = { ...draft, filled };
    onDraft(next);
    return next;
  };
  const add = (from: CommandDraft, option: OptionEntry): void => {
    onDraft({ ...from, filled: [...from.filled, { option, text: '' }] });
    setFocused(option.name);
  };
  /** Goes to the option after this one, shown or not yet. False at the end. */
  const goOn = (from: CommandDraft): boolean => {
    const at = from.filled.findIndex((one) => one.option.name === focused);
    const next = from.filled[at + 1];
    const hidden = unused(from)[0];
    if (next !== undefined) setFocused(next.option.name);
    else if (hidden !== undefined) add(from, hidden);
    else return false;
    return true;
  };
  const pick = (index: number): void => {
    const option = others[index];
    const choice = completion?.choices[index];
    if (offersOptions) {
      if (option !== undefined) add(draft, option);
    } else if (choice !== undefined) {
      fill(current.option.name, choice.name, choice.value);
      setActive(-1);
    }
  };
  const send = (): void => {
    const values = valuesOf(draft);
    if ('problem' in values) {
      setProblem({ option: values.wrong, text: values.problem });
      setFocused(values.wrong);
      return;
    }
    store.sendCommand(channelId, draft.command.name, values.options);
    onSent();
  };
  const remove = (): void => {
    const at = draft.filled.findIndex((one) => one.option.name === focused);
    const before = draft.filled[at - 1];
    if (before === undefined) {
      onLeave(`/${draft.command.name}`);
      return;
    }
    onDraft({ ...draft, filled: draft.filled.filter((one) => one.option.name !== focused) });
    setFocused(before.option.name);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const next = moved(event.key, active, items.length);
    const chosen = offersOptions ? undefined : completion.choices[Math.max(active, 0)];
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Enter') send();
    else if (event.key === 'Escape') onLeave('');
    else if (event.key === 'Backspace' && (current?.text ?? '') === '') remove();
    else if (event.key === 'Tab' && !event.shiftKey) {
      const takes =
        current !== undefined &&
        chosen !== undefined &&
        current.value === undefined &&
        (current.text !== '' || active >= 0);
      const after = takes ? fill(current.option.name, chosen.name, chosen.value) : draft;
      if (!goOn(after) && !takes) return;
    } else return;
    event.preventDefault();
  };

  const note = problem?.option === focused ? problem?.text : completion?.note;
  return (
    <>
      <Suggestions
        id={listId}
        heading={
          current === undefined ? draft.command.description : `${current.option.name} — ${current.option.description}`
        }
        items={items}
        active={active}
        note={note}
        onPick={pick}
      />
      <div class="field command" ref={root} role="group" aria-label={`/${draft.command.name}`}>
        <button
          type="button"
          class="command-chip"
          onKeyDown={onKey}
          onClick={() => setFocused(draft.filled[0]?.option.name)}
        >
          /{draft.command.name}
        </button>
        {draft.filled.map(({ option, text }) => (
          <label key={option.name} class={problem?.option === option.name ? 'option wrong' : 'option'}>
            <span>{option.name}</span>
            <input
              data-option={option.name}
              value={text}
              size={Math.max(3, text.length + 1)}
              role="combobox"
              aria-label={words.commandField(draft.command.name, option.name)}
              aria-description={option.description}
              aria-required={option.isRequired}
              aria-invalid={problem?.option === option.name}
              aria-autocomplete="list"
              aria-expanded={option.name === focused && items.length > 0}
              aria-controls={listId}
              aria-activedescendant={option.name === focused && active >= 0 ? suggestionId(listId, active) : undefined}
              autocomplete="off"
              onFocus={() => setFocused(option.name)}
              onInput={(event) => fill(option.name, event.currentTarget.value)}
              onKeyDown={onKey}
            />
          </label>
        ))}
        {others.length > 0 && <span class="more-options">{words.moreOptions(others.length)}</span>}
        <button type="button" class="send" aria-label={words.send} onClick={send}>
          <SendIcon />
        </button>
      </div>
    </>
  );
}

/** What is offered for the option being typed: its own choices, channels, people, or what the bot says. `undefined`: nothing. */
function useCompletion(
  store: Store,
  channelId: string,
  draft: CommandDraft,
  option: OptionEntry | undefined,
): Completion | undefined {
  const [asked, setAsked] = useState<Completion & { readonly option?: string }>({ choices: [] });
  const filled = draft.filled.find((one) => one.option.name === option?.name);
  const text = filled?.text ?? '';
  const isChosen = filled?.value !== undefined;
  const completes = option?.completes === true;

  useEffect(() => {
    if (!completes || isChosen) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const others = valuesOf({ ...draft, filled: draft.filled.filter((one) => one.option.name !== option.name) });
      const act = {
        kind: 'complete',
        channelId,
        name: draft.command.name,
        option: option.name,
        typed: text,
        options: 'options' in others ? others.options : {},
      } as const;
      void store.ask(act).then((result) => {
        if (!isCurrent) return;
        const choices = result.kind === 'choices' ? result.choices : [];
        const note =
          result.kind !== 'choices' ? words.completionFailed : choices.length === 0 ? words.noChoices : undefined;
        setAsked({ option: option.name, choices, ...(note === undefined ? {} : { note }) });
      });
    }, completeAfter);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [option?.name, completes, text, isChosen]);

  if (option === undefined || isChosen) return undefined;
  if (completes) return asked.option === option.name ? asked : { choices: [], note: words.searching };
  const choices = localChoices(store, option);
  if (choices === undefined) return undefined;
  const wanted = text.toLowerCase();
  const fitting = choices.filter((choice) => choice.name.toLowerCase().includes(wanted));
  return { choices: fitting, ...(fitting.length === 0 ? { note: words.noChoices } : {}) };
}

/** Choices that need no asking. */
function localChoices(store: Store, option: OptionEntry): readonly Choice[] | undefined {
  if (option.choices.length > 0) return option.choices;
  switch (option.takes) {
    case 'channel':
      return store.state.channels
        .filter((channel) => channel.kind !== 'dm')
        .map((channel) => ({ name: `#${channel.name}`, value: channel.id }));
    case 'person':
      return store.welcome.people.map((person) => ({ name: person.name, value: person.id }));
    case 'role':
      return [{ name: '@everyone', value: store.welcome.guild.id }];
    case 'text':
    case 'number':
    case 'truth':
      return undefined;
  }
}
