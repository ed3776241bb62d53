// Addresses of what machines read. Made here and in `permalinks.ts` only; the pages of people stand there.
import type { PartialDate, SitePath, SourceId } from '../../model/ids.js';

const path = (text: string): SitePath => text as SitePath;

/** Feeds, in the folder of what they are about: the whole archive at the site's root, a source in its folder. */
export type FeedFormat = 'atom' | 'rss' | 'json';
const feedNames: Readonly<Record<FeedFormat, string>> = { atom: 'feed.xml', rss: 'rss.xml', json: 'feed.json' };

export function archiveFeedPath(format: FeedFormat): SitePath {
  return path(feedNames[format]);
}

export function sourceFeedPath(source: SourceId, format: FeedFormat): SitePath {
  return path(`sources/${source}/${feedNames[format]}`);
}

/** The feed of a story, in its folder. */
export function storyFeedPath(story: SitePath, format: FeedFormat): SitePath {
  return path(story.replace(/index\.html$/, feedNames[format]));
}

/** A story as JSON: `stories/idlib-offensive/story.json`. */
export function storyDataPath(story: SitePath): SitePath {
  return path(story.replace(/index\.html$/, 'story.json'));
}

/** All citations of a story: `stories/idlib-offensive/citations.bib`. */
export function storyCitationsPath(story: SitePath, format: CitationFormat): SitePath {
  return path(story.replace(/index\.html$/, `citations.${citationEndings[format]}`));
}

export const storiesDataPath = path('api/stories.json');

/** The list of all source feeds, as feed readers take it. */
export const opmlPath = path('sources/feeds.opml');

export const sitemapPath = path('sitemap.xml');

/** A part of the sitemap: `sitemaps/2019.xml`, `sitemaps/sources.xml`. */
export function sitemapPartPath(part: string): SitePath {
  return path(`sitemaps/${part}.xml`);
}

/** Reference managers' formats. */
export type CitationFormat = 'bibtex' | 'ris' | 'csl';
/** The endings by which reference managers know them. */
export const citationEndings: Readonly<Record<CitationFormat, string>> = { bibtex: 'bib', ris: 'ris', csl: 'json' };

/** All citations of a day: `2019/12/28/citations.bib`. */
export function dayCitationsPath(day: PartialDate, format: CitationFormat): SitePath {
  return path(`${day.replaceAll('-', '/')}/citations.${citationEndings[format]}`);
}

/** All citations of a source, or of one part of it: `sources/reuters/citations.bib`, `sources/reuters/citations-2019.bib`. */
export function sourceCitationsPath(source: SourceId, part: string | undefined, format: CitationFormat): SitePath {
  return path(`sources/${source}/citations${part === undefined ? '' : `-${part}`}.${citationEndings[format]}`);
}

export const dataIndexPath = path('data/index.json');
export const dataPackagePath = path('data/datapackage.json');
export const tableSchemaPath = path('data/table-schema.json');

/** A part of the data: `data/articles-2019.csv`. */
export function dataPath(part: string, ending: 'csv' | 'jsonl'): SitePath {
  return path(`data/articles-${part}.${ending}`);
}

export const apiIndexPath = path('api/index.json');
export const apiSchemaPath = path('api/schema.json');

export function apiYearPath(year: PartialDate): SitePath {
  return path(`api/years/${year}.json`);
}

export function apiDayPath(day: PartialDate): SitePath {
  return path(`api/days/${day}.json`);
}

export function apiSourcePath(source: SourceId): SitePath {
  return path(`api/sources/${source}.json`);
}

/** One part of a source too large for one file: `api/sources/reuters/2019.json`. */
export function apiSourcePartPath(source: SourceId, part: string): SitePath {
  return path(`api/sources/${source}/${part}.json`);
}
