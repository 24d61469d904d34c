import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interaction } from 'discord.js';
import { systemClock } from '../../src/clock.ts';
import { silentLog } from '../../src/log.ts';
import type { LocalDiscord } from '../../src/preview/discord.ts';
import { startLocalDiscord } from '../../src/preview/discord.ts';
import { runBot } from './bot.ts';

/** What discord.js does with a body is not looked at here: bodies go out as they stand. */
let discord: LocalDiscord;
beforeAll(async () => {
  discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
});
afterAll(() => discord.close());

/** Sends a body; gives `ok`, or what was refused: `path CODE` for each fault, or the bare code. */
async function send(method: string, path: string, body: unknown): Promise<string[] | 'ok'> {
  const before = discord.refusals.length;
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return 'ok';
  const refusal = discord.refusals[before];
  return faultsIn(refusal?.text ?? '');
}

/** `path CODE` for each fault of a refusal's text, or its bare code. */
function faultsIn(text: string): string[] {
  const faults = [...text.matchAll(/^(\S*): .* \[(\w+)\]$/gm)].map((match) => `${match[1] ?? ''} ${match[2] ?? ''}`);
  return faults.length > 0 ? faults : [/\((\d+)\)/.exec(text)?.[1] ?? text];
}

const message = (body: unknown) => send('POST', `/channels/${discord.first.general.id}/messages`, body);
const commands = (body: unknown) => send('PUT', `/applications/${discord.first.vita.id}/commands`, body);

const v2 = (...components: unknown[]) => ({ flags: 32768, components });
const text = (content: string) => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'x', custom_id: 'x', ...more });
const link = (url: string) => ({ type: 2, style: 5, label: 'x', url });
const row = (...components: unknown[]) => ({ type: 1, components });
const options = (count: number) => Array.from({ length: count }, (_, index) => ({ label: 'x', value: String(index) }));
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: options(2), ...more });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('a message that Discord takes', () => {
  it.each<[string, unknown]>([
    ['of 2,000 characters', { content: 'x'.repeat(2000), allowed_mentions: { parse: [] } }],
    ['with an embed', { embeds: [{ title: 'x', description: 'y', fields: [{ name: 'a', value: 'b' }] }] }],
    [
      'with every kind of layout',
      v2(
        {
          type: 17,
          accent_color: 1,
          components: [
            text('a'),
            { type: 14 },
            { type: 9, components: [text('b')], accessory: button() },
            row(select()),
          ],
        },
        row(link('https://arxiv.org/abs/2305.13048'), button({ custom_id: 'y', emoji: { name: '📄' } })),
      ),
    ],
    ['with a nonce', { content: 'x', nonce: 'abc', enforce_nonce: true }],
  ])('%s', async (_, body) => expect(await message(body)).toBe('ok'));
});

describe('a message that Discord refuses', () => {
  it.each<[string, unknown, string]>([
    ['with 2,001 characters', { content: 'x'.repeat(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['that is empty', {}, '50006'],
    ['of white space', { content: ' \n ' }, '50006'],
    ['with a property of no meaning', { contents: 'x', content: 'x' }, 'contents UNKNOWN_PROPERTY'],
    ['with a slip inside', { embeds: [{ titel: 'x', title: 'x' }] }, 'embeds.0.titel UNKNOWN_PROPERTY'],
    ['with a flag of its own', { content: 'x', flags: 64 }, 'flags BASE_TYPE_CHOICES'],
    ['with a long nonce', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce BASE_TYPE_BAD_LENGTH'],
    ['with a long embed title', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title BASE_TYPE_BAD_LENGTH'],
    ['with 11 embeds', { embeds: times(11, () => ({ title: 'x' })) }, 'embeds BASE_TYPE_BAD_LENGTH'],
    [
      'with 6,001 characters of embeds',
      { embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3001) }] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['with an empty embed', { embeds: [{}] }, 'embeds.0.description BASE_TYPE_REQUIRED'],
    [
      'with an empty field',
      { embeds: [{ fields: [{ name: '', value: 'x' }] }] },
      'embeds.0.fields.0.name BASE_TYPE_REQUIRED',
    ],
    [
      'with a script for a link',
      { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] },
      'embeds.0.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'that parses and lists users',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    ['with layout but no flag', { components: [text('x')] }, 'components.0.type UNION_TYPE_CHOICES'],
    [
      'with layout and content',
      { ...v2(text('x')), content: 'x' },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'with layout and embeds',
      { ...v2(text('x')), embeds: [{ title: 'x' }] },
      'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    ['with the flag but no layout', { flags: 32768 }, 'components BASE_TYPE_REQUIRED'],
    [
      'with 41 components in all',
      v2(...times(4, () => ({ type: 17, components: times(10, () => text('x')) }))),
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'with 4,001 characters of text',
      v2(text('x'.repeat(4000)), text('x')),
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['with a blank text', v2(text('  ')), 'components.0.content BASE_TYPE_REQUIRED'],
    [
      'with a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
      'components.0.components.0 UNION_TYPE_CHOICES',
    ],
    [
      'with six rows',
      { components: times(6, (index) => row(button({ custom_id: `b${index}` }))) },
      'components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with six buttons in a row',
      { components: [row(...times(6, (index) => button({ custom_id: `b${index}` })))] },
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with the same custom id twice',
      { components: [row(button(), button())] },
      'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'with a custom id of 101',
      { components: [row(button({ custom_id: 'x'.repeat(101) }))] },
      'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with a button without a custom id',
      { components: [row({ type: 2, style: 1, label: 'x' })] },
      'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
    ],
    [
      'with a link and a custom id',
      { components: [row({ ...link('https://x.org'), custom_id: 'x' })] },
      'components.0.components.0.custom_id COMPONENT_CUSTOM_ID_NOT_ALLOWED',
    ],
    [
      'with a link to nowhere',
      { components: [row({ type: 2, style: 5, label: 'x' })] },
      'components.0.components.0.url BASE_TYPE_REQUIRED',
    ],
    [
      'with a link that runs a script',
      { components: [row(link('javascript:alert(1)'))] },
      'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'with a nameless button',
      { components: [row({ type: 2, style: 1, custom_id: 'x' })] },
      'components.0.components.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'with a long label',
      { components: [row(button({ label: 'x'.repeat(81) }))] },
      'components.0.components.0.label BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with an emoji that is none',
      { components: [row(button({ emoji: { name: 'pdf' } }))] },
      'components.0.components.0.emoji.name COMPONENT_INVALID_EMOJI',
    ],
    [
      'with a select beside a button',
      { components: [row(select(), button())] },
      'components.0 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'with 26 options',
      { components: [row(select({ options: options(26) }))] },
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with more to choose than there is',
      { components: [row(select({ max_values: 3 }))] },
      'components.0.components.0.max_values BASE_TYPE_MAX',
    ],
    [
      'with a least above the most',
      { components: [row(select({ min_values: 2, max_values: 1 }))] },
      'components.0.components.0.min_values BASE_TYPE_MAX',
    ],
    [
      'with a picture from a file that is not there',
      v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
      'components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
  ])('%s', async (_, body, fault) => expect(await message(body)).toEqual([fault]));

  it('names every fault at once, in the shape of the request', async () => {
    const response = await fetch(`${discord.url}/v10/channels/${discord.first.general.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x'.repeat(2001), embeds: [{ title: 'x', url: 'ftp://x.org' }] }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] },
        embeds: { 0: { url: { _errors: [{ code: 'URL_TYPE_INVALID_SCHEME' }] } } },
      },
    });
  });
});

describe('commands', () => {
  const command = (more: object = {}) => ({ name: 'papers', description: 'x', ...more });
  const option = (more: object = {}) => ({ type: 3, name: 'query', description: 'x', ...more });

  it('are taken when they are right, and keep their ids when they are set again', async () => {
    const right = [
      command({ default_member_permissions: '32', nsfw: false, options: [option({ autocomplete: true })] }),
    ];
    expect(await commands(right)).toBe('ok');
    const [first] = discord.commands.registered();
    expect(await commands(right)).toBe('ok');
    expect(discord.commands.registered()[0]?.id).toBe(first?.id);
  });

  it.each<[string, unknown, string[]]>([
    ['with a bad name', [command({ name: 'Bad Name!' })], ['0.name APPLICATION_COMMAND_INVALID_NAME']],
    ['in upper case', [command({ name: 'Papers' })], ['0.name APPLICATION_COMMAND_INVALID_NAME']],
    ['without a description', [{ name: 'papers' }], ['0.description BASE_TYPE_REQUIRED']],
    ['of the same name', [command(), command()], ['1.name APPLICATION_COMMANDS_DUPLICATE_NAME']],
    [
      'with a bad option name',
      [command({ options: [option({ name: 'a b' })] })],
      ['0.options.0.name APPLICATION_COMMAND_INVALID_NAME'],
    ],
    [
      'with a required option after another',
      [command({ options: [option(), option({ name: 'b', required: true })] })],
      ['0.options.1.required APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
    ],
    [
      'with autocomplete and choices',
      [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      ['0.options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID'],
    ],
    [
      'with a long choice',
      [command({ options: [option({ choices: [{ name: 'a', value: 'a'.repeat(101) }] })] })],
      ['0.options.0.choices.0.value BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'with a subcommand beside an option',
      [command({ options: [{ type: 1, name: 'a', description: 'x' }, option()] })],
      ['0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
    ],
    [
      'in a language of no one',
      [command({ name_localizations: { xx: 'papers' } })],
      ['0.name_localizations.xx ENUM_TYPE_COERCE'],
    ],
    [
      'of 8,001 characters',
      [
        command({
          options: times(25, (index) =>
            option({
              name: `o${index}`,
              choices: times(4, (at) => ({ name: `${at}`, value: `${at}${'x'.repeat(90)}` })),
            }),
          ),
        }),
      ],
      ['0 APPLICATION_COMMAND_TOO_LARGE'],
    ],
    [
      'more than a hundred',
      times(101, (index) => command({ name: `c${index}` })),
      ['100 APPLICATION_COMMANDS_TOO_MANY'],
    ],
    ['with an unknown property', [command({ descripton: 'x' })], ['0.descripton UNKNOWN_PROPERTY']],
  ])('are refused %s', async (_, body, faults) => expect(await commands(body)).toEqual(faults));
});

describe('an answer to an interaction', () => {
  /** Answers a command, or an autocomplete, with this body; gives the faults it was refused for. */
  async function answering(body: object, completing = false): Promise<string[] | 'ok'> {
    const answer = async (interaction: Interaction): Promise<void> => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await interaction.client.rest.post(path, { body, auth: false });
    };
    const papers = {
      name: 'papers',
      description: 'x',
      options: [{ type: 3, name: 'query', description: 'x', autocomplete: true }],
    };
    await using bot = await runBot(answer, [papers]);
    const { interact, first, refusals } = bot.discord;
    const outcome = completing
      ? interact.autocomplete(first.member, first.general, 'papers', 'query', 'x')
      : interact.command(first.member, first.general, 'papers');
    const refused = (async () => {
      while (refusals.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    })();
    await Promise.race([outcome, refused]);
    const [refusal] = refusals;
    return refusal === undefined ? 'ok' : faultsIn(refusal.text);
  }
  const input = (more: object = {}) => ({
    type: 18,
    label: 'x',
    component: { type: 4, custom_id: 'a', style: 1, ...more },
  });
  const modal = (...components: unknown[]) => ({ type: 9, data: { custom_id: 'm', title: 'x', components } });

  it.each<[string, object, boolean, string[] | 'ok']>([
    ['is taken as a form', modal(input()), false, 'ok'],
    ['is taken as choices', { type: 8, data: { choices: [{ name: 'a', value: 'a' }] } }, true, 'ok'],
    [
      'is refused with a long text',
      { type: 4, data: { content: 'x'.repeat(2001) } },
      false,
      ['data.content BASE_TYPE_BAD_LENGTH'],
    ],
    ['is refused without data', { type: 4 }, false, ['50006']],
    ['is refused with an unknown type', { type: 99 }, false, ['type BASE_TYPE_CHOICES']],
    [
      'is refused as choices to a command',
      { type: 8, data: { choices: [] } },
      false,
      ['type INTERACTION_CALLBACK_TYPE'],
    ],
    [
      'is refused with 26 choices',
      { type: 8, data: { choices: times(26, (index) => ({ name: `${index}`, value: 'a' })) } },
      true,
      ['data.choices BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'is refused with a long choice',
      { type: 8, data: { choices: [{ name: 'a', value: 'a'.repeat(101) }] } },
      true,
      ['data.choices.0.value BASE_TYPE_MAX_LENGTH'],
    ],
    ['is refused without choices', { type: 8, data: {} }, true, ['data.choices BASE_TYPE_REQUIRED']],
    [
      'is refused as a form of six rows',
      modal(...times(6, (index) => input({ custom_id: `f${index}` }))),
      false,
      ['data.components BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'is refused as a form with a long title',
      { type: 9, data: { custom_id: 'm', title: 'x'.repeat(46), components: [input()] } },
      false,
      ['data.title BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'is refused as deferred with flags of the later message',
      { type: 5, data: { flags: 32768 } },
      false,
      ['data.flags BASE_TYPE_CHOICES'],
    ],
  ])('%s', async (_, body, completing, faults) => expect(await answering(body, completing)).toEqual(faults));
});
