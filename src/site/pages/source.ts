import type { SourceGroup } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { chromeView, type Crumb } from '../chrome.js';
import { dayWithoutYear, monthName, partsOf, shortDate } from '../date-words.js';
import { entryView, type EntryView } from '../entry-view.js';
import { pagePlanner } from '../parts/page-of.js';
import { sourceCard } from '../parts/source-card.js';
import { sourceChart } from '../parts/source-chart.js';
import { bySize, countSources } from '../parts/source-counts.js';
import { sourceLabels, type LabelSource, type SourceLabel } from '../parts/source-label.js';
import { datePath, linkFrom, sourcePath, sourcesPath, sourceYearPath } from '../permalinks.js';
import type { PageKind, Site } from '../site.js';

const onePageUpTo = 500;
const headlinesUpTo = 1000;

/** A source: its articles by year, oldest volume first. Above 500 articles each year has a page of its own, and above 1,000 in a year that page leads to the days. */
export const sourceKind: PageKind = { name: 'source', plan };

/** One year of a source; `year` is absent for the articles without a date. */
type Volume = { readonly year?: PartialDate; readonly entries: readonly Entry[] };

function* plan(site: Site): Iterable<Page> {
  const page = pagePlanner('source');
  const label = sourceLabels(site);
  for (const group of site.archive.sources) {
    const path = sourcePath(group.id);
    yield page(path, () => sourceView(site, group, label));
    if (group.entries.length <= onePageUpTo) continue;
    const volumes = volumesOf(group.entries);
    for (const [index, volume] of volumes.entries()) {
      yield page(sourceYearPath(group.id, volume.year), () => volumeView(site, group, volume, { before: volumes[index - 1], after: volumes[index + 1] }, label));
    }
  }
}

/** A source's articles by year: the entries come by date, undated ones last. */
function volumesOf(entries: readonly Entry[]): readonly Volume[] {
  const volumes: { year?: PartialDate; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const year = entry.date?.slice(0, 4) as PartialDate | undefined; // the beginning of a date is a date
    const last = volumes.at(-1);
    if (last !== undefined && last.year === year) last.entries.push(entry);
    else volumes.push({ ...(year === undefined ? {} : { year }), entries: [entry] });
  }
  return volumes;
}

function sourceView(site: Site, group: SourceGroup, label: LabelSource): View {
  const { words } = site;
  const { entries } = group;
  const path = sourcePath(group.id);
  const name = label(path, group.id, group.name);
  const lang = langOf(name);
  const volumes = volumesOf(entries);
  const chart = sourceChart(words, entries);
  const split = entries.length > onePageUpTo;
  const links = volumes.map((volume) => ({ text: volumeName(site, volume), href: split ? linkFrom(path, sourceYearPath(group.id, volume.year)) : `#${anchorOf(volume)}` }));
  return {
    chrome: chromeView(site, { path, title: name.name, description: words.say('source.description', { source: name.name }), section: 'sources', crumbs: [sourcesCrumb(site), { label: name.name, ...lang }], sample: entries.every((entry) => entry.sample) }),
    title: name.name,
    ...lang,
    lede: ledeOf(site, group),
    ...(chart === undefined ? {} : { chart }),
    ...(volumes.length < 2 || split ? {} : { jump: { label: words.say('source.years'), items: links } }),
    ...(split ? { table: yearTable(site, volumes, links) } : { volumes: volumes.map((volume) => ({ anchor: anchorOf(volume), title: volumeName(site, volume), size: words.say('count.articles', { n: volume.entries.length }), entries: listOf(site, path, group, volume.entries) })) }),
    aside: words.say('source.about'),
    card: sourceCard(site, path, group),
  };
}

/** `612 articles, 2011 to 2026. That this is their source is inferred for 608 of them.` The standing is said here when it is not simply stated or read. */
function ledeOf({ words }: Site, { name, entries }: SourceGroup): string {
  const dated = entries.filter((entry) => entry.date !== undefined);
  const first = dated[0]?.date?.slice(0, 4);
  const last = dated.at(-1)?.date?.slice(0, 4);
  const articles = words.say('count.articles', { n: entries.length });
  const span = first === undefined || last === undefined ? words.say('source.no-dates', { articles }) : first === last ? words.say('source.in-year', { articles, year: first }) : words.say('source.span', { articles, first, last });
  const inferred = entries.filter((entry) => entry.sourceStanding === 'inferred').length;
  if (name === undefined) return words.say('source.unknown-lede', { text: span });
  if (inferred === 0) return span;
  return inferred === entries.length ? words.say('source.all-inferred', { text: span }) : words.say('source.some-inferred', { text: span, n: inferred });
}

/** A year of a source that is too large for one page. */
function volumeView(site: Site, group: SourceGroup, volume: Volume, beside: { readonly before: Volume | undefined; readonly after: Volume | undefined }, label: LabelSource): View {
  const { words } = site;
  const path = sourceYearPath(group.id, volume.year);
  const name = label(path, group.id, group.name);
  const lang = langOf(name);
  const title = words.say('source.volume-title', { source: name.name, year: volumeName(site, volume) });
  const side = (key: string, rel: string, other: Volume | undefined) =>
    other === undefined ? { label: words.say(key), name: words.say('turn.none') } : { label: words.say(key), name: volumeName(site, other), href: linkFrom(path, sourceYearPath(group.id, other.year)), rel };
  const days = volume.entries.length > headlinesUpTo && volume.year !== undefined ? dayCounts(site, path, group, volume.entries) : undefined;
  const listed = days === undefined ? volume.entries : volume.entries.filter((entry) => entry.date?.length !== 10);
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: title,
      section: 'sources',
      crumbs: [sourcesCrumb(site), { label: name.name, path: sourcePath(group.id), ...lang }, { label: volumeName(site, volume) }],
      sample: volume.entries.every((entry) => entry.sample),
      ...(beside.before === undefined ? {} : { prev: sourceYearPath(group.id, beside.before.year) }),
      ...(beside.after === undefined ? {} : { next: sourceYearPath(group.id, beside.after.year) }),
    }),
    volume: { source: name.name, ...lang, year: volumeName(site, volume) },
    lede: ledeOf(site, { ...group, entries: volume.entries }),
    ...(days === undefined ? {} : { days }),
    ...(listed.length === 0 ? {} : { list: { title: days === undefined ? words.say('source.articles') : words.say('source.no-day'), size: words.number(listed.length), entries: listOf(site, path, group, listed) } }),
    turn: { label: words.say('source.years'), sides: [side('turn.year-before', 'prev', beside.before), side('turn.year-after', 'next', beside.after)] },
  };
}

/** The days of a large year by month, each leading to this source's part of the day's page. */
function dayCounts(site: Site, from: SitePath, group: SourceGroup, entries: readonly Entry[]): View {
  const { words } = site;
  const months = new Map<string, Map<PartialDate, number>>();
  for (const { date } of entries) {
    if (date?.length !== 10) continue;
    const days = months.get(date.slice(0, 7)) ?? new Map<PartialDate, number>();
    days.set(date, (days.get(date) ?? 0) + 1);
    months.set(date.slice(0, 7), days);
  }
  return {
    note: words.say('source.by-day'),
    months: [...months].map(([month, days]) => ({
      name: monthName(words, Number(month.slice(5))),
      count: words.say('count.articles', { n: [...days.values()].reduce((sum, n) => sum + n, 0) }),
      days: [...days].map(([day, n]) => ({ text: dayWithoutYear(words, day), datetime: day, href: linkFrom(from, datePath(day), `s-${group.id}`), count: words.number(n) })),
    })),
  };
}

/** A table of years for a source whose years have pages of their own. */
function yearTable(site: Site, volumes: readonly Volume[], links: readonly { readonly text: string; readonly href: string }[]): View {
  const { words } = site;
  return {
    title: words.say('source.years'),
    caption: words.say('source.years-caption'),
    head: { year: words.say('column.year'), articles: words.say('column.articles'), first: words.say('column.first'), last: words.say('column.last') },
    rows: volumes.map(({ entries }, index) => {
      const [span] = bySize(countSources(entries));
      const date = (value: PartialDate | undefined) => (value === undefined ? undefined : { text: shortDate(words, value), datetime: value });
      const first = date(span?.first);
      const last = date(span?.last);
      return { ...links[index], count: words.number(entries.length), ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
    }),
  };
}

/** A ledger of one source. Where the source is inferred for some articles only, it is said beside each of them; for all, the page's first sentence says it. */
function listOf(site: Site, from: SitePath, group: SourceGroup, entries: readonly Entry[]): readonly EntryView[] {
  const mixed = group.entries.some((entry) => entry.sourceStanding !== 'inferred');
  return entries.map((entry) => {
    const view = entryView(site, entry, from, { date: 'start', source: false });
    return mixed && entry.sourceStanding === 'inferred' ? { ...view, notes: [...view.notes, site.words.say('entry.source-inferred')] } : view;
  });
}

function sourcesCrumb({ words }: Site): Crumb {
  return { label: words.say('nav.sources'), path: sourcesPath };
}

function volumeName({ words }: Site, { year }: Volume): string {
  return year === undefined ? words.say('source.undated') : partsOf(year).year;
}

function anchorOf({ year }: Volume): string {
  return year === undefined ? 'undated' : `y${year}`;
}

function langOf({ lang }: SourceLabel): { readonly lang?: string } {
  return lang === undefined ? {} : { lang };
}
