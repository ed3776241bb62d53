import type { SourceGroup } from '../../model/archive.js';
import type { PartialDate } from '../../model/ids.js';
import { byCodeUnit } from '../../text/order.js';
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

/** A part of a large source. */
export type SourcePart = NamedList & { readonly group: SourceGroup };
/** What there is of one year, or of no year. */
export type YearLists = { readonly year: string; readonly months: readonly MonthLists[]; readonly parts: readonly SourcePart[] };

/** The months and the parts of large sources, year by year: what several files of a year hold can be let go of when they are written. Every year of `others` is there too. */
export function listsByYear({ months, sources }: MachineLists, others: readonly { readonly name: string }[]): readonly YearLists[] {
  const years = new Map<string, { readonly months: MonthLists[]; readonly parts: SourcePart[] }>();
  const listsOf = (name: string): { readonly months: MonthLists[]; readonly parts: SourcePart[] } => {
    const year = yearOf(name);
    const known = years.get(year) ?? { months: [], parts: [] };
    years.set(year, known);
    return known;
  };
  for (const { name } of others) listsOf(name);
  for (const one of months) listsOf(one.month).months.push(one);
  for (const { group, ...lists } of sources) if ('parts' in lists) for (const part of lists.parts) listsOf(part.name).parts.push({ group, ...part });
  return [...years].map(([year, lists]) => ({ year, ...lists })).sort((a, b) => byCodeUnit(a.year, b.year));
}

/** The year of a month or part by its name; of the undated, that they are. */
export function yearOf(name: string): string {
  return /^\d{4}/.exec(name)?.[0] ?? 'undated';
}
