import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { BuildReport } from '../../src/build/report.js';
import { serveSite } from '../../src/build/serve.js';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { scratchProject } from '../support/scratch.js';

// The policy of the site's own pages, so that this test fails when live pages do not get along with it.
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(readFileSync('templates/partials/head.hbs', 'utf8'))?.[0] ?? '';
const page = (text: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${policy}<title>${text}</title></head><body><h1>${text}</h1>${'<p>A line.</p>'.repeat(300)}</body></html>\n`;
const report = (diagnostics: readonly Diagnostic[]): BuildReport => ({
  ...{
    frontPage: '',
    articles: 1,
    leftOut: {},
    rejected: [],
    pages: 1,
    otherFiles: 0,
    written: [],
    removed: [],
    unchanged: 0,
    seconds: 0,
    cpuSeconds: 0,
    peakMemoryMB: 0,
  },
  diagnostics,
});
const error: Diagnostic = {
  severity: 'error',
  code: 'x/y',
  file: 'articles/a.txt',
  place: { line: 3, column: 1, length: 4, text: '<img src=x onerror=alert(1)>' },
  message: '<b>No</b> date.',
  hint: 'State one.',
};

describe('A live page in a browser', { skip: withoutBrowser }, () => {
  it('shows errors until they are gone, reloads when it changed, and stays where its reader is', async () => {
    const root = scratchProject({ 'index.html': page('Before'), 'favicon.ico': '' });
    const server = await serveSite({ dir: root, port: 0, live: true });
    try {
      await withBrowser(async (browser) => {
        const tab = await browser.newPage();
        const complaints: string[] = [];
        tab.on('console', (message) => complaints.push(message.text()));
        tab.on('pageerror', (failure) => complaints.push(String(failure)));
        const listening = tab.waitForResponse((response) => response.url().includes('/events'));
        await tab.goto(server.url);
        await listening;

        server.send({ kind: 'built', report: report([error]) });
        const overlay = tab.locator('backfile-problems');
        await overlay.waitFor({ state: 'attached' });
        const said = (await overlay.locator('article').textContent()) ?? '';
        for (const part of ['articles/a.txt:3:1', '<b>No</b> date.', '<img src=x onerror=alert(1)>', 'State one.']) assert.ok(said.includes(part), part);
        server.send({ kind: 'built', report: report([]) });
        await overlay.waitFor({ state: 'detached' });

        await tab.evaluate('window.scrollTo(0, 2000); window.kept = true;');
        server.send({ kind: 'built', report: report([]) });
        writeFileSync(join(root, 'index.html'), page('After'));
        const loaded = tab.waitForEvent('load');
        server.send({ kind: 'built', report: report([]) });
        await loaded;
        assert.deepEqual(await tab.evaluate('[document.title, window.scrollY, window.kept]'), ['After', 2000, undefined]);
        assert.deepEqual(complaints, []);
      });
    } finally {
      await server.close();
    }
  });
});
