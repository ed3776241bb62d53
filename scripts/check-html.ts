// Asks the Nu Html Checker about every page of larger archives than a test run has time for.
//   node dist/scripts/check-html.js    500 files of scraped-dev and 500 of Reuters-21578 (../shared/corpora), or as many as there are
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nuRemarks, withoutJava } from '../test/support/nu.js';
import { unpackReuters } from '../test/support/reuters.js';
import { backfileWell } from '../test/support/run.js';
import { shared } from '../test/support/shared.js';
import { pathsWithin } from '../test/support/sources.js';

const most = 500;
const root = mkdtempSync(join(tmpdir(), 'backfile-html-'));
if (withoutJava !== false) throw new Error(`The checker ${withoutJava}.`);
let wrong = 0;
for (const [name, fill] of [
  ['scraped-dev', fillScraped],
  ['reuters', (folder: string) => unpackReuters(folder, 'mixed', Math.ceil(21_578 / most))],
] as const) {
  const project = join(root, name);
  mkdirSync(join(project, 'articles'), { recursive: true });
  fill(join(project, 'articles'));
  backfileWell(['build', '--quiet'], project);
  const site = join(project, 'public');
  const remarks = nuRemarks([site]);
  const pages = pathsWithin(site).filter((path) => path.endsWith('.html')).length;
  wrong += remarks.length;
  for (const remark of remarks.slice(0, 20)) process.stdout.write(`${remark.replace(root, '')}\n`);
  process.stdout.write(`${name}: ${readdirSync(join(project, 'articles')).length} files, ${pages} pages, ${remarks.length} errors\n`);
}
rmSync(root, { recursive: true, force: true });
process.exitCode = wrong > 0 ? 1 : 0;

function fillScraped(folder: string): void {
  const files = readdirSync(shared('corpora', 'scraped-dev', 'files')).sort();
  for (const file of files.slice(0, most)) cpSync(shared('corpora', 'scraped-dev', 'files', file), join(folder, file));
}
