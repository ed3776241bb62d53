// Takes pictures of every kind of page of the samples, for looking through and for the README.
//   node dist/scripts/screenshots.js            every kind, phone and screen, light and dark, into screenshots/ (git-ignored)
//   node dist/scripts/screenshots.js --readme   the few pictures that the README shows, into docs/screenshots/
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { standIns } from '../test/support/look.js';
import { builtSite } from '../test/support/sites.js';
import { pathsWithin } from '../test/support/sources.js';
import { launchChromium, provideChromium } from './browser.js';

type Picture = { readonly page: string; readonly file: string; readonly width: number; readonly height?: number; readonly dark?: boolean };

process.env.BACKFILE_TEST_RUN ??= mkdtempSync(join(tmpdir(), 'backfile-pictures-'));
const site = builtSite('samples');
provideChromium((line) => console.error(line));
const browser = await launchChromium();
for (const picture of process.argv.includes('--readme') ? readmePictures(site) : allPictures(site)) await take(browser, site, picture);
await browser.close();
rmSync(process.env.BACKFILE_TEST_RUN, { recursive: true, force: true });

async function take(browser: Browser, site: string, { page: path, file, width, height, dark }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: height ?? 900 }, colorScheme: dark ? 'dark' : 'light', bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(site).href}/${path}`);
  // The room kept free for a scrollbar would be an empty strip in a picture.
  await page.addStyleTag({ content: 'html { scrollbar-gutter: auto }' });
  mkdirSync(join(file, '..'), { recursive: true });
  await page.screenshot({ path: file, fullPage: height === undefined });
  await context.close();
  console.log(file);
}

function allPictures(site: string): Picture[] {
  return standIns(site).flatMap((page) =>
    [390, 1440].flatMap((width) =>
      [false, true].map((dark) => ({
        page,
        width,
        dark,
        file: `screenshots/${page.replaceAll('/', '_').replace(/\.html$/, '')}-${width}${dark ? '-dark' : ''}.png`,
      })),
    ),
  );
}

/** Front page, the fullest day, one of its articles, the same on a phone in the dark: what a newcomer sees first. */
function readmePictures(site: string): Picture[] {
  const pages = pathsWithin(site);
  const sizeOf = (page: string): number => statSync(join(site, page)).size;
  const day = pages.filter((page) => /^\d{4}\/\d\d\/\d\d\/index\.html$/.test(page)).sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? 'index.html';
  const article = pages.find((page) => page.startsWith(day.replace('index.html', '')) && page !== day) ?? 'index.html';
  const picture = (name: string, page: string, width: number, height: number, dark = false): Picture => ({
    page,
    file: `docs/screenshots/${name}.png`,
    width,
    height,
    dark,
  });
  return [
    picture('front', 'index.html', 1120, 740),
    picture('day', day, 1120, 740),
    picture('article', article, 1120, 660),
    picture('article-phone-dark', article, 390, 760, true),
  ];
}
