import type { MonthEdition, YearEdition } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { dayWithoutYear, longDate, monthName } from '../date-words.js';
import { entryView } from '../entry-view.js';
import { around } from '../parts/around.js';
import { certainty } from '../parts/certainty.js';
import { daysByMonth } from '../parts/days-by-month.js';
import { byFirstLetters, type LetterPart } from '../parts/first-letters.js';
import { pagePlanner } from '../parts/page-of.js';
import { frontPath, linkFrom, titlesLetterPath, titlesOfPath, titlesPath, undatedPath } from '../permalinks.js';
import { kindInGroups } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';

/** More titles than this in a month stand under their days without date and source, which halves the page. */
const withFactsUpTo = 1000;
/** And more than this stand on several pages: those of a day on the day's, the others by first letter. */
const onePageUpTo = 2000;

/** Some titles that share a page: of a month, of a year whose months are not stated, or without a date. */
type Volume = { readonly date: PartialDate | undefined; readonly entries: readonly Entry[] };

/**
 * Every title by month, on plain pages that a browser's own search can look through; and an index of the months.
 * A month of more than 2,000 leads to its days instead, whose pages list them anyway, and the undated to theirs.
 */
export const titlesKind = kindInGroups('titles', plan);

function* plan(site: Site, keys: SiteKeys): Iterable<Page> {
  if (site.archive.entries.length === 0) return;
  yield pagePlanner('titles')(titlesPath, () => indexView(site));
  const page = pagePlanner('titles-month');
  const volumes = volumesOf(site, keys);
  for (const [index, volume] of volumes.entries()) {
    const [before, after] = [volumes[index - 1], volumes[index + 1]];
    yield page(
      titlesOfPath(volume.date),
      () => monthView(site, volume, before, after),
      () => [keys.members(volume.date ?? 'undated'), [before, after].map((beside) => beside && (beside.date ?? 'undated'))],
    );
    for (const part of lettersOf(site, volume)) {
      yield page(
        titlesLetterPath(volume.date, part.letters),
        () => letterView(site, volume, part),
        () => keys.list(part.entries),
      );
    }
  }
}

/** The parts of titles that no day's page lists and that are too many for one page; those without any date have pages by source and letter already. */
function lettersOf(site: Site, { date, entries }: Volume): readonly LetterPart[] {
  if (date === undefined || entries.length <= onePageUpTo) return [];
  const rest = entries.filter((entry) => !hasDay(entry));
  return rest.length <= onePageUpTo ? [] : byFirstLetters(site, rest, withFactsUpTo);
}

function hasDay({ date }: Entry): boolean {
  return date?.length === 10;
}

function volumesOf({ archive }: Site, keys: SiteKeys): readonly Volume[] {
  const dated = archive.years.flatMap(({ year, months, undated }) => [
    ...months.map(({ month }): Volume => ({ date: month, entries: keys.entries(month) })),
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
  return {
    ...frame(site, volume, path, entries, {
      ...(before === undefined ? {} : { prev: titlesOfPath(before.date) }),
      ...(after === undefined ? {} : { next: titlesOfPath(after.date) }),
    }),
    ...(date === undefined ? {} : { datetime: date }),
    turn: turnOf(site, path, before, after),
    ...(entries.length <= onePageUpTo ? { ...certainty(words, entries), ...listed(site, volume) } : parted(site, volume, path)),
  };
}

function letterView(site: Site, volume: Volume, { letters, entries }: LetterPart): View {
  const path = titlesLetterPath(volume.date, letters);
  return {
    ...frame(site, volume, path, entries, {}, letters.toUpperCase()),
    ...certainty(site.words, entries),
    entries: entries.map((entry) => entryView(site, entry, path, { date: true, source: true, notes: false })),
  };
}

/** Heading and frame of a page of titles, or of one letter of them. */
function frame(
  site: Site,
  volume: Volume,
  path: SitePath,
  entries: readonly Entry[],
  beside: { readonly prev?: SitePath; readonly next?: SitePath },
  letter?: string,
): View {
  const { words } = site;
  const name = volumeName(site, volume);
  const month = words.say('titles.month-title', { month: name });
  const title = letter === undefined ? month : words.say('day.letter-title', { title: month, letter });
  const above = [
    { label: words.say('nav.front'), path: frontPath },
    { label: words.say('nav.titles'), path: titlesPath },
  ];
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: title,
      section: 'none',
      crumbs: letter === undefined ? [...above, { label: name }] : [...above, { label: name, path: titlesOfPath(volume.date) }, { label: letter }],
      sample: entries.every((entry) => entry.sample),
      ...beside,
    }),
    title,
    lede: words.say('lede.end', { text: words.say('count.articles', { n: entries.length }) }),
  };
}

/** The ways to titles that are too many for one page. */
function parted(site: Site, volume: Volume, path: SitePath): View {
  const { words } = site;
  const { date, entries } = volume;
  if (date === undefined)
    return { elsewhere: { ...around(words, 'source.undated-elsewhere'), href: linkFrom(path, undatedPath), text: words.say('front.undated-link') } };
  const days = entries.filter(hasDay);
  const letters = lettersOf(site, volume);
  const rest = letters.length > 0 ? [] : entries.filter((entry) => !hasDay(entry));
  return {
    ...(days.length === 0 ? {} : { byDay: { note: words.say('titles.by-day'), months: daysByMonth(site, path, days) } }),
    ...(letters.length === 0 ? {} : { parts: lettersTable(site, volume, path, letters) }),
    ...(rest.length === 0 ? {} : { entries: rest.map((entry) => entryView(site, entry, path, { date: true, source: true, notes: false })) }),
  };
}

function lettersTable({ words }: Site, { date }: Volume, path: SitePath, letters: readonly LetterPart[]): View {
  return {
    caption: words.say('day.letters-caption'),
    head: { part: words.say('column.letter'), articles: words.say('column.articles') },
    rows: letters.map((part) => ({
      name: part.letters.toUpperCase(),
      href: linkFrom(path, titlesLetterPath(date, part.letters)),
      count: words.number(part.entries.length),
    })),
  };
}

function listed(site: Site, { date, entries }: Volume): View {
  const path = titlesOfPath(date);
  if (entries.length <= withFactsUpTo)
    return { entries: entries.map((entry) => entryView(site, entry, path, { date: date !== undefined, source: true, notes: false })) };
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = hasDay(entry) ? (entry.date ?? '') : '';
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

function turnOf(site: Site, from: SitePath, before: Volume | undefined, after: Volume | undefined): View {
  const { words } = site;
  const side = (key: string, rel: string, other: Volume | undefined): View =>
    other === undefined
      ? { label: words.say(key), name: words.say('turn.none') }
      : { label: words.say(key), name: volumeName(site, other), href: linkFrom(from, titlesOfPath(other.date)), rel };
  return { label: words.say('titles.turn'), sides: [side('titles.before', 'prev', before), side('titles.after', 'next', after)] };
}
