import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/index.ts';
import { loadProfile } from '../../src/profile/load.ts';
import { createSearch } from '../../src/search/index.ts';
import { now, spoken } from './asking.ts';

const folder = mkdtempSync(join(tmpdir(), 'vita-answer-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What an import of a short page may come to: no jobs, no talks, and awards kept under service. */
const files = {
  'about.yaml': 'name: Ada Example\nheadline: master’s student at Example University\n',
  'service.yaml': [
    '- { id: prize, kind: other, role: Award, body: National Scholarship, date: 2024-11 }',
    '- { id: old-prize, kind: other, role: Award, body: School Scholarship, date: "2019" }',
    '- { id: lecture, kind: other, role: Invited Talk, body: Summer School on Vision, date: 2023-07 }',
  ].join('\n'),
};
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

const { profile, problems } = loadProfile(folder);
if (!profile) throw new Error(JSON.stringify(problems));
const answerer = createAnswerer(profile, createSearch(profile));
const ask = (text: string) => answerer.answer({ text, now, locale: 'en' });

describe('a profile with empty sections', () => {
  it.each([
    'what is her email',
    'where does she work',
    'phone number',
    'the third paper',
    'more than 3 papers?',
    'when did he join',
    'what are his hobbies',
    '他的邮箱是什么',
  ])('offers nothing where there is nothing: %s', (question) => {
    const answer = ask(question);
    expect(answer.answered).toBe(false);
    expect(spoken(answer)).not.toMatch(/\b0 |: \.|What it does say|资料里有的是/);
  });

  it('says who it is about as it stands', () => {
    expect(spoken(ask('who is she'))).toBe('Ada Example: master’s student at Example University.');
  });

  it.each([
    ['any awards?', ['prize', 'old-prize']],
    ['awards in 2024', ['prize']],
    ['latest award', ['prize']],
    ['what talks did she give', ['lecture']],
    ['他得过什么奖', ['prize', 'old-prize']],
  ])('finds awards and talks under service: %s', (question, ids) => {
    expect(ask(question).items.map((item) => item.id)).toEqual(ids);
  });
});

describe('a researcher of any name', () => {
  it.each([
    ['does Ada speak Mandarin', 'nationality'],
    ['how much does Dr Example earn', 'money'],
    ['is Ada Example single', 'family'],
    ['what languages does Ada speak', 'nationality'],
    ['do they speak Mandarin', 'nationality'],
    ["where is Ada's house", 'lives'],
    ['are you Ada', 'bot'],
    ['do you think Ada sees this, does Ada read this', 'Vita'],
  ])('is spoken of by name as by a pronoun: %s', (question, said) => {
    expect(spoken(ask(question))).toContain(said);
  });
});
