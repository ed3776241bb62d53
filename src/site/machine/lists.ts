import type { SourceGroup } from '../../model/archive.js';
import type { PartialDate } from '../../model/ids.js';
import type { Site } from '../site.js';
import { type ArticleList, articleList } from './machine-page.js';
import { partsByYear } from './parts.js';

/** A source of more articles has its citations and its JSON in parts by year. */
export const sourceAtMost = 1000;

/** A list with the name of the part it is: `2019`. */
export type NamedList = ArticleList & { readonly name: string };
/** The articles of a source: all of them, or in parts. */
export type SourceLists = { readonly group: SourceGroup } & ({ readonly whole: ArticleList } | { readonly parts: readonly NamedList[] });
/** The lists that citations and JSON are written for, made once for both. */
export type MachineLists = { readonly months: readonly MonthLists[]; readonly sources: readonly SourceLists[] };
/** The days of a month, with the articles of each. */
export type MonthLists = { readonly month: PartialDate; readonly days: () => readonly (ArticleList & { readonly day: PartialDate })[] };

/** The articles of each day and of each source. */
export function machineLists(site: Site): MachineLists {
  const { years, sources } = site.archive;
  return {
    months: years.flatMap(({ months }) =>
      months.map(({ month, days }) => ({ month, days: () => days.map(({ day, entries }) => ({ day, ...articleList(site, entries) })) })),
    ),
    sources: sources.map((group) =>
      group.entries.length <= sourceAtMost
        ? { group, whole: articleList(site, group.entries) }
        : { group, parts: partsByYear(group.entries, sourceAtMost).map(({ name, entries }) => ({ name, ...articleList(site, entries) })) },
    ),
  };
}
