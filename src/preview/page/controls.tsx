import { ButtonStyleTypes, MessageComponentTypes } from 'discord-api-spec';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { en } from '../../text/en.ts';
import type { PageMessage } from '../page-protocol.ts';
import type { Component } from '../world/types.ts';
import { CheckIcon, ChevronIcon, ExternalIcon } from './icons.tsx';
import { useStore } from './store.ts';

const words = en.preview.page;

type Row = Extract<Component, { type: MessageComponentTypes.ACTION_ROW }>;
type Control = Row['components'][number];
type ButtonData = Extract<Control, { type: MessageComponentTypes.BUTTON }>;
type SelectData = Extract<Control, { type: MessageComponentTypes.STRING_SELECT }>;

/** A row of buttons, or a select. A button keeps its place, and with it the focus, when the message changes. */
export function ActionRow({ row, message }: { readonly row: Row; readonly message: PageMessage }) {
  return (
    <div class="action-row">
      {row.components.map((control, index) => {
        if (control.type === MessageComponentTypes.BUTTON)
          return <ControlButton key={index} button={control} message={message} />;
        if (control.type === MessageComponentTypes.STRING_SELECT)
          return <ControlSelect key={control.custom_id} select={control} message={message} />;
        return (
          <p key={index} class="unsupported">
            {words.unsupported}
          </p>
        );
      })}
    </div>
  );
}

function styleName(style: ButtonStyleTypes): string {
  switch (style) {
    case ButtonStyleTypes.PRIMARY:
      return 'primary';
    case ButtonStyleTypes.SUCCESS:
      return 'success';
    case ButtonStyleTypes.DANGER:
      return 'danger';
    case ButtonStyleTypes.SECONDARY:
    case ButtonStyleTypes.LINK:
    case ButtonStyleTypes.PREMIUM:
      return 'secondary';
  }
}

/** A button of a message: a link, or one that the bot is told of. */
export function ControlButton({ button, message }: { readonly button: ButtonData; readonly message: PageMessage }) {
  const store = useStore();
  const face = (
    <>
      {button.emoji?.name != null && <span class="button-emoji">{button.emoji.name}</span>}
      {button.label != null && <span>{button.label}</span>}
    </>
  );
  const className = `button ${styleName(button.style)}`;
  if (button.url != null && /^https?:/i.test(button.url)) {
    return (
      <a class={className} href={button.url} target="_blank" rel="noopener noreferrer" title={button.url}>
        {face}
        <ExternalIcon />
      </a>
    );
  }
  const isBusy = store.state.controls[message.id] === 'busy';
  const press = (): void => {
    if (isBusy || button.custom_id == null) return;
    store.actOn(message, {
      kind: 'press',
      channelId: message.channelId,
      messageId: message.id,
      customId: button.custom_id,
    });
  };
  return (
    <button type="button" class={className} disabled={button.disabled === true} aria-busy={isBusy} onClick={press}>
      {face}
    </button>
  );
}

/** A select: a button that opens a list to choose from. */
function ControlSelect({ select, message }: { readonly select: SelectData; readonly message: PageMessage }) {
  const store = useStore();
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<readonly string[]>(
    select.options.filter((option) => option.default === true).map((option) => option.value),
  );
  const most = select.max_values ?? 1;
  const placeholder = select.placeholder ?? words.makeASelection;
  const labels = select.options.filter((option) => chosen.includes(option.value)).map((option) => option.label);

  useEffect(() => {
    if (!isOpen) return;
    const close = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === true) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [isOpen]);

  const send = (values: readonly string[]): void => {
    setOpen(false);
    store.actOn(message, {
      kind: 'select',
      channelId: message.channelId,
      messageId: message.id,
      customId: select.custom_id,
      values: [...values],
    });
  };
  const pick = (value: string): void => {
    const next =
      most === 1 ? [value] : chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    if (next.length > most) return;
    setChosen(next);
    if (most === 1) send(next);
  };
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = select.options.length;
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      if (isOpen) setActive((active + step + count) % count);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
    } else if ((event.key === 'Enter' || event.key === ' ') && isOpen) {
      event.preventDefault();
      const option = select.options[active];
      if (option !== undefined) pick(option.value);
    } else if (event.key === 'Tab' && isOpen) {
      if (most > 1 && chosen.length >= (select.min_values ?? 1)) send(chosen);
      else setOpen(false);
    }
  };

  return (
    <div class="select" ref={root}>
      <button
        type="button"
        class="select-face"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={labels.length > 0 ? `${placeholder}: ${labels.join(', ')}` : placeholder}
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        disabled={select.disabled === true}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={move}
      >
        <span class={labels.length > 0 ? 'select-chosen' : 'select-placeholder'}>
          {labels.join(', ') || placeholder}
        </span>
        <ChevronIcon />
      </button>
      <ul
        class="select-list"
        id={listId}
        role="listbox"
        aria-label={placeholder}
        aria-multiselectable={most > 1}
        hidden={!isOpen}
      >
        {select.options.map((option, index) => (
          <li
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={chosen.includes(option.value)}
            class={index === active ? 'active' : ''}
            onPointerEnter={() => setActive(index)}
            onClick={() => pick(option.value)}
          >
            <span class="option-text">
              <span>{option.label}</span>
              {option.description != null && <small>{option.description}</small>}
            </span>
            {chosen.includes(option.value) && <CheckIcon />}
          </li>
        ))}
      </ul>
    </div>
  );
}
