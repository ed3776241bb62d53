import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import { linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';

/** A page at an address that was given once, leading on to the article's address of today. */
export function redirectPage(site: Site, from: SitePath, to: SitePath): Page {
  const { words, settings } = site;
  const href = linkFrom(from, to);
  const view = {
    lang: words.lang,
    dir: words.dir,
    title: words.say('redirect.title'),
    text: words.say('redirect.text'),
    go: words.say('redirect.go'),
    href,
    canonical: settings.baseUrl === undefined ? href : new URL(linkFrom('' as SitePath, to), settings.baseUrl).href,
    style: linkFrom(from, 'assets/archive.css'),
  };
  return { path: from, kind: 'redirect', key: view, view: () => view };
}
