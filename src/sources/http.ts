import { UserError } from '../errors.ts';
import { textsFor } from '../text/index.ts';

const words = textsFor('en').sources.http;

/** What a server answered; any status. */
export interface HttpAnswer {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
  /** Where the answer came from, after redirects. */
  readonly url: string;
}

/** Fetches addresses. Fails with `UserError` where no answer came: out of reach, too slow, too big. */
export interface Http {
  get(
    url: string,
    options?: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal },
  ): Promise<HttpAnswer>;
}

/** The text of an answer, in UTF-8 unless it names another encoding. */
export function textOfAnswer(answer: HttpAnswer): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(answer.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(answer.bytes);
  } catch {
    return new TextDecoder().decode(answer.bytes);
  }
}

const timeLimit = 15_000;
const sizeLimit = 10 * 1024 * 1024;
const redirectLimit = 5;
const userAgent = 'Vita/0.1 (a profile bot for researchers)';

/** The web through `fetch`: 15 seconds and 10 MB at most, 5 redirects, http and https alone. */
export const webHttp = {
  async get(url, { headers = {}, signal } = {}) {
    const limit = AbortSignal.timeout(timeLimit);
    const stop = signal ? AbortSignal.any([signal, limit]) : limit;
    const sent = new Headers({ 'user-agent': userAgent, ...headers });
    let address = checked(url);
    try {
      for (let redirects = 0; redirects <= redirectLimit; redirects += 1) {
        const answer = await fetch(address, {
          headers: sent,
          redirect: 'manual',
          signal: stop,
        });
        const location = answer.headers.get('location');
        if (answer.status < 300 || answer.status >= 400 || location === null) {
          return {
            status: answer.status,
            headers: new Map(answer.headers.entries()),
            bytes: await bytesOf(answer, url),
            url: address.href,
          };
        }
        await answer.body?.cancel();
        const next = redirected(location, address);
        // A key is for the host that it was given for.
        if (next.host !== address.host) sent.delete('authorization');
        address = next;
      }
    } catch (error) {
      if (error instanceof UserError || signal?.aborted) throw error;
      throw new UserError(limit.aborted ? words.slow(url) : words.unreachable(url, reasonOf(error)));
    }
    throw new UserError(words.redirects(url));
  },
} satisfies Http;

function checked(url: string, base?: URL): URL {
  if (!URL.canParse(url, base)) throw new UserError(words.notAnAddress(url));
  const parsed = new URL(url, base);
  if (!/^https?:$/.test(parsed.protocol)) throw new UserError(words.notHttp(url));
  return parsed;
}

/** Hosts inside a network, which a page outside has no business to send anybody to. */
const insideHost =
  /^(?:localhost|.*\.(?:local|localhost|internal|lan)|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|0\.0\.0\.0|\[(?:::1?|f[cd].*|fe80.*|::ffff:.*)\])$/i;

function redirected(location: string, from: URL): URL {
  const to = checked(location, from);
  if (insideHost.test(to.hostname) && !insideHost.test(from.hostname)) throw new UserError(words.inside(from.href));
  return to;
}

async function bytesOf(answer: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels the body.
    if (size > sizeLimit) throw new UserError(words.big(url));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch` hides why it failed in the cause: ENOTFOUND, ECONNREFUSED. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error instanceof Error ? error.message : String(error);
}

/** What a `fakeHttp` answers for an address: a text with status 200, or more. */
export type FakeAnswer =
  | string
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    };

/**
 * A web of a few known addresses, for tests; `asked` keeps what was asked for, with its headers. An address without an
 * answer fails as one out of reach; an answer may be a function of the headers sent.
 */
export function fakeHttp(
  answers: Readonly<Record<string, FakeAnswer | ((headers: Readonly<Record<string, string>>) => FakeAnswer)>>,
): Http & { readonly asked: { url: string; headers: Readonly<Record<string, string>> }[] } {
  const asked: { url: string; headers: Readonly<Record<string, string>> }[] = [];
  return {
    asked,
    get(url, { headers = {}, signal } = {}) {
      asked.push({ url, headers });
      const known = answers[url];
      if (signal?.aborted) return Promise.reject(new UserError(words.stopped));
      if (known === undefined) return Promise.reject(new UserError(words.unreachable(url, 'ENOTFOUND')));
      const given = typeof known === 'function' ? known(headers) : known;
      const answer = typeof given === 'string' ? { body: given } : given;
      const { body = '' } = answer;
      return Promise.resolve({
        status: answer.status ?? 200,
        headers: new Map(Object.entries(answer.headers ?? {})),
        bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body,
        url,
      });
    },
  };
}
