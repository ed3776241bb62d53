import type { SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { PlannedPage } from '../planned-page.js';

/** Plans a page of one kind from what makes its view. `keyOf` gives its key; absent when the view itself is the key. */
export type PlanPage = (path: SitePath, make: () => View, keyOf?: () => unknown) => Page;

/**
 * Plans pages that need no article's text: every page but an article's. Their view is all that decides their bytes, so it can be their key;
 * a long list has one of its own (`list-key.ts`), which takes less than making the view.
 * A view is made when its page's turn comes and only the latest is kept, so that the lists of a hundred thousand articles
 * are never in memory together, and asking for `key` and then for the view makes it once.
 */
export function pagePlanner(kind: string): PlanPage {
  let latest: { readonly path: SitePath; readonly view: View } | undefined;
  return (path, make, keyOf) => {
    const view = (): View => {
      if (latest?.path !== path) latest = { path, view: make() };
      return latest.view;
    };
    return new PlannedPage(path, kind, { key: keyOf ?? view, view });
  };
}
