// Searches the samples in Firefox, from disk: from the box of a page to the results, a filter, going back, the marks on the article, and what is
// said when a file of the index is missing.
//   node dist/scripts/firefox-search.js      FIREFOX names the program where it is not firefox-esr or firefox
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { builtSite } from '../test/support/sites.js';
import { startFirefox } from './marionette.js';

process.env.BACKFILE_TEST_RUN ??= mkdtempSync(join(tmpdir(), 'backfile-firefox-'));
const folder = join(process.env.BACKFILE_TEST_RUN, 'search-in-firefox');
cpSync(builtSite('samples'), folder, { recursive: true });
const root = pathToFileURL(folder).href;
const firefox = await startFirefox();
const faults: string[] = [];
try {
  await firefox.open(`${root}/index.html`);
  await act("const box = document.querySelector('.find input'); box.value = 'flood'; box.form.requestSubmit();");
  await expect('the box of a page leads to results', "location.hash === '#q=flood' && document.querySelectorAll('#hits mark').length > 0");
  await act('document.querySelector(\'[data-key^="year:"]\').click();');
  await expect('a filter stands in the address', "location.hash.includes('year=') && document.querySelectorAll('.filters a').length === 1");
  await act('history.back();');
  await expect('going back takes it away', "location.hash === '#q=flood' && document.querySelectorAll('.filters a').length === 0");
  await act("const box = document.getElementById('q'); box.value = 'floo'; box.dispatchEvent(new InputEvent('input', { bubbles: true }));");
  await expect(
    'letters of a word find it',
    "document.getElementById('said').textContent.includes('floo.') && document.querySelectorAll('#hits mark').length > 0",
  );
  await act("document.querySelector('#hits a').click();");
  await expect(
    'the article has its words marked',
    "document.querySelectorAll('article mark').length > 0 && document.querySelector('.marks-bar button') !== null",
  );
  for (const said of await firefox.complaints()) faults.push(said);
  for (const name of readdirSync(join(folder, 'search'))) if (name !== 'start.js') rmSync(join(folder, 'search', name), { recursive: true });
  await firefox.open(`${root}/search.html#q=flood`);
  await expect('missing files of the index are said', "document.getElementById('aside').textContent.includes('incomplete')");
  rmSync(join(folder, 'search'), { recursive: true });
  await firefox.open(`${root}/search.html?again#q=flood`);
  await expect('a missing index leads to ways to browse', "!document.getElementById('failed').hidden && document.querySelectorAll('#failed a').length > 2");
  await firefox.withoutScripts();
  await firefox.open(`${root}/search.html`);
  await expect(
    'without scripts ways to browse are shown',
    "document.querySelector('.unsearchable').checkVisibility() && !document.getElementById('search').checkVisibility()",
  );
} finally {
  await firefox.quit();
}
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`Search in Firefox ${firefox.version} from disk: ${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
rmSync(process.env.BACKFILE_TEST_RUN, { recursive: true, force: true });

async function act(script: string): Promise<void> {
  await firefox.ask(`${script} return 0`);
}

/** Asks for up to ten seconds whether something holds on the page. */
async function expect(what: string, condition: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      if ((await firefox.ask(`return Boolean(${condition})`)) === true) return;
    } catch {
      // The page is being left for another one.
    }
    await wait(200);
  }
  const shown = await firefox.ask("return location.href + ' ' + document.querySelector('main').innerText.slice(0, 300)");
  faults.push(`not so: ${what} (${String(shown)})`);
}
