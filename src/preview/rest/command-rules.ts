import type {
  ApplicationCommandAutocompleteCallbackRequest,
  ApplicationCommandUpdateRequest,
  ModalInteractionCallbackRequestData,
} from 'discord-api-spec';
import { ApplicationCommandOptionType, ApplicationCommandType, MessageComponentTypes } from 'discord-api-spec';
import type { Fault } from './refusal.ts';

export type CommandDefinition = ApplicationCommandUpdateRequest;
export type CommandOption = NonNullable<CommandDefinition['options']>[number];

/** What the schema misses in command definitions (interactions/application-commands). */
export const commandLimits = {
  ofEachType: {
    [ApplicationCommandType.CHAT]: 100,
    [ApplicationCommandType.USER]: 15,
    [ApplicationCommandType.MESSAGE]: 15,
  },
  characters: 8000,
  choiceValue: 100,
} as const;

/** The names that Discord takes for commands and options; it wants them in lower case too. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Discord's locales (reference, "Locales"). */
const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** What the schema misses in one command. */
export function commandFaults(command: CommandDefinition): Fault[] {
  const isChat = (command.type ?? ApplicationCommandType.CHAT) === ApplicationCommandType.CHAT;
  return [
    ...(isChat ? nameFaults(command.name, ['name']) : []),
    ...fault(
      isChat && (command.description ?? '') === '',
      ['description'],
      'BASE_TYPE_REQUIRED',
      'This field is required',
    ),
    ...fault(
      !isChat && (command.description ?? '') !== '',
      ['description'],
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
      'Context menu commands cannot have description',
    ),
    ...localeFaults(command),
    ...optionListFaults(command.options ?? [], ['options']),
    ...fault(
      commandLength(command) > commandLimits.characters,
      [],
      'APPLICATION_COMMAND_TOO_LARGE',
      `Command exceeds maximum size (${commandLimits.characters})`,
    ),
  ];
}

/** What is wrong with a list of commands as a whole; `commands` replaces everything there is. */
export function commandListFaults(commands: readonly CommandDefinition[]): Fault[] {
  const names = new Set<string>();
  const counts = new Map<ApplicationCommandType, number>();
  return commands.flatMap((command, index) => {
    const type = command.type ?? ApplicationCommandType.CHAT;
    const key = `${type} ${command.name}`;
    const twice = names.has(key);
    names.add(key);
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    const most = type === ApplicationCommandType.PRIMARY_ENTRY_POINT ? 1 : commandLimits.ofEachType[type];
    return [
      ...fault(
        twice,
        [index, 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      ),
      ...fault(
        count > most,
        [index],
        'APPLICATION_COMMANDS_TOO_MANY',
        `Maximum number of application commands of this type reached (${most})`,
      ),
    ];
  });
}

const fault = (wrong: boolean, path: readonly PropertyKey[], code: string, message: string): Fault[] =>
  wrong ? [{ path, code, message }] : [];

const nameFaults = (name: string, path: readonly PropertyKey[]): Fault[] =>
  fault(
    !namePattern.test(name) || name !== name.toLowerCase(),
    path,
    'APPLICATION_COMMAND_INVALID_NAME',
    'Command name is invalid',
  );

type Localised = Pick<CommandDefinition, 'name_localizations' | 'description_localizations'>;

function localeFaults(one: Localised, path: readonly PropertyKey[] = []): Fault[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.entries(one[field] ?? {}).flatMap(([locale, text]) => [
      ...fault(
        !locales.has(locale),
        [...path, field, locale],
        'ENUM_TYPE_COERCE',
        `Value "${locale}" is not a valid locale.`,
      ),
      ...(field === 'name_localizations' ? nameFaults(text, [...path, field, locale]) : []),
    ]),
  );
}

const isSubcommand = (option: CommandOption): boolean =>
  option.type === ApplicationCommandOptionType.SUB_COMMAND ||
  option.type === ApplicationCommandOptionType.SUB_COMMAND_GROUP;

function optionListFaults(options: readonly CommandOption[], path: readonly PropertyKey[]): Fault[] {
  const names = options.map((option) => option.name);
  const mixed = options.some(isSubcommand) && !options.every(isSubcommand);
  let optionalSeen = false;
  return [
    ...fault(
      mixed,
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    ),
    ...options.flatMap((option, index) => {
      const here = [...path, index];
      const isRequired = 'required' in option && option.required === true;
      const misplaced = isRequired && optionalSeen;
      optionalSeen ||= !isRequired;
      return [
        ...nameFaults(option.name, [...here, 'name']),
        ...fault(
          names.indexOf(option.name) !== index,
          [...here, 'name'],
          'APPLICATION_COMMAND_OPTIONS_DUPLICATE_NAME',
          'Option names must be unique',
        ),
        ...fault(
          misplaced,
          [...here, 'required'],
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
        ...localeFaults(option, here),
        ...choiceFaults(option, here),
        ...boundFaults(option, here),
        ...('options' in option ? optionListFaults(option.options ?? [], [...here, 'options']) : []),
      ];
    }),
  ];
}

function choiceFaults(option: CommandOption, path: readonly PropertyKey[]): Fault[] {
  if (!('choices' in option)) return [];
  const choices = option.choices ?? [];
  const names = choices.map((choice) => choice.name);
  return [
    ...fault(
      option.autocomplete === true && choices.length > 0,
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
      'Autocomplete cannot be set together with choices',
    ),
    ...fault(
      new Set(names).size < names.length,
      [...path, 'choices'],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      'Option choice names must be unique',
    ),
    ...choices.flatMap((choice, index) =>
      fault(
        String(choice.value).length > commandLimits.choiceValue,
        [...path, 'choices', index, 'value'],
        'BASE_TYPE_MAX_LENGTH',
        `Must be ${commandLimits.choiceValue} or fewer in length.`,
      ),
    ),
  ];
}

function boundFaults(option: CommandOption, path: readonly PropertyKey[]): Fault[] {
  const crossed = (low?: number | null, high?: number | null): boolean => low != null && high != null && low > high;
  const wrong =
    ('min_value' in option && crossed(option.min_value, option.max_value)) ||
    ('min_length' in option && crossed(option.min_length, option.max_length));
  return fault(wrong, path, 'APPLICATION_COMMAND_OPTIONS_MIN_VALUE_INVALID', 'The minimum is above the maximum');
}

/** The characters that count: name, description and choices' values, in the longest language, of the command and its options. */
function commandLength(one: CommandDefinition | CommandOption): number {
  const longest = (text: string, others: Readonly<Record<string, string>> | null | undefined): number =>
    Math.max(text.length, ...Object.values(others ?? {}).map((other) => other.length));
  let length =
    longest(one.name, one.name_localizations) + longest(one.description ?? '', one.description_localizations);
  if ('choices' in one)
    for (const choice of one.choices ?? [])
      length += longest(choice.name, choice.name_localizations) + String(choice.value).length;
  if ('options' in one) for (const option of one.options ?? []) length += commandLength(option);
  return length;
}

/** What the schema misses in the answer to an autocomplete. */
export function choicesFaults(body: ApplicationCommandAutocompleteCallbackRequest): Fault[] {
  const choices = body.data.choices;
  if (choices == null)
    return [{ path: ['data', 'choices'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  return choices.flatMap((choice, index) =>
    fault(
      typeof choice?.value === 'string' && choice.value.length > commandLimits.choiceValue,
      ['data', 'choices', index, 'value'],
      'BASE_TYPE_MAX_LENGTH',
      `Must be ${commandLimits.choiceValue} or fewer in length.`,
    ),
  );
}

/** What the schema misses in a form; Discord documents 1 to 5 components. */
export function modalFaults(modal: ModalInteractionCallbackRequestData): Fault[] {
  const seen = new Set<string>();
  return [
    ...fault(modal.components.length > 5, ['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.'),
    ...modal.components.flatMap((component, index) => {
      const path = ['components', index];
      const inner =
        component.type === MessageComponentTypes.LABEL
          ? [component.component]
          : 'components' in component
            ? component.components
            : [];
      return inner.flatMap((field) => {
        const id = field.custom_id;
        const twice = seen.has(id);
        seen.add(id);
        const labelled = component.type === MessageComponentTypes.LABEL;
        const isText = field.type === MessageComponentTypes.TEXT_INPUT;
        const crossed = isText && (field.min_length ?? 0) > (field.max_length ?? 4000);
        const unnamed = isText && !labelled && (field.label ?? '') === '';
        return [
          ...fault(
            twice,
            [...path, 'custom_id'],
            'COMPONENT_CUSTOM_ID_DUPLICATED',
            'Component custom id cannot be duplicated',
          ),
          ...fault(crossed, [...path, 'min_length'], 'BASE_TYPE_MAX', 'The minimum is above the maximum'),
          ...fault(unnamed, [...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required'),
          ...fault(inner.length > 1, path, 'BASE_TYPE_BAD_LENGTH', 'A row of a form holds one text input.'),
        ];
      });
    }),
  ];
}
