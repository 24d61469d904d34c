import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/log.ts';
import { chromiumFlags, chromiumPath } from '../../src/preview/chromium.ts';
import type { PageServer } from '../../src/preview/page-server.ts';
import { startPageServer } from '../../src/preview/page-server.ts';
import { pictures, takePicture } from '../../src/preview/pictures.ts';
import type { Running } from '../support/vita.ts';
import { startBoth } from '../support/vita.ts';

it.each(pictures)('there is a picture $name', ({ name }) => {
  expect(existsSync(`src/preview/pictures/${name}.png`)).toBe(true);
});

const skipped = chromiumPath === undefined ? ' (skipped: no Chromium or Chrome was found on this system)' : '';

describe.skipIf(chromiumPath === undefined)(`the README's pictures${skipped}`, () => {
  let both: Running;
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    both = await startBoth();
    server = await startPageServer(both.discord, 0, silentLog);
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: [...chromiumFlags] });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await both.close();
  });

  it.each(pictures)('$typed still gives what the picture $name shows', async (picture) => {
    const png = await takePicture(browser, server.url, picture);
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
    expect(both.discord.refusals).toEqual([]);
  });
});
