import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const inChromium = Number(process.argv[4] ?? 20_000);
const batch = 100;
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

for (let from = 0; from < count; from += batch) {
  if (from > 0 && from % 50_000 === 0) console.log(`${from} so far, ${dangerous} dangerous`);
  const bodies = Array.from({ length: Math.min(batch, count - from) }, (_, i) => bodyOf(from + i));
  if (dangersIn(pageOfBodies(bodies.map(({ html }) => html)), bodies.length).length === 0) continue;
  for (const { text, html } of bodies) {
    const dangers = dangersIn(pageOfBodies([html]), 1);
    if (dangers.length > 0) report([text], dangers);
  }
}
console.log(`${count} texts read by parse5 (${JSON.stringify(kinds)}), ${dangerous} with something that must not be there`);

if (inChromium > 0) await askChromium();
process.exitCode = dangerous === 0 ? 0 : 1;

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
