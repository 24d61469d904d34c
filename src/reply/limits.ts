/**
 * Discord's limits on what a reply may hold. Lengths are counted in UTF-16 units, which is never fewer than Discord
 * counts. Source, where nothing else is said: the file named, under `developers/` of Discord's documentation
 * (github.com/discord/discord-api-docs, August 2026).
 */
export const limits = {
  /** Characters in all Text Displays of one message together. Source: discord-api-docs pull request 8562. */
  messageText: 4000,
  /** Components in one message, nested ones counted. `components/reference.mdx` */
  components: 40,
  /** Buttons in one action row. `components/reference.mdx` */
  buttonsInRow: 5,
  /** `components/reference.mdx`, button */
  buttonLabel: 80,
  /** `components/reference.mdx`, button */
  buttonUrl: 512,
  /** `components/reference.mdx`, custom id */
  customId: 100,
  /** `components/reference.mdx`, string select */
  selectOptions: 25,
  /** Label, value and description of an option alike. `components/reference.mdx`, select option */
  selectOptionText: 100,
  /** `components/reference.mdx`, string select */
  selectPlaceholder: 150,
  /** Choices offered while an option is typed. `interactions/receiving-and-responding.mdx` */
  choices: 25,
  /** Name and value of such a choice alike. `interactions/application-commands.mdx` */
  choice: 100,
  /** Error 30015 in Discord's OpenAPI description. */
  attachments: 10,
  /** `resources/message.mdx`: length of the flag field's bit for Components V2. */
  flagComponentsV2: 1 << 15,
  /** `resources/message.mdx`: seen by the asker alone. */
  flagEphemeral: 1 << 6,
  /** `interactions/receiving-and-responding.mdx`, modal */
  modalTitle: 45,
  /** `components/reference.mdx`, modal: 1 to 5 components. */
  modalFields: 5,
  /** `components/reference.mdx`, label */
  fieldLabel: 45,
  /** `components/reference.mdx`, label */
  fieldDescription: 100,
  /** `components/reference.mdx`, text input */
  fieldValue: 4000,
} as const;
