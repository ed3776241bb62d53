import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pagesOfEachKind } from './page-kinds.js';
import { pathsWithin } from './sources.js';

/** The pages of a built site that stand for all: of every kind the smallest and the largest, or, where one look at a kind is enough, its largest. */
export function standIns(site: string, which: 'both' | 'largest' = 'both'): string[] {
  const pages = pathsWithin(site).filter((path) => path.endsWith('.html'));
  const kinds = [...pagesOfEachKind(pages, (path) => statSync(join(site, path)).size).values()];
  return which === 'both' ? kinds.flat() : kinds.flatMap((all) => all.slice(-1));
}

/**
 * Opens a page in a context of its own, hands it on, and says what went wrong meanwhile: errors in the console, exceptions,
 * failed requests, answers other than 200, and requests to anywhere but `root`.
 */
export async function faultsWhile(
  browser: Browser,
  root: string,
  path: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const faults = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && faults.add(`error in the console: ${message.text()}`));
    page.on('pageerror', (error) => faults.add(`exception: ${error.message}`));
    // One that is given up because the page was left has not failed.
    page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && faults.add(`failed request: ${request.url()}`));
    page.on('response', (response) => response.status() >= 400 && faults.add(`answer ${response.status()}: ${response.url()}`));
    page.on(
      'request',
      (request) =>
        !request.url().startsWith(root) && !/^(data|blob|about):/.test(request.url()) && faults.add(`request to outside the folder: ${request.url()}`),
    );
    await page.goto(`${root}/${path.split('/').map(encodeURIComponent).join('/')}`);
    for (const fault of await use(page)) faults.add(fault);
    return [...faults].map((fault) => `${path}: ${fault}`);
  } finally {
    await context.close();
  }
}

const inPage = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}\n${readFileSync('test/support/in-page.js', 'utf8')};0`;

/** Asks a page one of the questions of `in-page.js`. The debugger evaluates it, so the page's own policy stays in force. */
export async function ask<Answer = string[]>(
  page: Page,
  question: 'sidewaysScroll' | 'axe' | 'axeColours' | 'focus' | 'intrude' | 'shownText' | 'outOfOrder' | 'idleButtons' | 'print' | 'forcedMarks',
): Promise<Answer> {
  if (!(await page.evaluate('"look" in globalThis'))) await page.evaluate(inPage);
  return page.evaluate(`look.${question}()`);
}
