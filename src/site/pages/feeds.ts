import type { SourceGroup } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import { absoluteTo, hasFeeds, type PublishedSettings } from '../machine/addresses.js';
import { feedItem, feedOf } from '../machine/feed.js';
import { feedWriters } from '../machine/feed-formats.js';
import { keyOf, machinePage } from '../machine/machine-page.js';
import { archiveFeedPath, type FeedFormat, opmlPath, sourceFeedPath } from '../machine/machine-paths.js';
import { frontPath, sourcePath } from '../permalinks.js';
import { kindInGroups, type PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';
import { xmlDocument, xmlElement, xmlParent } from '../xml.js';

/**
 * Feeds of what was added last and of each source by date, and the list of them. They need absolute addresses: without `baseUrl` there are none.
 * Those of each source are a group.
 */
export const feedsKind = kindInGroups('feeds', plan);

const itemsAtMost = 50;

type PublishedSite = Site & { readonly settings: PublishedSettings };

function* plan(site: Site, keys: SiteKeys): Iterable<PageGroup | Page> {
  if (!isPublished(site) || site.archive.entries.length === 0) return;
  yield* feedPages(
    site,
    { title: site.words.say('feed.recent', { archive: site.settings.title }), home: frontPath, entries: site.archive.recent },
    archiveFeedPath,
  );
  for (const group of site.archive.sources) yield { name: `feeds ${group.id}`, key: () => keys.source(group.id), pages: () => sourceFeeds(site, group) };
  const listed = site.archive.sources.filter(({ entries }) => entries.some(hasDay));
  const outlines = listed.map(({ id, name }) => ({ id, name }));
  yield machinePage(
    'feeds',
    opmlPath,
    () => outlines,
    () => opmlText(site, listed),
  );
}

function sourceFeeds(site: Site, { id, name, entries }: SourceGroup): Iterable<Page> {
  const title = site.words.say('feed.source', { source: name ?? site.words.say('source.unknown'), archive: site.settings.title });
  return feedPages(site, { title, home: sourcePath(id), entries: newest(entries) }, (format) => sourceFeedPath(id, format));
}

/** The formats in which a feed of these articles exists: Atom and RSS list only articles whose whole day is known. */
export function feedFormats(site: Site, entries: readonly Entry[]): readonly FeedFormat[] {
  if (!hasFeeds(site.settings) || entries.length === 0) return [];
  return entries.some(hasDay) ? ['atom', 'rss', 'json'] : ['json'];
}

/** A feed as it is to be: what it is called, which page it goes with, and its articles. */
export type ToldFeed = { readonly title: string; readonly home: SitePath; readonly entries: readonly Entry[] };

/** One list of articles as a feed in each format; none without `baseUrl`. */
export function* feedPages(site: Site, { title, home, entries }: ToldFeed, pathOf: (format: FeedFormat) => SitePath): Iterable<Page> {
  if (!isPublished(site)) return;
  const articles = keyOf(site, entries);
  for (const format of feedFormats(site, entries)) {
    const told = { title, home, self: pathOf(format) };
    yield machinePage(
      'feeds',
      told.self,
      () => [told, articles()],
      (read) =>
        feedWriters[format](
          feedOf(
            site,
            told,
            entries.filter((entry) => format === 'json' || hasDay(entry)).map((entry) => feedItem(site, entry, read)),
          ),
        ),
    );
  }
}

/** The newest articles of a source whose day is known, and after them some of those without. */
function newest(entries: readonly Entry[]): readonly Entry[] {
  return [...entries.filter(hasDay).slice(-itemsAtMost).reverse(), ...entries.filter((entry) => !hasDay(entry)).slice(0, itemsAtMost)];
}

function hasDay({ date }: Entry): boolean {
  return date?.length === 10;
}

function isPublished(site: Site): site is PublishedSite {
  return hasFeeds(site.settings);
}

/** The sources' feeds as OPML 2.0. */
function opmlText({ settings, words }: PublishedSite, sources: readonly SourceGroup[]): string {
  const outline = ({ id, name }: SourceGroup): string => {
    const text = name ?? words.say('source.unknown');
    return xmlElement('outline', {
      type: 'rss',
      text,
      title: text,
      xmlUrl: absoluteTo(settings.baseUrl, sourceFeedPath(id, 'atom')),
      htmlUrl: absoluteTo(settings.baseUrl, sourcePath(id)),
    });
  };
  const head = xmlParent('head', {}, [xmlElement('title', {}, words.say('feed.sources', { archive: settings.title }))]);
  return xmlDocument(xmlParent('opml', { version: '2.0' }, [head, xmlParent('body', {}, sources.map(outline))]));
}
