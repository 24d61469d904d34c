/**
 * Every word that a reader sees, in English. Another language is one more file of this shape. Room by room; a text with a
 * gap is a function of what fills it.
 */
export const en = {
  /** The commands' names for people, descriptions and options, as Discord shows them (1 to 100 characters). */
  commands: {
    words: {},
  },

  /** Messages of the dispatcher and of every command's failures. */
  common: {
    unexpected: (reference: string) => `Something went wrong here. If you report it, give this reference: ${reference}`,
  },

  /** Replies to look-ups. */
  lookup: {
    nothingFound: (query: string) => `Nothing in the profile matches “${query}”.`,
  },

  /** Citations. */
  cite: {},

  /** Answers to questions in plain words. */
  answer: {},

  /** Announcements and subscriptions. */
  announce: {},

  /** Sources and their state. */
  sources: {},

  /** The terminal: `ask`, `import`, `check`, `state`. */
  terminal: {},

  /** The local Discord's page. */
  preview: {},
};
