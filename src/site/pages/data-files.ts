import type { Entry } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import { type RowOf, rowPieces } from '../machine/article-list.js';
import { columns } from '../machine/columns.js';
import { csvHeading, csvMaker } from '../machine/csv.js';
import { dataPackage, tableSchema } from '../machine/data-package.js';
import { keyOf, machinePage } from '../machine/machine-page.js';
import { dataIndexPath, dataPackagePath, dataPath, tableSchemaPath } from '../machine/machine-paths.js';
import { machineLists } from '../machine/lists.js';
import { madeOnce } from '../machine/made-once.js';
import { partsByYear } from '../machine/parts.js';
import { joinPieces, type Piece, pieceMaker } from '../machine/pieces.js';
import { leavesOut } from '../left-out.js';
import { kindInGroups, type PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';
import { apiFiles } from './api-files.js';
import { citationFiles } from './citation-files.js';

/**
 * Every article in a table, by year, as JSON lines and as CSV, with a description that programs read; the static JSON interface,
 * which holds the same rows by day and by source; and the citations by day and by source. A file is made when its turn comes.
 */
export const dataKind = kindInGroups('data', plan);

/** A year of more articles is cut by month: a part stays under some 30 MB. */
const partAtMost = 20_000;

function* plan(site: Site, keys: SiteKeys): Iterable<PageGroup | Page> {
  if (site.archive.entries.length === 0 || leavesOut(site.settings, 'data')) return;
  // An article's row stands in its part of the table, in the file of its source and, when it has a date, in that of its day or year.
  const rowOf = madeOnce(rowPieces(site), ({ date }) => (date === undefined ? 2 : 3));
  yield* tables(site, rowOf);
  if (site.settings.portable === true) return;
  const lists = machineLists(site);
  yield* apiFiles(site, keys, lists, rowOf);
  yield* citationFiles(site, keys, lists);
}

function* tables(site: Site, rowOf: RowOf): Iterable<Page> {
  const parts = partsByYear(site.archive.entries, partAtMost);
  const piece = pieceMaker();
  const lineOf = csvMaker(site);
  const csvOf = (entry: Entry): Piece => piece(lineOf(entry));
  for (const part of parts) {
    const key = keyOf(site, part.entries);
    yield machinePage('data', dataPath(part.name, 'jsonl'), key, () => joinPieces(part.entries.map(rowOf), { before: '', between: '\n', after: '\n' }));
    yield machinePage('data', dataPath(part.name, 'csv'), key, () => joinPieces(part.entries.map(csvOf), { before: csvHeading, between: '', after: '' }));
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

function indexText(site: Site, sizes: readonly { readonly name: string; readonly articles: number }[]): string {
  const parts = sizes.map(({ name, articles }) => ({ part: name, articles, jsonl: `articles-${name}.jsonl`, csv: `articles-${name}.csv` }));
  return `${JSON.stringify({ archive: site.settings.title, articles: site.archive.entries.length, parts }, null, 1)}\n`;
}
