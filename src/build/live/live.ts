import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuildReport } from '../report.js';
import { answerFor, type Answer } from '../served-file.js';
import { liveScript } from './live-script.js';
import { liveAddress, withLiveScript } from './live-page.js';
import { buildAddress, tokenHeader } from './running-dev.js';
import { problemsOf, type Problems } from './problems.js';

/** What open pages are told: some pages were written ahead of a build, a build ended, or it could not be done at all. */
export type LiveEvent =
  | { readonly kind: 'ahead' }
  | { readonly kind: 'built'; readonly report: BuildReport }
  | { readonly kind: 'failed'; readonly message: string };

/** Live reload of one served site. */
export type Live = {
  /** Answers requests for our own script and events; false for everything else. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** An answer with the script in it, when it is a page. */
  readonly withReload: (answer: Answer) => Answer;
  readonly send: (event: LiveEvent) => void;
  readonly close: () => void;
};

type Client = { readonly page: string; readonly version: string; readonly response: ServerResponse };

/** How another process of the same person has the site built: what it must know, and the build. */
export type AskedBuild = { readonly token: string; readonly build: () => Promise<BuildReport> };

const mostClients = 60;

/**
 * Keeps a line open to every page in a browser (Server-Sent Events). A page says which bytes it shows, by their version; after a build, and
 * whenever it connects again, it is told to reload when the site has others. So nothing is reloaded that did not change, and nothing is missed.
 */
export function openLive(dir: string, askedBuild?: AskedBuild): Live {
  const clients = new Set<Client>();
  let problems: Problems = problemsOf(undefined);
  const beat = setInterval(() => {
    for (const { response } of clients) response.write(':\n\n');
  }, 20_000);
  beat.unref();

  const tellIfChanged = async (client: Client): Promise<void> => {
    const { version } = await answerFor(dir, client.page);
    if (version !== client.version) tell(client, 'reload', {});
  };
  return {
    answer: (request, response) => {
      const [path, query] = (request.url ?? '').split('?', 2);
      if (path === `${liveAddress}client.js`) {
        response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' });
        response.end(request.method === 'HEAD' ? undefined : liveScript);
        return true;
      }
      if (path === buildAddress && askedBuild !== undefined && isSame(request.headers[tokenHeader], askedBuild.token)) {
        void answerWithBuild(response, askedBuild);
        return true;
      }
      if (path !== `${liveAddress}events` || request.method !== 'GET') return false;
      const asked = new URLSearchParams(query);
      connect({ page: asked.get('page') ?? '/', version: asked.get('version') ?? '', response });
      return true;
    },
    withReload: withLiveScript,
    send: (event) => {
      if (event.kind === 'ahead') {
        for (const client of clients) void tellIfChanged(client);
        return;
      }
      problems = event.kind === 'built' ? problemsOf(event.report) : { title: 'The site could not be built', items: [{ message: event.message }], more: 0 };
      const assets = event.kind === 'built' && [...event.report.written, ...event.report.removed].some((path) => /\.(css|js|svg|woff2)$/.test(path));
      for (const client of clients) {
        tell(client, 'problems', problems);
        if (assets) tell(client, 'reload', {});
        else if (event.kind === 'built') void tellIfChanged(client);
      }
    },
    close: () => {
      clearInterval(beat);
      for (const { response } of clients) response.end();
    },
  };

  function connect(client: Client): void {
    if (clients.size >= mostClients) {
      client.response.writeHead(503).end();
      return;
    }
    client.response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    client.response.write('retry: 500\n\n');
    clients.add(client);
    client.response.on('close', () => clients.delete(client));
    tell(client, 'problems', problems);
    void tellIfChanged(client);
  }
}

/** The report as JSON, or 500: whoever asked then builds by itself and says what is wrong. */
async function answerWithBuild(response: ServerResponse, { build }: AskedBuild): Promise<void> {
  // A build may take longer than an ordinary request.
  response.socket?.setTimeout(0);
  try {
    const report = JSON.stringify(await build());
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(report);
  } catch {
    response.writeHead(500).end();
  }
}

function isSame(given: string | readonly string[] | undefined, token: string): boolean {
  const [one, other] = [String(given), token].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

function tell(client: Client, event: string, value: unknown): void {
  // JSON has no line ends outside texts, and writes those in texts as \n: one event is one data line.
  client.response.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
}
