import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Page } from 'playwright-core';
import { chooseFormat } from '../src/load/body/choose-format.js';
import { blankComments } from '../src/load/body/comments.js';
import { allowedElements } from '../src/load/body/door.js';
import { prepareMarkdown } from '../src/load/body/markdown.js';
import { renderBody } from '../src/load/body/render-body.js';
import { seededDice } from '../test/load/body/random-text.js';
import { dangersIn, pageOfBodies } from '../test/support/body-dangers.js';
import { hostileBody } from '../test/support/hostile-bodies.js';
import { launchChromium } from './browser.js';

// Hostile texts through the real renderer, read by parse5 as a browser reads them, some of them by Chromium too:
// node dist/scripts/fuzz-safety.js [COUNT] [SEED] [TEXTS IN CHROMIUM]
// Prints every text that leaves anything on a page that is not on the list of elements and attributes, and ends with 1 if there is one.
// The texts are shared among as many threads as there are cores; which text is which depends on its number and the seed alone.

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const inChromium = Number(process.argv[4] ?? 20_000);
const batch = 100;
/** So many texts are given to a thread at a time. */
const share = 10_000;
const markdown = await prepareMarkdown();
const kinds: Record<string, number> = {};
let dangerous = 0;

/** The text of one number as the loader makes it: comments out, the format chosen by the text or forced to be Markdown. */
function bodyOf(at: number): { readonly text: string; readonly html: string } {
  const dice = seededDice(seed * 10_000_000 + at);
  const text = hostileBody(dice);
  const lines = blankComments(text.split('\n').map((line, index) => ({ line: index + 1, text: line })));
  const { format } = chooseFormat(lines, dice(4) !== 0);
  const { body } = renderBody(lines, format, 'random.md', markdown);
  const kind = body.quarantined ?? format;
  kinds[kind] = (kinds[kind] ?? 0) + 1;
  return { text, html: body.html };
}

function report(texts: readonly string[], dangers: readonly string[]): void {
  dangerous++;
  if (dangerous > 20) return;
  console.log(dangers.slice(0, 5).join('\n'));
  if (texts.length === 1) console.log(JSON.stringify(texts[0]));
}

/** What a thread tells of the texts it read since it told last. */
type Told = { readonly kinds: Readonly<Record<string, number>>; readonly dangerous: number; readonly texts: number };

/** Reads every share of the texts that falls to one of so many threads, as parse5 reads them. */
function readShares({ thread, threads }: { readonly thread: number; readonly threads: number }): void {
  for (let from = thread * share; from < count; from += threads * share) {
    const end = Math.min(count, from + share);
    for (let at = from; at < end; at += batch) readBatch(at, Math.min(batch, end - at));
    const told: Told = { kinds: { ...kinds }, dangerous, texts: end - from };
    parentPort?.postMessage(told);
    for (const kind of Object.keys(kinds)) kinds[kind] = 0;
    dangerous = 0;
  }
}

function readBatch(from: number, texts: number): void {
  const bodies = Array.from({ length: texts }, (_, i) => bodyOf(from + i));
  if (dangersIn(pageOfBodies(bodies.map(({ html }) => html)), bodies.length).length === 0) return;
  for (const { text, html } of bodies) {
    const dangers = dangersIn(pageOfBodies([html]), 1);
    if (dangers.length > 0) report([text], dangers);
  }
}

/** Has the texts read by threads. A thread that fails ends the program. */
async function readByThreads(): Promise<void> {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(count / share)));
  let read = 0;
  const one = (thread: number): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { thread, threads },
        argv: process.argv.slice(2),
        resourceLimits: { maxYoungGenerationSizeMb: 64 },
      });
      worker.on('message', (told: Told) => {
        for (const [kind, texts] of Object.entries(told.kinds)) kinds[kind] = (kinds[kind] ?? 0) + texts;
        dangerous += told.dangerous;
        read += told.texts;
        if (read % 50_000 === 0) console.log(`${read} so far, ${dangerous} dangerous`);
      });
      worker.on('error', fail);
      worker.on('exit', () => done());
    });
  await Promise.all(Array.from({ length: threads }, (_, thread) => one(thread)));
  if (read !== count) throw new Error(`${read} texts were read`);
  console.log(`${count} texts read by parse5 (${JSON.stringify(kinds)}), ${dangerous} with something that must not be there`);
}

if (isMainThread) {
  await readByThreads();
  if (inChromium > 0) await askChromium();
  process.exitCode = dangerous === 0 ? 0 : 1;
} else {
  // A thread of this program is given nothing else.
  readShares(workerData as { thread: number; threads: number });
}

/** The same pages in Chromium, with nothing that would hold a script back: whatever runs, asks for something or is not on the list is told. */
async function askChromium(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-fuzz-'));
  const browser = await launchChromium();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const file = join(folder, 'texts.html');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) asked.push(`asks for ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      asked.push('opens a dialog');
      void dialog.dismiss();
    });
    await page.addInitScript('window.ran = 0; window.pwn = () => { window.ran++; };');
    for (let from = 0; from < inChromium; from += batch) {
      const bodies = Array.from({ length: Math.min(batch, inChromium - from) }, (_, i) => bodyOf(from + i));
      asked.length = 0;
      writeFileSync(file, pageOfBodies(bodies.map(({ html }) => html)));
      await page.goto(pathToFileURL(file).href);
      const found = [...asked, ...(await foundInPage(page, bodies.length))];
      if (found.length > 0) report([`texts ${from} to ${from + batch}`], found);
    }
    console.log(`${inChromium} texts read by Chromium ${browser.version()}, ${dangerous} dangers in all`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** What the page itself sees: run in the browser, so it holds nothing from here but its two arguments. */
function foundInPage(page: Page, bodies: number): Promise<string[]> {
  const look = `((allowed, bodies) => {
    const found = [];
    if (window.ran > 0) found.push('a script ran');
    if (document.forms.length + document.scripts.length + document.styleSheets.length + frames.length > 0) found.push('a form, script, style or frame');
    if (document.body.children.length !== bodies) found.push(bodies + ' texts are ' + document.body.children.length);
    for (const one of document.querySelectorAll('article *')) {
      const list = allowed[one.localName];
      if (!list || one.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push('<' + one.localName + '>');
      for (const { name } of one.attributes) if (!list || !list.includes(name)) found.push(name + ' on <' + one.localName + '>');
      if (one.localName === 'a' && one.hasAttribute('href') && !['http:', 'https:', 'mailto:', 'file:'].includes(one.protocol)) found.push('leads to ' + one.href);
      if (one.protocol === 'file:' && !/^#note/.test(one.getAttribute('href'))) found.push('leads to ' + one.href);
      if (one.id && !/^note(ref)?-\\d+$/.test(one.id)) found.push('is called ' + one.id);
    }
    return found;
  })(${JSON.stringify(allowedElements)}, ${bodies})`;
  return page.evaluate<string[]>(look);
}
