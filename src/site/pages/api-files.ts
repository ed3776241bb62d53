import type { SourceGroup, YearEdition } from '../../model/archive.js';
import type { Page } from '../../model/page.js';
import { apiSchema } from '../machine/api-schema.js';
import { articleListPage, type RowOf } from '../machine/article-list.js';
import { type DayList, isInParts, sourceAtMost, type SourcePart } from '../machine/lists.js';
import { articleList, machinePage } from '../machine/machine-page.js';
import { apiDayPath, apiIndexPath, apiSchemaPath, apiSourcePartPath, apiSourcePath, apiYearPath } from '../machine/machine-paths.js';
import { partsByYear } from '../machine/parts.js';
import { datePath, sourcePath } from '../permalinks.js';
import type { Site } from '../site.js';

/** Days as static JSON: the articles of each. */
export function* apiDays(days: readonly DayList[], rowOf: RowOf): Iterable<Page> {
  for (const list of days) yield articleListPage(apiDayPath(list.day), list, { head: { kind: 'day', day: list.day, page: datePath(list.day) } }, rowOf);
}

/** A part of a large source as static JSON. */
export function apiPart({ group, name, ...list }: SourcePart, rowOf: RowOf): Page {
  return articleListPage(apiSourcePartPath(group.id, name), list, { head: sourceHead(group) }, rowOf);
}

/** A source as static JSON: its articles, or the names of its parts. */
export function apiSource(site: Site, group: SourceGroup, rowOf: RowOf): Page {
  const { id, entries } = group;
  const head = sourceHead(group);
  if (!isInParts(group)) return articleListPage(apiSourcePath(id), articleList(site, entries), { head }, rowOf);
  const index = (): object => {
    const parts = partsByYear(entries, sourceAtMost).map(({ name, entries: { length } }) => ({
      part: name,
      articles: length,
      file: apiSourcePartPath(id, name),
    }));
    return { ...head, parts };
  };
  return machinePage('api', apiSourcePath(id), index, () => pretty(index()));
}

/** An index of the archive as static JSON, and what the files are made of. */
export function* apiIndex(site: Site): Iterable<Page> {
  const index = (): object => indexOf(site);
  yield machinePage('api', apiIndexPath, index, () => pretty(index()));
  yield machinePage(
    'api',
    apiSchemaPath,
    () => '',
    () => apiSchema(),
  );
}

/** A year as static JSON: its days, and its articles whose day is not known. */
export function apiYear(site: Site, { year, months, undated }: YearEdition, rowOf: RowOf): Page {
  const days = months.flatMap((month) => month.days);
  const head = { kind: 'year', year, days: days.map(({ day, entries }) => ({ day, articles: entries.length, file: apiDayPath(day) })) };
  const entries = [...undated, ...months.flatMap((month) => month.undated)];
  return articleListPage(apiYearPath(year), articleList(site, entries), { head, name: 'day_unknown' }, rowOf);
}

function sourceHead({ id, name }: SourceGroup): object {
  return { kind: 'source', id, name: name ?? null, page: sourcePath(id) };
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
