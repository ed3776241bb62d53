import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { faultsWhile } from '../support/look.js';
import { backfileWell } from '../support/run.js';
import { scratchFolder, scratchProject } from '../support/scratch.js';
import { headlines, said } from '../support/search-archive.js';

const article = (title: string, text: string): string => `---\ntitle: ${title}\ndate: 2019-03-08\nsource: The Herald\nlang: en\n---\n${text}\n`;

describe('A site on a stick', { skip: withoutBrowser }, () => {
  it('opens from a copied folder, and can be searched there', async () => {
    const project = scratchProject({
      'backfile.json': '{ "title": "Quay archive" }',
      'articles/a.md': article('Crane runs again', 'The crane at the quay ran again on Friday.'),
      'articles/b.md': article('Fair opens late', 'Rain kept the fair closed until noon.'),
    });
    const stick = join(scratchFolder(), 'stick');
    backfileWell(['export', '--portable', stick], project);
    const copied = join(scratchFolder(), 'My stick (E)');
    cpSync(stick, copied, { recursive: true });
    const root = pathToFileURL(copied).href;
    await withBrowser(async (browser) => {
      assert.deepEqual(
        await faultsWhile(browser, root, 'search.html', {}, async (page) => {
          await page.goto(`${root}/search.html#q=crane`);
          await said(page, /1/);
          return JSON.stringify(await headlines(page)) === '["Crane runs again"]' ? [] : ['the search did not find it'];
        }),
        [],
      );
      const page = await browser.newPage();
      await page.goto(`${root}/OPEN-ME.html`);
      await page.waitForURL(/index\.html$/);
      assert.match(await page.title(), /Quay archive/);
    });
  });
});
