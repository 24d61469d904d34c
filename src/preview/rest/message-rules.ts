import type {
  ButtonComponentForMessageRequest,
  MessageAllowedMentionsRequest,
  StringSelectComponentForMessageRequest,
} from 'discord-api-spec';
import { AllowedMentionTypes, ButtonStyleTypes, MessageComponentTypes } from 'discord-api-spec';
import type { Component, Embed } from '../world/types.ts';
import { messageFlags } from '../world/types.ts';
import type { Fault } from './refusal.ts';

/** Limits that Discord documents and its schema does not hold (resources/message, components/reference). */
export const limits = {
  content: 2000,
  embedText: 6000,
  components: 40,
  componentText: 4000,
  actionRows: 5,
} as const;

/** The parts of a message body that the rules look at, whichever call brings them. */
export interface CheckedMessage {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly allowed_mentions?: MessageAllowedMentionsRequest | null;
  readonly flags?: number | null;
  readonly poll?: unknown;
  readonly sticker_ids?: readonly string[] | null;
}

/** What the schema misses in a message. `allowedFlags`: bits that this call may set. */
export function messageFaults(body: CheckedMessage, allowedFlags: number, fileNames: readonly string[]): Fault[] {
  const flags = body.flags ?? 0;
  const components = body.components ?? [];
  const text = body.content ?? '';
  return [
    ...fault(
      text.length > limits.content,
      ['content'],
      'BASE_TYPE_MAX_LENGTH',
      `Must be ${limits.content} or fewer in length.`,
    ),
    ...fault((flags & ~allowedFlags) !== 0, ['flags'], 'BASE_TYPE_CHOICES', 'This call cannot set one of these flags.'),
    ...embedFaults(body.embeds ?? []),
    ...mentionFaults(body.allowed_mentions),
    ...((flags & messageFlags.componentsV2) === 0 ? legacyFaults(components) : layoutFaults(body, components)),
    ...controlFaults(components),
    ...mediaFaults(components, fileNames),
  ];
}

const fault = (wrong: boolean, path: readonly PropertyKey[], code: string, message: string): Fault[] =>
  wrong ? [{ path, code, message }] : [];

const required = (wrong: boolean, path: readonly PropertyKey[]): Fault[] =>
  fault(wrong, path, 'BASE_TYPE_REQUIRED', 'This field is required');

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** Whether Discord takes this as a link. */
const isWebUrl = (url: string): boolean => /^https?:\/\//i.test(url);

const badScheme = (url: string | null | undefined, path: readonly PropertyKey[]): Fault[] =>
  fault(
    url != null && !isWebUrl(url),
    path,
    'URL_TYPE_INVALID_SCHEME',
    `Scheme "${(url ?? '').split(':')[0] ?? ''}" is not supported. Scheme must be one of ('http', 'https').`,
  );

function embedFaults(embeds: readonly Embed[]): Fault[] {
  const each = embeds.flatMap((embed, index) => {
    const path = ['embeds', index];
    const shown = [
      embed.title,
      embed.description,
      embed.author?.name,
      embed.footer?.text,
      embed.image?.url,
      embed.thumbnail?.url,
    ];
    return [
      ...required(shown.every(blank) && (embed.fields ?? []).length === 0, [...path, 'description']),
      ...badScheme(embed.url, [...path, 'url']),
      ...badScheme(embed.author?.url, [...path, 'author', 'url']),
      ...(embed.fields ?? []).flatMap((field, at) => [
        ...required(blank(field.name), [...path, 'fields', at, 'name']),
        ...required(blank(field.value), [...path, 'fields', at, 'value']),
      ]),
    ];
  });
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  const message = `Embed size exceeds maximum size of ${limits.embedText}`;
  return [...each, ...fault(total > limits.embedText, ['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', message)];
}

function embedLength(embed: Embed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  for (const field of embed.fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + (text ?? '').trim().length, 0);
}

function mentionFaults(mentions: MessageAllowedMentionsRequest | null | undefined): Fault[] {
  const parse = mentions?.parse ?? [];
  const both =
    (parse.includes(AllowedMentionTypes.USERS) && (mentions?.users ?? []).length > 0) ||
    (parse.includes(AllowedMentionTypes.ROLES) && (mentions?.roles ?? []).length > 0);
  const message = 'A kind in "parse" and a list of ids of the same kind are mutually exclusive.';
  return fault(both, ['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
}

function legacyFaults(components: readonly Component[]): Fault[] {
  return [
    ...fault(
      components.length > limits.actionRows,
      ['components'],
      'BASE_TYPE_BAD_LENGTH',
      `Must be between 1 and ${limits.actionRows} in length.`,
    ),
    ...components.flatMap((component, index) =>
      fault(
        component.type !== MessageComponentTypes.ACTION_ROW,
        ['components', index, 'type'],
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (1,) without the components-V2 flag.',
      ),
    ),
  ];
}

function layoutFaults(body: CheckedMessage, components: readonly Component[]): Fault[] {
  const all = [...flatten(components)];
  const texts = all.flatMap(({ part, path }) => ('content' in part ? [{ text: part.content, path }] : []));
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  const legacy = {
    content: body.content,
    embeds: body.embeds?.length === 0 ? undefined : body.embeds,
    poll: body.poll,
    sticker_ids: body.sticker_ids?.length === 0 ? undefined : body.sticker_ids,
  };
  return [
    ...Object.entries(legacy).flatMap(([key, value]) =>
      fault(
        value != null && value !== '',
        [key],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
    ),
    ...required(components.length === 0, ['components']),
    ...fault(
      all.length > limits.components,
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components (${all.length}) exceeds ${limits.components}.`,
    ),
    ...fault(
      length > limits.componentText,
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text (${length}) exceeds ${limits.componentText} characters.`,
    ),
    ...texts.flatMap(({ text, path }) => required(blank(text), [...path, 'content'])),
  ];
}

type Row = Extract<Component, { type: MessageComponentTypes.ACTION_ROW }>;
type Section = Extract<Component, { type: MessageComponentTypes.SECTION }>;
/** A component wherever it may stand. */
export type AnyComponent = Component | Row['components'][number] | Section['accessory'];

/** Every component of a message, nested ones included, with where it stands. */
export function* flatten(
  components: readonly AnyComponent[],
  parent: readonly PropertyKey[] = ['components'],
): Generator<{ readonly part: AnyComponent; readonly path: readonly PropertyKey[] }> {
  for (const [index, part] of components.entries()) {
    const path = [...parent, index];
    yield { part, path };
    if ('components' in part) yield* flatten(part.components, [...path, 'components']);
    if ('accessory' in part) yield { part: part.accessory, path: [...path, 'accessory'] };
  }
}

function controlFaults(components: readonly Component[]): Fault[] {
  const seen = new Set<string>();
  return [...flatten(components)].flatMap(({ part, path }) => {
    const faults: Fault[] = [];
    if (part.type === MessageComponentTypes.BUTTON) faults.push(...buttonFaults(part, path));
    if (part.type === MessageComponentTypes.STRING_SELECT) faults.push(...selectFaults(part, path));
    if (part.type === MessageComponentTypes.ACTION_ROW) {
      const mixed =
        part.components.length > 1 && part.components.some((one) => one.type !== MessageComponentTypes.BUTTON);
      faults.push(
        ...fault(mixed, path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'An action row holds up to 5 buttons or one select.'),
      );
    }
    if ('custom_id' in part && part.custom_id != null) {
      faults.push(
        ...fault(
          seen.has(part.custom_id),
          [...path, 'custom_id'],
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          'Component custom id cannot be duplicated',
        ),
      );
      seen.add(part.custom_id);
    }
    return faults;
  });
}

function buttonFaults(button: ButtonComponentForMessageRequest, path: readonly PropertyKey[]): Fault[] {
  const isLink = button.style === ButtonStyleTypes.LINK;
  const isPremium = button.style === ButtonStyleTypes.PREMIUM;
  const unnamed = blank(button.label) && button.emoji == null && !isPremium;
  return [
    ...fault(
      !isLink && !isPremium && button.custom_id == null,
      [...path, 'custom_id'],
      'BASE_TYPE_REQUIRED',
      'A custom id is required',
    ),
    ...fault(
      (isLink || isPremium) && button.custom_id != null,
      [...path, 'custom_id'],
      'COMPONENT_CUSTOM_ID_NOT_ALLOWED',
      'A custom id and url cannot both be specified',
    ),
    ...fault(isLink && button.url == null, [...path, 'url'], 'BASE_TYPE_REQUIRED', 'A url is required'),
    ...fault(
      !isLink && button.url != null,
      [...path, 'url'],
      'COMPONENT_URL_NOT_ALLOWED',
      'Only a link button has a url',
    ),
    ...fault(isPremium && button.sku_id == null, [...path, 'sku_id'], 'BASE_TYPE_REQUIRED', 'A sku is required'),
    ...fault(unnamed, [...path, 'label'], 'BASE_TYPE_REQUIRED', 'A label or emoji is required'),
    ...badScheme(button.url, [...path, 'url']),
    ...emojiFaults(button.emoji, [...path, 'emoji']),
  ];
}

function selectFaults(select: StringSelectComponentForMessageRequest, path: readonly PropertyKey[]): Fault[] {
  const minimum = select.min_values ?? 1;
  const maximum = select.max_values ?? 1;
  const values = select.options.map((option) => option.value);
  const chosen = select.options.filter((option) => option.default === true).length;
  return [
    ...fault(
      minimum > maximum,
      [...path, 'min_values'],
      'BASE_TYPE_MAX',
      `min_values (${minimum}) exceeds max_values (${maximum}).`,
    ),
    ...fault(
      maximum > values.length,
      [...path, 'max_values'],
      'BASE_TYPE_MAX',
      `max_values (${maximum}) exceeds the number of options.`,
    ),
    ...fault(
      new Set(values).size < values.length,
      [...path, 'options'],
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    ),
    ...fault(
      chosen > maximum,
      [...path, 'options'],
      'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      'More options are chosen than may be.',
    ),
    ...select.options.flatMap((option, index) => emojiFaults(option.emoji, [...path, 'options', index, 'emoji'])),
  ];
}

/** A custom emoji has an id; any other must be one of Unicode's. */
function emojiFaults(
  emoji: { id?: string | null; name?: string | null } | null | undefined,
  path: readonly PropertyKey[],
): Fault[] {
  const wrong =
    emoji != null &&
    emoji.id == null &&
    !/\p{Emoji_Presentation}|\p{Extended_Pictographic}|\u20E3/u.test(emoji.name ?? '');
  return fault(wrong, [...path, 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}

function mediaFaults(components: readonly Component[], fileNames: readonly string[]): Fault[] {
  return [...flatten(components)].flatMap(({ part, path }) => {
    const urls: [string, PropertyKey[]][] = [];
    if ('file' in part) urls.push([part.file.url, ['file', 'url']]);
    if ('media' in part) urls.push([part.media.url, ['media', 'url']]);
    if ('items' in part)
      part.items.forEach((item, index) => urls.push([item.media.url, ['items', index, 'media', 'url']]));
    return urls.flatMap(([url, where]) => {
      const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
      if (name === undefined)
        return 'file' in part
          ? [
              {
                path: [...path, ...where],
                code: 'URL_TYPE_INVALID_SCHEME',
                message: 'A file must be an attachment:// reference.',
              },
            ]
          : badScheme(url, [...path, ...where]);
      const missing = !fileNames.includes(name);
      return fault(
        missing,
        [...path, ...where],
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        'The referenced attachment was not found',
      );
    });
  });
}
