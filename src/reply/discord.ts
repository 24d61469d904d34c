import { textsFor, type Texts } from '../text/index.ts';
import { cutText, ellipsis } from './cut.ts';
import { codeBlock, oneLine, safeUrl } from './escape.ts';
import { fitComponents, fitText, type Line, type Piece } from './fit.ts';
import { encodeInvocation, type LongState } from './invocation.ts';
import { limits } from './limits.ts';
import { toMarkdown } from './markdown.ts';
import type { Button, MessageBody, ModalBody, Select } from './message.ts';
import type { Action, Block, Form, FormField, Reply, ReplyFile, Rich, RunAction } from './reply.ts';

/** The colour of the bar beside each of Vita's messages. */
const accentColour = 0x4f7cac;

/** At most this much of a message's text is code; what is longer goes into a file. */
const codeRoom = limits.messageText * 0.75;

/** A reply as Discord takes it. */
export interface Message {
  readonly body: MessageBody;
  /** Invocations too long for their buttons: keep them before the message is sent. */
  readonly longStates: readonly LongState[];
  /** Uploaded with the body, whose `attachment://` addresses name them. */
  readonly files: readonly ReplyFile[];
}

/**
 * Renders a reply for Discord, within every limit of `limits.ts` whatever the reply holds; never throws. Where there is
 * too much, the longest lines are cut first. Code that doesn't fit becomes a file, so that what is copied is always whole.
 */
export function toMessage(reply: Reply, otherwise: Texts = textsFor('en')): Message {
  const texts = reply.locale ? textsFor(reply.locale) : otherwise;
  const ids = createIds();
  const files = createFiles();
  for (const file of reply.files ?? []) files.add(file.name, file.content);
  const pieces = withoutLongCode(reply.blocks, files).flatMap((block) => piecesOf(block, ids));
  const attached = files.all.map((file): Piece => {
    return { kind: 'part', part: { type: 13, file: { url: `attachment://${file.name}` } } };
  });
  const roles = reply.blocks.flatMap((block) => (block.kind === 'mention' ? [block.role] : []));
  const fitting = fitComponents(pieces, limits.components - 1 - attached.length);
  const parts = fitText([...fitting, ...attached], (rich) => toMarkdown(rich, texts));
  return {
    body: {
      flags: limits.flagComponentsV2 | (reply.private ? limits.flagEphemeral : 0),
      components: [
        {
          type: 17,
          accent_color: accentColour,
          components: parts.length > 0 ? parts : [{ type: 10, content: ellipsis }],
        },
      ],
      allowed_mentions: { parse: [], ...(roles.length > 0 && { roles }) },
    },
    longStates: ids.longStates(),
    files: files.all,
  };
}

/**
 * Renders a form as a modal. `longStates` as in `Message`. A form needs one to five fields; more are left out, and
 * Discord refuses one without any.
 */
export function toForm(form: Form): { body: ModalBody; longStates: readonly LongState[] } {
  const { customId, longState } = encodeInvocation(form.submit, false);
  return {
    body: {
      title: label(form.title, limits.modalTitle),
      custom_id: customId,
      components: form.fields.slice(0, limits.modalFields).map((field) => ({
        type: 18,
        label: label(field.label, limits.fieldLabel),
        ...(field.description && { description: label(field.description, limits.fieldDescription) }),
        component: textInput(field),
      })),
    },
    longStates: longState ? [longState] : [],
  };
}

function textInput(field: FormField): ModalBody['components'][number]['component'] {
  const length = Math.min(Math.max(field.maxLength ?? limits.fieldValue, 1), limits.fieldValue);
  return {
    type: 4,
    custom_id: field.name,
    style: field.long ? 2 : 1,
    required: field.required ?? true,
    max_length: length,
    ...(field.value && { value: cutText(field.value, length) }),
  };
}

/** Gives out ids for buttons and choices, each different in its message. */
function createIds() {
  const used = new Set<string>();
  const states = new Map<string, LongState>();
  return {
    longStates: () => [...states.values()],
    for(action: RunAction): string {
      for (let nth = 0; ; nth += 1) {
        const { customId, longState } = encodeInvocation(action.invocation, action.replaces === true, nth);
        if (used.has(customId)) continue;
        used.add(customId);
        if (longState) states.set(longState.id, longState);
        return customId;
      }
    },
    /** For a select menu itself, which says nothing: its choices do. */
    forSelect(): string {
      const id = `select${used.size}`;
      used.add(id);
      return id;
    },
  };
}
type Ids = ReturnType<typeof createIds>;

/** Collects files under names that Discord takes, each different. */
function createFiles() {
  const all: ReplyFile[] = [];
  return {
    all,
    add(name: string, content: string): void {
      if (all.length === limits.attachments) return;
      const [, stem = '', extension = ''] =
        /^(.*?)(\.[A-Za-z0-9]{1,12})?$/.exec(name.replace(/[^A-Za-z0-9._-]+/g, '-')) ?? [];
      const start = stem.slice(0, 60).replace(/^[.-]+/, '') || 'text';
      const end = extension || '.txt';
      let unique = start + end;
      for (let nth = 2; all.some((file) => file.name === unique); nth += 1) unique = `${start}-${nth}${end}`;
      all.push({ name: unique, content });
    },
  };
}
type Files = ReturnType<typeof createFiles>;

/** The blocks without code that leaves too little room for the text: that goes into a file. */
function withoutLongCode(blocks: readonly Block[], files: Files): Block[] {
  let room = codeRoom;
  return blocks.filter((block) => {
    if (block.kind !== 'code') return true;
    room -= codeBlock(block.language, block.code).length;
    if (room >= 0) return true;
    files.add(`text.${block.language}`, block.code);
    return false;
  });
}

function piecesOf(block: Block, ids: Ids): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'lines', lines: [line('### ', block.text)] }];
    case 'text':
      return [{ kind: 'lines', lines: [{ prefix: '', rich: block.text }] }];
    case 'note':
      return [{ kind: 'lines', lines: [line('-# ', block.text)] }];
    case 'entry':
      return [
        {
          kind: 'lines',
          lines: block.lines.map((rich) => line('', rich)),
          ...(block.action && { button: runButton(block.action, ids) }),
        },
      ];
    case 'code':
      return [{ kind: 'code', markdown: codeBlock(block.language, block.code) }];
    case 'divider':
      return [{ kind: 'part', part: { type: 14 } }];
    case 'mention':
      return [{ kind: 'code', markdown: `<@&${block.role}>` }];
    case 'actions':
      return actionPieces(block.actions, ids);
    case 'select': {
      const choices = block.choices.slice(0, limits.selectOptions);
      if (choices.length === 0) return [];
      return [{ kind: 'part', part: { type: 1, components: [selectMenu(block.placeholder, choices, ids)] } }];
    }
  }
}

/** A line whose spans have no line feed, so that its mark holds for all of it. */
function line(prefix: Line['prefix'], rich: Rich): Line {
  return { prefix, rich: rich.map((span) => ({ ...span, text: span.text.replace(/\s*[\r\n]\s*/g, ' ') })) };
}

function actionPieces(actions: readonly Action[], ids: Ids): Piece[] {
  const buttons: Button[] = [];
  const links: Line[] = [];
  for (const action of actions) {
    if (action.kind === 'run') {
      buttons.push(runButton(action, ids));
      continue;
    }
    const url = safeUrl(action.url);
    if (url === undefined) continue;
    if (url.length > limits.buttonUrl) links.push(line('', [{ text: action.label, url }]));
    else buttons.push({ type: 2, style: 5, label: label(action.label, limits.buttonLabel), url });
  }
  const rows: Piece[] = [];
  for (let index = 0; index < buttons.length; index += limits.buttonsInRow) {
    const components = buttons.slice(index, index + limits.buttonsInRow);
    rows.push({ kind: 'part', part: { type: 1, components } });
  }
  return links.length > 0 ? [{ kind: 'lines', lines: links }, ...rows] : rows;
}

function runButton(action: RunAction, ids: Ids): Button {
  const styles = { primary: 1, secondary: 2, success: 3, danger: 4 } as const;
  return {
    type: 2,
    style: styles[action.style ?? 'secondary'],
    label: label(action.label, limits.buttonLabel),
    custom_id: ids.for(action),
    ...(action.disabled && { disabled: true }),
  };
}

function selectMenu(placeholder: string, choices: readonly RunAction[], ids: Ids): Select {
  return {
    type: 3,
    custom_id: ids.forSelect(),
    placeholder: label(placeholder, limits.selectPlaceholder),
    options: choices.map((choice) => ({
      label: label(choice.label, limits.selectOptionText),
      value: ids.for(choice),
      ...(choice.description && { description: label(choice.description, limits.selectOptionText) }),
    })),
  };
}

/** A text that Discord shows as it stands, without markdown; never empty. */
function label(text: string, limit: number): string {
  return cutText(oneLine(text), limit) || ellipsis;
}
