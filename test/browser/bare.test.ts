import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withBrowser, withoutBrowser } from '../support/browser.js';
import { attributeOf, elementsIn, textOf } from '../support/html.js';
import { ask, standIns } from '../support/look.js';
import { builtSite } from '../support/sites.js';

describe('Every kind of page, without style sheet and scripts', { skip: withoutBrowser }, () => {
  it('shows everything of its main part, in the order of the text', () =>
    withBrowser(async (browser) => {
      const site = builtSite('samples');
      const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
      await context.route(/\.(css|js)$/, (route) => route.abort());
      const page = await context.newPage();
      const faults: string[] = [];
      for (const path of standIns(site)) {
        await page.goto(`${pathToFileURL(site).href}/${path}`);
        faults.push(...(await ask(page, 'outOfOrder')).map((fault) => `${path}: ${fault}`));
        const shown = await ask<string>(page, 'shownText');
        const main = elementsIn(join(site, path)).find((one) => one.tagName === 'main');
        const headline = elementsIn(join(site, path)).find((one) => one.tagName === 'h1');
        if (main === undefined || headline === undefined) faults.push(`${path}: no main part or no headline`);
        else if (!shown.includes(textOf(headline))) faults.push(`${path}: its headline is not shown`);
      }
      await context.close();
      assert.deepEqual(faults, []);
    }));
});

describe('Every kind of page, without scripts', { skip: withoutBrowser }, () => {
  it('shows the same as with them, and no button that would do nothing', () =>
    withBrowser(async (browser) => {
      const site = builtSite('samples');
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const path of standIns(site, 'largest')) {
        await page.goto(`${pathToFileURL(site).href}/${path}`);
        faults.push(...(await ask(page, 'idleButtons')).map((fault) => `${path}: ${fault}`));
        faults.push(...(await ask(page, 'sidewaysScroll')).map((fault) => `${path}: ${fault}`));
        const details = page.locator('main details:visible').first();
        if ((await details.count()) > 0) {
          await details.locator('summary').click();
          if ((await details.getAttribute('open')) === null) faults.push(`${path}: what is folded does not open`);
        }
      }
      await context.close();
      assert.deepEqual(faults, []);
    }));
});

describe('Every kind of page, on paper and in the colours of the system', { skip: withoutBrowser }, () => {
  it('prints its content in black without menus, whatever the theme, and keeps its marks where the system sets all colours', () =>
    withBrowser(async (browser) => {
      const site = builtSite('samples');
      const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 700, height: 900 } });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const path of standIns(site, 'largest')) {
        await page.emulateMedia({ media: 'print', forcedColors: 'none' });
        await page.goto(`${pathToFileURL(site).href}/${path}`);
        for (const fault of [...(await ask(page, 'print')), ...(await ask(page, 'sidewaysScroll'))]) faults.push(`${path}: ${fault}`);
        await page.emulateMedia({ media: 'screen', forcedColors: 'active', reducedMotion: 'reduce' });
        faults.push(...(await ask(page, 'forcedMarks')).map((fault) => `${path}: ${fault}`));
        if ((await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')) !== 'auto')
          faults.push(`${path}: moves though motion is to be reduced`);
      }
      await context.close();
      assert.deepEqual(faults, []);
    }));
});

describe('An article page, read from top to bottom', () => {
  it('gives headline, then text, then where the facts come from', () => {
    const site = builtSite('samples');
    const articles = standIns(site).filter((path) => elementsIn(join(site, path)).some((one) => one.tagName === 'article'));
    assert.ok(articles.length > 0, 'the samples have article pages');
    for (const path of articles) {
      const order = elementsIn(join(site, path)).flatMap((one) => {
        if (one.tagName === 'h1') return ['headline'];
        if (attributeOf(one, 'class')?.split(' ').includes('text')) return ['text'];
        return attributeOf(one, 'class')?.split(' ').includes('facts') ? ['facts'] : [];
      });
      assert.deepEqual(order, ['headline', 'text', 'facts'], path);
    }
  });
});
