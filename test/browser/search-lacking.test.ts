import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { headlines, said } from '../support/search-archive.js';
import { builtSite } from '../support/sites.js';

const sentence =
  'This browser cannot search here; browse by date, by source, by story or the list of all titles by month, where your browser’s own find-in-page works.';

/** What the search needs of a browser: without any of these it must say so. */
const needed = [
  'Promise',
  'Map',
  'Set',
  'Uint8Array',
  'Uint32Array',
  'URLSearchParams',
  'TextDecoder',
  'history.replaceState',
  'Object.hasOwn',
  'Object.fromEntries',
  'Array.prototype.at',
  'Array.prototype.flatMap',
  'String.prototype.normalize',
  'String.prototype.replaceAll',
  'Element.prototype.replaceChildren',
];

/** What it can do without. */
const needless = [
  'DecompressionStream',
  'fetch',
  'Worker',
  'Blob',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'WebAssembly',
  'Intl',
  'IntersectionObserver',
  'Highlight',
  'requestIdleCallback',
  'structuredClone',
  'BigInt',
  'Array.fromAsync',
  'Array.prototype.toSorted',
  'Object.groupBy',
];

/** Takes a feature away before the page's scripts run. */
function without(feature: string): string {
  const parts = feature.split('.');
  const name = parts.pop() ?? '';
  // `delete` leaves what a prototype further up gives, so the name is set to nothing as well.
  return `Object.defineProperty(${['self', ...parts].join('.')}, '${name}', { value: undefined, writable: true, configurable: true });`;
}

async function open(browser: Browser, root: string, prepare: (page: Page) => Promise<unknown>, hash = ''): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${root}/search.html${hash}`);
  return page;
}

/** Shows the sentence with its links and nothing of the search. */
async function checkCannot(page: Page, why: string): Promise<void> {
  const shown = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  assert.ok(shown.includes(sentence), `${why}: ${shown.slice(0, 200)}`);
  assert.equal(await page.locator('.unsearchable a').count(), 4, why);
  assert.equal(await page.locator('#q').isVisible(), false, why);
}

describe('A browser that cannot search', { skip: withoutBrowser }, () => {
  let root: string;
  before(() => {
    root = pathToFileURL(builtSite('search')).href;
  });

  it('without scripts says so, names ways to browse, and has a way there on every page that sends nothing', () =>
    withBrowser(async (browser) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${root}/index.html`);
      assert.equal(await page.locator('.find input').isVisible(), false);
      await page.locator('.find button').click();
      await page.waitForURL(/\/search\.html\??$/);
      await checkCannot(page, 'without scripts');
      await page.locator('.unsearchable a').last().click();
      await page.waitForURL(/\/titles\/index\.html$/);
      await context.close();
    }));

  it('without any one of the features it needs says so', () =>
    withBrowser(async (browser) => {
      for (const feature of needed) {
        const page = await open(browser, root, (fresh) => fresh.addInitScript(without(feature)), '#q=dredger');
        await checkCannot(page, feature);
        await page.context().close();
      }
    }));

  it('without any one of many others searches all the same', () =>
    withBrowser(async (browser) => {
      for (const feature of needless) {
        const page = await open(browser, root, (fresh) => fresh.addInitScript(without(feature)), '#q=dredger');
        await said(page, '24 articles contain dredger.').catch((cause: unknown) => assert.fail(`without ${feature}: ${String(cause)}`));
        await page.context().close();
      }
    }));

  it('without one of the scripts of the search says so', () =>
    withBrowser(async (browser) => {
      for (const script of ['search.js', 'search-words.js', 'search-start.js']) {
        const page = await open(browser, root, (fresh) => fresh.route(`**/assets/${script}`, (route) => route.abort()));
        await checkCannot(page, script);
        await page.context().close();
      }
    }));
});

describe('An index that is not whole', { skip: withoutBrowser }, () => {
  let root: string;
  before(() => {
    root = pathToFileURL(builtSite('search')).href;
  });
  const isStart = /\/public\/search\/start\.js$/;
  const isOther = /\/public\/search\/(?!start\.js$).*\.js$/;

  it('without its beginning leads to ways to browse, and is asked again at the next question', () =>
    withBrowser(async (browser) => {
      const page = await open(browser, root, (fresh) => fresh.route(isStart, (route) => route.abort()), '#q=dredger');
      await page.locator('#failed', { hasText: 'could not be read' }).waitFor();
      assert.equal(await page.locator('#failed a').count(), 4);
      await page.unroute(isStart);
      await page.locator('#q').pressSequentially(' ');
      await said(page, '24 articles');
      assert.equal(await page.locator('#failed').isVisible(), false);
    }));

  it('says that results may be incomplete when a file cannot be loaded', () =>
    withBrowser(async (browser) => {
      const page = await open(browser, root, (fresh) => fresh.route(isOther, (route) => route.abort()), '#q=dredger');
      await page.locator('#aside', { hasText: 'results may be incomplete' }).waitFor();
      await page.locator('#status', { hasText: 'results may be incomplete' }).waitFor();
      await page.unroute(isOther);
      await page.locator('#q').press('Enter');
      await page.locator('#q').fill('dredger buoy');
      await said(page, '24 articles');
      assert.equal((await headlines(page)).length, 20);
      assert.equal(await page.locator('#aside').textContent(), '');
    }));

  it('takes a file that holds something else for one that is missing', () =>
    withBrowser(async (browser) => {
      const page = await open(
        browser,
        root,
        (fresh) => fresh.route(isOther, (route) => route.fulfill({ contentType: 'text/javascript', body: 'backfileShard("other","");' })),
        '#q=dredger',
      );
      await page.locator('#aside', { hasText: 'results may be incomplete' }).waitFor();
    }));

  it('never makes anyone wait for ever: it says when it takes long, and gives up a file that does not come', () =>
    withBrowser(async (browser) => {
      const page = await open(browser, root, async (fresh) => {
        await fresh.clock.install();
        await fresh.route(isOther, () => {});
        await fresh.route(isStart, (route) => route.continue());
      });
      await page.locator('#q').fill('dredger');
      await page.clock.runFor(1000);
      await said(page, 'Reading the index');
      await page.clock.runFor(8000);
      await page.locator('#slow', { hasText: 'taking long' }).waitFor();
      await page.clock.runFor(60_000);
      await page.locator('#aside', { hasText: 'results may be incomplete' }).waitFor();
    }));
});
