import type { Page } from '../../model/page.js';
import { type CitationPiecesOf, citationPages } from '../machine/citation-pages.js';
import type { MachineLists, YearLists } from '../machine/lists.js';
import { dayCitationsPath, sourceCitationsPath } from '../machine/machine-paths.js';
import type { PageGroup } from '../page-group.js';
import type { SiteKeys } from '../site-keys.js';

/** The citations of each day of a year, and of the year's part of each large source, in one file of each format. */
export function* yearCitations(keys: SiteKeys, { months, parts }: YearLists, piecesOf: CitationPiecesOf): Iterable<PageGroup | Page> {
  for (const { month, days } of months) {
    yield {
      name: `citations ${month}`,
      key: () => keys.month(month),
      *pages() {
        for (const list of days()) yield* citationPages(list, (format) => dayCitationsPath(list.day, format), piecesOf);
      },
    };
  }
  for (const { group, name, ...list } of parts) yield* citationPages(list, (format) => sourceCitationsPath(group.id, name, format), piecesOf);
}

/** The citations of each source that is not cut into parts. */
export function* sourceCitations({ sources }: MachineLists, piecesOf: CitationPiecesOf): Iterable<Page> {
  for (const { group, ...lists } of sources)
    if ('whole' in lists) yield* citationPages(lists.whole, (format) => sourceCitationsPath(group.id, undefined, format), piecesOf);
}
