import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { standIns } from '../support/look.js';
import { cameraJpeg } from '../support/pictures.js';
import { backfileWell } from '../support/run.js';
import { scratchProject } from '../support/scratch.js';
import { builtSite } from '../support/sites.js';

/** Collects what moved on a page after it was first shown. Runs in the page. */
const watch = `window.moved = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });`;

describe('A page that is opened', { skip: withoutBrowser }, () => {
  it('moves nothing that was already shown, on a phone and on a desk, with pictures too', () =>
    withBrowser(async (browser) => {
      const shown = scratchProject({
        'articles/a.md': '---\ntitle: The quay\n---\nWords before.\n\n![The quay](quay.jpg)\n\nWords after.\n',
        'articles/quay.jpg': cameraJpeg(6),
      });
      backfileWell(['build', '--quiet'], shown);
      const samples = builtSite('samples');
      const pages = [...standIns(samples, 'largest').map((path) => join(samples, path)), join(shown, 'public', 'undated', '_unknown', 'the-quay.html')];
      const faults: string[] = [];
      for (const width of [390, 1440]) {
        const context = await browser.newContext({ viewport: { width, height: 900 } });
        await context.addInitScript(watch);
        for (const path of pages) {
          const page = await context.newPage();
          await page.goto(pathToFileURL(path).href);
          // Two frames: whatever scripts and pictures change is drawn by then.
          await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
          const moved: unknown = await page.evaluate('window.moved');
          if (moved !== 0) faults.push(`${path} at ${width}: ${String(moved)}`);
          await page.close();
        }
        await context.close();
      }
      assert.deepEqual(faults, []);
    }));
});
