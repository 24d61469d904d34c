import type { Clock } from '../../clock.ts';
import type { Http, HttpAnswer } from '../http.ts';

export interface ServicesOptions {
  readonly clock: Clock;
  /** Where the services reach whoever runs Vita. Crossref serves those who say so better. */
  readonly contact?: string;
  /** A key for OpenAlex, sent to nobody else. */
  readonly openAlexKey?: string;
}

/**
 * Milliseconds between the beginnings of two requests to a host, which stay below what each allows: ORCID 12 a second,
 * OpenAlex 100 a second, Crossref 1 list a second for strangers, arXiv 1 in 3 seconds (its API's terms of use).
 */
const gaps: Readonly<Record<string, number>> = {
  'pub.orcid.org': 100,
  'api.openalex.org': 100,
  'api.crossref.org': 1_000,
  'export.arxiv.org': 3_000,
};

/** In seconds: a host that asks for more patience than this is left alone until the next look. */
const longestWait = 60;

/**
 * The web at the pace of the scholarly services: one request at a time and host, so far apart as it asks for, with the
 * headers that it wants; asked once more where it names a short time to wait. Other hosts are asked as ever. One for the
 * whole process, as the services count all of its requests together.
 */
export function servicesHttp(http: Http, { clock, contact, openAlexKey }: ServicesOptions): Http {
  const last = new Map<string, Promise<number>>();
  const userAgent = `Vita/0.1 (a profile bot for researchers${contact === undefined ? '' : `; mailto:${contact}`})`;

  return {
    async get(url, options = {}) {
      const host = URL.canParse(url) ? new URL(url).hostname : '';
      const gap = gaps[host];
      if (gap === undefined) return http.get(url, options);
      const { signal } = options;
      const headers = {
        'user-agent': userAgent,
        ...(host === 'api.openalex.org' && openAlexKey !== undefined && { authorization: `Bearer ${openAlexKey}` }),
        ...options.headers,
      };
      const inTurn = async (before: Promise<number>): Promise<{ answer: HttpAnswer; at: number }> => {
        const earliest = (await before) + gap;
        await pause(earliest - clock.now().getTime(), signal);
        const at = clock.now().getTime();
        const answer = await http.get(url, { ...options, headers });
        const wait = waitOf(answer);
        if (wait === undefined) return { answer, at };
        await pause(Math.max(gap, wait * 1_000), signal);
        return { at: clock.now().getTime(), answer: await http.get(url, { ...options, headers }) };
      };
      const turn = inTurn(last.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY));
      last.set(
        host,
        turn.then(
          ({ at }) => at,
          () => clock.now().getTime(),
        ),
      );
      return (await turn).answer;
    },
  };

  async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    if (milliseconds > 0) await clock.sleep(milliseconds, signal);
  }
}

/** The seconds that a refusal asks to wait, where they are few (RFC 9110, section 10.2.3). */
function waitOf({ status, headers }: HttpAnswer): number | undefined {
  const text = headers.get('retry-after') ?? '';
  if ((status !== 429 && status !== 503) || !/^\d{1,6}$/.test(text)) return undefined;
  return Number(text) <= longestWait ? Number(text) : undefined;
}
