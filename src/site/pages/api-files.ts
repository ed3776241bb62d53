import type { SourceGroup, YearEdition } from '../../model/archive.js';
import type { PartialDate } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import { apiSchema } from '../machine/api-schema.js';
import { articleListPage, type RowOf } from '../machine/article-list.js';
import type { MachineLists, SourceLists, YearLists } from '../machine/lists.js';
import { type ArticleList, articleList, machinePage } from '../machine/machine-page.js';
import { apiDayPath, apiIndexPath, apiSchemaPath, apiSourcePartPath, apiSourcePath, apiYearPath } from '../machine/machine-paths.js';
import { datePath, sourcePath } from '../permalinks.js';
import type { PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';

/** A year as static JSON: the articles of each day and of the year's part of each large source, and a file that names the days. */
export function* yearApi(site: Site, keys: SiteKeys, { year, months, parts }: YearLists, rowOf: RowOf): Iterable<PageGroup | Page> {
  for (const { month, days } of months) yield { name: `api ${month}`, key: () => keys.month(month), pages: () => days().map((list) => dayFile(list, rowOf)) };
  for (const edition of site.archive.years) if (edition.year === year) yield yearFile(site, edition, rowOf);
  for (const { group, name, ...list } of parts) yield articleListPage(apiSourcePartPath(group.id, name), list, { head: sourceHead(group) }, rowOf);
}

/** The archive as static JSON: an index, a file for each source, with its articles or the names of its parts, and what the files are made of. */
export function* sourceApi(site: Site, { sources }: MachineLists, rowOf: RowOf): Iterable<Page> {
  for (const source of sources) yield sourceFile(source, rowOf);
  const index = (): object => indexOf(site);
  yield machinePage('api', apiIndexPath, index, () => pretty(index()));
  yield machinePage(
    'api',
    apiSchemaPath,
    () => '',
    () => apiSchema(),
  );
}

function dayFile(list: ArticleList & { readonly day: PartialDate }, rowOf: RowOf): Page {
  return articleListPage(apiDayPath(list.day), list, { head: { kind: 'day', day: list.day, page: datePath(list.day) } }, rowOf);
}

/** The days of a year, and its articles whose day is not known. */
function yearFile(site: Site, { year, months, undated }: YearEdition, rowOf: RowOf): Page {
  const days = months.flatMap((month) => month.days);
  const head = { kind: 'year', year, days: days.map(({ day, entries }) => ({ day, articles: entries.length, file: apiDayPath(day) })) };
  const entries = [...undated, ...months.flatMap((month) => month.undated)];
  return articleListPage(apiYearPath(year), articleList(site, entries), { head, name: 'day_unknown' }, rowOf);
}

function sourceHead({ id, name }: SourceGroup): object {
  return { kind: 'source', id, name: name ?? null, page: sourcePath(id) };
}

function sourceFile({ group, ...lists }: SourceLists, rowOf: RowOf): Page {
  const { id } = group;
  const head = sourceHead(group);
  if ('whole' in lists) return articleListPage(apiSourcePath(id), lists.whole, { head }, rowOf);
  const index = { ...head, parts: lists.parts.map((part) => ({ part: part.name, articles: part.entries.length, file: apiSourcePartPath(id, part.name) })) };
  return machinePage(
    'api',
    apiSourcePath(id),
    () => index,
    () => pretty(index),
  );
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
