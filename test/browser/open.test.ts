import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { ask, faultsWhile, standIns } from '../support/look.js';
import { serveFolder } from '../support/serve.js';
import { builtSite } from '../support/sites.js';

/** Opens every stand-in page of the samples at a root and checks that nothing was said against it. */
async function checkAll(browser: Browser, site: string, root: string, which?: 'largest'): Promise<void> {
  const faults: string[] = [];
  for (const path of standIns(site, which)) {
    faults.push(...(await faultsWhile(browser, root, path, { viewport: { width: 320, height: 800 } }, (page) => ask(page, 'sidewaysScroll'))));
  }
  assert.deepEqual(faults, []);
}

describe('Every kind of page, opened', { skip: withoutBrowser }, () => {
  let site: string;
  before(() => {
    site = builtSite('samples');
  });

  it('from disk: no error, no failed request, nothing from outside, no sideways scroll on a small phone', () =>
    withBrowser((browser) => checkAll(browser, site, pathToFileURL(site).href)));

  it('over http: the same', async () => {
    const served = await serveFolder(site);
    try {
      await withBrowser((browser) => checkAll(browser, site, served.origin, 'largest'));
    } finally {
      await served.close();
    }
  });
});
