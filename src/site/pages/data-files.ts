import type { Entry } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import { type RowOf, rowPieces } from '../machine/article-list.js';
import { citationMaker } from '../machine/citation-pages.js';
import { columns } from '../machine/columns.js';
import { csvHeading, csvMaker } from '../machine/csv.js';
import { dataPackage, tableSchema } from '../machine/data-package.js';
import { keyOf, machinePage } from '../machine/machine-page.js';
import { dataIndexPath, dataPackagePath, dataPath, tableSchemaPath } from '../machine/machine-paths.js';
import { listsByYear, machineLists, type MachineLists, yearOf } from '../machine/lists.js';
import { madeOnce } from '../machine/made-once.js';
import { type Part, partsByYear } from '../machine/parts.js';
import { joinPieces, type Piece, pieceMaker } from '../machine/pieces.js';
import { leavesOut } from '../left-out.js';
import { kindInGroups, type PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';
import { sourceApi, yearApi } from './api-files.js';
import { sourceCitations, yearCitations } from './citation-files.js';

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
  const uses = ({ date }: Entry): number => (date === undefined ? 2 : 3);
  const parts = partsByYear(site.archive.entries, partAtMost);
  yield* tableFiles(site, parts);
  if (site.settings.portable === true) {
    yield* tableMaker(site, rowPieces(site))(parts);
    return;
  }
  const lists = machineLists(site);
  const isLate = lastsUntilSources(lists);
  const rowOf = byLife(isLate, () => madeOnce(rowPieces(site), uses));
  const tablesOf = tableMaker(site, rowOf);
  // An article stands in the citations of its source and, when its day is known, in those of the day.
  const piecesOf = byLife(isLate, () => madeOnce(citationMaker(site), ({ date }) => (date?.length === 10 ? 2 : 1)));
  // Year by year, because what several files hold of an article is kept from the first to the last of them.
  for (const year of listsByYear(lists, parts)) {
    yield* tablesOf(parts.filter(({ name }) => yearOf(name) === year.year));
    yield* yearApi(site, keys, year, rowOf);
    yield* yearCitations(keys, year, piecesOf);
  }
  yield* sourceApi(site, lists, rowOf);
  yield* sourceCitations(lists, piecesOf);
}

/** True for an article whose source is not cut into parts, so that the last of its files comes after those of all years. */
function lastsUntilSources({ sources }: MachineLists): (entry: Entry) => boolean {
  const whole = new Set(sources.flatMap(({ group, ...lists }) => ('whole' in lists ? [group.id] : [])));
  return ({ sourceId }) => whole.has(sourceId);
}

/** What is kept of articles for a year and what is kept until the end are made apart: bytes lie in runs, and a run stays as long as anything in it. */
function byLife<Made>(isLate: (entry: Entry) => boolean, make: () => (entry: Entry) => Made): (entry: Entry) => Made {
  const [soon, late] = [make(), make()];
  return (entry) => (isLate(entry) ? late(entry) : soon(entry));
}

/** Makes the pages of parts of the table. */
function tableMaker(site: Site, rowOf: RowOf): (parts: readonly Part[]) => Iterable<Page> {
  const piece = pieceMaker();
  const lineOf = csvMaker(site);
  const csvOf = (entry: Entry): Piece => piece(lineOf(entry));
  return function* (parts) {
    for (const part of parts) {
      const key = keyOf(site, part.entries);
      yield machinePage('data', dataPath(part.name, 'jsonl'), key, () => joinPieces(part.entries.map(rowOf), { before: '', between: '\n', after: '\n' }));
      yield machinePage('data', dataPath(part.name, 'csv'), key, () => joinPieces(part.entries.map(csvOf), { before: csvHeading, between: '', after: '' }));
    }
  };
}

/** What says which parts of the table there are, and what is in them. */
function* tableFiles(site: Site, parts: readonly Part[]): Iterable<Page> {
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
