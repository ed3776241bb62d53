import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addPage } from '../../src/build/add-page.js';
import { newArticle } from '../../src/build/new-article.js';
import { terminalLine } from '../../src/build/terminal-text.js';
import { byCodeUnit } from '../../src/text/order.js';
import { refusal } from './build.js';
import { dayFrom, projectFrom, type Options } from './options.js';

/** `backfile add FILE.html...`: an article file of each saved page, with what was found and where; 1 when one could not be taken. */
export function add(files: readonly string[], options: Options, programRoot: string): number {
  const dir = folderFor(options, programRoot);
  if (typeof dir === 'number') return dir;
  let failed = 0;
  for (const file of files.flatMap(pagesIn)) {
    const name = terminalLine(file);
    if (/^https?:/i.test(file)) {
      process.stderr.write(`${name} was not added: Backfile fetches nothing. Save the page in a browser, then name the file.\n`);
      failed++;
      continue;
    }
    const added = addPage(resolve(file), dir);
    if (!added.ok) {
      process.stderr.write(`${name} was not added: ${terminalLine(added.why)}.\n`);
      failed++;
      continue;
    }
    process.stderr.write(`${name}: ${added.isNew ? 'written to' : 'is there already as'} ${terminalLine(added.file)}\n`);
    for (const { field, values, from } of added.facts)
      process.stderr.write(`  ${field.padEnd(12)}${terminalLine(values.join('; ')).slice(0, 100)}  (${from})\n`);
    const lacking = ['title', 'authors', 'date', 'source', 'url'].filter((field) => !added.facts.some((fact) => fact.field === field));
    if (lacking.length > 0) process.stderr.write(`  not stated: ${lacking.join(', ')}\n`);
    if (added.pictures > 0) process.stderr.write(`  ${added.pictures} pictures beside it\n`);
    if (added.missing > 0) process.stderr.write(`  ${added.missing} pictures were not saved with the page or are of another kind\n`);
  }
  return failed > 0 ? 1 : 0;
}

/** `backfile new "Headline"`: a new article file; 2 when a day is none or the file is there. Prints its path. */
export function make(headline: string, options: Options, programRoot: string): number {
  const dir = folderFor(options, programRoot);
  if (typeof dir === 'number') return dir;
  const { source, author, url } = options;
  const date = dayFrom(options.date);
  if (options.date !== undefined && date === undefined) {
    process.stderr.write(`--date needs a whole day such as 2026-11-22, not ${terminalLine(String(options.date))}.\n`);
    return 2;
  }
  const file = newArticle(String(headline), dir, {
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source: String(source) }),
    ...(author === undefined ? {} : { author: String(author) }),
    ...(url === undefined ? {} : { url: String(url) }),
  });
  process.stdout.write(`${file}\n`);
  return 0;
}

/** The folder named with --to, else the first articles folder. */
function folderFor(options: Options, programRoot: string): string | number {
  if (options.to !== undefined) return resolve(String(options.to));
  const project = projectFrom(options, programRoot);
  return refusal(project) ?? project.articles[0] ?? project.root;
}

/** The pages of a folder, in order; folders of pictures that browsers save beside a page are passed over. */
function pagesIn(file: string): readonly string[] {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) return [file];
  return readdirSync(file, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.x?html?$/i.test(entry.name))
    .map((entry) => join(file, entry.name))
    .sort(byCodeUnit);
}
