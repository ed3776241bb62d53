// Takes pictures of pages, for looking through one by one and for the README.
//   node dist/scripts/screenshots.js            into screenshots/ (git-ignored): every kind of page of the samples, phone and screen, light and dark;
//                                               the same archive in Arabic, right to left; and an article in every state that one can be in
//   node dist/scripts/screenshots.js --paper    every kind of page of the samples and the articles in all states as PDF, into screenshots/
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

type Picture = {
  readonly site: string;
  readonly page: string;
  readonly file: string;
  readonly width: number;
  readonly height?: number;
  readonly dark?: boolean;
};

process.env.BACKFILE_TEST_RUN ??= mkdtempSync(join(tmpdir(), 'backfile-pictures-'));
provideChromium((line) => console.error(line));
const browser = await launchChromium();
if (process.argv.includes('--paper')) for (const picture of allPictures()) await print(browser, picture);
else for (const picture of process.argv.includes('--readme') ? readmePictures(builtSite('samples')) : allPictures()) await take(browser, picture);
await browser.close();
rmSync(process.env.BACKFILE_TEST_RUN, { recursive: true, force: true });

async function take(browser: Browser, { site, page: path, file, width, height, dark }: Picture): Promise<void> {
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

/** Prints a page as its reader's browser would, in the light theme at the screen's width only: paper has one. */
async function print(browser: Browser, { site, page: path, file, width, dark }: Picture): Promise<void> {
  if (width !== 1440 || dark) return;
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(site).href}/${path}`);
  mkdirSync(join(file, '..'), { recursive: true });
  const paper = file.replace(/-1440\.png$/, '.pdf');
  await page.pdf({ path: paper, format: 'A4', preferCSSPageSize: true });
  await page.close();
  console.log(paper);
}

function allPictures(): Picture[] {
  const samples = builtSite('samples');
  const turned = builtSite('right-to-left');
  const states = builtSite('states');
  const articles = pathsWithin(states).filter((path) => /^(?:\d{4}|undated)\/.*\/[^/]+\.html$/.test(path) && !/index\.html$|notice-number/.test(path));
  return [
    ...standIns(samples).flatMap((page) => views('samples', samples, page, [false, true])),
    ...standIns(turned, 'largest').flatMap((page) => views('right-to-left', turned, page, [false])),
    ...[...new Set([...standIns(states, 'largest'), ...articles])].flatMap((page) => views('states', states, page, [false])),
  ];
}

function views(folder: string, site: string, page: string, darks: readonly boolean[]): Picture[] {
  const name = page
    .replaceAll('/', '_')
    .replace(/\.html$/, '')
    .slice(0, 150);
  return [390, 1440].flatMap((width) =>
    darks.map((dark) => ({ site, page, width, dark, file: `screenshots/${folder}/${name}-${width}${dark ? '-dark' : ''}.png` })),
  );
}

/** Front page, the fullest day, one of its articles, the same on a phone in the dark: what a newcomer sees first. */
function readmePictures(site: string): Picture[] {
  const pages = pathsWithin(site);
  const sizeOf = (page: string): number => statSync(join(site, page)).size;
  const day = pages.filter((page) => /^\d{4}\/\d\d\/\d\d\/index\.html$/.test(page)).sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? 'index.html';
  const article = pages.find((page) => page.startsWith(day.replace('index.html', '')) && page.endsWith('.html') && page !== day) ?? 'index.html';
  const picture = (name: string, page: string, width: number, height: number, dark = false): Picture => ({
    site,
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
