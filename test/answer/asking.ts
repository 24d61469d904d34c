import type { Answer, Turn } from '../../src/answer/answer.ts';
import { createAnswerer } from '../../src/answer/index.ts';
import { loadProfile } from '../../src/profile/load.ts';
import { createSearch } from '../../src/search/index.ts';

/** The day on which all questions are asked. */
export const now = new Date('2026-11-23T12:00:00Z');

const loaded = loadProfile('data').profile;
if (!loaded) throw new Error('The profile in data/ has errors: npm run check');

export const profile = loaded;
export const answerer = createAnswerer(profile, createSearch(profile));

/** The answer to a question, asked after others where `after` says so. */
export function ask(text: string, after: string | readonly string[] = []): Answer {
  const earlier = typeof after === 'string' ? [after] : after;
  const previous = earlier.reduce<Turn | undefined>((turn, question) => answerTo(question, turn).turn, undefined);
  return answerTo(text, previous);
}

function answerTo(text: string, previous: Turn | undefined): Answer {
  return answerer.answer({ text, now, locale: 'en', ...(previous && { previous }) });
}

/** An answer's sentences as one text. */
export function spoken(answer: Answer): string {
  return answer.sentences.map((sentence) => sentence.map((span) => span.text).join('')).join(' ');
}
