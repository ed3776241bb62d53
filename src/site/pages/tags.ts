import { groupPages } from '../parts/group-pages.js';
import { namesView } from '../parts/groups-view.js';
import { pagePlanner } from '../parts/page-of.js';
import { groupsPath } from '../permalinks.js';
import { kindInGroups } from '../page-group.js';

/** Tags and sections, under one name where they share it: an index, and a page for each. None of them when no file states any. */
export const tagsKind = kindInGroups('tags', function* (site, keys) {
  const { tags } = site.archive;
  if (tags.length === 0) return;
  yield pagePlanner('groups')(groupsPath('tags'), () => namesView(site, 'tags', tags));
  yield* groupPages(site, keys, 'tags', tags);
});
