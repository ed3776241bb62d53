import type { MonthEdition, YearEdition } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { largest } from '../charts/geometry.js';
import { monthGrid } from '../charts/month-grid.js';
import { shelf } from '../charts/shelf.js';
import { chromeView } from '../chrome.js';
import { dayWithoutYear, monthName, partsOf, shortMonthName } from '../date-words.js';
import { around } from '../parts/around.js';
import { certainty } from '../parts/certainty.js';
import { dateCrumbs } from '../parts/date-crumbs.js';
import { ledeOf } from '../parts/lede.js';
import { pagePlanner } from '../parts/page-of.js';
import { countSources } from '../parts/source-counts.js';
import { sourceLabels, type LabelSource } from '../parts/source-label.js';
import { sourceTable } from '../parts/source-table.js';
import { dateTurn, turnPaths, type DateNeighbours } from '../parts/date-turn.js';
import { listedAtMost, undatedView } from '../parts/undated-view.js';
import { datePath, linkFrom } from '../permalinks.js';
import { kindInGroups } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';

/** A year: its months as a shelf and as pictures of their days, its sources, and the articles known to the year only. */
export const yearKind = kindInGroups('year', plan);

function* plan(site: Site, keys: SiteKeys): Iterable<Page> {
  const page = pagePlanner('year');
  const label = sourceLabels(site);
  const { years } = site.archive;
  for (const [index, edition] of years.entries()) {
    const neighbours = { prev: years[index - 1]?.year, next: years[index + 1]?.year };
    yield page(
      datePath(edition.year),
      () => yearView(site, edition, neighbours, label),
      () => [edition.months.map(({ month }) => keys.members(month)), keys.members(edition.year), neighbours],
    );
  }
}

function yearView(site: Site, edition: YearEdition, neighbours: DateNeighbours, label: LabelSource): View {
  const { words } = site;
  const { year, months, undated } = edition;
  const path = datePath(year);
  const days = months.flatMap((month) => month.days);
  const max = largest(days.map((day) => day.entries.length));
  const members = membersOf(edition);
  const sources = countSources(members);
  return {
    chrome: chromeView(site, {
      path,
      title: year,
      description: words.say('year.description', { year }),
      section: 'dates',
      crumbs: dateCrumbs(words, year),
      sample: members.every((entry) => entry.sample),
      ...turnPaths(neighbours),
    }),
    title: year,
    datetime: year,
    lede: ledeOf(words, edition.count, sources, days.length),
    ...(days.length < 2 ? {} : { fullest: fullestDay(site, path, edition, max) }),
    ...(months.length === 0
      ? {}
      : {
          shelf: { label: words.say('year.months'), volumes: monthShelf(site, path, months) },
          months: { title: words.say('year.months'), note: words.say('year.squares'), list: months.map((month) => monthView(site, path, month, max)) },
        }),
    ...certainty(words, undated.length > listedAtMost ? [] : undated),
    ...undatedView(site, path, year, undated, words.say('year.undated', { year })),
    sources: sourceTable(site, path, sources, label, { title: words.say('year.sources'), caption: words.say('year.sources-caption', { year }), dates: true }),
    turn: dateTurn(words, 'year', path, neighbours, (date) => date),
  };
}

/** The year's articles, each group in the order of its dates. */
function membersOf({ months, undated }: YearEdition): readonly Entry[] {
  return [...months.flatMap((month) => [...month.days.flatMap((day) => day.entries), ...month.undated]), ...undated];
}

/** The day with the most articles, the first of several. */
function fullestDay(site: Site, from: SitePath, { months }: YearEdition, max: number): View | undefined {
  const day = months.flatMap((month) => month.days).find((candidate) => candidate.entries.length === max)?.day;
  return day === undefined ? undefined : { ...around(site.words, 'year.fullest'), href: linkFrom(from, datePath(day)), text: dayWithoutYear(site.words, day) };
}

/** All twelve months, so that a month stands where it belongs; one without articles is a gap with its name. */
function monthShelf(site: Site, from: SitePath, months: readonly MonthEdition[]): readonly View[] {
  const { words } = site;
  const byMonth = new Map(months.map((edition) => [partsOf(edition.month).month, edition]));
  const editions = Array.from({ length: 12 }, (_, index) => byMonth.get(index + 1));
  const spines = shelf(editions.map((edition) => edition?.count ?? 0));
  return editions.map((edition, index) => ({
    label: shortMonthName(words, index + 1),
    ...(edition === undefined
      ? { said: words.say('shelf.none') }
      : { href: linkFrom(from, datePath(edition.month)), spine: spines[index], said: words.say('shelf.articles', { n: edition.count }) }),
  }));
}

function monthView(site: Site, from: SitePath, edition: MonthEdition, max: number): View {
  const { words } = site;
  const { month, days } = edition;
  const dayOf = (date: PartialDate): number => partsOf(date).day ?? 1;
  const byDay = new Map(days.map((day) => [dayOf(day.day), day]));
  const counts = Array.from({ length: 31 }, (_, index) => byDay.get(index + 1)?.entries.length ?? 0);
  return {
    name: monthName(words, partsOf(month).month ?? 1),
    href: linkFrom(from, datePath(month)),
    facts: [words.say('count.articles', { n: edition.count }), ...(days.length === 0 ? [] : [words.say('year.on-days', { n: days.length })])],
    marks: monthGrid(month, counts, max).map((mark, index) => {
      const day = byDay.get(index + 1);
      return day === undefined
        ? mark
        : { ...mark, href: linkFrom(from, datePath(day.day)), said: words.say('punch.mark', { when: dayWithoutYear(words, day.day), n: day.entries.length }) };
    }),
  };
}
