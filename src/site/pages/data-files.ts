import type { YearEdition } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import { digestOf } from '../../text/digest.js';
import { once } from '../../text/once.js';
import { byCodeUnit } from '../../text/order.js';
import { type RowOf, rowPieces } from '../machine/article-list.js';
import { citationMaker } from '../machine/citation-pages.js';
import { columns } from '../machine/columns.js';
import { csvHeading, csvMaker } from '../machine/csv.js';
import { dataPackage, tableSchema } from '../machine/data-package.js';
import { keyOf, machinePage } from '../machine/machine-page.js';
import { dataIndexPath, dataPackagePath, dataPath, tableSchemaPath } from '../machine/machine-paths.js';
import { dayLists, isInParts, sourceParts, yearOf } from '../machine/lists.js';
import { madeOnce } from '../machine/made-once.js';
import { type Part, partsByYear } from '../machine/parts.js';
import { joinPieces, type Piece, pieceMaker } from '../machine/pieces.js';
import { leavesOut } from '../left-out.js';
import { kindInGroups, type PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';
import { apiDays, apiIndex, apiPart, apiSource, apiYear } from './api-files.js';
import { dayCitations, partCitations, sourceCitations } from './citation-files.js';

/**
 * Every article in a table, by year, as JSON lines and as CSV, with a description that programs read; the static JSON interface,
 * which holds the same rows by day and by source; and the citations by day and by source. A file is made when its turn comes.
 * Those of a year, of a month's days and of a source are groups.
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
  const isLate = lastsUntilSources(site);
  const rowOf = byLife(isLate, () => madeOnce(rowPieces(site), uses));
  const tablesOf = tableMaker(site, rowOf);
  // An article stands in the citations of its source and, when its day is known, in those of the day.
  const piecesOf = byLife(isLate, () => madeOnce(citationMaker(site), ({ date }) => (date?.length === 10 ? 2 : 1)));
  const keyOfYear = yearKeys(site, keys);
  const partsOf = once(() => sourceParts(site));
  // Year by year, because what several files hold of an article is kept from the first to the last of them.
  for (const name of [...new Set(parts.map((part) => yearOf(part.name)))].sort(byCodeUnit)) {
    const edition = site.archive.years.find(({ year }) => year === name);
    yield {
      name: `data ${name}`,
      key: () => keyOfYear(name, edition),
      *pages() {
        yield* tablesOf(parts.filter((part) => yearOf(part.name) === name));
        if (edition !== undefined) yield apiYear(site, edition, rowOf);
        for (const part of partsOf().get(name) ?? []) {
          yield apiPart(part, rowOf);
          yield* partCitations(part, piecesOf);
        }
      },
    };
    for (const month of edition?.months ?? []) {
      const key = (): string => keys.month(month.month);
      yield { name: `api ${month.month}`, key, pages: () => apiDays(dayLists(site, month), rowOf) };
      yield { name: `citations ${month.month}`, key, pages: () => dayCitations(dayLists(site, month), piecesOf) };
    }
  }
  for (const group of site.archive.sources) {
    yield {
      name: `data of ${group.id}`,
      key: () => keys.source(group.id),
      *pages() {
        yield apiSource(site, group, rowOf);
        if (!isInParts(group)) yield* sourceCitations(site, group, piecesOf);
      },
    };
  }
  yield* apiIndex(site);
}

/** Makes what stands for all that the files of a year are made from: its months, its articles of no month, and which sources have a part for it. */
function yearKeys({ archive }: Site, keys: SiteKeys): (name: string, edition: YearEdition | undefined) => string {
  const inParts = once(() => JSON.stringify(archive.sources.filter(isInParts).map(({ id, name }) => [id, name])));
  return (name, edition) => digestOf([...(edition?.months ?? []).map(({ month }) => keys.month(month)), keys.month(name), inParts()].join('\n'));
}

/** True for an article whose source is not cut into parts, so that the last of its files comes after those of all years. */
function lastsUntilSources({ archive }: Site): (entry: Entry) => boolean {
  const whole = new Set(archive.sources.flatMap((group) => (isInParts(group) ? [] : [group.id])));
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
