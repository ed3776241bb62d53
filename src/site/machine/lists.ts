import type { MonthEdition, SourceGroup } from '../../model/archive.js';
import type { PartialDate } from '../../model/ids.js';
import type { Site } from '../site.js';
import { type ArticleList, articleList } from './machine-page.js';
import { partsByYear } from './parts.js';

/** A source of more articles has its citations and its JSON in parts by year. */
export const sourceAtMost = 1000;

/** The articles of a day. */
export type DayList = ArticleList & { readonly day: PartialDate };
/** A part of a large source, with its name: `2019`. */
export type SourcePart = ArticleList & { readonly group: SourceGroup; readonly name: string };

/** Whether the files of a source are cut into parts. */
export function isInParts({ entries }: SourceGroup): boolean {
  return entries.length > sourceAtMost;
}

/** The days of a month, with the articles of each. */
export function dayLists(site: Site, { days }: MonthEdition): readonly DayList[] {
  return days.map(({ day, entries }) => ({ day, ...articleList(site, entries) }));
}

/** The parts of large sources, by the year they are of or `undated`. */
export function sourceParts(site: Site): ReadonlyMap<string, readonly SourcePart[]> {
  const found = new Map<string, SourcePart[]>();
  for (const group of site.archive.sources) {
    if (!isInParts(group)) continue;
    for (const { name, entries } of partsByYear(group.entries, sourceAtMost)) {
      const part = { group, name, ...articleList(site, entries) };
      const known = found.get(yearOf(name));
      if (known === undefined) found.set(yearOf(name), [part]);
      else known.push(part);
    }
  }
  return found;
}

/** The year of a month or part by its name; of the undated, that they are. */
export function yearOf(name: string): string {
  return /^\d{4}/.exec(name)?.[0] ?? 'undated';
}
