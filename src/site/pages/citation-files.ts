import type { Page } from '../../model/page.js';
import { citationMaker, citationPages } from '../machine/citation-pages.js';
import type { MachineLists } from '../machine/lists.js';
import { dayCitationsPath, sourceCitationsPath } from '../machine/machine-paths.js';
import { madeOnce } from '../machine/made-once.js';
import type { PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';

/** The citations of each day and of each source in one file of each format; a large source has files for each year. */
export function* citationFiles(site: Site, keys: SiteKeys, { months, sources }: MachineLists): Iterable<PageGroup | Page> {
  // An article stands in the files of its source and, when its day is known, in those of the day.
  const piecesOf = madeOnce(citationMaker(site), ({ date }) => (date?.length === 10 ? 2 : 1));
  for (const { month, days } of months) {
    yield {
      name: `citations ${month}`,
      key: () => keys.month(month),
      *pages() {
        for (const list of days()) yield* citationPages(list, (format) => dayCitationsPath(list.day, format), piecesOf);
      },
    };
  }
  for (const { group, ...lists } of sources) {
    if ('whole' in lists) yield* citationPages(lists.whole, (format) => sourceCitationsPath(group.id, undefined, format), piecesOf);
    else for (const part of lists.parts) yield* citationPages(part, (format) => sourceCitationsPath(group.id, part.name, format), piecesOf);
  }
}
