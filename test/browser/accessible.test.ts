import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { ask, faultsWhile, standIns } from '../support/look.js';
import { builtSite } from '../support/sites.js';
import { pathsWithin } from '../support/sources.js';

/** What axe-core finds on these pages, on a screen and on a phone; in the dark only colours can be other than in the light. */
async function axeFaults(browser: Browser, site: string, paths: readonly string[], widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    const found = await faultsWhile(browser, pathToFileURL(site).href, path, { colorScheme: 'light' }, async (page) => {
      const all: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        for (const fault of [...(await ask(page, 'axe')), ...(await ask(page, 'sidewaysScroll'))]) all.push(`${fault} [${width}]`);
        await page.emulateMedia({ colorScheme: 'dark' });
        for (const fault of await ask(page, 'axeColours')) all.push(`${fault} [${width} dark]`);
      }
      return all;
    });
    faults.push(...found);
  }
  return faults;
}

describe('Every kind of page, for everyone', { skip: withoutBrowser }, () => {
  it('axe-core finds nothing in light and dark, on a screen and on a phone', () =>
    withBrowser(async (browser) => {
      const site = builtSite('samples');
      assert.deepEqual(await axeFaults(browser, site, standIns(site, 'largest'), [1440, 390]), []);
    }));

  it('nor where words are long, facts are missing or disagree, texts are withheld, and scripts run both ways', () =>
    withBrowser(async (browser) => {
      const site = builtSite('states');
      const articles = pathsWithin(site).filter((path) => /^(?:\d{4}|undated)\/.*\/[^/]+\.html$/.test(path) && !/index\.html$|notice-number/.test(path));
      // A page that leads on is gone before it is looked at.
      const telling = articles.filter((path) => !readFileSync(join(site, path), 'utf8').includes('http-equiv="refresh"'));
      assert.equal(articles.length - telling.length, 1, 'one first address leads on');
      assert.ok(telling.length > 20, 'the states have articles');
      assert.deepEqual(await axeFaults(browser, site, telling, [390]), []);
    }));
});
