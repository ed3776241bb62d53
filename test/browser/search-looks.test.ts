import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { ask, faultsWhile } from '../support/look.js';
import { builtSite } from '../support/sites.js';

/** The states of the page: first, results with filters and notes, results that are folded, none. */
const states = ['', 'q=dredger&year=2019&source=harbour-post&after=2019-01', 'q=breakwater+xylophone', 'q=%D8%A5%D8%AF%D9%84%D8%A8', 'q=xylophone'];

/** What is wrong with the page of the search in each of its states, in these themes, on a phone and on a desk. */
async function faultsOfLooks(browser: Browser, root: string, themes: readonly ('light' | 'dark')[]): Promise<string[]> {
  const faults: string[] = [];
  for (const state of states)
    for (const colorScheme of themes)
      for (const width of [390, 1440]) {
        const options = { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const;
        const found = await faultsWhile(browser, root, 'search.html', options, async (page) => {
          await page.evaluate(`location.hash = ${JSON.stringify(state)}`);
          await page.locator(state === '' ? '#first' : '#said span').waitFor();
          await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
          return [...(await ask(page, 'axe')), ...(await ask(page, 'sidewaysScroll'))];
        });
        faults.push(...found.map((fault) => `${fault} [${state}, ${colorScheme}, ${width}]`));
      }
  return faults;
}

describe('The page of the search', { skip: withoutBrowser }, () => {
  it('has nothing that axe-core objects to and scrolls only down, in every state, in both themes, on a phone and on a desk', () =>
    withBrowser(async (browser) => assert.deepEqual(await faultsOfLooks(browser, pathToFileURL(builtSite('search')).href, ['light', 'dark']), [])));

  it('neither in an archive that runs from right to left', () =>
    withBrowser(async (browser) => assert.deepEqual(await faultsOfLooks(browser, pathToFileURL(builtSite('search-right-to-left')).href, ['light']), [])));

  it('keeps the filters closed on a phone and open on a desk, and leads to them', () =>
    withBrowser(async (browser) => {
      const root = pathToFileURL(builtSite('search')).href;
      for (const [width, open] of [
        [390, false],
        [1440, true],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.goto(`${root}/search.html#q=dredger`);
        await page.locator('#found').waitFor();
        assert.equal(await page.locator('#facets').isVisible(), open, String(width));
        if (!open) {
          await page.getByRole('button', { name: 'Narrow these results' }).click();
          assert.equal(await page.locator('#facets').isVisible(), true);
          assert.equal(await page.evaluate('document.activeElement.tagName'), 'SUMMARY');
        }
        await page.close();
      }
    }));
});
