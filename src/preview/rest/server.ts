import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { Answer, ApiRequest, Box, Handler, Routes } from './box.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import type { RestFault } from './faults.ts';
import { RestFaults } from './faults.ts';
import { identityRoutes } from './me.ts';
import { isOwnHost } from '../own-host.ts';
import { readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import { replyRoutes } from './replies.ts';

/** One call as it came in and was answered. */
export interface LoggedRequest {
  /** The route's name, such as `POST /channels/:channel/messages`, or the bare method and path when there is none. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  /** 0 when the answer never went out. */
  readonly status: number;
  readonly at: Date;
}

/** A call that Discord would not have taken. */
export interface LoggedRefusal {
  readonly route: string;
  readonly status: number;
  readonly code: number;
  /** Every fault, one a line. */
  readonly text: string;
  readonly body: unknown;
}

export interface RestLog {
  /** The latest calls, oldest first; at most 1,000. */
  readonly requests: readonly LoggedRequest[];
  /** Calls refused with a 4xx or 501, but for those that a scripted fault refused; at most 1,000. */
  readonly refusals: readonly LoggedRefusal[];
}

const keptInLog = 1000;
/** Calls that carry their own token in the path instead of the Authorization header. */
const withoutAuthorization = /^\/(interactions|webhooks|gateway$)/;

/** Discord's HTTP API over a world, with a log of what was asked and the faults that a test scripts. */
export function restServer(box: Box): {
  readonly listener: RequestListener;
  readonly faults: RestFaults;
  readonly log: RestLog;
} {
  const { clock, log } = box;
  const routes: Routes = { ...identityRoutes(box), ...commandRoutes(box), ...channelRoutes(box), ...replyRoutes(box) };
  const table = Object.entries(routes).map(([name, handler]) => compile(name, handler));
  const faults = new RestFaults(new Set(Object.keys(routes)));
  const requests: LoggedRequest[] = [];
  const refusals: LoggedRefusal[] = [];

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://local');
    const file = /^\/files\/(\d+)\//.exec(url.pathname)?.[1];
    if (file !== undefined) {
      serveFile(box, file, response);
      return;
    }
    const path = decodeURIComponent(url.pathname).replace(/^\/api(\/v10)?(?=\/)/, '');
    // A web page somewhere may not reach in: a browser names the page that asks, or a host name that is not ours.
    if (!isOwnHost(incoming.headers)) {
      response.writeHead(403).end();
      return;
    }
    const method = incoming.method ?? 'GET';
    const match = find(table, method, path);
    const route = match?.name ?? `${method} ${path}`;
    const read = await readBody(incoming).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    const body = read instanceof Refusal ? undefined : read.body;
    const finish = (answer: Answer | undefined, headers: Readonly<Record<string, string>> = {}): void => {
      remember(requests, { route, path, body, status: answer?.status ?? 0, at: clock.now() });
      if (answer !== undefined) send(response, answer, headers);
    };
    const refuse = (refusal: Refusal): Answer => {
      log.warn({ route, status: refusal.status, reason: refusal.toText() }, 'The local Discord refused a call');
      remember(refusals, { route, status: refusal.status, code: refusal.code, text: refusal.toText(), body });
      return { status: refusal.status, body: refusal.toBody() };
    };
    const work = (uploads: ApiRequest['uploads']): Answer => {
      try {
        if (match === undefined) throw new Refusal(501, 0, `The local Discord does not support ${route}`);
        if (!withoutAuthorization.test(path) && incoming.headers.authorization !== `Bot ${box.token}`)
          throw new Refusal(401, 0, '401: Unauthorized');
        return match.handler({ params: match.params, query: url.searchParams, body, uploads });
      } catch (error) {
        if (error instanceof Refusal) return refuse(error);
        log.error({ route, error }, 'The local Discord failed');
        return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
      }
    };
    if (read instanceof Refusal) {
      finish(refuse(read));
      return;
    }
    const fault = faults.take(route);
    if (fault === undefined) {
      finish(work(read.uploads));
      return;
    }
    await misbehave(fault, () => work(read.uploads), finish, response, clock);
  }

  return {
    listener: (incoming, response) => {
      serve(incoming, response).catch((error: unknown) => {
        log.warn({ error }, 'A connection to the local Discord broke');
        response.destroy();
      });
    },
    faults,
    log: { requests, refusals },
  };
}

async function misbehave(
  fault: RestFault,
  work: () => Answer,
  finish: (answer: Answer | undefined, headers?: Readonly<Record<string, string>>) => void,
  response: ServerResponse,
  clock: Clock,
): Promise<void> {
  switch (fault.kind) {
    case 'hang': {
      finish(undefined);
      return;
    }
    case 'cut':
      if (fault.afterWork === true) work();
      finish(undefined);
      response.destroy();
      return;
    case 'slow':
      await clock.sleep(fault.milliseconds);
      {
        finish(work());
        return;
      }
    case 'answer':
      if (fault.afterWork === true) work();
      {
        finish({ status: fault.status, body: fault.body }, fault.headers);
        return;
      }
  }
}

interface CompiledRoute {
  readonly name: string;
  readonly method: string;
  readonly parts: readonly string[];
  readonly handler: Handler;
}

function compile(name: string, handler: Handler): CompiledRoute {
  const [method = '', path = ''] = name.split(' ');
  return { name, method, parts: path.split('/'), handler };
}

/** The route that fits; a literal segment (`@me`) goes before a parameter. */
function find(
  table: readonly CompiledRoute[],
  method: string,
  path: string,
): (CompiledRoute & { readonly params: Record<string, string> }) | undefined {
  const given = path.split('/');
  for (const literalFirst of [true, false]) {
    for (const route of table) {
      if (route.method !== method || route.parts.length !== given.length) continue;
      const params: Record<string, string> = {};
      const fits = route.parts.every((part, index) => {
        const value = given[index] ?? '';
        if (!part.startsWith(':')) return part === value;
        params[part.slice(1)] = value;
        return !literalFirst || !value.startsWith('@');
      });
      if (fits) return { ...route, params };
    }
  }
  return undefined;
}

function remember<Entry>(entries: Entry[], entry: Entry): void {
  entries.push(entry);
  if (entries.length > keptInLog) entries.shift();
}

function send(response: ServerResponse, answer: Answer, headers: Readonly<Record<string, string>>): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  response
    .writeHead(answer.status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(answer.body));
}

function serveFile(box: Box, id: string, response: ServerResponse): void {
  const file = box.first.world.files.get(id);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      'content-type': file.contentType,
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    })
    .end(file.bytes);
}
