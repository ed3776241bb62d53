import type { SourceGroup, YearEdition } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { Page } from '../../model/page.js';
import { apiSchema } from '../machine/api-schema.js';
import { keyOf, machinePage } from '../machine/machine-page.js';
import { apiDayPath, apiIndexPath, apiSchemaPath, apiSourcePartPath, apiSourcePath, apiYearPath } from '../machine/machine-paths.js';
import { partsByYear } from '../machine/parts.js';
import { type RowOf, rowMaker } from '../machine/rows.js';
import { datePath, sourcePath } from '../permalinks.js';
import type { PageKind, Site } from '../site.js';

/** The archive as static JSON: an index, a file for each year that names its days, and the articles of each day and of each source. */
export const apiKind: PageKind = { name: 'api', plan };

/** A source of more articles has a file for each year. */
const sourceAtMost = 1000;

function* plan(site: Site): Iterable<Page> {
  if (site.archive.entries.length === 0) return;
  const rowOf = rowMaker(site);
  for (const edition of site.archive.years) yield* yearFiles(site, edition, rowOf);
  for (const group of site.archive.sources) yield* sourceFiles(site, group, rowOf);
  const index = (): object => indexOf(site);
  yield machinePage('api', apiIndexPath, index, () => pretty(index()));
  yield machinePage(
    'api',
    apiSchemaPath,
    () => '',
    () => apiSchema(),
  );
}

function* yearFiles(site: Site, { year, months, undated }: YearEdition, rowOf: RowOf): Iterable<Page> {
  const days = months.flatMap((month) => month.days);
  for (const { day, entries } of days) {
    const head = { kind: 'day', day, page: datePath(day) };
    yield machinePage('api', apiDayPath(day), keyOf(site, entries), () => withArticles(head, 'articles', entries, rowOf));
  }
  const head = { kind: 'year', year, days: days.map(({ day, entries }) => ({ day, articles: entries.length, file: apiDayPath(day) })) };
  const unknown = [...undated, ...months.flatMap((month) => month.undated)];
  const key = keyOf(site, unknown);
  yield machinePage(
    'api',
    apiYearPath(year),
    () => [head, key()],
    () => withArticles(head, 'day_unknown', unknown, rowOf),
  );
}

function* sourceFiles(site: Site, { id, name, entries }: SourceGroup, rowOf: RowOf): Iterable<Page> {
  const head = { kind: 'source', id, name: name ?? null, page: sourcePath(id) };
  if (entries.length <= sourceAtMost) {
    const key = keyOf(site, entries);
    yield machinePage(
      'api',
      apiSourcePath(id),
      () => [head, key()],
      () => withArticles(head, 'articles', entries, rowOf),
    );
    return;
  }
  const parts = partsByYear(entries, sourceAtMost);
  const index = { ...head, parts: parts.map((part) => ({ part: part.name, articles: part.entries.length, file: apiSourcePartPath(id, part.name) })) };
  yield machinePage(
    'api',
    apiSourcePath(id),
    () => index,
    () => pretty(index),
  );
  for (const part of parts) {
    const key = keyOf(site, part.entries);
    yield machinePage(
      'api',
      apiSourcePartPath(id, part.name),
      () => [head, key()],
      () => withArticles(head, 'articles', part.entries, rowOf),
    );
  }
}

function indexOf({ archive, settings }: Site): object {
  return {
    kind: 'index',
    archive: settings.title,
    articles: archive.entries.length,
    undated: archive.undated.length,
    years: archive.years.map(({ year, count }) => ({ year, articles: count, file: apiYearPath(year) })),
    sources: archive.sources.map(({ id, name, entries }) => ({ id, name: name ?? null, articles: entries.length, file: apiSourcePath(id) })),
  };
}

/** An object whose last member is a list of articles, one a line. */
function withArticles(head: object, name: string, entries: readonly Entry[], rowOf: RowOf): string {
  return `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[\n${entries.map((entry) => JSON.stringify(rowOf(entry))).join(',\n')}\n]}\n`;
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
