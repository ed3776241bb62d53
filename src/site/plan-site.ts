import type { Diagnostic } from '../model/diagnostic.js';
import { pageShared } from '../model/diagnostic.js';
import type { SitePath } from '../model/ids.js';
import type { Page } from '../model/page.js';
import type { Redirect } from './addresses.js';
import { isListed, sitemapPages } from './machine/sitemap.js';
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

/** A group whose pages are planned, and the paths of those of them that have their path for themselves. */
export type PlannedGroup = { readonly name: string; readonly key: string; readonly paths: readonly SitePath[] };

/** What a site is to have. */
export type SitePlan = {
  /**
   * Plans every page but those of `kept` once more, one after the other in the order in which it is written: together they take 700 bytes each.
   * `isWanted` is asked for each group when its turn comes, and may pass it over.
   */
  readonly pages: (isWanted?: (group: string) => boolean) => Iterable<Page>;
  /** Their paths, by group. Those that are in none have a group without a key. */
  readonly groups: readonly PlannedGroup[];
  /** How many pages there are in these groups, and how many of them a template prints. */
  readonly count: number;
  readonly printed: number;
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
  const parts: { readonly group: string; readonly pages: () => Iterable<Page> }[] = [];
  const loose: SitePath[] = [];
  const listed: SitePath[] = [];
  const kept: string[] = [];
  let printed = 0;
  /** True for a page that has its path for itself. */
  const add = (page: Page): boolean => {
    const other = taken.get(page.path);
    if (other !== undefined) {
      diagnostics.push(pageShared(page.path, page.kind, other));
      return false;
    }
    taken.set(page.path, page.kind);
    if (page.serialize === undefined) printed++;
    if (isListed(page)) listed.push(page.path);
    return true;
  };
  const addLoose = (page: Page): void => {
    if (!add(page)) return;
    loose.push(page.path);
    parts.push({ group: looseGroup, pages: () => [page] });
  };
  const keys = siteKeys(site);
  for (const kind of pageKinds) {
    for (const one of kind.groups?.(site, keys) ?? kind.plan(site)) {
      if (!isGroup(one)) {
        addLoose(one);
        continue;
      }
      const key = one.key();
      if (known?.isSame(one.name, key) === true) {
        kept.push(one.name);
        continue;
      }
      const paths: SitePath[] = [];
      let isWhole = true;
      for (const page of one.pages())
        if (add(page)) paths.push(page.path);
        else isWhole = false;
      groups.push({ name: one.name, key, paths });
      parts.push({ group: one.name, pages: isWhole ? one.pages : () => eachOnce(one.pages(), new Set(paths)) });
    }
  }
  // Two pages that want one path are named both, which takes planning both.
  if (known !== undefined && [...taken.keys()].some((path) => known.isElsewhere(path))) return planSite(site, redirects, withdrawn);
  for (const page of [...sitemapPages(site, [[...listed], ...kept.map((name) => known?.listed(name) ?? [])]), ...portablePages(site)]) addLoose(page);
  const isTaken = (path: SitePath): boolean => taken.has(path) || known?.isElsewhere(path) === true;
  for (const { path, withdrawal } of withdrawn) if (!isTaken(path)) addLoose(tombstonePage(site, path, withdrawal));
  for (const { from, to } of redirects) if (!isTaken(from)) addLoose(redirectPage(site, from, to));
  return {
    *pages(isWanted = () => true) {
      for (const { group, pages } of parts) if (isWanted(group)) yield* pages();
    },
    groups: [...groups, { name: looseGroup, key: '', paths: loose }],
    count: taken.size,
    printed,
    kept,
    diagnostics,
  };
}

/** The pages with these paths, the first of each. */
function* eachOnce(pages: Iterable<Page>, paths: Set<SitePath>): Iterable<Page> {
  for (const page of pages) if (paths.delete(page.path)) yield page;
}
