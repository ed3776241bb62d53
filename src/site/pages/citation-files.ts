import type { Page } from '../../model/page.js';
import { citationMaker, citationPages } from '../machine/citation-pages.js';
import { dayCitationsPath, sourceCitationsPath } from '../machine/machine-paths.js';
import { madeOnce } from '../machine/made-once.js';
import { partsByYear } from '../machine/parts.js';
import type { PageKind, Site } from '../site.js';

/** The citations of a day and of a source in one file of each format. Above so many articles a source has a file for each year. */
export const citationsKind: PageKind = { name: 'citations', plan };

/** A source of more articles has its citations by year. */
export const citationsAtMost = 1000;

function* plan(site: Site): Iterable<Page> {
  // An article stands in the files of its source and, when its day is known, in those of the day.
  const piecesOf = madeOnce(citationMaker(site), ({ date }) => (date?.length === 10 ? 2 : 1));
  for (const { months } of site.archive.years)
    for (const { days } of months)
      for (const { day, entries } of days) yield* citationPages(site, entries, (format) => dayCitationsPath(day, format), piecesOf);
  for (const { id, entries } of site.archive.sources) {
    if (entries.length <= citationsAtMost) yield* citationPages(site, entries, (format) => sourceCitationsPath(id, undefined, format), piecesOf);
    else
      for (const part of partsByYear(entries, citationsAtMost))
        yield* citationPages(site, part.entries, (format) => sourceCitationsPath(id, part.name, format), piecesOf);
  }
}
