import type { Archive } from '../../model/archive.js';
import type { SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { spark } from '../charts/spark.js';
import { chromeView } from '../chrome.js';
import { entryView } from '../entry-view.js';
import { around } from '../parts/around.js';
import { countSource } from '../parts/counted-sources.js';
import { coverageView } from '../parts/coverage-view.js';
import { frontStories } from '../parts/front-stories.js';
import { latestByDate, latestDay } from '../parts/latest.js';
import { frontForms } from '../machine/other-forms.js';
import { pagePlanner } from '../parts/page-of.js';
import { sourceLabels } from '../parts/source-label.js';
import { sourceRow } from '../parts/source-table.js';
import { volumesView } from '../parts/volumes.js';
import { yearColumns } from '../parts/year-columns.js';
import { datePath, frontPath, groupsPath, linkFrom, sourcePath, sourcesPath, titlesPath, undatedPath } from '../permalinks.js';
import type { PageKind } from '../page-kind.js';
import type { Site } from '../site.js';
import { firstRunPage } from './first-run.js';

const latestShown = 7;
const recentShown = 7;
const sourcesShown = 10;
const longTitleFrom = 17;

/** The front page: the one place for facts of the whole archive. Its size does not grow with the number of articles. */
export const frontKind: PageKind = { name: 'front', plan };

function* plan(site: Site): Iterable<Page> {
  const page = pagePlanner('front');
  if (site.archive.entries.length === 0) yield firstRunPage(site);
  else yield page(frontPath, () => frontView(site));
}

function frontView(site: Site): View {
  const { words, archive, settings } = site;
  const from = frontPath;
  const hasMonths = archive.years.some((year) => year.months.length > 0);
  const latest = latestView(site, from);
  // What came in one build has no order of arrival; a second list of the same articles would say nothing.
  const hasRecent = latest === undefined || !archive.arrivedTogether;
  const stories = frontStories(site, from);
  // They fill a row of their own: below the first one that is full, else below everything.
  const full = latest !== undefined && hasRecent ? 'stories' : latest !== undefined && hasMonths ? 'storiesBetween' : 'storiesBelow';
  const tagline = settings.tagline ?? words.say('front.tagline');
  return {
    chrome: chromeView(site, {
      path: from,
      title: settings.title,
      description: tagline,
      section: 'front',
      crumbs: [],
      sample: archive.samplesOnly,
      others: frontForms(site),
    }),
    title: settings.title,
    titleClass: [...settings.title].length < longTitleFrom ? '' : 'long',
    tagline,
    folio: folioOf(site),
    volumes: {
      title: words.say('front.volumes'),
      label: words.say('front.years'),
      ...(archive.years.length === 0 ? { none: words.say('front.no-dates') } : volumesView(site, from)),
      ...undatedNote(site, from),
    },
    ...(latest === undefined ? {} : { latest }),
    ...(hasRecent ? { recent: recentView(site, from, latest === undefined ? 's7' : 's5') } : {}),
    ...(stories === undefined ? {} : { [full]: stories }),
    ...(hasMonths ? { coverage: coverageView(site, from) } : {}),
    sources: sourcesView(site, from),
    browse: browseView(site, from),
    sourcesClass: latest === undefined || (!hasRecent && !hasMonths) ? 's5' : hasRecent && hasMonths ? 's7' : 'whole',
  };
}

/** What came last, by the ledger: of an archive that came at once it says only that these are some of it. */
function recentView(site: Site, from: SitePath, width: string): View {
  const { words, archive } = site;
  return {
    title: words.say('front.recent'),
    note: words.say(archive.arrivedTogether ? 'front.recent-together' : 'front.recent-note'),
    width,
    entries: archive.recent.slice(0, recentShown).map((entry) => entryView(site, entry, from, { date: true, source: true, notes: false })),
  };
}

/** Further ways into the archive: the lists by name that there are, and all titles. */
function browseView({ words, archive }: Site, from: SitePath): View {
  const folders = [
    ['authors', archive.authors.length],
    ['languages', archive.languages.filter((group) => group.name !== undefined).length],
    ['tags', archive.tags.length],
  ] as const;
  return {
    label: words.say('front.browse'),
    items: [
      ...folders
        .filter(([, n]) => n > 0)
        .map(([folder, n]) => ({ text: words.say(`nav.${folder}`), href: linkFrom(from, groupsPath(folder)), count: words.number(n) })),
      { text: words.say('titles.title'), href: linkFrom(from, titlesPath) },
    ],
  };
}

function folioOf({ words, archive, stories }: Site): readonly string[] {
  const named = archive.sources.filter((source) => source.name !== undefined).length;
  const first = archive.years[0]?.year;
  const last = archive.years.at(-1)?.year;
  return [
    words.say('count.articles', { n: archive.entries.length }),
    words.say('count.named-sources', { n: named }),
    ...(stories.all.length === 0 ? [] : [words.say('count.stories', { n: stories.all.length })]),
    ...(first === undefined || last === undefined
      ? []
      : [first === last ? words.say('front.volume', { year: first }) : words.say('front.span', { first, last })]),
  ];
}

function undatedNote({ words, archive }: Site, from: SitePath): View {
  const n = archive.undated.length;
  return n === 0 ? {} : { undated: { ...around(words, 'front.undated', { n }), href: linkFrom(from, undatedPath), text: words.say('front.undated-link') } };
}

function latestView(site: Site, from: SitePath): View | undefined {
  const { words, archive } = site;
  const day = latestDay(archive);
  const entries = latestByDate(archive, latestShown);
  if (entries.length === 0) return undefined;
  return {
    title: words.say('front.latest'),
    ...(day === undefined ? {} : { link: { href: linkFrom(from, datePath(day.day)), text: words.say('front.latest-day') } }),
    entries: entries.map((entry) => entryView(site, entry, from, { date: true, source: true })),
  };
}

/** The largest named sources; articles that name none are counted in a sentence, because "unknown" is no source. */
function sourcesView(site: Site, from: SitePath): View {
  const { words, archive } = site;
  const columns = yearColumns(site);
  const label = sourceLabels(site);
  const named = archive.sources.filter((group) => group.name !== undefined);
  const largest = [...named].sort((a, b) => b.entries.length - a.entries.length).slice(0, sourcesShown); // equal ones stay in the order of their names
  const counting = site.countSource ?? countSource;
  const rows = largest.map((group) => {
    const { count, columns: counts } = counting(group, columns);
    return {
      ...sourceRow(site, from, count, label, false),
      ...(columns === undefined || count.first === undefined ? {} : { spark: spark(counts) }),
      years: yearsOf(site, count.first?.date.slice(0, 4), count.last?.date.slice(0, 4)),
    };
  });
  return {
    title: words.say('nav.sources'),
    link: { href: linkFrom(from, sourcesPath), text: words.say('sources.all') },
    region: words.say('front.sources-region'),
    caption: words.say('front.sources-caption', { n: rows.length }),
    head: {
      source: words.say('column.source'),
      ...(columns === undefined ? {} : { years: words.say('column.by-year') }),
      articles: words.say('column.articles'),
      span: words.say('column.years'),
    },
    rows,
    ...unnamedNote(site, archive, from),
  };
}

function yearsOf({ words }: Site, first: string | undefined, last: string | undefined): string {
  if (first === undefined || last === undefined) return words.say('entry.no-date');
  return first === last ? first : words.say('years.span', { first, last });
}

function unnamedNote({ words }: Site, archive: Archive, from: SitePath): View {
  const unnamed = archive.sources.find((group) => group.name === undefined);
  if (unnamed === undefined) return {};
  return {
    unnamed: {
      ...around(words, 'front.unnamed', { n: unnamed.entries.length }),
      href: linkFrom(from, sourcePath(unnamed.id)),
      text: words.say('front.unnamed-link'),
    },
  };
}
