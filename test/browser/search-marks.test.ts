import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { said } from '../support/search-archive.js';
import { builtSite } from '../support/sites.js';

const article = '2019/05/01/harbour-post/the-breakwater-lamp-is-lit.html';

describe('An article opened from a hit, from disk', { skip: withoutBrowser }, () => {
  let root: string;
  before(() => {
    root = pathToFileURL(builtSite('search')).href;
  });

  async function check(browser: Browser, hash: string, use: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${root}/${article}${hash}`);
    await use(page);
    assert.deepEqual(faults, []);
    await page.close();
  }
  const marked = (page: Page): Promise<string[]> => page.locator('mark').allTextContents();

  it('has the words marked, in headline and text, and a way from one to the next', () =>
    withBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.goto(`${root}/search.html#q=lamp&source=harbour-post`);
      await said(page, '1 article');
      await page.locator('#hits a').first().click();
      const bar = page.getByRole('region', { name: 'Words of your search' });
      await bar.getByText('2 places are marked.').waitFor();
      assert.deepEqual(await marked(page), ['lamp', 'lamp']);
      const before = await page.locator('article').textContent();
      await bar.getByRole('button', { name: 'Next' }).click();
      await bar.getByText('Marked place 1 of 2.').waitFor();
      await bar.getByRole('button', { name: 'Previous' }).click();
      await bar.getByText('Marked place 2 of 2.').waitFor();
      await bar.getByRole('button', { name: 'Remove the marks' }).click();
      assert.deepEqual(await marked(page), []);
      assert.equal(await page.locator('article').textContent(), before);
      assert.equal(new URL(page.url()).hash, '');
    }));

  it('has other forms of a word marked, beginnings while the word was typed, and phrases as they stand', () =>
    withBrowser(async (browser) => {
      await check(browser, '#mark=lamps', async (page) => {
        await page.locator('mark').first().waitFor();
        assert.deepEqual(await marked(page), ['lamp', 'lamp']);
      });
      await check(browser, '#mark=breakw&typing=1', async (page) => {
        await page.locator('mark').first().waitFor();
        assert.deepEqual(await marked(page), ['breakwater', 'breakwater']);
      });
      await check(browser, '#mark=%22lamp+of+the+breakwater%22', async (page) => {
        await page.locator('mark').first().waitFor();
        assert.equal((await marked(page)).join(' '), 'lamp of the breakwater');
      });
    }));

  it('takes nothing from the address for markup, and bears whatever stands there', () =>
    withBrowser(async (browser) => {
      const hostile = ['<img src=x onerror=intruder(1)>', '"><script>intruder(1)</script>', '('.repeat(300), '\\', 'a'.repeat(100_000), ' '].map(
        encodeURIComponent,
      );
      for (const words of [...hostile, '%ED%A0%80', '%', '&&==&mark'])
        await check(browser, `#mark=${words}`, async (page) => {
          await page.waitForFunction('document.querySelectorAll("script[src$=\'marks.js\']").length === 1');
          assert.equal(await page.locator('article img, article script').count(), 0);
        });
    }));

  it('is left alone without such an address', () =>
    withBrowser((browser) =>
      check(browser, '#pv', async (page) => {
        assert.equal(await page.locator('mark, .marks-bar, script[src$="marks.js"]').count(), 0);
      }),
    ));
});
