import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Clock } from '../../../src/clock.ts';
import { fakeHttp, webHttp, type FakeAnswer, type Http } from '../../../src/sources/http.ts';
import { servicesHttp } from '../../../src/sources/services/services-http.ts';

/** A clock on which sleeping is all that takes time, and the moments at which something was asked for. */
function scene(answers: Parameters<typeof fakeHttp>[0], more: { contact?: string; openAlexKey?: string } = {}) {
  let now = 1_000_000;
  const web = fakeHttp(answers);
  const times: number[] = [];
  const clock = {
    now: () => new Date(now),
    sleep: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
  } satisfies Clock;
  const timed: Http = {
    get: (url, options) => {
      times.push(now);
      return web.get(url, options);
    },
  };
  return { http: servicesHttp(timed, { clock, ...more }), asked: web.asked, times };
}

const arxiv = 'https://export.arxiv.org/api/query?id_list=1';
const openAlex = 'https://api.openalex.org/works';
const gapsOf = (times: readonly number[]) => times.slice(1).map((time, at) => time - (times[at] ?? 0));

describe('the pace of the services', () => {
  it.each([
    [arxiv, 3_000],
    ['https://api.crossref.org/works', 1_000],
    ['https://pub.orcid.org/v3.0/x', 100],
    [openAlex, 100],
  ])('%s is asked every %i milliseconds at most, by all together', async (url, gap) => {
    const { http, times } = scene({ [url]: 'ok' });
    await Promise.all([http.get(url), http.get(url), http.get(url)]);
    expect(gapsOf(times)).toEqual([gap, gap]);
  });

  it('is kept after a failure too', async () => {
    const { http, times } = scene({});
    await http.get(arxiv).catch(() => undefined);
    await http.get(arxiv).catch(() => undefined);
    expect(gapsOf(times)).toEqual([3_000]);
  });

  it('is no business of other hosts, which get nothing of it', async () => {
    const url = 'https://mira.test/';
    const { http, times, asked } = scene({ [url]: 'ok' }, { contact: 'bot@lab.test', openAlexKey: 'secret' });
    await Promise.all([http.get(url), http.get(url)]);
    expect(gapsOf(times)).toEqual([0]);
    expect(asked[0]).toEqual({ url, headers: {} });
  });

  it('waits as long as it is asked to, once, where that is short', async () => {
    const answers: FakeAnswer[] = [{ status: 429, headers: { 'retry-after': '20' } }, 'ok'];
    const { http, times } = scene({ [openAlex]: () => answers.shift() ?? 'ok' });
    expect((await http.get(openAlex)).status).toBe(200);
    expect(gapsOf(times)).toEqual([20_000]);
  });

  it.each([
    ['a long time', { 'retry-after': '3600' }],
    ['a day', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }],
    ['no time', {}],
  ])('leaves a host alone that names %s', async (_, headers) => {
    const { http, times } = scene({ [arxiv]: { status: 429, headers } });
    expect((await http.get(arxiv)).status).toBe(429);
    expect(times).toHaveLength(1);
  });
});

describe('what the services are told', () => {
  it('is who asks, and where to reach them', async () => {
    const { http, asked } = scene({ [arxiv]: 'ok' }, { contact: 'bot@lab.test', openAlexKey: 'secret' });
    await http.get(arxiv, { headers: { accept: 'application/atom+xml' } });
    expect(asked[0]?.headers).toEqual({
      'user-agent': 'Vita/0.1 (a profile bot for researchers; mailto:bot@lab.test)',
      accept: 'application/atom+xml',
    });
  });

  it('is the key for OpenAlex alone, and never in an address', async () => {
    const { http, asked } = scene({ [openAlex]: 'ok' }, { openAlexKey: 'secret' });
    await http.get(openAlex);
    expect(asked[0]?.headers['authorization']).toBe('Bearer secret');
    expect(asked[0]?.url).not.toContain('secret');
  });

  it('is the key for nobody to whom OpenAlex might lead', async () => {
    const keys: (string | undefined)[] = [];
    const serve = async (location: () => string | undefined) => {
      const server = createServer((request, response) => {
        keys.push(request.headers.authorization);
        const to = location();
        response.writeHead(to === undefined ? 200 : 302, to === undefined ? {} : { location: to }).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      const { port } = addressOf(server.address());
      return `http://127.0.0.1:${port}/`;
    };
    const elsewhere = await serve(() => undefined);
    const first = await serve(() => elsewhere);
    await webHttp.get(first, { headers: { authorization: 'Bearer secret' } });
    expect(keys).toEqual(['Bearer secret', undefined]);
  });
});

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}
