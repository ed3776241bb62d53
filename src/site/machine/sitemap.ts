import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import { byCodeUnit } from '../../text/order.js';
import type { Site } from '../site.js';
import { xmlDocument, xmlElement, xmlParent } from '../xml.js';
import { absoluteTo, hasSitemap } from './addresses.js';
import { machinePage } from './machine-page.js';
import { sitemapPartPath, sitemapPath } from './machine-paths.js';

/** The protocol allows 50,000 addresses in a part. */
const partAtMost = 40_000;
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Pages that say of themselves that they are not to be found. */
const unlisted = new Set(['not-found', 'redirect', 'tombstone', 'search', 'compare']);

/** Whether a page is in the sitemap of a public archive. */
export function isListed({ kind, serialize }: Page): boolean {
  return serialize === undefined && !unlisted.has(kind);
}

/**
 * The sitemap of some lists of pages, in parts by year, with an index. Without dates of change: the archive
 * does not know them. Nothing unless the archive is public and says where.
 */
export function* sitemapPages({ settings }: Site, lists: readonly Iterable<SitePath>[]): Iterable<Page> {
  if (!hasSitemap(settings)) return;
  const parts = new Map<string, SitePath[]>();
  const add = (path: SitePath): void => {
    const name = partOf(path);
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [path]);
    else part.push(path);
  };
  for (const list of lists) for (const path of list) add(path);
  const names: string[] = [];
  for (const [name, paths] of [...parts].sort((a, b) => byCodeUnit(a[0], b[0]))) {
    paths.sort(byCodeUnit);
    for (let at = 0; at < paths.length; at += partAtMost) {
      const part = at === 0 ? name : `${name}-${at / partAtMost + 1}`;
      const members = paths.slice(at, at + partAtMost);
      names.push(part);
      yield machinePage(
        'sitemap',
        sitemapPartPath(part),
        () => members,
        () => listText('urlset', 'url', members, settings.baseUrl),
      );
    }
  }
  yield machinePage(
    'sitemap',
    sitemapPath,
    () => names,
    () => listText('sitemapindex', 'sitemap', names.map(sitemapPartPath), settings.baseUrl),
  );
}

/** Pages of a year together; the others by the folder they lie in. */
function partOf(path: SitePath): string {
  const cut = path.indexOf('/');
  return cut === -1 ? 'site' : path.slice(0, cut).replace(/[^a-z0-9-]/g, '');
}

function listText(root: string, item: string, paths: readonly SitePath[], baseUrl: string): string {
  return xmlDocument(
    xmlParent(
      root,
      { xmlns: namespace },
      paths.map((path) => xmlParent(item, {}, [xmlElement('loc', {}, absoluteTo(baseUrl, path))])),
    ),
  );
}
