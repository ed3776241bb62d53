import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { ask, standIns } from '../support/look.js';
import { builtSite } from '../support/sites.js';

describe('The policy of every kind of page', { skip: withoutBrowser }, () => {
  it('runs no code that a text could have brought along', () =>
    withBrowser(async (browser) => {
      const site = builtSite('samples');
      const context = await browser.newContext();
      const page = await context.newPage();
      for (const path of standIns(site, 'largest')) {
        await page.goto(`${pathToFileURL(site).href}/${path}`);
        assert.deepEqual(await ask(page, 'intrude'), [], path);
      }
      await context.close();
    }));
});
