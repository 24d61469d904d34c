import type { Browser } from 'playwright-core';

/** A picture of the README: what is typed where, and what must be seen before it is taken. */
export interface Picture {
  /** The file's name without its ending. */
  readonly name: string;
  readonly theme: 'dark' | 'light';
  readonly width: number;
  readonly height: number;
  readonly channel: string;
  readonly typed: string;
  /** Pressed after it is typed; none to show it being typed. */
  readonly key?: 'Enter';
  /** Text that the answer must have. */
  readonly shows: string;
}

const desktop = { theme: 'dark', width: 1180, height: 640 } as const;

export const pictures: readonly Picture[] = [
  {
    ...desktop,
    name: 'papers',
    channel: 'papers',
    typed: '/papers rwkv',
    key: 'Enter',
    shows: 'RWKV: Reinventing RNNs',
  },
  {
    ...desktop,
    name: 'papers-light',
    theme: 'light',
    channel: 'papers',
    typed: '/papers rwkv',
    key: 'Enter',
    shows: 'RWKV: Reinventing RNNs',
  },
  { ...desktop, name: 'commands', channel: 'general', typed: '/', shows: 'Publications' },
  { ...desktop, name: 'complete', channel: 'papers', typed: '/papers spik', shows: 'Spik' },
  { ...desktop, name: 'cite', channel: 'papers', typed: '/cite eagle', key: 'Enter', shows: '@inproceedings' },
  {
    ...desktop,
    name: 'question',
    channel: 'general',
    typed: '@Vita where did he do his PhD?',
    key: 'Enter',
    shows: 'Santa Cruz',
  },
  {
    name: 'phone',
    theme: 'dark',
    width: 390,
    height: 780,
    channel: 'papers',
    typed: '/papers rwkv',
    key: 'Enter',
    shows: 'RWKV: Reinventing RNNs',
  },
];

/** Asks what a picture shows, on the page at `url`, and gives the PNG. Throws when the answer does not come. */
export async function takePicture(browser: Browser, url: string, picture: Picture): Promise<Uint8Array> {
  const { width, height, theme } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    colorScheme: theme,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('textbox').waitFor();
    const menu = page.getByRole('button', { name: 'Open the channel list' });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('button', { name: `#${picture.channel}` }).click();
    await page.getByRole('textbox', { name: `Message #${picture.channel}` }).pressSequentially(picture.typed);
    if (picture.key !== undefined) await page.keyboard.press(picture.key);
    const place = picture.key === undefined ? page.getByRole('listbox') : page.locator('.message').last();
    await place.getByText(picture.shows).first().waitFor({ timeout: 10_000 });
    await page.mouse.move(0, 0);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}
