import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { withLiveScript } from '../../../src/build/live/live-page.js';
import { liveScript } from '../../../src/build/live/live-script.js';
import type { BuildReport } from '../../../src/build/report.js';
import { serveSite, type SiteServer } from '../../../src/build/serve.js';
import type { Diagnostic } from '../../../src/model/diagnostic.js';
import type { SitePath } from '../../../src/model/ids.js';
import { scratchProject } from '../../support/scratch.js';

let server: SiteServer;
const root = scratchProject({ 'index.html': '<html><head><title>one</title></head></html>', 'about.html': '<html><head></head></html>' });
before(async () => {
  server = await serveSite({ dir: root, port: 0, live: true });
});
after(() => server.close());

const report = (rest: Partial<BuildReport> = {}): BuildReport => ({
  ...{
    frontPage: '',
    articles: 0,
    leftOut: {},
    rejected: [],
    otherFiles: 0,
    pages: 0,
    written: [],
    removed: [],
    unchanged: 0,
    seconds: 0,
    cpuSeconds: 0,
    peakMemoryMB: 0,
    diagnostics: [],
  },
  ...rest,
});

/** An open page as a browser keeps it: its version, and the events it is sent, one at a time. */
async function openPage(page: string): Promise<{ readonly next: () => Promise<string>; readonly leave: () => void }> {
  const version = /data-version="([^"]+)"/.exec(await (await fetch(new URL(page, server.url))).text())?.[1] ?? '';
  const stop = new AbortController();
  const response = await fetch(new URL(`/.backfile-live/events?page=${encodeURIComponent(page)}&version=${version}`, server.url), { signal: stop.signal });
  const reader = response.body?.getReader();
  let text = '';
  const next = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        if (event.startsWith('event: ')) return event;
      } else text += new TextDecoder().decode((await reader?.read())?.value);
    }
  };
  return { next, leave: () => stop.abort() };
}

/** The policy a page is sent with, by the one it has on disk. */
function check(policy: string, expected: string): void {
  const page = (content: string, script: string): string => `<head><meta http-equiv="Content-Security-Policy" content="${content}">${script}</head>`;
  const sent = withLiveScript({ status: 200, type: 'text/html; charset=utf-8', bytes: Buffer.from(page(policy, '')), version: 'v' });
  assert.equal(Buffer.from(sent.bytes).toString(), page(expected, '<script src="/.backfile-live/client.js" data-version="v" defer></script>'));
}

describe('An open page', () => {
  it('gets the script and a policy that lets it speak to the server, and nothing more', () => {
    check("default-src 'none'; script-src 'self'", "default-src 'none'; script-src 'self'; connect-src 'self'");
    check("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'");
    check("script-src 'none'; connect-src 'none'", "script-src 'self'; connect-src 'self'");
  });

  it('gets a script that a browser can read', async () => {
    assert.doesNotThrow(() => new Function(liveScript));
    assert.equal(await (await fetch(new URL('/.backfile-live/client.js', server.url))).text(), liveScript);
  });

  it('is told to reload when its own bytes changed, and not when those of another page did', async () => {
    const front = await openPage('/');
    const about = await openPage('/about.html');
    const quiet = /^event: problems\ndata: .*"items":\[\]/;
    assert.match(await front.next(), quiet);
    assert.match(await about.next(), quiet);
    writeFileSync(join(root, 'index.html'), '<html><head><title>two</title></head></html>');
    server.send({ kind: 'built', report: report({ written: ['index.html' as SitePath] }) });
    assert.match(await front.next(), quiet);
    assert.match(await front.next(), /^event: reload/);
    assert.match(await about.next(), quiet);
    server.send({ kind: 'built', report: report({ written: ['assets/archive.css' as SitePath] }) });
    assert.match(await about.next(), quiet);
    assert.match(await about.next(), /^event: reload/, 'the style sheet is a part of every page');
    front.leave();
    about.leave();
  });

  it('keeps its line while hundreds of clients connect and ask for nothing', async () => {
    const page = await openPage('/about.html');
    await page.next();
    const crowd = Array.from({ length: 300 }, () => connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => {}));
    await Promise.all(crowd.slice(0, 90).map((socket) => once(socket, 'close')));
    server.send({ kind: 'failed', message: 'said to those who listen' });
    assert.match(await page.next(), /said to those who listen/);
    page.leave();
    for (const socket of crowd) socket.destroy();
  });

  it('that was away is told what it missed when it comes back', async () => {
    const version = 'of-an-older-build';
    const stop = new AbortController();
    const response = await fetch(new URL(`/.backfile-live/events?page=/&version=${version}`, server.url), { signal: stop.signal });
    let text = '';
    for await (const part of response.body ?? []) {
      text += new TextDecoder().decode(part);
      if (text.includes('event: reload')) break;
    }
    stop.abort();
  });

  it('that does not exist yet is shown when it does', async () => {
    const page = await openPage('/new.html');
    await page.next();
    writeFileSync(join(root, 'new.html'), '<html></html>');
    server.send({ kind: 'built', report: report() });
    await page.next();
    assert.match(await page.next(), /^event: reload/);
    page.leave();
  });

  it('shows errors with file, line and hint until they are gone', async () => {
    const error: Diagnostic = {
      severity: 'error',
      code: 'x/y',
      file: 'articles/a.txt',
      place: { line: 3, column: 1, length: 4, text: 'date: </script>\n' },
      message: 'No.',
      hint: 'Do.',
    };
    const page = await openPage('/');
    await page.next();
    server.send({ kind: 'built', report: report({ diagnostics: [error, { ...error, severity: 'warning' }] }) });
    assert.match(await page.next(), /"items":\[\{"place":"articles\/a\.txt:3:1","line":"date: <\/script>\\n","message":"No\.","hint":"Do\."\}\]/);
    server.send({ kind: 'failed', message: 'templates/day.hbs:3' });
    assert.match(await page.next(), /could not be built.*templates\/day\.hbs:3/);
    server.send({ kind: 'built', report: report() });
    assert.match(await page.next(), /"items":\[\]/);
    page.leave();
  });
});
