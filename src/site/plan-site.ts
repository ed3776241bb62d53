import type { Diagnostic } from '../model/diagnostic.js';
import { pageShared } from '../model/diagnostic.js';
import type { SitePath } from '../model/ids.js';
import type { Page } from '../model/page.js';
import type { Redirect } from './addresses.js';
import { sitemapPages } from './machine/sitemap.js';
import { pageKinds } from './pages/index.js';
import { portablePages } from './pages/portable.js';
import { redirectPage } from './pages/redirect.js';
import { tombstonePage } from './pages/tombstone.js';
import type { Site } from './site.js';
import type { Withdrawn } from './withdrawn.js';

/** Every page of the site, in the order in which it is written, and a diagnostic for every page whose path another one has already. */
export function planSite(
  site: Site,
  redirects: readonly Redirect[],
  withdrawn: readonly Withdrawn[] = [],
): { readonly pages: readonly Page[]; readonly diagnostics: readonly Diagnostic[] } {
  const pages: Page[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<SitePath, string>();
  const add = (page: Page) => {
    const other = taken.get(page.path);
    if (other !== undefined) diagnostics.push(pageShared(page.path, page.kind, other));
    else {
      taken.set(page.path, page.kind);
      pages.push(page);
    }
  };
  for (const kind of pageKinds) for (const page of kind.plan(site)) add(page);
  for (const page of [...sitemapPages(site, pages), ...portablePages(site)]) add(page);
  for (const { path, withdrawal } of withdrawn) if (!taken.has(path)) add(tombstonePage(site, path, withdrawal));
  for (const { from, to } of redirects) if (!taken.has(from)) add(redirectPage(site, from, to));
  return { pages, diagnostics };
}
