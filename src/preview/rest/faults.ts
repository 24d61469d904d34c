/** What a scripted call gets instead of, or on top of, its real answer. */
export type RestFault =
  /** Answered so. With `afterWork` the request is carried out first, and only its answer is lost. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly afterWork?: true;
    }
  /** Never answered; the connection stays open until the caller gives up. */
  | { readonly kind: 'hang' }
  /** Answered truly, but this much later. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The connection breaks, before or after the work. */
  | { readonly kind: 'cut'; readonly afterWork?: true };

/** 429 as Discord sends it (topics/rate-limits). */
export function rateLimited(retryAfterSeconds: number, scope: 'user' | 'shared' | 'global' = 'user'): RestFault {
  return {
    kind: 'answer',
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: scope === 'global' },
    headers: {
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

/** 500 without having done anything; with `afterWork`, after having done it all. */
export function serverError(status: 500 | 502 | 503 | 504 = 500, afterWork?: true): RestFault {
  const fault = { kind: 'answer', status, body: { message: `${status}: Internal Server Error`, code: 0 } } as const;
  return afterWork ? { ...fault, afterWork } : fault;
}

/** An error of Discord's, such as `discordError(403, 50013, 'Missing Permissions')`. */
export function discordError(status: number, code: number, message: string): RestFault {
  return { kind: 'answer', status, body: { message, code } };
}

/** The faults still to come, route by route, in the order they were scripted. */
export class RestFaults {
  readonly #scripts = new Map<string, RestFault[]>();
  readonly #routes: ReadonlySet<string>;

  /** `routes`: the names of the routes there are, such as `POST /channels/:channel/messages`. */
  constructor(routes: ReadonlySet<string>) {
    this.#routes = routes;
  }

  /** The next calls of `route` meet these faults, one each. Throws when there is no such route. */
  script(route: string, ...faults: readonly RestFault[]): void {
    if (!this.#routes.has(route))
      throw new Error(`No such route: ${route}. There are:\n${[...this.#routes].join('\n')}`);
    this.#scripts.set(route, [...(this.#scripts.get(route) ?? []), ...faults]);
  }

  /** The fault for this call of `route`, if one was scripted. */
  take(route: string): RestFault | undefined {
    return this.#scripts.get(route)?.shift();
  }
}
