import { describe, expect, test } from 'vitest';
import { loadProfile } from '../../src/profile/load.ts';
import type { Item } from '../../src/profile/record.ts';
import { cardFor, entryFor, namesOf } from '../../src/reply/cards.ts';
import { toMessage } from '../../src/reply/discord.ts';
import type { Block, Rich } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/terminal.ts';
import { textsFor } from '../../src/text/index.ts';
import { faultsOf } from './discord-rules.ts';

const texts = textsFor('en');
const { profile } = loadProfile('data');
if (!profile) throw new Error('the profile in data/ has errors: npm run check');

const find = (id: string): Item => {
  const item = profile.byId.get(id);
  if (!item) throw new Error(`no record ${id}`);
  return item;
};
const asReply = (blocks: readonly Block[]) => ({ blocks, items: [], answered: true });
const asText = (...blocks: Block[]) => toText(asReply(blocks), { colour: false });
const words = (rich: Rich) => rich.map((span) => (span.bold ? `*${span.text}*` : span.text)).join('');

describe('an entry', () => {
  test('of a paper: title and link, authors, where and when', () => {
    expect(asText(entryFor(find('rwkv'), texts)))
      .toBe(`RWKV: Reinventing RNNs for the Transformer Era https://arxiv.org/abs/2305.13048
  Bo Peng, et al., Peng Zhou, et al.
  EMNLP Findings · 2023`);
  });

  test('of a paper that only was submitted does not say it appeared', () => {
    expect(asText(entryFor(find('matmul-free'), texts))).toContain(
      'arXiv preprint · 4 Jun 2024 · submitted to NeurIPS',
    );
  });

  test('of a paper with an award names it', () => {
    expect(asText(entryFor(find('memristive-integrate-and-fire'), texts))).toContain('Darlington Best Paper Award');
  });

  test('has a button that opens the card', () => {
    expect(entryFor(find('phd'), texts)).toMatchObject({
      action: { label: 'Details', invocation: { command: 'experience', options: { query: 'id:phd' } } },
    });
  });
});

describe('a card', () => {
  test('of a paper tells its story, has its links and the way to cite it', () => {
    expect(asText(...cardFor(find('spiceprop'), profile, texts)))
      .toBe(`Backpropagating Errors Through Memristive Spiking Neural Networks https://arxiv.org/abs/2203.01426

Peng Zhou, Jason K. Eshraghian, Donguk Choi, Sung-Mo Kang

IEEE International Symposium on Circuits and Systems (IEEE ISCAS) · 2023

2 Mar 2022 · Preprint, arXiv https://arxiv.org/abs/2203.01426
22 May 2023 · Presented, IEEE ISCAS https://arxiv.org/abs/2203.01426

Cite: /cite query:id:spiceprop
arXiv https://arxiv.org/abs/2203.01426`);
  });

  test('of a paper names all authors, with the markers that are printed', () => {
    expect(asText(...cardFor(find('auditory-brainstem'), profile, texts))).toContain(
      'Jieun Kim^, Peng Zhou^, Unbok Wi',
    );
  });

  test('of a news item leads to the record it speaks of', () => {
    const card = cardFor(find('2024-08-nir-accepted'), profile, texts);
    expect(card.find((block) => block.kind === 'entry')).toMatchObject({
      action: { invocation: { command: 'papers', options: { query: 'id:nir' } } },
    });
  });

  test('and an entry of every record are within every limit of Discord', () => {
    for (const item of profile.items) {
      for (const blocks of [[entryFor(item, texts)], cardFor(item, profile, texts)]) {
        expect(faultsOf(toMessage(asReply(blocks)).body), item.id).toEqual([]);
      }
    }
  });
});

describe('a list of names', () => {
  const names = (count: number, self: number) =>
    Array.from({ length: count }, (_, index) =>
      index === self ? { name: 'Peng Zhou', self: true as const } : { name: `Author ${index}` },
    );

  test.each([
    [6, 5, 'Author 0, Author 1, Author 2, Author 3, Author 4, *Peng Zhou*'],
    [15, 7, 'Author 0, … *Peng Zhou* … (15 authors)'],
    [15, 14, 'Author 0, … *Peng Zhou* (15 authors)'],
    [15, 0, '*Peng Zhou*, Author 1, Author 2 … (15 authors)'],
    [15, 2, 'Author 0, Author 1, *Peng Zhou* … (15 authors)'],
    [15, -1, 'Author 0, Author 1, Author 2 … (15 authors)'],
  ])('of %d with the researcher at %d', (count, self, expected) => {
    expect(words(namesOf(names(count, self), texts, true))).toBe(expected);
  });

  test('that itself leaves names out is not counted', () => {
    const others = { name: 'et al.', others: true as const };
    expect(words(namesOf([...names(8, 1), others], texts, true))).toBe('Author 0, *Peng Zhou*, Author 2 …');
  });
});
