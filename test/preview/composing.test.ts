import { ApplicationCommandOptionType } from 'discord-api-spec';
import { describe, expect, it } from 'vitest';
import type { RegisteredCommand } from '../../src/preview/command-store.ts';
import {
  commandEntries,
  draftOf,
  matchingCommands,
  readCommandLine,
  unused,
  valuesOf,
  withMentions,
} from '../../src/preview/page/composing.ts';

const papers: RegisteredCommand = {
  id: '1',
  version: '1',
  name: 'papers',
  description: 'Publications',
  options: [
    { type: ApplicationCommandOptionType.STRING, name: 'query', description: 'What', autocomplete: true },
    { type: ApplicationCommandOptionType.INTEGER, name: 'year', description: 'When' },
    { type: ApplicationCommandOptionType.BOOLEAN, name: 'private', description: 'For you alone' },
  ],
};
const follow: RegisteredCommand = {
  id: '2',
  version: '1',
  name: 'follow',
  description: 'News by itself',
  options: [
    {
      type: ApplicationCommandOptionType.SUB_COMMAND,
      name: 'add',
      description: 'Start',
      options: [
        { type: ApplicationCommandOptionType.CHANNEL, name: 'where', description: 'A channel', required: true },
      ],
    },
    { type: ApplicationCommandOptionType.SUB_COMMAND, name: 'list', description: 'What is followed' },
  ],
};
const entries = commandEntries([papers, follow]);

/** The entry of a name; fails the test when there is none. */
function entry(name: string) {
  const found = entries.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe('composing a command', () => {
  it('offers commands and subcommands, those that begin with what is typed first', () => {
    expect(matchingCommands(entries, '').map((one) => one.name)).toEqual(['papers', 'follow add', 'follow list']);
    expect(matchingCommands(entries, 'l').map((one) => one.name)).toEqual(['follow add', 'follow list', 'papers']);
    expect(matchingCommands(entries, 'xyz')).toEqual([]);
  });

  it('puts what follows the name into the first option', () => {
    expect(readCommandLine(entries, '/papers rwkv')?.filled).toMatchObject([
      { option: { name: 'query' }, text: 'rwkv' },
    ]);
    expect(readCommandLine(entries, '/follow add ')?.command.name).toBe('follow add');
    expect(readCommandLine(entries, '/papers')).toBeUndefined();
    expect(readCommandLine(entries, '/nothing here')).toBeUndefined();
  });

  it('shows required options at once and the others when they are wanted', () => {
    expect(draftOf(entry('follow add')).filled.map((one) => one.option.name)).toEqual(['where']);
    expect(unused(draftOf(entry('papers'))).map((one) => one.name)).toEqual(['year', 'private']);
  });

  it('reads each value as its option wants it', () => {
    const [query, year, secret] = entry('papers').options;
    if (query === undefined || year === undefined || secret === undefined) throw new Error('options are missing');
    const command = entry('papers');
    const read = (...filled: Parameters<typeof valuesOf>[0]['filled']) => valuesOf({ command, filled });
    expect(
      read({ option: query, text: ' rwkv ' }, { option: year, text: '2024' }, { option: secret, text: 'true' }),
    ).toEqual({
      options: { query: 'rwkv', year: 2024, private: true },
    });
    expect(read({ option: query, text: 'A title (2024)', value: 'id-1' })).toEqual({ options: { query: 'id-1' } });
    expect(read({ option: query, text: '' })).toEqual({ options: {} });
    expect(read({ option: year, text: 'soon' })).toMatchObject({ wrong: 'year' });
    expect(read({ option: secret, text: 'perhaps' })).toMatchObject({ wrong: 'private' });
    expect(valuesOf(draftOf(entry('follow add')))).toMatchObject({ wrong: 'where' });
  });

  it('turns names into mentions', () => {
    const people = [
      { id: '1', name: 'Vita' },
      { id: '2', name: 'Vita Nova' },
    ];
    expect(withMentions('@Vita Nova and @Vita: hello', people)).toBe('<@2> and <@1>: hello');
  });
});
