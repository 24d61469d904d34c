import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales, textsFor } from '../../src/text/index.ts';
import { answerer, ask, now, profile, spoken } from './asking.ts';
import { laterQuestions, questions } from './questions.ts';

const asked = [...Object.values(questions), ...Object.values(laterQuestions)].flat().map(([question]) => question);
const wordsOf = (text: string) =>
  text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu) ?? [];

/** The words of a catalogue: of its texts, and of what its functions put around their gaps. */
function wordsOfCatalogue(value: unknown): string[] {
  if (typeof value === 'string') return wordsOf(value);
  if (typeof value === 'function') return wordsOf(String(value));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOfCatalogue) : [];
}

const monthsAndNames = ['january february march april may june july august september october november december s t'];
const known = new Set([
  ...locales.flatMap((locale) => wordsOfCatalogue(textsFor(locale))),
  ...locales.flatMap((locale) =>
    Object.values(textsFor(locale).answer.nouns).flatMap((noun) => wordsOf(`${noun()} ${noun(1)}`)),
  ),
  ...wordsOf(JSON.stringify(profile)),
  ...profile.venues.flatMap((venue) => wordsOf(`${venue.short} ${venue.name}`)),
  ...monthsAndNames.flatMap(wordsOf),
]);

/** Questions of people, mangled: parts of real ones, put together with anything. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 600 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...asked),
        fc.string({ maxLength: 12 }),
        fc.constantFrom('@everyone', '<@1>', '“', '”', '\n', '```'),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join(' ')),
  fc.constantFrom(...asked).chain((question) => fc.nat(question.length).map((length) => question.slice(length))),
);

describe('whatever is typed', () => {
  it('there is an answer, and it never fails', () => {
    fc.assert(
      fc.property(anything, fc.option(anything, { nil: undefined }), (text, after) => {
        const answer = ask(text, after);
        expect(answer.sentences.length).toBeGreaterThan(0);
        expect(spoken(answer).trim()).not.toBe('');
        for (const item of answer.items) expect(profile.byId.get(item.id)).toBe(item);
      }),
      { numRuns: 500 },
    );
  });

  it('no answer mentions anybody or holds markup of the question', () => {
    fc.assert(
      fc.property(anything, (text) => {
        // A citation in BibTeX begins with an at sign, in a block of code.
        expect(spoken(ask(text)).replace(/@\w+\{/g, '')).not.toMatch(/[@<>`|\\]|\]\(/);
      }),
      { numRuns: 500 },
    );
  });

  it('every word of an answer is of the catalogue or of the profile, or stands in quotation marks', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const said = ask(text)
          .sentences.flat()
          .filter((span) => span.url === undefined && !span.code);
        const unquoted = said.map((span) => span.text.replace(/“[^”]*”/g, ' ')).join(' ');
        expect(wordsOf(unquoted).filter((word) => !known.has(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('a turn that names records which are gone is no trouble', () => {
    const previous = { reading: 'list his patents', items: ['gone', 'also-gone'] };
    for (const text of ['the second one', 'who wrote it?', 'and in 2023?', '第二个呢']) {
      expect(() => answerer.answer({ text, now, locale: 'en', previous })).not.toThrow();
    }
  });
});

describe('follow-ups', () => {
  it('the reading of every answer, asked again by itself, gives the same records', () => {
    for (const rows of [...Object.values(questions), ...Object.values(laterQuestions)]) {
      for (const [question, { after }] of rows) {
        if (after === undefined) continue;
        const { turn, items } = ask(question, after);
        expect(
          ask(turn.reading).items.map((item) => item.id),
          `${question} → ${turn.reading}`,
        ).toEqual(items.map((item) => item.id));
      }
    }
  });
});
