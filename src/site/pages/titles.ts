import type { MonthEdition, YearEdition } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { PartialDate } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { dayWithoutYear, longDate, monthName } from '../date-words.js';
import { entryView } from '../entry-view.js';
import { certainty } from '../parts/certainty.js';
import { pagePlanner } from '../parts/page-of.js';
import { frontPath, linkFrom, titlesOfPath, titlesPath } from '../permalinks.js';
import type { PageKind, Site } from '../site.js';

/** More titles than this in a month stand under their days without date and source, which halves the page. */
const withFactsUpTo = 1000;

/** Some titles that share a page: of a month, of a year whose months are not stated, or without a date. */
type Volume = { readonly date: PartialDate | undefined; readonly entries: readonly Entry[] };

/** Every title by month, on plain pages that a browser's own search can look through; and an index of the months. */
export const titlesKind: PageKind = { name: 'titles', plan };

function* plan(site: Site): Iterable<Page> {
  if (site.archive.entries.length === 0) return;
  yield pagePlanner('titles')(titlesPath, () => indexView(site));
  const page = pagePlanner('titles-month');
  const volumes = volumesOf(site);
  for (const [index, volume] of volumes.entries()) yield page(titlesOfPath(volume.date), () => monthView(site, volume, volumes[index - 1], volumes[index + 1]));
}

function volumesOf({ archive }: Site): readonly Volume[] {
  const dated = archive.years.flatMap(({ year, months, undated }) => [
    ...months.map((month): Volume => ({ date: month.month, entries: [...month.days.flatMap((day) => day.entries), ...month.undated] })),
    ...(undated.length === 0 ? [] : [{ date: year, entries: undated }]),
  ]);
  return archive.undated.length === 0 ? dated : [...dated, { date: undefined, entries: archive.undated }];
}

function indexView(site: Site): View {
  const { words, archive } = site;
  return {
    chrome: chromeView(site, {
      path: titlesPath,
      title: words.say('titles.title'),
      description: words.say('titles.title'),
      section: 'none',
      crumbs: [{ label: words.say('nav.front'), path: frontPath }, { label: words.say('nav.titles') }],
      sample: archive.samplesOnly,
    }),
    title: words.say('titles.title'),
    lede: words.say('titles.lede'),
    label: words.say('column.years'),
    years: archive.years.map((year) => ({ year: year.year, months: monthLinks(site, year) })),
    ...(archive.undated.length === 0
      ? {}
      : { undated: { text: words.say('nav.undated'), href: linkFrom(titlesPath, titlesOfPath(undefined)), count: words.number(archive.undated.length) } }),
  };
}

function monthLinks({ words }: Site, { year, months, undated }: YearEdition): readonly View[] {
  const link = (text: string, date: PartialDate, n: number): View => ({ text, href: linkFrom(titlesPath, titlesOfPath(date)), count: words.number(n) });
  return [
    ...months.map(({ month, count }: MonthEdition) => link(monthName(words, Number(month.slice(5))), month, count)),
    ...(undated.length === 0 ? [] : [link(words.say('titles.no-month'), year, undated.length)]),
  ];
}

function monthView(site: Site, volume: Volume, before: Volume | undefined, after: Volume | undefined): View {
  const { words } = site;
  const { date, entries } = volume;
  const path = titlesOfPath(date);
  const name = volumeName(site, volume);
  const title = words.say('titles.month-title', { month: name });
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: title,
      section: 'none',
      crumbs: [{ label: words.say('nav.front'), path: frontPath }, { label: words.say('nav.titles'), path: titlesPath }, { label: name }],
      sample: entries.every((entry) => entry.sample),
      ...(before === undefined ? {} : { prev: titlesOfPath(before.date) }),
      ...(after === undefined ? {} : { next: titlesOfPath(after.date) }),
    }),
    title,
    ...(date === undefined ? {} : { datetime: date }),
    lede: words.say('lede.end', { text: words.say('count.articles', { n: entries.length }) }),
    turn: turnOf(site, path, before, after),
    ...certainty(words, entries),
    ...listed(site, volume),
  };
}

function listed(site: Site, { date, entries }: Volume): View {
  const path = titlesOfPath(date);
  if (entries.length <= withFactsUpTo)
    return { entries: entries.map((entry) => entryView(site, entry, path, { date: date !== undefined, source: true, notes: false })) };
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = entry.date?.length === 10 ? entry.date : '';
    const members = days.get(day);
    if (members === undefined) days.set(day, [entry]);
    else members.push(entry);
  }
  return {
    days: [...days].map(([day, members]) => ({
      name: day === '' ? site.words.say('source.no-day') : dayWithoutYear(site.words, day as PartialDate), // the key is the date of its members
      size: site.words.number(members.length),
      entries: members.map((entry) => entryView(site, entry, path, { date: false, source: false, notes: false })),
    })),
  };
}

function volumeName({ words }: Site, { date }: Volume): string {
  if (date === undefined) return words.say('source.undated');
  return date.length === 4 ? words.say('titles.year-no-month', { year: date }) : longDate(words, date);
}

function turnOf(site: Site, from: ReturnType<typeof titlesOfPath>, before: Volume | undefined, after: Volume | undefined): View {
  const { words } = site;
  const side = (key: string, rel: string, other: Volume | undefined): View =>
    other === undefined
      ? { label: words.say(key), name: words.say('turn.none') }
      : { label: words.say(key), name: volumeName(site, other), href: linkFrom(from, titlesOfPath(other.date)), rel };
  return { label: words.say('titles.turn'), sides: [side('titles.before', 'prev', before), side('titles.after', 'next', after)] };
}
