import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Outcome } from '../../src/preview/discord.ts';
import { limits } from '../../src/reply/limits.ts';
import { messageOf, type Running, startBoth } from '../support/vita.ts';

let both: Running;
beforeAll(async () => {
  both = await startBoth();
});
afterAll(async () => {
  expect(both.discord.refusals).toEqual([]);
  await both.close();
});

const act = () => both.discord.interact;
const member = () => both.discord.first.member;
const papersChannel = () => both.discord.first.papers;

const textOf = (outcome: Outcome) => JSON.stringify(messageOf(outcome).components);

/** The custom_ids of a message's buttons by their labels. */
function buttonsOf(outcome: Outcome): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('custom_id' in value && 'label' in value) found.set(String(value.label), String(value.custom_id));
    Object.values(value).forEach(walk);
  };
  walk(messageOf(outcome).components);
  return found;
}

async function press(outcome: Outcome, label: string, person = member()): Promise<Outcome> {
  const customId = buttonsOf(outcome).get(label);
  if (!customId) throw new Error(`no button ${label} among ${[...buttonsOf(outcome).keys()].join(', ')}`);
  return act().press(person, messageOf(outcome), customId);
}

describe('what Discord is told', () => {
  test('every command of the one list is registered, with its words', () => {
    const registered = both.discord.commands.usable(both.discord.first.guild.id);
    expect(registered.map(({ name }) => name).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  test('options for buttons alone are not shown to people', () => {
    const papers = both.discord.commands.usable(both.discord.first.guild.id).find(({ name }) => name === 'papers');
    expect(papers?.options?.map(({ name }) => name)).toEqual(['query', 'year', 'author', 'venue', 'private']);
  });
});

describe('look-ups', () => {
  test('/papers rwkv gives both papers, each with its own right link', async () => {
    const outcome = await act().command(member(), papersChannel(), 'papers', { query: 'rwkv' });
    expect(textOf(outcome)).toContain('https://arxiv.org/abs/2305.13048');
    expect(textOf(outcome)).toContain('https://arxiv.org/abs/2404.05892');
  });

  test('a chosen autocomplete item opens its card', async () => {
    const offered = await act().autocomplete(member(), papersChannel(), 'papers', 'query', 'matm');
    if (offered.kind !== 'choices') throw new Error('no choices');
    expect(offered.choices[0]?.name).toContain('MatMul-free');
    const card = await act().command(member(), papersChannel(), 'papers', { query: String(offered.choices[0]?.value) });
    expect(textOf(card)).toContain('https://arxiv.org/abs/2406.02528');
  });

  test('every command answers with no option but the required ones', async () => {
    const required: Record<string, Record<string, string>> = {
      search: { query: 'spiking' },
      cite: { query: 'rwkv' },
      ask: { question: 'where did he study?' },
    };
    for (const { name, subcommands, managersOnly } of commands) {
      if (subcommands || managersOnly) continue;
      const outcome = await act().command(member(), papersChannel(), name, required[name] ?? {});
      expect(outcome.kind, name).toBe('message');
    }
  });

  test('nothing found says so', async () => {
    const outcome = await act().command(member(), papersChannel(), 'papers', { query: 'photosynthesis in algae' });
    expect(textOf(outcome)).toContain('Nothing in the profile matches');
  });

  test('a private answer is seen by its asker alone', async () => {
    const outcome = await act().command(member(), papersChannel(), 'papers', { query: 'rwkv', private: true });
    expect(messageOf(outcome).flags & limits.flagEphemeral).not.toBe(0);
  });

  test('every command works in a direct message', async () => {
    const direct = both.discord.first.world.directMessage(member());
    const outcome = await act().command(member(), direct, 'papers', { query: 'rwkv' });
    expect(textOf(outcome)).toContain('2305.13048');
  });
});

describe('buttons', () => {
  test('pages turn in the same message for the asker, and privately for somebody else', async () => {
    const first = await act().command(member(), papersChannel(), 'papers', {});
    const turned = await press(first, 'Next');
    expect(messageOf(turned).id).toBe(messageOf(first).id);
    expect(textOf(turned)).toContain('2 / 3');
    const others = await press(turned, 'Next', both.discord.first.admin);
    expect(messageOf(others).id).not.toBe(messageOf(first).id);
    expect(messageOf(others).flags & limits.flagEphemeral).not.toBe(0);
  });

  test('a record on a list opens its card, seen by the one who pressed', async () => {
    const listed = await act().command(member(), papersChannel(), 'papers', { query: 'rwkv' });
    const card = await press(listed, 'Details');
    expect(messageOf(card).flags & limits.flagEphemeral).not.toBe(0);
    expect([...buttonsOf(card).keys()]).toContain('Cite');
  });

  test('a citation changes its format in place', async () => {
    const bibtex = await act().command(member(), papersChannel(), 'cite', { query: 'matmul-free' });
    expect(textOf(bibtex)).toContain('```bibtex');
    const apa = await press(bibtex, 'APA');
    expect(messageOf(apa).id).toBe(messageOf(bibtex).id);
    expect(textOf(apa)).toContain('Scalable MatMul');
  });

  test('several citations come with one .bib file', async () => {
    const outcome = await act().command(member(), papersChannel(), 'cite', { query: 'rwkv' });
    expect(messageOf(outcome).attachments.map(({ name }) => name)).toEqual(['publications.bib']);
  });

  test('a button whose state is too long for its custom_id works after a restart', async () => {
    const year = `since 2000${' '.repeat(120)}`;
    const listed = await act().command(member(), papersChannel(), 'papers', { year });
    expect(buttonsOf(listed).get('Next')?.length).toBeLessThanOrEqual(100);
    expect((await press(listed, 'Next')).kind).toBe('message');
  });
});
