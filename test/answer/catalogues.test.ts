import { describe, expect, it } from 'vitest';
import { english } from '../../src/answer/vocabulary.en.ts';
import { kinds } from '../../src/answer/kinds/index.ts';
import { subjects } from '../../src/answer/subject-table.ts';
import { locales, textsFor } from '../../src/text/index.ts';

/** A catalogue without its words: the names of its texts. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return 'text';
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

describe('the catalogues', () => {
  it.each(locales)('%s says everything that English says, and nothing else', (locale) => {
    expect(shapeOf(textsFor(locale))).toEqual(shapeOf(textsFor('en')));
  });
});

/** Texts that are the same in every language: formats, addresses, names. */
const international =
  /^(|BibTeX|RIS|CSL-JSON|APA|IEEE|MLA|English|中文|vita|Vita|Ada|Mina|general|papers|announcements|library|discord\.com\/developers)$/;

/** The texts of a catalogue by where they stand. */
function textsOf(value: unknown, place = ''): [place: string, text: unknown][] {
  if (typeof value !== 'object' || value === null) return [[place, value]];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, place === '' ? name : `${place}.${name}`));
}

describe('the Chinese catalogue', () => {
  it('leaves nothing in English', () => {
    const english = new Map(textsOf(textsFor('en')));
    const same = textsOf(textsFor('zh-CN')).filter(
      ([place, text]) => text === english.get(place) && !(typeof text === 'string' && international.test(text)),
    );
    expect(same.map(([place]) => place)).toEqual([]);
  });
});

describe('the tables of the answers', () => {
  it('ask only for concepts that the vocabulary has', () => {
    const concepts = new Set(Object.keys(english));
    const asked = [...kinds.flatMap((kind) => kind.asks), ...subjects.flatMap((subject) => subject.asks.split(' '))];
    expect(
      asked.flatMap((asks) => asks.split('+')).filter((concept) => concept !== '' && !concepts.has(concept)),
    ).toEqual([]);
  });
});
