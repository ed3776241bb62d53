import type { Settings } from '../../model/settings.js';
import { absoluteTo, hasSitemap } from './addresses.js';
import { sitemapPath } from './machine-paths.js';

/** What `robots.txt` says: a private archive asks search engines to stay away, a public one names its sitemap. */
export function robotsText(settings: Settings): string {
  const rule = settings.visibility === 'private' ? 'Disallow: /' : 'Allow: /';
  const sitemap = hasSitemap(settings) ? `\nSitemap: ${absoluteTo(settings.baseUrl, sitemapPath)}\n` : '';
  return `User-agent: *\n${rule}\n${sitemap}`;
}
