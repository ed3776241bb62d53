import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isTrustedRequest } from './live/trusted-request.js';
import { type AskedBuild, openLive, type LiveEvent } from './live/live.js';
import { limitConnections } from './connection-limit.js';
import { answerFor, sendAnswer } from './served-file.js';

/** `host`: the address to listen on; only this machine unless it is given. `port`: the first to try, 0 for any free one. `live`: pages reload by themselves; `asked`: another process may have the site built. */
export type ServeOptions = { readonly dir: string; readonly host?: string; readonly port: number; readonly live?: boolean; readonly asked?: AskedBuild };

/** A running server. `url` is what a browser opens; `send` tells open pages about a build and does nothing without `live`. */
export type SiteServer = { readonly url: string; readonly send: (event: LiveEvent) => void; readonly close: () => Promise<void> };

/**
 * Serves a built site from this machine to this machine. Only GET and HEAD, only files below the folder, never a listing.
 * Requests under another name than this machine's are refused, so that no web page can reach it by pointing its own name here (DNS rebinding).
 * When the port is taken the next free one is used. Throws when no port can be had.
 */
export async function serveSite(options: ServeOptions): Promise<SiteServer> {
  const { dir, host = '127.0.0.1', port } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('A port is a whole number from 0 to 65535.');
  const live = options.live === true ? openLive(dir, options.asked) : undefined;
  const server = createServer(
    { maxHeaderSize: 8192, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000 },
    (request, response) => {
      void answer(request, response).catch(() => response.destroy());
    },
  );
  limitConnections(server, mostConnections);
  // Nobody who stops reading may hold a connection for long; the stream of live events sends a sign of life more often than that.
  server.setTimeout(60_000);
  await listen(server, host, port);
  // Listening on a port, the address is never a path.
  const bound = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}/`,
    send: (event) => live?.send(event),
    close: async () => {
      live?.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('X-Frame-Options', 'DENY');
    if (!isTrustedRequest(request.headers, host)) return refuse(response, 403, 'This server answers only under the name it was started with.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Only reading is possible here.');
    }
    if (live?.answer(request, response) === true) return;
    const found = await answerFor(dir, request.url ?? '');
    sendAnswer(request, response, live === undefined ? found : live.withReload(found));
  }
}

/** More than a browser with many tabs opens. */
const mostConnections = 200;

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(`${sentence}\n`);
}

async function listen(server: Server, host: string, first: number): Promise<void> {
  const last = first === 0 ? 0 : Math.min(first + 50, 65_535);
  for (let port = first; ; port++) {
    try {
      return await listenOn(server, host, port);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= last) throw error;
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
