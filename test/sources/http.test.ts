import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { fakeHttp, textOfAnswer, webHttp } from '../../src/sources/http.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The address of a local server that answers as `listener` does. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port ?? 0}` : '';
}

describe('the web', () => {
  it('gives status, headers and text, whatever the status', async () => {
    const url = await serve((_, answer) =>
      answer
        .writeHead(404, { 'content-type': 'text/plain; charset=latin1', etag: '"x"' })
        .end(Buffer.from('caf\u00e9', 'latin1')),
    );
    const answer = await webHttp.get(`${url}/missing`, { headers: { accept: 'text/plain' } });
    expect([answer.status, answer.headers.get('etag'), textOfAnswer(answer)]).toEqual([404, '"x"', 'café']);
  });

  it('says who asks', async () => {
    const url = await serve((request, answer) => answer.end(request.headers['user-agent']));
    expect(textOfAnswer(await webHttp.get(url))).toMatch(/^Vita\//);
  });

  it('follows five redirects, and not a sixth', async () => {
    const url = await serve((request, answer) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) answer.end('there');
      else answer.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(textOfAnswer(await webHttp.get(`${url}/5`))).toBe('there');
    await expect(webHttp.get(`${url}/6`)).rejects.toThrow('more than 5 times');
  });

  it('follows no redirect to a file or another protocol', async () => {
    const url = await serve((_, answer) => answer.writeHead(301, { location: 'file:///etc/hostname' }).end());
    await expect(webHttp.get(url)).rejects.toThrow('file:///etc/hostname is not an http(s) address.');
    await expect(webHttp.get('ftp://example.org/a')).rejects.toThrow(UserError);
  });

  it('stops at 10 MB, though the server would send for ever', async () => {
    const url = await serve((_, answer) => {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = () => {
        while (answer.write(chunk));
        answer.once('drain', more);
      };
      more();
    });
    await expect(webHttp.get(url)).rejects.toThrow(`${url} is bigger than 10 MB.`);
  });

  it('says why nobody answered', async () => {
    const url = await serve((request) => request.socket.destroy());
    await expect(webHttp.get(url)).rejects.toThrow(/could not be reached \(\w+\)/);
    await expect(webHttp.get('http://127.0.0.1:9')).rejects.toThrow('http://127.0.0.1:9 could not be reached');
  });

  it('is given up when somebody says so', async () => {
    const url = await serve(() => undefined);
    const stop = new AbortController();
    const asked = webHttp.get(url, { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toThrow();
  });
});

it('the fake web knows its addresses, and fails for any other as the web does', async () => {
  const http = fakeHttp({
    'https://a.example/': 'hello',
    'https://b.example/': (headers) => ({ status: headers.accept ? 200 : 406 }),
  });
  expect(textOfAnswer(await http.get('https://a.example/'))).toBe('hello');
  expect((await http.get('https://b.example/', { headers: { accept: 'x' } })).status).toBe(200);
  await expect(http.get('https://c.example/')).rejects.toThrow('https://c.example/ could not be reached (ENOTFOUND).');
  expect(http.asked.map(({ url }) => url)).toEqual(['https://a.example/', 'https://b.example/', 'https://c.example/']);
});
