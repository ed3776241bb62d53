import type { SourceGroup } from '../../model/archive.js';
import type { Page } from '../../model/page.js';
import { type CitationPiecesOf, citationPages } from '../machine/citation-pages.js';
import type { DayList, SourcePart } from '../machine/lists.js';
import { articleList } from '../machine/machine-page.js';
import { dayCitationsPath, sourceCitationsPath } from '../machine/machine-paths.js';
import type { Site } from '../site.js';

/** The citations of days, in one file of each format. */
export function* dayCitations(days: readonly DayList[], piecesOf: CitationPiecesOf): Iterable<Page> {
  for (const list of days) yield* citationPages(list, (format) => dayCitationsPath(list.day, format), piecesOf);
}

/** The citations of a part of a large source. */
export function partCitations({ group, name, ...list }: SourcePart, piecesOf: CitationPiecesOf): Iterable<Page> {
  return citationPages(list, (format) => sourceCitationsPath(group.id, name, format), piecesOf);
}

/** The citations of a source that is not cut into parts. */
export function sourceCitations(site: Site, { id, entries }: SourceGroup, piecesOf: CitationPiecesOf): Iterable<Page> {
  return citationPages(articleList(site, entries), (format) => sourceCitationsPath(id, undefined, format), piecesOf);
}
