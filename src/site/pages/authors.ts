import { groupPages } from '../parts/group-pages.js';
import { namesView } from '../parts/groups-view.js';
import { pagePlanner } from '../parts/page-of.js';
import { groupsPath } from '../permalinks.js';
import { kindInGroups } from '../page-group.js';

/** The people who signed articles: an index, and a page for each name. None of them when no article names a person. */
export const authorsKind = kindInGroups('authors', function* (site, keys) {
  const { authors } = site.archive;
  if (authors.length === 0) return;
  yield pagePlanner('groups')(groupsPath('authors'), () => namesView(site, 'authors', authors));
  yield* groupPages(site, keys, 'authors', authors);
});
