import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { ask, faultsWhile, standIns } from '../support/look.js';
import { builtSite } from '../support/sites.js';

describe('An archive that runs from right to left', { skip: withoutBrowser }, () => {
  it('has nothing on any kind of page that axe-core objects to, and scrolls only down, on a phone and on a screen', () =>
    withBrowser(async (browser) => {
      const site = builtSite('right-to-left');
      const faults: string[] = [];
      for (const path of standIns(site, 'largest')) {
        const found = await faultsWhile(browser, pathToFileURL(site).href, path, { colorScheme: 'light' }, async (page) => {
          const all: string[] = [];
          for (const width of [1440, 390]) {
            await page.setViewportSize({ width, height: 900 });
            for (const fault of await ask(page, 'sidewaysScroll')) all.push(`${fault} [${width}]`);
          }
          return [...all, ...(await ask(page, 'axe'))];
        });
        faults.push(...found);
      }
      assert.deepEqual(faults, []);
    }));
});
