import axe from 'axe-core';
import type { Interaction } from 'discord.js';
import { LabelBuilder, MessageFlags, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { chromiumFlags, chromiumPath } from '../../src/preview/chromium.ts';
import type { LocalDiscord } from '../../src/preview/discord.ts';
import type { PageServer } from '../../src/preview/page-server.ts';
import { startPageServer } from '../../src/preview/page-server.ts';
import type { Running as BothRunning } from '../support/vita.ts';
import { startBoth } from '../support/vita.ts';
import type { Running } from './bot.ts';
import { runBot } from './bot.ts';

const hasBrowser = chromiumPath !== undefined;
const title = (what: string) =>
  hasBrowser ? what : `${what} (skipped: no Chromium or Chrome was found on this system)`;

let browser: Browser;
beforeAll(async () => {
  if (chromiumPath === undefined) return;
  browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] });
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
});

/** A page of its own, as one person who has not been here before. Errors on the page fail the test. */
async function visit(server: PageServer, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ colorScheme: 'dark', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(server.url);
  await page.locator('[role=log][aria-busy=false]').waitFor();
  return page;
}

const messages = (page: Page): Locator => page.locator('.message:not(.pending)');
const last = (page: Page): Locator => messages(page).last();

/** Types into the channel's field and sends; comes back when a message has come of it, the answer to a command. */
async function send(page: Page, text: string): Promise<void> {
  const before = await messages(page).count();
  await page.getByRole('textbox', { name: /^Message / }).pressSequentially(text);
  await page.keyboard.press('Enter');
  await messages(page).nth(before).waitFor();
}

async function openChannel(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^#${name}`) }).click();
  await page.locator(`[role=log][aria-label="Messages in #${name}"][aria-busy=false]`).waitFor();
}

/** What axe finds serious or worse: `rule: element`. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run(document).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(': '))))`);
}

describe.skipIf(!hasBrowser)(title('Vita in the browser'), () => {
  let both: BothRunning;
  let server: PageServer;
  let discord: LocalDiscord;
  beforeAll(async () => {
    both = await startBoth();
    ({ discord } = both);
    server = await startPageServer(discord, 0, silentLog);
  });
  afterAll(async () => {
    expect(discord.refusals).toEqual([]);
    await server.close();
    await both.close();
  });

  it('shows the commands, what they do and their options, and takes one by keyboard', async () => {
    const page = await visit(server);
    await page.keyboard.type('/pap');
    const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
    expect(await options.first().textContent()).toMatch(/^\/papers.*query.*year.*Publications/s);
    await page.keyboard.press('Tab');
    await page.getByRole('combobox', { name: 'papers query' }).waitFor();
    expect(await page.getByText('+4 optional').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
    await page.context().close();
  });

  it('asks the real bot for choices; Tab fills one in and goes on to the next option, Enter sends', async () => {
    const page = await visit(server);
    await page.keyboard.type('/papers eagle');
    const choice = page.getByRole('option', { name: /Eagle and Finch/ });
    await choice.waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('combobox', { name: 'papers year' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'papers query' }).inputValue()).toMatch(/^Eagle and Finch/);
    await page.keyboard.press('Enter');
    await last(page).getByText('Preprint').waitFor();
    await page.context().close();
  });

  it('answers /papers rwkv with both papers and their own links', async () => {
    const page = await visit(server);
    await openChannel(page, 'papers');
    await send(page, '/papers rwkv');
    const answer = last(page);
    await answer.getByRole('link', { name: /Eagle and Finch/ }).waitFor();
    const links = await answer.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toContain('https://arxiv.org/abs/2305.13048');
    expect(new Set(links).size).toBe(links.length);
    expect(await answer.textContent()).toContain('Ada used /papers');
    await page.context().close();
  });

  it('turns a page in place and keeps the focus on the button', async () => {
    const page = await visit(server);
    await send(page, '/news ');
    await last(page).getByText('1 / 7').waitFor();
    const count = await messages(page).count();
    await last(page).getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await last(page).getByText('2 / 7').waitFor();
    expect(await messages(page).count()).toBe(count);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next');
    await page.context().close();
  });

  it('opens a card, cites it and copies the citation', async () => {
    const page = await visit(server, { permissions: ['clipboard-read', 'clipboard-write'] });
    await send(page, '/papers rwkv');
    await last(page).getByRole('button', { name: 'Details' }).first().click();
    await last(page).getByRole('button', { name: 'Cite' }).click();
    await last(page).getByText('@inproceedings').waitFor();
    await last(page).getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@inproceedings\{/);
    await page.context().close();
  });

  it('downloads a file as it was made', async () => {
    const page = await visit(server);
    await send(page, '/cite rwkv');
    const link = last(page).getByRole('link', { name: 'Download publications.bib' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('publications.bib');
    await page.context().close();
  });

  it('shows a private answer to its asker alone, until it is dismissed', async () => {
    const [ada, mina] = [await visit(server), await visit(server)];
    await mina.getByRole('button', { name: 'Be Mina (Member)' }).click();
    await mina.getByRole('button', { name: 'Be Ada (Admin)' }).waitFor();
    for (const page of [ada, mina]) await openChannel(page, 'announcements');
    await ada.keyboard.type('/about ');
    await ada.getByRole('combobox', { name: 'about private' }).fill('True');
    await ada.keyboard.press('Enter');
    await last(ada).getByText('Only you can see this').waitFor();
    await send(mina, 'anyone here?');
    await last(mina).getByText('anyone here?').waitFor();
    expect(await mina.getByText('Only you can see this').count()).toBe(0);
    expect(await messages(mina).count()).toBe(1);
    await ada.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await ada.getByText('Only you can see this').count()).toBe(0);
    await ada.context().close();
    await mina.context().close();
  });

  it('answers a mention in a channel and a question in a direct message', async () => {
    const page = await visit(server);
    await page.keyboard.type('@Vi');
    await page.getByRole('option', { name: /Vita/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('rwkv');
    await page.keyboard.press('Enter');
    await last(page).getByText('RWKV: Reinventing RNNs').first().waitFor();
    await page.getByRole('button', { name: /^Direct Messages/ }).click();
    await send(page, 'rwkv');
    await last(page).getByText('RWKV: Reinventing RNNs').first().waitFor();
    await page.context().close();
  });

  it('lets an announcement arrive while one looks, and marks the channel that one does not look at', async () => {
    const [here, elsewhere] = [await visit(server), await visit(server)];
    await openChannel(here, 'announcements');
    const channel = await both.bot.client.channels.fetch(discord.first.announcements.id);
    if (channel?.isSendable() !== true) throw new Error('cannot send');
    await channel.send('A new paper is out');
    await last(here).getByText('A new paper is out').waitFor();
    await elsewhere.getByRole('button', { name: '#announcements, 1 new message' }).waitFor();
    expect(await elsewhere.title()).toMatch(/^\(1\)/);
    await openChannel(elsewhere, 'announcements');
    await elsewhere.getByText('A new paper is out').waitFor();
    expect(await elsewhere.title()).not.toMatch(/^\(/);
    for (const page of [here, elsewhere]) await page.context().close();
  });

  it('shows what people write as text, whatever it looks like', async () => {
    const page = await visit(server);
    const wild = '<img src=x onerror=alert(1)> <script>alert(1)</script> @everyone [x](javascript:alert(1))';
    await send(page, wild);
    await last(page).getByText('<script>').waitFor();
    expect(await last(page).locator('.body').textContent()).toBe(wild);
    expect(await page.locator('.message img:not(.avatar), .message script').count()).toBe(0);
    await send(page, `/papers ${wild}`);
    await last(page).getByText('Nothing').waitFor();
    expect(await page.locator('.message img:not(.avatar), .message script').count()).toBe(0);
    await page.context().close();
  });

  it('can be used by keyboard alone', async () => {
    const page = await visit(server);
    const press = async (key: string, until: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; !(await until()); tries += 1) {
        if (tries > 60) throw new Error(`${key} leads nowhere`);
        await page.keyboard.press(key);
      }
    };
    const focused = (label: RegExp) => async () =>
      label.test(
        (await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
        )) ?? '',
      );
    await press('Shift+Tab', focused(/^#papers/));
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: 'Messages in #papers' }).waitFor();
    await press('Tab', focused(/^Message #papers/));
    await page.keyboard.type('/papers rwkv');
    await page.keyboard.press('Enter');
    await last(page).getByText('RWKV: Reinventing RNNs').first().waitFor();
    await press('Shift+Tab', focused(/^Details/));
    await page.keyboard.press('Enter');
    await last(page).getByRole('button', { name: 'Cite' }).waitFor();
    await page.context().close();
  });

  it('fits a phone', async () => {
    const page = await visit(server, { viewport: { width: 360, height: 640 }, hasTouch: true });
    await page.getByRole('button', { name: 'Open the channel list' }).click();
    await openChannel(page, 'papers');
    await send(page, '/papers rwkv');
    await last(page).getByText('RWKV: Reinventing RNNs').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.getByRole('textbox', { name: 'Message #papers' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it.each(['dark', 'light'] as const)('has no serious fault of access, %s', async (colorScheme) => {
    const page = await visit(server, { colorScheme });
    await send(page, '/news ');
    await last(page).getByRole('button', { name: 'Next' }).waitFor();
    await send(page, '/cite eagle');
    await last(page).getByText('@inproceedings').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.type('/');
    await page.getByRole('listbox').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.type('papers rw');
    await page.getByRole('option').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('loses no message of ten people at once', async () => {
    const pages = await Promise.all(Array.from({ length: 10 }, () => visit(server)));
    await Promise.all(pages.map((page) => openChannel(page, 'papers')));
    const before = await messages(pages[0] ?? failed()).count();
    await Promise.all(
      pages.map(async (page) => {
        for (let round = 0; round < 3; round += 1) await send(page, '/papers rwkv');
      }),
    );
    for (const page of pages) await expect.poll(() => messages(page).count(), { timeout: 15_000 }).toBe(before + 30);
    await Promise.all(pages.map((page) => page.context().close()));
  }, 60_000);

  it('answers soon: from Enter to the answer on the page', async () => {
    const page = await visit(server);
    const taken: number[] = [];
    for (let round = 0; round < 15; round += 1) {
      const count = await messages(page).count();
      await page.keyboard.type('/papers rwkv');
      await page.evaluate((expected) => {
        const list = document.querySelector('.messages ol');
        const arrival = new Promise<number>((resolve) => {
          addEventListener(
            'keydown',
            (event) => {
              if (event.key !== 'Enter') return;
              const begin = performance.now();
              const observer = new MutationObserver(() => {
                if (document.querySelectorAll('.message:not(.pending)').length <= expected) return;
                observer.disconnect();
                resolve(performance.now() - begin);
              });
              if (list !== null) observer.observe(list, { childList: true, subtree: true });
            },
            { once: true, capture: true },
          );
        });
        Object.assign(globalThis, { arrival });
      }, count);
      await page.keyboard.press('Enter');
      taken.push(await page.evaluate<number>('globalThis.arrival'));
    }
    const median = taken.sort((one, other) => one - other)[7] ?? NaN;
    process.stdout.write(
      `\n  From Enter to the answer on the page: median ${median.toFixed(0)} ms of ${taken.length}\n`,
    );
    expect(median).toBeGreaterThan(0);
    await page.context().close();
  });
});

function failed(): never {
  throw new Error('there is nothing');
}

describe.skipIf(!hasBrowser)(title('what a bot may do, in the browser'), () => {
  let bot: Running;
  let server: PageServer;
  const field = new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short).setMaxLength(20);
  const modal = new ModalBuilder()
    .setCustomId('form')
    .setTitle('Who are you?')
    .addLabelComponents(new LabelBuilder().setLabel('Name').setTextInputComponent(field));
  const row = {
    type: 1,
    components: [
      { type: 2, style: 1, label: 'Form', custom_id: 'form' },
      { type: 2, style: 2, label: 'Silence', custom_id: 'silence' },
    ],
  } as const;
  const select = {
    type: 1,
    components: [
      {
        type: 3,
        custom_id: 'choose',
        placeholder: 'Choose',
        options: [
          { label: 'One', value: '1' },
          { label: 'Two', value: '2', description: 'the second' },
        ],
      },
    ],
  } as const;

  async function act(interaction: Interaction): Promise<unknown> {
    if (interaction.isModalSubmit()) return interaction.reply(`Hello ${interaction.fields.getTextInputValue('name')}`);
    if (interaction.isStringSelectMenu())
      return interaction.update({ content: `Chose ${interaction.values.join()}`, components: [] });
    if (interaction.isButton()) return interaction.customId === 'form' ? interaction.showModal(modal) : undefined;
    if (!interaction.isChatInputCommand()) return undefined;
    switch (interaction.commandName) {
      case 'controls':
        return interaction.reply({ content: 'Controls', components: [row, select] });
      case 'late':
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await new Promise((resolve) => setTimeout(resolve, 400));
        return interaction.editReply('At last');
      case 'long':
        return interaction.reply('x'.repeat(2001));
      case 'embed':
        return interaction.reply({
          embeds: [
            {
              title: 'An embed',
              url: 'https://example.org/',
              color: 0xff0000,
              description: 'At <t:0:D>',
              fields: [{ name: 'Field', value: 'Value' }],
              footer: { text: 'Small' },
            },
          ],
        });
      case 'post': {
        const forum = await interaction.client.channels.fetch(bot.discord.first.library.id);
        if (forum?.isThreadOnly() === true)
          await forum.threads.create({ name: 'A post', message: { content: 'Its text' } });
        return interaction.reply(
          `Posted in [the library](https://discord.com/channels/${bot.discord.first.guild.id}/${bot.discord.first.library.id})`,
        );
      }
      default:
        return undefined;
    }
  }

  beforeAll(async () => {
    const names = ['controls', 'late', 'long', 'embed', 'post', 'silent'];
    bot = await runBot(
      act,
      names.map((name) => ({ name, description: name })),
    );
    server = await startPageServer(bot.discord, 0, silentLog);
  });
  afterAll(async () => {
    await server.close();
    await bot[Symbol.asyncDispose]();
  });

  it('opens a form, which can be filled in and sent by keyboard', async () => {
    const page = await visit(server);
    await send(page, '/controls ');
    await last(page).getByRole('button', { name: 'Form' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who are you?' });
    await dialog.getByRole('textbox', { name: /Name/ }).fill('Peng');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await last(page).getByText('Hello Peng').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('chooses in a select by keyboard', async () => {
    const page = await visit(server);
    await send(page, '/controls ');
    await last(page).getByRole('combobox', { name: 'Choose' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await last(page).getByText('Chose 2').waitFor();
    await page.context().close();
  });

  it('says that the bot is thinking, then shows what it thought, to the asker alone', async () => {
    const page = await visit(server);
    await send(page, '/late ');
    await last(page).getByText('Vita is thinking').waitFor();
    await last(page).getByText('At last').waitFor();
    await last(page).getByText('Only you can see this').waitFor();
    await page.context().close();
  });

  it('says when the bot did not respond, and why its answer was refused', async () => {
    const page = await visit(server);
    await send(page, '/silent ');
    await last(page).getByText('The application did not respond').waitFor();
    await send(page, '/long ');
    await last(page).getByText('Discord would not take the answer').click();
    await last(page).getByText('data.content: Must be 2000 or fewer').waitFor();
    await send(page, '/controls ');
    await last(page).getByRole('button', { name: 'Silence' }).click();
    await last(page).getByText('This interaction failed').waitFor();
    await page.context().close();
  });

  it('shows embeds with times in the reader’s zone', async () => {
    const page = await visit(server, { timezoneId: 'America/Los_Angeles', locale: 'en-US' });
    await send(page, '/embed ');
    await last(page).getByRole('link', { name: 'An embed' }).waitFor();
    expect(await last(page).locator('.embed time').textContent()).toBe('December 31, 1969');
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('lists a forum’s posts and opens them', async () => {
    const page = await visit(server);
    await send(page, '/post ');
    await last(page).getByText('Posted').waitFor();
    await last(page).getByRole('button', { name: 'the library' }).click();
    await page.getByRole('button', { name: /A post.*Its text/ }).click();
    await last(page).getByText('Its text').waitFor();
    await page.context().close();
  });

  it('finds its way back when the preview starts again', async () => {
    const page = await visit(server);
    const port = Number(new URL(server.url).port);
    await server.close();
    await page.getByText('The preview has stopped').waitFor();
    server = await startPageServer(bot.discord, port, silentLog);
    await page.getByText('The preview has stopped').waitFor({ state: 'detached' });
    await send(page, '/embed ');
    await last(page).getByText('An embed').waitFor();
    await page.context().close();
  });
});
