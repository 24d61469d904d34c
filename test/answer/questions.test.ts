import { afterAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { detectLanguage } from '../../src/answer/index.ts';
import { ask, spoken } from './asking.ts';
import { crowdQuestions } from './crowd-questions.ts';
import { kinQuestions } from './kin-questions.ts';
import { sloppyQuestions } from './sloppy-questions.ts';
import { outsideQuestions } from './outside-questions.ts';
import { toldQuestions } from './told-questions.ts';
import { typedQuestions } from './typed-questions.ts';
import { vocabularyQuestions } from './vocabulary-questions.ts';
import { before, chineseQuestions, conversations, unchanged } from './questions-later.ts';
import { recentQuestions } from './recent-questions.ts';
import { laterQuestions, questions, type Expectation, type Row } from './questions.ts';

/** What is wrong with an answer; nothing where it is right. */
function faults(answer: Answer, expected: Expectation): string[] {
  const said = [spoken(answer), ...answer.items.map((item) => item.title)].join(' ').toLowerCase();
  const ids = answer.items.map((item) => item.id);
  return [
    ...(answer.answered === (expected.none === undefined) ? [] : [`answered: ${String(answer.answered)}`]),
    ...(expected.says ?? [])
      .filter((part) => !part.split('|').some((each) => said.includes(each.trim().toLowerCase())))
      .map((part) => `doesn't say ${part}`),
    ...(expected.lacks ?? []).filter((part) => said.includes(part.toLowerCase())).map((part) => `says ${part}`),
    ...(expected.items ?? []).filter((id) => !ids.includes(id)).map((id) => `lacks ${id}`),
    ...(expected.only && [...ids].sort().join() !== [...expected.only].sort().join() ? [`items: ${ids.join()}`] : []),
    ...(expected.first !== undefined && ids[0] !== expected.first ? [`first: ${ids[0] ?? 'nothing'}`] : []),
  ];
}

const tally = new Map<string, { right: number; asked: number }>();

function check(group: string, [question, expected]: Row): void {
  it(`${question}${expected.after === undefined ? '' : ` (after: ${[expected.after].flat().join(' / ')})`}`, () => {
    const answer = ask(question, expected.after);
    const wrong = faults(answer, expected);
    const row = tally.get(group) ?? { right: 0, asked: 0 };
    tally.set(group, { right: row.right + Number(wrong.length === 0), asked: row.asked + 1 });
    expect(wrong, `${answer.kind}: ${spoken(answer)}`).toEqual([]);
    expect(answer.locale).toBe(detectLanguage(question));
    expect(spoken(answer).replace(/“[^”]*”/g, ''), 'no word for a gender nobody gave').not.toMatch(
      /\b(he|she|him|his|her|hers|himself|herself)\b|[他她]/,
    );
  });
}

for (const [name, table] of Object.entries({
  questions,
  'questions written later': laterQuestions,
  'questions in haste': sloppyQuestions,
  'questions of chat rooms': recentQuestions,
  'questions of a mixed crowd': crowdQuestions,
  'questions with words near to others': kinQuestions,
  'questions with a word of another meaning': vocabularyQuestions,
  'questions with who asks and why': toldQuestions,
  'questions from outside the field': outsideQuestions,
  'questions as they are typed': typedQuestions,
  conversations,
  'questions in Chinese': chineseQuestions,
})) {
  describe(name, () => {
    for (const [group, rows] of Object.entries(table)) {
      describe(group, () => {
        for (const row of rows) check(group, row);
      });
    }
  });
}

describe('a question that names its own subject', () => {
  it.each(unchanged)('%s', (question) => {
    const alone = ask(question);
    for (const earlier of before) {
      const later = ask(question, earlier);
      expect(later.items, earlier).toEqual(alone.items);
      expect(spoken(later), earlier).toBe(spoken(alone));
    }
  });
});

afterAll(() => {
  const rows = [...tally].map(([group, { right, asked }]) => `${group.padEnd(20)} ${right} of ${asked}`);
  process.stdout.write(`\nRight answers by group:\n${rows.join('\n')}\n`);
});
