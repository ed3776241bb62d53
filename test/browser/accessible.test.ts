import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { ask, faultsWhile, standIns } from '../support/look.js';
import { builtSite } from '../support/sites.js';

const views = [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;

describe('Every kind of page, for everyone', { skip: withoutBrowser }, () => {
  it('axe-core finds nothing in light and dark, on a screen and on a phone', () =>
    withBrowser(async (browser) => {
      const site = builtSite('samples');
      const faults: string[] = [];
      for (const path of standIns(site)) {
        const found = await faultsWhile(browser, pathToFileURL(site).href, path, {}, async (page) => {
          const all: string[] = [];
          for (const { width, colorScheme } of views) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            for (const fault of [...(await ask(page, 'axe')), ...(await ask(page, 'sidewaysScroll'))]) all.push(`${fault} [${width} ${colorScheme}]`);
          }
          return all;
        });
        faults.push(...found);
      }
      assert.deepEqual(faults, []);
    }));
});
