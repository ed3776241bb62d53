import { buildArchive } from '../archive/build-archive.js';
import { joinedNames } from '../archive/joined-names.js';
import type { PublicationTable } from '../load/publications.js';
import type { Archive } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { ArticleId } from '../model/ids.js';
import type { Settings } from '../model/settings.js';
import { publishedEntries } from './published-text.js';

/** The archive that these articles make, as the site may show it. The order in which they come changes nothing; `arrivalOf` gives the ledger's ordinals, and `arrivals` those of all articles, when they are known. */
export function publishedArchive(
  entries: readonly Entry[],
  settings: Settings,
  arrivalOf: (id: ArticleId) => number,
  publications: Pick<PublicationTable, 'byName'>,
  arrivals?: readonly number[],
): Archive {
  return buildArchive(publishedEntries(entries, settings), {
    arrivalOf,
    ...(arrivals === undefined ? {} : { arrivals }),
    sourceLang: (name) => publications.byName(name)?.lang,
    ...(settings.authors === undefined ? {} : { authorOf: joinedNames(settings.authors) }),
  });
}
