import type { SourceGroup } from '../../model/archive.js';
import type { PartialDate } from '../../model/ids.js';
import type { OtherForm } from '../chrome.js';
import { citationFormats } from './citation-pages.js';
import { sourceAtMost } from './lists.js';
import { feedFormats } from '../pages/feeds.js';
import { leavesOut } from '../left-out.js';
import type { Site } from '../site.js';
import type { StoryWithPage } from '../site-stories.js';
import {
  apiDayPath,
  apiSourcePath,
  archiveFeedPath,
  type CitationFormat,
  dataIndexPath,
  dayCitationsPath,
  type FeedFormat,
  sourceCitationsPath,
  sourceFeedPath,
  storyCitationsPath,
  storyDataPath,
  storyFeedPath,
} from './machine-paths.js';

const feeds: Readonly<Record<FeedFormat, Omit<OtherForm, 'path'>>> = {
  atom: { type: 'application/atom+xml', name: 'Atom' },
  rss: { type: 'application/rss+xml', name: 'RSS' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
};
const citations: Readonly<Record<CitationFormat, Omit<OtherForm, 'path'>>> = {
  bibtex: { type: 'application/x-bibtex', name: 'BibTeX' },
  ris: { type: 'application/x-research-info-systems', name: 'RIS' },
  csl: { type: 'application/vnd.citationstyles.csl+json', name: 'CSL-JSON' },
};
const json = { type: 'application/json', name: 'JSON' };

/** What the front page says, for machines: the feeds of what was added last, and the index of the data unless data are left out, as in all of these. */
export function frontForms(site: Site): readonly OtherForm[] {
  if (site.archive.entries.length === 0) return [];
  return [
    ...feedFormats(site, site.archive.recent).map((format) => ({ path: archiveFeedPath(format), ...feeds[format] })),
    ...(leavesOut(site.settings, 'data') ? [] : [{ path: dataIndexPath, ...json }]),
  ];
}

/** A day's citations and articles. */
export function dayForms({ settings }: Site, day: PartialDate): readonly OtherForm[] {
  if (settings.portable === true || leavesOut(settings, 'data')) return [];
  return [...citationFormats.map((format) => ({ path: dayCitationsPath(day, format), ...citations[format] })), { path: apiDayPath(day), ...json }];
}

/** A story's feeds, its citations, and its articles and relations. */
export function storyForms(site: Site, { path, members }: StoryWithPage): readonly OtherForm[] {
  if (site.settings.portable === true) return [];
  const entries = members.map(site.stories.entry);
  const forReaders = feedFormats(site, entries).map((format) => ({ path: storyFeedPath(path, format), ...feeds[format] }));
  if (leavesOut(site.settings, 'data')) return forReaders;
  return [
    ...forReaders,
    ...citationFormats.map((format) => ({ path: storyCitationsPath(path, format), ...citations[format] })),
    { path: storyDataPath(path), ...json },
  ];
}

/** A source's feeds, its citations unless they are too many for one file, and its articles. */
export function sourceForms(site: Site, { id, entries }: SourceGroup): readonly OtherForm[] {
  if (site.settings.portable === true) return [];
  const forReaders = feedFormats(site, entries).map((format) => ({ path: sourceFeedPath(id, format), ...feeds[format] }));
  if (leavesOut(site.settings, 'data')) return forReaders;
  const cited = entries.length <= sourceAtMost ? citationFormats : [];
  return [
    ...forReaders,
    ...cited.map((format) => ({ path: sourceCitationsPath(id, undefined, format), ...citations[format] })),
    { path: apiSourcePath(id), ...json },
  ];
}
