import type { Settings } from '../../model/settings.js';
import type { SitePath } from '../../model/ids.js';
import { linkFrom } from '../permalinks.js';

/** Settings of an archive that says where it will be published: what needs absolute addresses can be made. */
export type PublishedSettings = Settings & { readonly baseUrl: string };

/** Feeds need absolute addresses. */
export function hasFeeds(settings: Settings): settings is PublishedSettings {
  return settings.baseUrl !== undefined;
}

/** A private archive asks search engines to stay away, so it names its pages to none. */
export function hasSitemap(settings: Settings): settings is PublishedSettings {
  return settings.baseUrl !== undefined && settings.visibility === 'public';
}

/** The absolute address of a place in the site, percent-encoded: `https://example.org/archive/2019/12/28/index.html`. */
export function absoluteTo(baseUrl: string, path: SitePath): string {
  return baseUrl + linkFrom('' as SitePath, path); // the root of the site
}
