import type { Site } from './site.js';

/** Whether the site has a page to search on: there are articles, and the keeper did not turn the search off. */
export function hasSearch({ archive, settings }: Pick<Site, 'archive' | 'settings'>): boolean {
  return archive.entries.length > 0 && settings.search !== 'off';
}
