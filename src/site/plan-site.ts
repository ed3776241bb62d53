import type { Diagnostic } from '../model/diagnostic.js';
import { pageShared } from '../model/diagnostic.js';
import type { SitePath } from '../model/ids.js';
import type { Page } from '../model/page.js';
import type { Redirect } from './addresses.js';
import { sitemapPages } from './machine/sitemap.js';
import { isGroup } from './page-group.js';
import { pageKinds } from './pages/index.js';
import { portablePages } from './pages/portable.js';
import { redirectPage } from './pages/redirect.js';
import { tombstonePage } from './pages/tombstone.js';
import type { Site } from './site.js';
import { siteKeys } from './site-keys.js';
import type { Withdrawn } from './withdrawn.js';

/** What is known of the pages of an earlier build, for a plan that passes over groups which are as they were. */
export type KnownGroups = {
  /** The group was made of the same before, and all its pages are there. */
  readonly isSame: (name: string, key: string) => boolean;
  /** The page at this path was in a group that is as it was, when none of the others had a page there. */
  readonly isElsewhere: (path: SitePath) => boolean;
  /** The pages of a group that is as it was, those which no search engine is to find left out. */
  readonly listed: (name: string) => Iterable<SitePath>;
};

/** A group whose pages are planned, and those of them that have their path for themselves. */
export type PlannedGroup = { readonly name: string; readonly key: string; readonly pages: readonly Page[] };

/** What a site is to have. */
export type SitePlan = {
  /** Every page but those of `kept`, in the order in which it is written. */
  readonly pages: readonly Page[];
  /** The same pages by group. Those that are in none have a group without a key. */
  readonly groups: readonly PlannedGroup[];
  /** The names of the groups that are as they were. */
  readonly kept: readonly string[];
  /** For every page whose path another one has already. */
  readonly diagnostics: readonly Diagnostic[];
};

/** The group of the pages that are in no other. */
export const looseGroup = 'loose';

/** Plans every page of the site, or with `known` those that may have changed. */
export function planSite(site: Site, redirects: readonly Redirect[], withdrawn: readonly Withdrawn[] = [], known?: KnownGroups): SitePlan {
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<SitePath, string>();
  const groups: PlannedGroup[] = [];
  const pages: Page[] = [];
  const loose: Page[] = [];
  const kept: string[] = [];
  const add = (page: Page, group: Page[]): void => {
    const other = taken.get(page.path);
    if (other !== undefined) diagnostics.push(pageShared(page.path, page.kind, other));
    else {
      taken.set(page.path, page.kind);
      pages.push(page);
      group.push(page);
    }
  };
  const keys = siteKeys(site);
  for (const kind of pageKinds) {
    for (const one of kind.groups?.(site, keys) ?? kind.plan(site)) {
      if (!isGroup(one)) {
        add(one, loose);
        continue;
      }
      const key = one.key();
      if (known?.isSame(one.name, key) === true) {
        kept.push(one.name);
        continue;
      }
      const members: Page[] = [];
      groups.push({ name: one.name, key, pages: members });
      for (const page of one.pages()) add(page, members);
    }
  }
  // Two pages that want one path are named both, which takes planning both.
  if (known !== undefined && pages.some(({ path }) => known.isElsewhere(path))) return planSite(site, redirects, withdrawn);
  for (const page of [
    ...sitemapPages(
      site,
      pages,
      kept.map((name) => known?.listed(name) ?? []),
    ),
    ...portablePages(site),
  ])
    add(page, loose);
  const isTaken = (path: SitePath): boolean => taken.has(path) || known?.isElsewhere(path) === true;
  for (const { path, withdrawal } of withdrawn) if (!isTaken(path)) add(tombstonePage(site, path, withdrawal), loose);
  for (const { from, to } of redirects) if (!isTaken(from)) add(redirectPage(site, from, to), loose);
  return { pages, groups: [...groups, { name: looseGroup, key: '', pages: loose }], kept, diagnostics };
}
