import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { builtInLanguage } from '../support/built-in-language.js';
import { ask, faultsWhile } from '../support/look.js';

const paths = [
  'index.html',
  'about.html',
  'sources/index.html',
  'authors/index.html',
  'languages/index.html',
  'languages/en.html',
  'titles/index.html',
  '2019/index.html',
];

describe('An archive that runs from right to left', { skip: withoutBrowser }, () => {
  it('has nothing that axe-core objects to and scrolls only down, on a phone and on a screen', () =>
    withBrowser(async (browser) => {
      const site = builtInLanguage('ar');
      const faults: string[] = [];
      for (const path of paths) {
        const found = await faultsWhile(browser, pathToFileURL(site).href, path, { colorScheme: 'light' }, async (page) => {
          const all: string[] = [];
          for (const width of [390, 1440]) {
            await page.setViewportSize({ width, height: 900 });
            for (const fault of [...(await ask(page, 'axe')), ...(await ask(page, 'sidewaysScroll'))]) all.push(`${fault} [${width}]`);
          }
          return all;
        });
        faults.push(...found);
      }
      assert.deepEqual(faults, []);
    }));
});
