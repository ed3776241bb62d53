import type { Page } from '../model/page.js';
import type { PageGroup } from './page-group.js';
import type { Site } from './site.js';
import type { SiteKeys } from './site-keys.js';

/** One kind of page: its name is its template's, and its plan goes from the site to its pages. `groups` plans the same pages in groups that can be passed over. */
export type PageKind = {
  readonly name: string;
  readonly plan: (site: Site) => Iterable<Page>;
  readonly groups?: (site: Site, keys: SiteKeys) => Iterable<PageGroup | Page>;
};
