// Opens every kind of page in Firefox, from disk: what it says in its console, whether pages scroll sideways, whether the theme and the
// copy buttons work, and whether a page is whole without scripts.
//   node dist/scripts/firefox.js [--pictures]      FIREFOX names the program where it is not firefox-esr or firefox
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { standIns } from '../test/support/look.js';
import { builtSite, type SiteName } from '../test/support/sites.js';
import { type Firefox, startFirefox } from './marionette.js';

process.env.BACKFILE_TEST_RUN ??= mkdtempSync(join(tmpdir(), 'backfile-firefox-'));
const pictures = process.argv.includes('--pictures');
const firefox = await startFirefox();
const faults: string[] = [];
let views = 0;
try {
  for (const name of ['samples', 'right-to-left', 'states'] as const) for (const path of standIns(builtSite(name), 'largest')) await look(firefox, name, path);
  await tryTheme(firefox);
  await firefox.withoutScripts();
  for (const path of standIns(builtSite('samples'), 'largest')) await lookBare(firefox, path);
} finally {
  await firefox.quit();
}
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`Firefox ${firefox.version}: ${views} views, ${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
rmSync(process.env.BACKFILE_TEST_RUN, { recursive: true, force: true });

async function look(browser: Firefox, name: SiteName, path: string): Promise<void> {
  for (const width of [390, 1280]) {
    await open(browser, name, path, width);
    const [wide, shown] = JSON.parse(String(await browser.ask('return JSON.stringify([document.documentElement.scrollWidth, innerWidth])'))) as [
      number,
      number,
    ];
    if (Math.abs(shown - width) > 1) faults.push(`${name} ${path}: shown at ${shown} instead of ${width}`);
    if (wide > shown + 1) faults.push(`${name} ${path} at ${width}: scrolls sideways`);
    if ((await browser.ask('return document.querySelector("main h1").getClientRects().length')) === 0) faults.push(`${name} ${path}: shows no headline`);
    if (pictures) await keep(browser, `screenshots/firefox/${name}/${path.replaceAll('/', '_')}-${width}.png`);
  }
  for (const said of await browser.complaints()) faults.push(`${name} ${path}: ${said}`);
}

/** The theme goes round, and stays on the next page. */
async function tryTheme(browser: Firefox): Promise<void> {
  await open(browser, 'samples', 'index.html', 1280);
  const themes = [];
  for (let click = 0; click < 3; click++)
    themes.push(await browser.ask('document.querySelector("[data-theme-toggle]").click(); return document.documentElement.dataset.theme ?? "auto"'));
  if (themes.join(' ') !== 'light dark auto') faults.push(`the theme goes ${themes.join(', ')}`);
  await browser.ask('document.querySelector("[data-theme-toggle]").click(); return 0');
  await open(browser, 'samples', 'index.html', 1280);
  if ((await browser.ask('return document.documentElement.dataset.theme')) !== 'light') faults.push('the chosen theme is forgotten on the next page');
}

/** Where no script runs, the picture is the witness: the browser's own words for what is shown. */
async function lookBare(browser: Firefox, path: string): Promise<void> {
  await open(browser, 'samples', path, 390);
  const buttons = await browser.ask(
    'return [...document.querySelectorAll("button")].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest("form[action]") === null).length',
  );
  if (buttons !== 0) faults.push(`${path} without scripts: ${String(buttons)} buttons do nothing`);
  const words = await browser.ask('return document.querySelector("main").innerText.length');
  if (Number(words) < 40) faults.push(`${path} without scripts: shows hardly anything`);
  if (pictures) await keep(browser, `screenshots/firefox/bare/${path.replaceAll('/', '_')}.png`);
}

async function open(browser: Firefox, name: SiteName, path: string, width: number): Promise<void> {
  views++;
  await browser.resize(width, 900);
  await browser.open(`${pathToFileURL(builtSite(name)).href}/${path}`);
}

async function keep(browser: Firefox, file: string): Promise<void> {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, await browser.picture());
}
