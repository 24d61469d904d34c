import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { en } from '../../text/en.ts';

const words = en.preview.page;

export interface Suggestion {
  readonly key: string;
  readonly title: string;
  /** Beside the title, such as a command's options. */
  readonly aside?: string;
  /** Under the title. */
  readonly detail?: string;
}

/** The list above the field that is being typed in. The field keeps the focus and names the active entry by its id. */
export function Suggestions({
  id,
  heading,
  items,
  active,
  note,
  icon,
  onPick,
}: {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly Suggestion[];
  /** -1 for none. */
  readonly active: number;
  /** Said in place of the entries. */
  readonly note?: string | undefined;
  readonly icon?: ComponentChildren;
  readonly onPick: (index: number) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="suggestions">
      <div class="suggestions-heading" aria-hidden="true">
        {heading}
      </div>
      {note !== undefined && <p class="suggestions-note">{note}</p>}
      <ul ref={list} id={id} role="listbox" aria-label={heading} tabIndex={0}>
        {items.map((item, index) => (
          <li
            key={item.key}
            id={suggestionId(id, index)}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(index)}
          >
            {icon}
            <span class="suggestion-text">
              <span>
                {item.detail === undefined ? item.title : <b>{item.title}</b>}
                {item.aside !== undefined && item.aside !== '' && <span class="suggestion-aside"> {item.aside}</span>}
              </span>
              {item.detail !== undefined && <small>{item.detail}</small>}
            </span>
          </li>
        ))}
      </ul>
      <p class="only-read" role="status">
        {note ?? words.choiceCount(items.length)}
      </p>
    </div>
  );
}

export const suggestionId = (listId: string, index: number): string => `${listId}-${index}`;

/** Where an arrow key leads in a list of `count`; `undefined` for another key. -1 stands before the first entry. */
export function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  return active <= 0 ? count - 1 : active - 1;
}
