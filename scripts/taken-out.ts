import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSite } from '../src/build/build-site.js';
import { openProject } from '../src/build/open-project.js';
import { slugOf } from '../src/text/slug.js';
import { leaksIn } from '../test/support/leaks.js';
import { unpackReuters } from '../test/support/reuters.js';
import { tracesIn } from '../test/support/traces.js';
import { differences, treeOf } from '../test/support/trees.js';

// Withdraws one article of many, then withholds words of as many others, and looks for what is left of them in every file of the site, with the cache
// kept and deleted, and whether everything comes back: node dist/scripts/taken-out.js [ONE IN] [FOLDER OF ARTICLES]
// Without a folder it takes every eleventh article of Reuters-21578 in ../shared. Prints each trace that is left and ends with 1 if there is one.

const oneIn = Number(process.argv[2] ?? 20);
const project = mkdtempSync(join(tmpdir(), 'backfile-taken-out-'));
const articles = join(project, 'articles');
const site = join(project, 'public');
const settings = { title: 'Quay archive', visibility: 'public', baseUrl: 'https://quay.example/', contact: 'a@quay.example', feedText: 'full' };
let faults = 0;

writeFileSync(join(project, 'backfile.json'), JSON.stringify({ ...settings, samples: true, publish: { text: 'full', files: true } }));
const from = process.argv[3];
if (from === undefined) unpackReuters(articles, 'frontmatter', 11);
else cpSync(from, articles, { recursive: true });

try {
  await build('first');
  const before = treeOf(site);
  const out = await tracesIn(project, (_, at) => at % oneIn === 0);
  const addresses = new Set(out.map(({ address }) => address));
  await takenOut('withdrawn.csv', `file,date,reason\n${out.map(({ file }) => `"${file}",2026-11-22,By court order\n`).join('')}`, before, {
    traces: out.flatMap(({ traces }) => traces),
    skip: (path) => addresses.has(path),
    what: `${out.length} articles`,
  });
  const words = wordsToWithhold();
  await takenOut('redactions.csv', `file,words\n${words.map(({ file, word }) => `articles/${file},${word}\n`).join('')}`, before, {
    traces: [...new Set(words.flatMap(({ word }) => [word, slugOf(word)]))],
    skip: () => false,
    what: `${words.length} words`,
  });
} finally {
  rmSync(project, { recursive: true });
}
console.log(faults === 0 ? 'nothing is left of what was taken out, and all of it came back' : `${faults} traces or differences`);
process.exitCode = faults === 0 ? 0 : 1;

async function build(say: string): Promise<void> {
  const { articles: count, written, diagnostics } = await buildSite(openProject({ cwd: project, programRoot: process.cwd() }));
  const told = new Map<string, number>();
  for (const { code } of diagnostics) if (/^(?:withdrawn|redactions)\//.test(code)) told.set(code, (told.get(code) ?? 0) + 1);
  console.log(`${say}: ${count} articles, ${written.length} files written ${JSON.stringify(Object.fromEntries(told))}`);
}

type Sought = { readonly traces: readonly string[]; readonly skip: (path: string) => boolean; readonly what: string };

/** Builds with the keeper's list, looks for traces, builds without cache, and without the list. */
async function takenOut(list: string, rows: string, before: ReadonlyMap<string, string>, { traces, skip, what }: Sought): Promise<void> {
  writeFileSync(join(project, list), rows);
  await build(`${list}, ${what}, cache kept`);
  tell(leaksIn(site, traces, skip), `of ${traces.length} traces looked for in ${treeOf(site).size} files`);
  const kept = treeOf(site);
  for (const name of ['public', '.backfile']) rmSync(join(project, name), { recursive: true });
  await build(`${list}, cache deleted`);
  tell(differences(kept, treeOf(site)), 'files differ without the cache');
  rmSync(join(project, list));
  await build(`${list} removed`);
  // The ledger keeps an address that was given meanwhile, and it leads on.
  const isLater = (line: string): boolean => /^~ manifest|^\+ .*\.html$/.test(line);
  tell(
    differences(before, treeOf(site)).filter((line) => !isLater(line)),
    'files are not as they were before',
  );
}

function tell(found: readonly string[], what: string): void {
  console.log(`  ${found.length} ${what}`);
  for (const one of found.slice(0, 20)) console.log(`    ${one}`);
  faults += found.length;
}

/** For one file in so many a word of seven letters or more that stands in no other file, in its headline where there is one. */
function wordsToWithhold(): { readonly file: string; readonly word: string }[] {
  const files = readdirSync(articles, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort();
  const filesOf = new Map<string, Set<string>>();
  for (const file of files) {
    const text = `${basename(file)} ${readFileSync(join(articles, file), 'utf8')}`;
    for (const word of text.toLowerCase().match(/\p{L}{7,}/gu) ?? []) filesOf.set(word, (filesOf.get(word) ?? new Set()).add(file));
  }
  // Nor may it be a word of our own pages.
  const ours = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:hbs|json|js|css)$/.test(name));
  const all = `${[...filesOf.keys()].join('\n')}\n${ours.map((name) => readFileSync(join('templates', name), 'utf8').toLowerCase()).join('\n')}`;
  const chosen = new Map<string, string>();
  for (const [word, where] of filesOf) {
    const [file = ''] = where;
    // A word inside a longer word of another file, or one of which the index keeps the same stem, would be found there.
    if (where.size === 1 && !chosen.has(file) && all.split(word.slice(0, Math.max(6, word.length - 3))).length === 2) chosen.set(file, word);
  }
  return files.flatMap((file, at) => (at % oneIn === 1 && chosen.has(file) ? [{ file, word: chosen.get(file) ?? '' }] : []));
}
