import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { ask, faultsWhile } from '../support/look.js';
import { searchArchive } from '../support/search-archive.js';

/** The states of the page: first, results with filters and notes, results that are folded, none. */
const states = ['', 'q=dredger&year=2019&source=harbour-post&after=2019-01', 'q=breakwater+xylophone', 'q=%D8%A5%D8%AF%D9%84%D8%A8', 'q=xylophone'];

/** What is wrong with the page of the search in each of its states, in both themes, on a phone and on a desk. */
async function faultsOfLooks(browser: Browser, root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1440]) {
      const found = await faultsWhile(
        browser,
        root,
        'search.html',
        { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' },
        async (page) => {
          const all: string[] = [];
          for (const state of states) {
            await page.evaluate(`location.hash = ${JSON.stringify(state)}`);
            await page.locator(state === '' ? '#first' : '#found').waitFor();
            await page.waitForFunction(`!${JSON.stringify(state)} || document.title.length > 0 && document.getElementById('said').textContent.includes('.')`);
            await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
            // Once on a phone and once on a desk, in both themes: that axe takes a second is no reason to ask it less.
            for (const fault of [...(await ask(page, 'axe')), ...(await ask(page, 'sidewaysScroll'))])
              all.push(`${fault} [${state}, ${colorScheme}, ${width}]`);
          }
          return all;
        },
      );
      faults.push(...found);
    }
  return faults;
}

describe('The page of the search', { skip: withoutBrowser }, () => {
  it('has nothing that axe-core objects to and scrolls only down, in every state, in both themes, on a phone and on a desk', () =>
    withBrowser(async (browser) => assert.deepEqual(await faultsOfLooks(browser, pathToFileURL(searchArchive()).href), [])));

  it('neither in an archive that runs from right to left', () =>
    withBrowser(async (browser) => assert.deepEqual(await faultsOfLooks(browser, pathToFileURL(searchArchive({ language: 'ar' })).href), [])));

  it('keeps the filters closed on a phone and open on a desk, and leads to them', () =>
    withBrowser(async (browser) => {
      const root = pathToFileURL(searchArchive()).href;
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
