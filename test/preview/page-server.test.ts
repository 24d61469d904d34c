import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '../../src/clock.ts';
import { silentLog } from '../../src/log.ts';
import type { LocalDiscord } from '../../src/preview/discord.ts';
import { startLocalDiscord } from '../../src/preview/discord.ts';
import type { PageServer } from '../../src/preview/page-server.ts';
import { startPageServer } from '../../src/preview/page-server.ts';
import { frameText } from '../../src/preview/frames.ts';
import { startPreview } from '../../src/preview/preview.ts';

let discord: LocalDiscord;
let server: PageServer;
beforeAll(async () => {
  discord = await startLocalDiscord({ clock: systemClock, log: silentLog });
  server = await startPageServer(discord, 0, silentLog);
});
afterAll(async () => {
  await server.close();
  await discord.close();
});

/** How the server takes a WebSocket from a page of `origin`, asked for at `host`: its first frame's kind, or the refusal. */
function greeting(origin: string | undefined, host?: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/live`, {
      ...(origin === undefined ? {} : { origin }),
      headers: host === undefined ? {} : { host },
    });
    socket.once('message', (data) => {
      resolve(/"kind":"(\w+)"/.exec(frameText(data))?.[1] ?? 'nothing');
      socket.close();
    });
    socket.once('error', (error) => resolve(error.message));
  });
}

describe('the server of the page', () => {
  it('lets its own page in', async () => expect(await greeting(server.url)).toBe('welcome'));

  it.each([
    ['a page of another site', 'https://example.org', undefined],
    ['a page of another port', 'http://localhost:1', undefined],
    ['something that is no page', undefined, undefined],
    ['a name of another site that points here', 'http://evil.example:8420', 'evil.example:8420'],
  ])('turns away %s', async (_, origin, host) => {
    expect(await greeting(origin, host)).toContain('403');
  });

  it('serves the page with scripts of its own alone, less than 150 kB of them over the wire', async () => {
    const page = await fetch(server.url);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await page.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
    const script = await fetch(`${server.url}/page.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('content-encoding')).toBe('gzip');
    const size = Number(script.headers.get('content-length'));
    expect(size).toBeGreaterThan(1_000);
    expect(size).toBeLessThan(150_000);
  });

  it('gives files for download and pictures to look at, and nothing else', async () => {
    const { world } = discord;
    const html = world.addFile('a.html', 'text/html', Buffer.from('<script>alert(1)</script>'));
    const png = world.addFile('a.png', 'image/png', Buffer.from([1]));
    const disposition = async (id: string) =>
      (await fetch(`${server.url}/files/${id}/x`)).headers.get('content-disposition');
    expect(await disposition(html.id)).toBe('attachment');
    expect(await disposition(png.id)).toBe('inline');
    expect((await fetch(`${server.url}/../package.json`)).status).toBe(404);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  });

  it('says plainly that its port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startPreview({ port, clock: systemClock, log: silentLog })).rejects.toThrow(`Port ${port} is taken`);
  });
});
