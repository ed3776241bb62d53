// Takes pictures of every kind of page of the samples, for looking through and for the README.
//   node dist/scripts/screenshots.js            every kind, phone and screen, light and dark, into screenshots/ (git-ignored)
//   node dist/scripts/screenshots.js --readme   the few pictures that the README shows, into docs/screenshots/
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { standIns } from '../test/support/look.js';
import { pathsWithin } from '../test/support/sources.js';
import { launchChromium, provideChromium } from './browser.js';

type Picture = { readonly page: string; readonly file: string; readonly width: number; readonly height?: number; readonly dark?: boolean };

const archive = mkdtempSync(join(tmpdir(), 'backfile-pictures-'));
try {
  cpSync('articles/sample', join(archive, 'articles', 'sample'), { recursive: true });
  execFileSync(process.execPath, [resolve('scripts/backfile.js'), 'build', '--quiet'], { cwd: archive, stdio: 'inherit' });
  provideChromium((line) => console.error(line));
  const browser = await launchChromium();
  const site = join(archive, 'public');
  for (const picture of process.argv.includes('--readme') ? readmePictures(site) : allPictures(site)) await take(browser, site, picture);
  await browser.close();
} finally {
  rmSync(archive, { recursive: true, force: true });
}

async function take(browser: Browser, site: string, { page: path, file, width, height, dark }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: height ?? 900 }, colorScheme: dark ? 'dark' : 'light' });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(site).href}/${path}`);
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

/** Front page, a day, an article, an article on a phone in the dark: what a newcomer sees first. */
function readmePictures(site: string): Picture[] {
  const pages = pathsWithin(site);
  const day = pages.filter((path) => /^\d{4}\/\d\d\/\d\d\/index\.html$/.test(path)).at(-1) ?? 'index.html';
  const article = pages.filter((path) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/[^/]+\.html$/.test(path)).at(-1) ?? 'index.html';
  const picture = (name: string, page: string, width: number, height: number, dark = false): Picture => ({
    page,
    file: `docs/screenshots/${name}.png`,
    width,
    height,
    dark,
  });
  return [
    picture('front', 'index.html', 1180, 760),
    picture('day', day, 1180, 620),
    picture('article', article, 1180, 820),
    picture('article-phone-dark', article, 390, 760, true),
  ];
}
