import type { SourceGroup, YearEdition } from '../../model/archive.js';
import type { Page } from '../../model/page.js';
import { apiSchema } from '../machine/api-schema.js';
import { articleListPage, type RowOf } from '../machine/article-list.js';
import { machinePage } from '../machine/machine-page.js';
import { apiDayPath, apiIndexPath, apiSchemaPath, apiSourcePartPath, apiSourcePath, apiYearPath } from '../machine/machine-paths.js';
import { partsByYear } from '../machine/parts.js';
import { datePath, sourcePath } from '../permalinks.js';
import type { Site } from '../site.js';

/** A source of more articles has a file for each year. */
const sourceAtMost = 1000;

/** The archive as static JSON: an index, a file for each year that names its days, and the articles of each day and of each source. */
export function* apiFiles(site: Site, rowOf: RowOf): Iterable<Page> {
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
    yield articleListPage(site, apiDayPath(day), { head: { kind: 'day', day, page: datePath(day) }, entries }, rowOf);
  }
  const head = { kind: 'year', year, days: days.map(({ day, entries }) => ({ day, articles: entries.length, file: apiDayPath(day) })) };
  const entries = [...undated, ...months.flatMap((month) => month.undated)];
  yield articleListPage(site, apiYearPath(year), { head, name: 'day_unknown', entries }, rowOf);
}

function* sourceFiles(site: Site, { id, name, entries }: SourceGroup, rowOf: RowOf): Iterable<Page> {
  const head = { kind: 'source', id, name: name ?? null, page: sourcePath(id) };
  if (entries.length <= sourceAtMost) {
    yield articleListPage(site, apiSourcePath(id), { head, entries }, rowOf);
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
  for (const part of parts) yield articleListPage(site, apiSourcePartPath(id, part.name), { head, entries: part.entries }, rowOf);
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

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
