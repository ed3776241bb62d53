import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { ask, faultsWhile, standIns } from '../support/look.js';
import { builtSite } from '../support/sites.js';

type Focus = {
  readonly name: string;
  readonly tag: string;
  readonly href: string | null;
  readonly id: string;
  readonly inside: boolean;
  readonly outlined: boolean;
};

describe('Every kind of page, with the keyboard alone', { skip: withoutBrowser }, () => {
  it('the first stop skips to the content, and every stop after it can be seen', () =>
    withBrowser(async (browser) => {
      const site = builtSite('samples');
      const all: string[] = [];
      for (const path of standIns(site, 'largest')) {
        const found = await faultsWhile(
          browser,
          pathToFileURL(site).href,
          path,
          { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' },
          async (page) => {
            const faults: string[] = [];
            await page.keyboard.press('Tab');
            const first = await ask<Focus>(page, 'focus');
            if (first.href !== '#main') faults.push(`the first stop is ${first.name}, not the link that skips to the content`);
            await page.keyboard.press('Enter');
            await page.keyboard.press('Tab');
            const second = await ask<Focus>(page, 'focus');
            if (
              await page.evaluate(
                'document.querySelector("main a, main button, main summary, main input") !== null && document.activeElement.closest("main") === null',
              )
            ) {
              faults.push(`after skipping, the next stop is ${second.name}, which is not in the content`);
            }
            for (let stop = 0; stop < 25; stop++) {
              const at = await ask<Focus>(page, 'focus');
              if (at.tag === 'BODY') break;
              if (!at.inside) faults.push(`the stop ${at.name} is outside the window`);
              if (!at.outlined) faults.push(`the stop ${at.name} has no outline`);
              await page.keyboard.press('Tab');
            }
            return faults;
          },
        );
        all.push(...found);
      }
      assert.deepEqual(all, []);
    }));

  it('folds open with Enter, filters with Space, and the theme that was chosen stays on the next page', () =>
    withBrowser(async (browser) => {
      const site = builtSite('states');
      const at = (path: string): string => `${pathToFileURL(site).href}/${path}`;
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(at('2019/11/02/the-specimen-courier/two-dates-that-disagree.html'));
      const fold = page.locator('.after details').first();
      await fold.locator('summary').press('Enter');
      assert.notEqual(await fold.getAttribute('open'), null, 'a fold opens');
      for (const name of ['BibTeX', 'RIS']) await page.locator('details[name=cite] summary', { hasText: name }).press('Space');
      assert.equal(await page.locator('details[name=cite][open]').count(), 1, 'of the citations one is open at a time');

      const toggle = page.locator('[data-theme-toggle]');
      await toggle.press('Enter');
      await toggle.press('Enter');
      assert.equal(await toggle.textContent(), 'Theme: dark');
      await page.goto(at('sources/the-specimen-courier/index.html'));
      assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
      assert.equal(await page.locator('[data-theme-toggle]').textContent(), 'Theme: dark');

      const shown = page.locator('.entry:visible');
      const before = await shown.count();
      await page.locator('#sure').press('Space');
      assert.equal(await shown.count(), before - 1, 'the entry with an inferred date is gone');
      await context.close();
    }));
});
