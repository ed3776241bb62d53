import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { faultsWhile } from '../support/look.js';
import { headlines, said } from '../support/search-archive.js';
import { builtSite } from '../support/sites.js';
import { serveFolder } from '../support/serve.js';

let site: string;
let root: string;

/** Opens a page of the archive from disk, and asks that nothing was said against it: no error, no failed request, none to outside. */
async function check(browser: Browser, path: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const found = await faultsWhile(browser, root, path, options, async (page) => {
    await use(page);
    return [];
  });
  assert.deepEqual(found, []);
}

/** `faultsWhile` encodes what it opens, so what stands after # is set by going there. */
async function ask(page: Page, hash: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#${hash}`);
}

describe('The search, in Chromium from disk', { skip: withoutBrowser }, () => {
  before(() => {
    site = builtSite('search');
    root = pathToFileURL(site).href;
  });

  it('is asked from the box of any page, keyboard alone, and sends nothing', () =>
    withBrowser((browser) =>
      check(browser, '2019/index.html', async (page) => {
        await page.getByRole('searchbox', { name: 'Search the archive' }).fill('breakwater lamp');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/search\.html#q=breakwater\+lamp$/);
        await said(page, /2 articles contain breakwater lamp/);
        assert.equal((await headlines(page)).length, 1);
        assert.equal(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length'), 0);
      }),
    ));

  it('finds as one types, and the focus stays in the box', () =>
    withBrowser((browser) =>
      check(browser, 'search.html', async (page) => {
        const box = page.getByRole('searchbox');
        await box.pressSequentially('dredg');
        await said(page, /24 articles contain dredg/);
        assert.equal(await page.evaluate('document.activeElement.id'), 'q');
        assert.equal((await headlines(page)).length, 20);
        await page.locator('#status', { hasText: '24 articles contain dredg.' }).waitFor();
        await page.waitForURL(/#q=dredg&typing=1$/);
        await box.press('Enter');
        await page.waitForURL(/#q=dredg$/);
        assert.equal(await page.evaluate('document.activeElement.id'), 'q');
      }),
    ));

  it('shows headline, source, date and the words marked around, each in its own language', () =>
    withBrowser((browser) =>
      check(browser, 'search.html', async (page) => {
        await ask(page, `q=${encodeURIComponent('إدلب')}`);
        await said(page, /1 article contains/);
        const hit = page.locator('#hits > li');
        assert.equal(await hit.locator('a').first().getAttribute('lang'), 'ar');
        assert.equal(await hit.locator('a').first().getAttribute('dir'), 'rtl');
        assert.match((await hit.locator('.meta').textContent()) ?? '', /صحيفة المثال.*3 Mar 2019/);
        assert.ok((await hit.locator('.snip mark').count()) > 0);
      }),
    ));

  it('narrows by source, year, author and date, all in the address, and goes back step by step', () =>
    withBrowser((browser) =>
      check(browser, 'search.html', async (page) => {
        await ask(page, 'q=dredger');
        await said(page, '24 articles');
        await page.getByRole('checkbox', { name: /^2019/ }).check();
        await said(page, '12 articles');
        await page.getByRole('checkbox', { name: /^Harbour Post/ }).check();
        await said(page, '4 articles');
        assert.equal(await page.evaluate('document.activeElement.dataset.key'), 'source:harbour-post');
        assert.match(page.url(), /#q=dredger&source=harbour-post&year=2019$/);
        await page.getByLabel('Until').fill('2019-04');
        await page.getByLabel('Until').press('Tab');
        await said(page, '2 articles');
        await page.goBack();
        await said(page, '4 articles');
        assert.equal(await page.getByLabel('Until').inputValue(), '');
        await page.goBack();
        await said(page, '12 articles');
        await page.getByRole('checkbox', { name: /^Stated and read facts only/ }).check();
        await page.waitForURL(/facts=sure$/);
        await page.getByRole('link', { name: 'Remove Year: 2019' }).click();
        await said(page, '24 articles');
        await page.reload();
        await said(page, '24 articles');
      }),
    ));

  it('sorts by date and shows more, and the first new hit has the focus', () =>
    withBrowser((browser) =>
      check(browser, 'search.html', async (page) => {
        await ask(page, 'q=dredger');
        await page.getByRole('link', { name: 'oldest' }).click();
        await page.waitForURL(/sort=old/);
        await page.locator('#hits > li:first-child', { hasText: 'month 1, 2018' }).waitFor();
        await page.getByRole('link', { name: 'Show 4 more' }).click();
        await page.locator('#hits > li:nth-child(24)', { hasText: 'month 12, 2019' }).waitFor();
        assert.match(String(await page.evaluate('document.activeElement.textContent')), /month 9, 2019/);
      }),
    ));

  it('folds articles that share most of their text, and opens them', () =>
    withBrowser((browser) =>
      check(browser, 'search.html', async (page) => {
        await ask(page, 'q=breakwater');
        await said(page, /2 articles contain breakwater.*folded together/);
        await page.getByText('1 more shares most of its text').click();
        const folded = page.locator('.fold li');
        await folded.waitFor();
        assert.match((await folded.textContent()) ?? '', /lamp.*(?:Harbour Post|The Specimen Courier).*May 2019/);
      }),
    ));

  it('says when no article has all the words, and when there is none at all', () =>
    withBrowser((browser) =>
      check(browser, 'search.html', async (page) => {
        await ask(page, 'q=breakwater+xylophone');
        await said(page, /No article contains all of these words; 2 contain some of them/);
        await ask(page, 'q=xylophone');
        await said(page, 'No article matches xylophone.');
        assert.equal(await page.locator('#hits > li').count(), 0);
      }),
    ));

  it('takes nothing from the address or the index for markup', () =>
    withBrowser((browser) =>
      check(browser, 'search.html', async (page) => {
        await page.evaluate('self.intruder = () => { self.ran = true; }');
        const hostile = '<img src=x onerror=intruder(1)>"crane';
        await ask(page, `q=${encodeURIComponent(hostile)}&source=${encodeURIComponent('<b>x</b>')}&author=${encodeURIComponent('"><i>')}`);
        await said(page, hostile);
        await ask(page, 'q=crane');
        await said(page, '1 article contains crane.');
        assert.equal((await headlines(page))[0], '<img src=x onerror=intruder(1)> crane & "quay"');
        assert.equal(await page.locator('main img, main i').count(), 0);
        assert.equal(await page.evaluate('self.ran'), undefined);
      }),
    ));

  it('keeps the search when the content is skipped to', () =>
    withBrowser((browser) =>
      check(browser, 'search.html', async (page) => {
        await ask(page, 'q=crane');
        await said(page, '1 article');
        await page.locator('.skip').focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/#q=crane$/);
        assert.equal((await headlines(page)).length, 1);
      }),
    ));
});

describe('The search, in Chromium over http', { skip: withoutBrowser }, () => {
  it('finds, and its requests never hold what is asked', async () => {
    const served = await serveFolder(builtSite('search'));
    try {
      await withBrowser(async (browser) => {
        const asked: string[] = [];
        const found = await faultsWhile(browser, served.origin, 'index.html', {}, async (page) => {
          page.on('request', (request) => asked.push(request.url()));
          await page.getByRole('searchbox').fill('dredger');
          await page.keyboard.press('Enter');
          await said(page, '24 articles contain dredger.');
          await page.locator('#hits > li > a').first().click();
          await page.locator('mark').first().waitFor();
          return [];
        });
        assert.deepEqual(found, []);
        assert.deepEqual(
          asked.filter((url) => url.replace(/#.*/, '').includes('dredger')),
          [],
        );
      });
    } finally {
      await served.close();
    }
  });
});
