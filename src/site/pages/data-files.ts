import type { Page } from '../../model/page.js';
import { columns } from '../machine/columns.js';
import { csvHeading, csvMaker } from '../machine/csv.js';
import { dataPackage, tableSchema } from '../machine/data-package.js';
import { keyOf, machinePage } from '../machine/machine-page.js';
import { dataIndexPath, dataPackagePath, dataPath, tableSchemaPath } from '../machine/machine-paths.js';
import { type Part, partsByYear } from '../machine/parts.js';
import { rowMaker } from '../machine/rows.js';
import type { PageKind, Site } from '../site.js';

/**
 * Every article in a table, by year, as JSON lines and as CSV, with a description that programs read.
 * A part is made when its turn comes and then forgotten: the rows of the whole archive are never in memory together.
 */
export const dataKind: PageKind = { name: 'data', plan };

/** A year of more articles is cut by month: a part stays under some 30 MB. */
const partAtMost = 20_000;

function* plan(site: Site): Iterable<Page> {
  const { entries } = site.archive;
  if (entries.length === 0) return;
  const parts = partsByYear(entries, partAtMost);
  const rowOf = rowMaker(site);
  const lineOf = csvMaker(site);
  for (const part of parts) {
    const key = keyOf(site, part.entries);
    yield machinePage('data', dataPath(part.name, 'jsonl'), key, () => lines(part, (entry) => `${JSON.stringify(rowOf(entry))}\n`));
    yield machinePage('data', dataPath(part.name, 'csv'), key, () => csvHeading + lines(part, lineOf));
  }
  const sizes = parts.map((part) => ({ name: part.name, articles: part.entries.length }));
  yield machinePage(
    'data',
    dataIndexPath,
    () => sizes,
    () => indexText(site, sizes),
  );
  yield machinePage(
    'data',
    dataPackagePath,
    () => sizes.map(({ name }) => name),
    () => dataPackage(site.settings, sizes),
  );
  yield machinePage(
    'data',
    tableSchemaPath,
    () => columns,
    () => tableSchema(),
  );
}

function lines(part: Part, lineOf: (entry: Part['entries'][number]) => string): string {
  return part.entries.map(lineOf).join('');
}

function indexText(site: Site, sizes: readonly { readonly name: string; readonly articles: number }[]): string {
  const parts = sizes.map(({ name, articles }) => ({ part: name, articles, jsonl: `articles-${name}.jsonl`, csv: `articles-${name}.csv` }));
  return `${JSON.stringify({ archive: site.settings.title, articles: site.archive.entries.length, parts }, null, 1)}\n`;
}
