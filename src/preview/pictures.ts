import type { Browser } from 'playwright-core';

/** A picture of the README: what is typed where, and what must be seen before it is taken. */
export interface Picture {
  /** The file's name without its ending. */
  readonly name: string;
  readonly theme: 'dark' | 'light';
  readonly channel: string;
  readonly typed: string;
  /** Text that the answer must have. */
  readonly shows: string;
}

/** In pixels of the page; a picture has one and a half as many. */
const viewport = { width: 1180, height: 640 };

export const pictures: readonly Picture[] = [
  { name: 'papers', theme: 'dark', channel: 'papers', typed: '/papers rwkv', shows: 'RWKV: Reinventing RNNs' },
  { name: 'papers-light', theme: 'light', channel: 'papers', typed: '/papers rwkv', shows: 'RWKV: Reinventing RNNs' },
  { name: 'cite', theme: 'dark', channel: 'papers', typed: '/cite eagle', shows: '@inproceedings' },
  {
    name: 'question',
    theme: 'dark',
    channel: 'general',
    typed: '@Vita where did he do his PhD?',
    shows: 'Santa Cruz',
  },
];

/** Asks what a picture shows, on the page at `url`, and gives the PNG. Throws when the answer does not come. */
export async function takePicture(browser: Browser, url: string, picture: Picture): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1.5,
    colorScheme: picture.theme,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('textbox').waitFor();
    await page.getByRole('button', { name: `#${picture.channel}` }).click();
    await page.getByRole('textbox', { name: `Message #${picture.channel}` }).pressSequentially(picture.typed);
    await page.keyboard.press('Enter');
    await page.locator('.message').last().getByText(picture.shows).first().waitFor({ timeout: 10_000 });
    await page.mouse.move(0, 0);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}
