import type { SourceGroup, YearEdition } from '../model/archive.js';
import type { Entry } from '../model/article.js';
import type { PartialDate, SitePath } from '../model/ids.js';
import type { Page } from '../model/page.js';
import { archiveFeedPath, type FeedFormat, sourceFeedPath } from './machine/machine-paths.js';
import { articleKind } from './pages/article.js';
import { dayGroup, dayKind } from './pages/day.js';
import { feedsKind } from './pages/feeds.js';
import { frontKind } from './pages/front.js';
import { sourceKind } from './pages/source.js';
import { datePath, frontPath, sourcePath, sourceYearPath } from './permalinks.js';
import { isGroup } from './page-group.js';
import { looseGroup } from './plan-site.js';
import type { PageKind } from './page-kind.js';
import type { Site } from './site.js';
import { siteKeys } from './site-keys.js';

const feedFormats: readonly FeedFormat[] = ['atom', 'rss', 'json'];
/** An article's page names its neighbours, whose pages name theirs. */
const reach = 2;

/** Pages, and the names of the groups that they may be in. */
export type PagesAround = { readonly pages: readonly Page[]; readonly groups: ReadonlySet<string> };

/**
 * The pages a reader looks at first when articles came or went: the articles' own and their neighbours', their days, their sources, the front page and the
 * feeds. They are those of `planSite`, found without planning the others. Of articles that went, the pages of their neighbours are not among them.
 */
export function pagesAround(site: Site, came: readonly Entry[], gone: readonly Entry[]): PagesAround {
  const touched = [...came, ...gone];
  const windows = site.archive.sources.flatMap((group) => windowsIn(group, came));
  const near = windows.flatMap(({ group }) => group.entries);
  const own = pathsOf(site, came);
  const beside = pathsOf(
    site,
    windows.flatMap(({ wanted }) => wanted),
  );
  const inWindow = { ...site, archive: { ...site.archive, sources: windows.map(({ group }) => group), years: yearsWith(site.archive.years, near) } };
  // A source's pages and feeds say nothing of other sources.
  const ids = new Set(touched.map(({ sourceId }) => sourceId));
  const ofSources = { ...site, archive: { ...site.archive, sources: site.archive.sources.filter(({ id }) => ids.has(id)) } };
  const groups = new Set([looseGroup]);
  const keys = siteKeys(site);
  const planned = (kind: PageKind, within: Site, wanted: ReadonlySet<SitePath>, inGroups?: ReadonlySet<string>): readonly Page[] => {
    const found: Page[] = [];
    for (const one of kind.groups?.(within, within === site ? keys : siteKeys(within)) ?? kind.plan(within)) {
      if (isGroup(one) && inGroups?.has(one.name) === false) continue;
      const pages = isGroup(one) ? [...one.pages()].filter(({ path }) => wanted.has(path)) : wanted.has(one.path) ? [one] : [];
      if (isGroup(one) && pages.length > 0) groups.add(one.name);
      for (const page of pages) found.push(page);
    }
    return found;
  };
  const articles = planned(articleKind, inWindow, beside);
  const dates = touched.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const months = new Set(dates.map((date) => dayGroup(date)));
  const sources = new Set(touched.flatMap(({ sourceId, date }) => [sourcePath(sourceId), sourceYearPath(sourceId, yearOf(date))]));
  const feeds = new Set([
    ...feedFormats.map(archiveFeedPath),
    ...touched.flatMap(({ sourceId }) => feedFormats.map((format) => sourceFeedPath(sourceId, format))),
  ]);
  const pages = [
    ...articles.filter(({ path }) => own.has(path)),
    ...planned(dayKind, site, new Set(dates.map(datePath)), months),
    ...planned(sourceKind, ofSources, sources),
    ...planned(frontKind, site, new Set([frontPath])),
    ...planned(feedsKind, ofSources, feeds),
    ...articles.filter(({ path }) => !own.has(path)),
  ];
  return { pages, groups };
}

function pathsOf(site: Site, entries: readonly Entry[]): ReadonlySet<SitePath> {
  return new Set(entries.map(({ id }) => site.addressOf(id)));
}

function yearOf(date: PartialDate | undefined): PartialDate | undefined {
  return date?.slice(0, 4) as PartialDate | undefined; // the beginning of a date is its year
}

/** A part of a source around articles: `wanted` are they and the ones beside them, all of whose neighbours are there. */
type Window = { readonly group: SourceGroup; readonly wanted: readonly Entry[] };

function windowsIn(group: SourceGroup, came: readonly Entry[]): readonly Window[] {
  const wanted = new Set<Entry>();
  const near = new Map<number, Entry>();
  for (const entry of came) {
    const at = entry.sourceId === group.id ? group.entries.indexOf(entry) : -1;
    if (at < 0) continue;
    for (let place = Math.max(0, at - reach); place <= at + reach; place++) {
      const other = group.entries[place];
      // Articles with a date have other neighbours than those without, which stand behind them.
      if (other === undefined || (other.date === undefined) !== (entry.date === undefined)) continue;
      near.set(place, other);
      if (Math.abs(place - at) <= 1) wanted.add(other);
    }
  }
  if (near.size === 0) return [];
  const entries = [...near].sort(([one], [two]) => one - two).map(([, entry]) => entry);
  return [{ group: { ...group, entries }, wanted: [...wanted] }];
}

/** The years with no other months and days than those of some articles. */
function yearsWith(years: readonly YearEdition[], entries: readonly Entry[]): readonly YearEdition[] {
  const dates = new Set(entries.flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 4), date.slice(0, 7), date])));
  return years
    .filter(({ year }) => dates.has(year))
    .map((edition) => ({
      ...edition,
      months: edition.months.filter(({ month }) => dates.has(month)).map((month) => ({ ...month, days: month.days.filter(({ day }) => dates.has(day)) })),
    }));
}
