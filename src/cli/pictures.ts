import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { systemClock } from '../clock.ts';
import { silentLog } from '../log.ts';
import { chromiumFlags, chromiumPath } from '../preview/chromium.ts';
import { startLocalDiscord } from '../preview/discord.ts';
import { startPageServer } from '../preview/page-server.ts';
import { pictures, takePicture } from '../preview/pictures.ts';
import { textsFor } from '../text/index.ts';

const folder = 'src/preview/pictures';
const words = textsFor('en').preview;

/** A clock that begins at twenty past ten today, so that a picture taken again differs in nothing but what changed. */
function pictureClock() {
  const begin = systemClock.now();
  const shown = new Date(begin).setUTCHours(10, 20, 0, 0);
  return {
    now: () => new Date(shown + systemClock.now().getTime() - begin.getTime()),
    sleep: (milliseconds: number, signal?: AbortSignal) => systemClock.sleep(milliseconds, signal),
  };
}

/** Runs Vita, as it is built, against a local Discord of its own; gives the page's address to `use`. */
async function withVita(use: (url: string) => Promise<void>): Promise<void> {
  const discord = await startLocalDiscord({ clock: pictureClock(), log: silentLog });
  const page = await startPageServer(discord, 0, silentLog);
  const state = await mkdtemp(join(tmpdir(), 'vita-pictures-'));
  const vita = spawn(process.execPath, ['dist/main.js'], {
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      STATE_FILE: join(state, 'vita.db'),
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => vita.once('exit', resolve));
  try {
    await Promise.race([discord.commands.registration(), ended]);
    await use(page.url);
  } finally {
    vita.kill('SIGTERM');
    await ended;
    await page.close();
    await discord.close();
    await rm(state, { recursive: true, force: true });
  }
}

/** `npm run pictures`: writes the README's pictures anew, by the system's Chromium. */
async function writePictures(): Promise<void> {
  if (chromiumPath === undefined) throw new Error(words.noBrowser);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] });
  try {
    await mkdir(folder, { recursive: true });
    for (const picture of pictures) {
      await withVita(async (url) => {
        const file = join(folder, `${picture.name}.png`);
        await writeFile(file, await takePicture(browser, url, picture));
        console.log(file);
      });
    }
  } finally {
    await browser.close();
  }
}

await writePictures();
