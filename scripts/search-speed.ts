// How long a reader waits for results: from the last key to the painted list, in Chromium from disk.
//   node dist/scripts/search-speed.js SITE [QUERIES]      QUERIES: a text file, one query a line; else words of the site's own titles are taken
// Warm: the files that the query needs were loaded before. Cold: a new page in which only the beginning of the index was loaded.
// Beside the time that passes stands the time of the page's own thread: on a busy machine only that can be compared.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from './browser.js';

/** Milliseconds from the last key to the painted results, and how many of them the page's thread worked. */
type Time = { readonly passed: number; readonly own: number };
/** A page that searches, and the debugger's line to it. */
type Opened = { readonly page: Page; readonly session: CDPSession };

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
const cold: Time[] = [];
for (const query of queries) cold.push(await coldTime(browser, query));
await browser.close();
process.stdout.write(`${queries.length} queries, milliseconds from the last key to the painted results: half of them, 95 of 100, all\n`);
for (const [name, times] of [
  ['warm', warm],
  ['cold', cold],
] as const)
  process.stdout.write(`${name}: ${parts(times.map(({ passed }) => passed))}; of the page's own thread ${parts(times.map(({ own }) => own))}\n`);

function parts(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95, 1].map((part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)).join(', ');
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

/** Each query twice in one page, the last letter at the end; the second time is counted. */
async function warmTimes(browser: Browser): Promise<Time[]> {
  const opened = await openPage(browser);
  const times: Time[] = [];
  for (const query of queries) {
    await typed(opened, query);
    await typed(opened, query.slice(0, -1));
    times.push(await typed(opened, query));
  }
  await opened.page.context().close();
  return times;
}

async function coldTime(browser: Browser, query: string): Promise<Time> {
  const opened = await openPage(browser);
  const time = await typed(opened, query);
  await opened.page.context().close();
  return time;
}

/** A new page whose search has read the beginning of the index and is at rest. */
async function openPage(browser: Browser): Promise<Opened> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.waitForFunction('self.backfileSearch === true');
  await page.waitForTimeout(400);
  return { page, session };
}

/** Puts a query into the box as its last key would, and waits until the frame with its answer was painted. */
async function typed({ page, session }: Opened, query: string): Promise<Time> {
  const before = await worked(session);
  const passed: unknown = await page.evaluate(`new Promise((done, fail) => {
    setTimeout(() => fail(new Error('no answer in a minute; was the index built by this version?')), 60000);
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
  return { passed: Number(passed), own: (await worked(session)) - before };
}

/** Milliseconds that the page's thread has worked so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}
