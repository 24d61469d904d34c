import { readFile } from 'node:fs/promises';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { en } from '../text/en.ts';
import type { LocalDiscord } from './discord.ts';
import { frameJson } from './frames.ts';
import { isOwnHost } from './own-host.ts';
import type { ServerFrame } from './page-protocol.ts';
import { requestSchema } from './page-protocol.ts';
import { PageSession } from './page-session.ts';
import type { Person } from './world/types.ts';

/** Where `npm run build` puts the page, from the folder in which Vita is started. */
const assetFolder = 'dist/preview';
const assetTypes = {
  'index.html': 'text/html; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'styles.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** Files that a browser may show; any other is for download alone. */
const shownInline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Scripts and styles of our own alone, pictures from the web (a message may show one), nobody may frame the page. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PageServer {
  /** Where to open it, such as `http://localhost:8420`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page and its WebSocket on 127.0.0.1. Throws `UserError` when the port is taken or the page was not built. */
export async function startPageServer(discord: LocalDiscord, port: number, log: Log): Promise<PageServer> {
  const assets = await loadAssets();
  const server = createServer((request, response) => {
    if (!isOwnHost(request.headers)) response.writeHead(403).end();
    else if (request.method !== 'GET') response.writeHead(405).end();
    else serve(discord, assets, new URL(request.url ?? '/', 'http://local').pathname, response);
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    const person = discord.world.people.get(new URL(request.url ?? '/', 'http://local').searchParams.get('as') ?? '');
    // A browser names the page that asks; only our own may drive the local Discord.
    if (!isOwnHost(request.headers) || request.headers.origin === undefined) {
      log.warn({ origin: request.headers.origin }, 'A page of another origin was turned away');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      converse(discord, person?.bot === false ? person : discord.first.admin, client);
    });
  });
  const actual = await listen(server, port);
  return {
    url: `http://localhost:${actual}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Lets one page act as one person until it goes. */
function converse(discord: LocalDiscord, person: Person, client: WebSocket): void {
  const send = (frame: ServerFrame): void => {
    if (client.readyState === client.OPEN) client.send(JSON.stringify(frame));
  };
  const session = new PageSession(discord, person, send);
  client.on('error', () => client.terminate());
  client.on('close', () => session.close());
  client.on('message', (data) => {
    const request = requestSchema.safeParse(frameJson(data));
    if (!request.success) {
      client.close(1008, 'Not a request');
      return;
    }
    const { number, act } = request.data;
    void session.act(act).then((result) => send({ kind: 'result', number, result }));
  });
}

type Assets = ReadonlyMap<string, { readonly type: string; readonly zipped: Uint8Array }>;

async function loadAssets(): Promise<Assets> {
  const load = async ([name, type]: readonly [string, string]) => {
    const bytes = await readFile(`${assetFolder}/${name}`).catch(() => {
      throw new UserError(en.preview.notBuilt);
    });
    return [`/${name}`, { type, zipped: gzipSync(bytes) }] as const;
  };
  return new Map(await Promise.all(Object.entries(assetTypes).map(load)));
}

function serve(discord: LocalDiscord, assets: Assets, path: string, response: ServerResponse): void {
  const headers = {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
  const file = discord.world.files.get(/^\/files\/(\d+)\//.exec(path)?.[1] ?? '');
  const asset = assets.get(path === '/' ? '/index.html' : path);
  if (file !== undefined) {
    const disposition = shownInline.has(file.contentType) ? 'inline' : 'attachment';
    response.writeHead(200, { ...headers, 'content-type': file.contentType, 'content-disposition': disposition });
    response.end(file.bytes);
  } else if (asset !== undefined) {
    response.writeHead(200, {
      ...headers,
      'content-type': asset.type,
      'content-encoding': 'gzip',
      'content-length': asset.zipped.length,
    });
    response.end(asset.zipped);
  } else {
    response.writeHead(404, headers).end();
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new UserError(en.preview.portTaken(port)) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
