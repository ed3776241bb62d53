import type { DayEdition, MonthEdition } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { weeksOf } from '../charts/calendar.js';
import { largest } from '../charts/geometry.js';
import { chromeView } from '../chrome.js';
import { dayWithoutYear, longDate, partsOf, shortDate, shortWeekdayName, weekdayName } from '../date-words.js';
import { entryView, headlineView } from '../entry-view.js';
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

const headlinesUpTo = 500;

/** A month: its days as a calendar, its articles day by day, and those known to the month only. Above 500 articles the days are listed with their counts. */
export const monthKind = kindInGroups('month', plan);

function* plan(site: Site, keys: SiteKeys): Iterable<Page> {
  const page = pagePlanner('month');
  const label = sourceLabels(site);
  const months = site.archive.years.flatMap((year) => year.months);
  for (const [index, edition] of months.entries()) {
    const neighbours = { prev: months[index - 1]?.month, next: months[index + 1]?.month };
    yield page(
      datePath(edition.month),
      () => monthView(site, edition, neighbours, label),
      () => [keys.members(edition.month), neighbours],
    );
  }
}

function monthView(site: Site, edition: MonthEdition, neighbours: DateNeighbours, label: LabelSource): View {
  const { words } = site;
  const { month, days, undated } = edition;
  const path = datePath(month);
  const title = longDate(words, month);
  const members = membersOf(edition);
  const sources = countSources(members);
  // A day's count and a list on a page of its own cannot be filtered here.
  const listed = [...(edition.count > headlinesUpTo ? [] : days.flatMap((day) => day.entries)), ...(undated.length > listedAtMost ? [] : undated)];
  const chrome = {
    path,
    title,
    description: words.say('month.description', { month: title }),
    section: 'dates',
    crumbs: dateCrumbs(words, month),
    sample: members.every((entry) => entry.sample),
    ...turnPaths(neighbours),
  } as const;
  return {
    chrome: chromeView(site, chrome),
    title,
    datetime: month,
    lede: ledeOf(words, edition.count, sources, days.length),
    ...(days.length === 0 ? {} : { calendar: calendarView(site, path, month, days, title) }),
    turn: dateTurn(words, 'month', path, neighbours, (date) => longDate(words, date)),
    ...(days.length === 0 ? {} : edition.count > headlinesUpTo ? { counts: countsView(site, path, days, title) } : { days: daysView(site, path, days) }),
    ...certainty(words, listed),
    ...undatedView(site, path, month, undated, words.say('month.undated', { month: title })),
    sources: sourceTable(site, path, sources, label, {
      title: words.say('month.sources'),
      caption: words.say('month.sources-caption', { month: title }),
      dates: false,
    }),
  };
}

/** The month's articles: those of its days, then those whose day is not known. */
function membersOf({ days, undated }: MonthEdition): readonly Entry[] {
  return [...days.flatMap((day) => day.entries), ...undated];
}

/** The month as a table of weeks. The day's longest article stands for it, because length is a fact of the text and no judgement. */
function calendarView(site: Site, from: SitePath, month: PartialDate, days: readonly DayEdition[], title: string): View {
  const { words } = site;
  const byDay = new Map(days.map((day) => [partsOf(day.day).day, day]));
  const max = largest(days.map((day) => day.entries.length));
  return {
    caption: words.say('month.calendar', { month: title }),
    heads: Array.from({ length: 7 }, (_, index) => ({ short: shortWeekdayName(words, index + 1), long: weekdayName(words, index + 1) })),
    weeks: weeksOf(month).map((week) => week.map((day) => (day === 0 ? { outside: true } : cellView(site, from, day, byDay.get(day), max)))),
  };
}

function cellView(site: Site, from: SitePath, day: number, edition: DayEdition | undefined, max: number): View {
  const { words } = site;
  if (edition === undefined) return { day: words.number(day), none: words.say('month.none') };
  const count = edition.entries.length;
  const longest = edition.entries.reduce((a, b) => (b.words > a.words ? b : a));
  return {
    day: words.number(day),
    href: linkFrom(from, datePath(edition.day)),
    count: words.number(count),
    articles: words.say('month.cell-articles', { n: count }),
    bar: Math.max(4, Math.round((count / max) * 100)),
    ...headlineView(words, longest),
  };
}

/** Every headline under its day. */
function daysView(site: Site, from: SitePath, days: readonly DayEdition[]): View {
  const { words } = site;
  return {
    title: words.say('month.days'),
    note: words.say('month.longest'),
    list: days.map(({ day, entries }) => ({
      href: linkFrom(from, datePath(day)),
      date: { text: shortDate(words, day), datetime: day },
      entries: entries.map((entry) => dayEntry(site, entry, from)),
    })),
  };
}

function dayEntry(site: Site, entry: Entry, from: SitePath): View {
  const view = entryView(site, entry, from, { date: false, source: true, notes: false });
  return entry.dateStanding === 'inferred' ? { ...view, notes: [...view.notes, site.words.say('entry.date-inferred')] } : view;
}

/** The days with their counts, for a month with too many headlines to read on one page. */
function countsView(site: Site, from: SitePath, days: readonly DayEdition[], month: string): View {
  const { words } = site;
  return {
    title: words.say('month.days'),
    caption: words.say('month.calendar', { month }),
    head: { day: words.say('column.day'), articles: words.say('column.articles'), sources: words.say('column.sources') },
    rows: days.map(({ day, entries }) => ({
      href: linkFrom(from, datePath(day)),
      date: { text: dayWithoutYear(words, day, 'with-weekday'), datetime: day },
      count: words.number(entries.length),
      sources: words.number(new Set(entries.map((entry) => entry.sourceId)).size),
    })),
  };
}
