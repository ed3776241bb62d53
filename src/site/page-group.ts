import type { Page } from '../model/page.js';
import type { PageKind } from './page-kind.js';
import type { Site } from './site.js';
import { type SiteKeys, siteKeys } from './site-keys.js';

/**
 * Pages that are made from the same things, such as those of the articles of a month. `key` is a digest that stands for the keys of all of them: as long as it
 * is the same there are the same pages with the same keys, so that none of them needs to be planned. It may stand for more than they are made from.
 */
export type PageGroup = {
  /** No other group of the site has it. */
  readonly name: string;
  readonly key: () => string;
  readonly pages: () => Iterable<Page>;
};

/** A kind of page whose pages, or most of them, are planned in groups. */
export function kindInGroups(name: string, groups: (site: Site, keys: SiteKeys) => Iterable<PageGroup | Page>): PageKind {
  return {
    name,
    groups,
    *plan(site) {
      for (const one of groups(site, siteKeys(site))) yield* isGroup(one) ? one.pages() : [one];
    },
  };
}

/** Tells a group from a page that stands alone. */
export function isGroup(one: PageGroup | Page): one is PageGroup {
  return 'pages' in one;
}
