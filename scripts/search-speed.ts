// How long a reader waits for results: from the last key to the painted list, in Chromium from disk.
//   node dist/scripts/search-speed.js SITE [QUERIES]      QUERIES: a text file, one query a line; else words of the site's own titles are taken
// Warm: the files that the query needs were loaded before. Cold: a new page in which only the beginning of the index was loaded.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.js';

const count = 200;
const [site, queriesFile] = process.argv.slice(2);
if (site === undefined) {
  process.stderr.write('Name a built site: node dist/scripts/search-speed.js public\n');
  process.exit(2);
}
const address = `${pathToFileURL(resolve(site)).href}/search.html`;
const queries = (
  queriesFile === undefined
    ? titleQueries(site)
    : readFileSync(queriesFile, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
).slice(0, count);

const browser = await launchChromium();
const warm = await warmTimes(browser);
const cold: number[] = [];
for (const query of queries) cold.push(await coldTime(browser, query));
await browser.close();
process.stdout.write(`${queries.length} queries, milliseconds from the last key to the painted results\n`);
for (const [name, times] of [
  ['warm', warm],
  ['cold', cold],
] as const) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  process.stdout.write(`${name}: half ${at(0.5)}, 95 of 100 ${at(0.95)}, all ${at(1)}\n`);
}

/** Two or three words of titles, spread evenly over the lists of titles: what somebody would type who looks for an article. */
function titleQueries(folder: string): string[] {
  const lists = readdirSync(join(folder, 'titles')).filter((file) => file !== 'index.html');
  const titles = lists
    .sort()
    .flatMap((file) => [...readFileSync(join(folder, 'titles', file), 'utf8').matchAll(/<a class="hl"[^>]*>([^<]*)<\/a>/g)].map((match) => match[1] ?? ''));
  return Array.from({ length: count }, (_, n) => {
    const words = (titles[Math.floor(((n + 0.5) * titles.length) / count)] ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
    return words
      .slice(n % 2, (n % 2) + 2 + (n % 2))
      .join(' ')
      .toLowerCase();
  }).filter((query) => query !== '');
}

/** Each query twice in one page, letter by letter at the end; the second time is counted. */
async function warmTimes(browser: Browser): Promise<number[]> {
  const page = await openPage(browser);
  const times: number[] = [];
  for (const query of queries) {
    await typed(page, query);
    await typed(page, query.slice(0, -1));
    times.push(await typed(page, query));
  }
  await page.context().close();
  return times;
}

async function coldTime(browser: Browser, query: string): Promise<number> {
  const page = await openPage(browser);
  const time = await typed(page, query);
  await page.context().close();
  return time;
}

/** A new page whose search has read the beginning of the index and is at rest. */
async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction('self.backfileSearch === true');
  await page.waitForTimeout(400);
  return page;
}

/** Puts a query into the box as its last key would, and waits until the frame with its answer was painted. */
async function typed(page: Page, query: string): Promise<number> {
  const time: unknown = await page.evaluate(`new Promise((done) => {
    const box = document.getElementById('q'), said = document.getElementById('said');
    const start = performance.now();
    const watcher = new MutationObserver(() => {
      if (said.querySelector('span') === null) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    watcher.observe(said, { childList: true });
    box.value = ${JSON.stringify(query)};
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  })`);
  return Number(time);
}
