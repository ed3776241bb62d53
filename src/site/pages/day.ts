import type { DayEdition } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { dayWithoutYear, fullDate, longDate } from '../date-words.js';
import { certainty } from '../parts/certainty.js';
import { dayForms } from '../machine/other-forms.js';
import { dateCrumbs } from '../parts/date-crumbs.js';
import { groupBySource, groupView, listedUpTo, type DayGroup } from '../parts/day-groups.js';
import { dayStories, dayStoryKeys } from '../parts/day-stories.js';
import { byFirstLetters, type LetterPart } from '../parts/first-letters.js';
import type { ListKey } from '../parts/list-key.js';
import { type PlanPage, pagePlanner } from '../parts/page-of.js';
import { sourceLabels, type LabelSource, type SourceLabel } from '../parts/source-label.js';
import { dateTurn, turnPaths, type DateNeighbours } from '../parts/date-turn.js';
import { datePath, daySourceLetterPath, daySourcePath, linkFrom } from '../permalinks.js';
import { kindInGroups, type PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';

const wholeUpTo = 1000;
const jumpListFrom = 2;
const turnAgainFrom = 6;

/** A day: its articles by source. Above 1,000 articles it lists its sources, and each of them has a page of its own below the day, or one for each first letter. */
export const dayKind = kindInGroups('day', plan);

/** The name of the group in which a day's page is. */
export function dayGroup(date: PartialDate): string {
  return `day ${date.slice(0, 7)}`;
}

function* plan(site: Site, keys: SiteKeys): Iterable<PageGroup> {
  const page = pagePlanner('day');
  const days = site.archive.years.flatMap((year) => year.months.flatMap((month) => month.days));
  const label = sourceLabels(site);
  const storyKey = dayStoryKeys(site);
  function* pages(from: number, to: number): Iterable<Page> {
    for (const [at, edition] of days.slice(from, to).entries()) {
      const { day, entries } = edition;
      const neighbours = { prev: days[from + at - 1]?.day, next: days[from + at + 1]?.day };
      yield page(
        datePath(day),
        () => dayView(site, edition, neighbours, label),
        () => [keys.list(entries), neighbours, storyKey(entries)],
      );
      if (entries.length <= wholeUpTo) continue;
      for (const group of groupBySource(entries)) yield* sourcePages(site, day, group, label, page, keys.list);
    }
  }
  let from = 0;
  for (const { month, days: own } of site.archive.years.flatMap((year) => year.months)) {
    const [begin, end] = [from, from + own.length];
    from = end;
    // Which days a month has is told by its members; these are the ones beside it.
    const key = (): string => [keys.month(month), days[begin - 1]?.day, days[end]?.day].join();
    yield { name: dayGroup(month), key, pages: () => pages(begin, end) };
  }
}

/** A source's part of a large day: its articles, or above 1,000 its first letters with a page each. */
function* sourcePages(site: Site, day: PartialDate, group: DayGroup, label: LabelSource, page: PlanPage, keyOf: ListKey): Iterable<Page> {
  const wholeKey = (): string => keyOf(group.entries);
  if (group.entries.length <= wholeUpTo) {
    yield page(daySourcePath(day, group.id), () => sourcePartView(site, day, group, label), wholeKey);
    return;
  }
  const letters = byFirstLetters(site, group.entries, wholeUpTo);
  yield page(daySourcePath(day, group.id), () => lettersView(site, day, group, label, letters), wholeKey);
  for (const part of letters) {
    yield page(
      daySourceLetterPath(day, group.id, part.letters),
      () => sourcePartView(site, day, group, label, part),
      () => [keyOf(part.entries), group.name],
    );
  }
}

function dayView(site: Site, { day, entries }: DayEdition, neighbours: DateNeighbours, label: LabelSource): View {
  const { words } = site;
  const path = datePath(day);
  const title = fullDate(words, day);
  const groups = groupBySource(entries);
  const stories = dayStories(site, path, entries);
  const turn = dateTurn(words, 'day', path, neighbours, (date) => neighbourName(site, day, date));
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: words.say('day.description', { day: title }),
      section: 'dates',
      crumbs: dateCrumbs(words, day),
      sample: allSamples(entries),
      others: dayForms(site, day),
      ...turnPaths(neighbours),
    }),
    title,
    datetime: day,
    turn,
    ...(entries.length < turnAgainFrom ? {} : { again: { ...turn, label: words.say('turn.days-again') } }),
    folio: folioOf(site, entries, groups),
    ...(stories === undefined ? {} : { stories }),
    ...(entries.length > wholeUpTo
      ? { parts: partsView(site, path, day, groups, label) }
      : { ...certainty(words, entries), ...listed(site, path, entries.length, groups, label) }),
  };
}

function listed(site: Site, path: SitePath, count: number, groups: readonly DayGroup[], label: LabelSource): View {
  const form = count > listedUpTo ? 'headlines' : 'full';
  const views = groups.map((group) => groupView(site, path, group, label, form));
  return {
    ...(groups.length < jumpListFrom
      ? {}
      : { jump: { label: site.words.say('day.jump'), items: views.map(({ anchor, name, lang, size }) => ({ anchor, name, lang, size })) } }),
    sections: groups.length === 1 ? views : views.filter((view) => view.large),
    flowing: groups.length === 1 ? [] : views.filter((view) => !view.large),
    flow: form === 'headlines' ? 'cols x3 tight' : 'cols',
  };
}

/** Articles, and how many sources they name; articles without a source are counted apart, because nobody named it. */
function folioOf({ words, stories }: Site, entries: readonly Entry[], groups: readonly DayGroup[]): readonly string[] {
  const named = groups.filter((group) => group.name !== undefined).length;
  const unnamed = groups.find((group) => group.name === undefined)?.entries.length ?? 0;
  const inStories = entries.filter(({ id }) => stories.of(id) !== undefined).length;
  return [
    words.say('count.articles', { n: entries.length }),
    ...(named === 0 ? [] : [words.say('count.named-sources', { n: named })]),
    ...(unnamed === 0 ? [] : [words.say('count.unnamed', { n: unnamed })]),
    ...(inStories === 0 ? [] : [words.say('day.in-stories', { n: inStories })]),
  ];
}

function partsView(site: Site, from: SitePath, day: PartialDate, groups: readonly DayGroup[], label: LabelSource): View {
  const { words } = site;
  return {
    note: words.say('day.split'),
    caption: words.say('day.parts-caption'),
    head: { source: words.say('column.source'), articles: words.say('column.articles') },
    rows: groups.map((group) => ({
      anchor: group.anchor,
      ...label(from, group.id, group.name),
      href: linkFrom(from, daySourcePath(day, group.id)),
      count: words.number(group.entries.length),
      ...(group.inferred === group.entries.length ? { inferred: words.say('standing.inferred') } : {}),
    })),
  };
}

/** One source's part of a day that is too large for one page, or the part of it whose addresses begin with the same letters. */
function sourcePartView(site: Site, day: PartialDate, whole: DayGroup, label: LabelSource, part?: LetterPart): View {
  const path = part === undefined ? daySourcePath(day, whole.id) : daySourceLetterPath(day, whole.id, part.letters);
  const { entries } = part ?? whole;
  const group = part === undefined ? whole : { ...whole, entries, inferred: entries.filter((entry) => entry.sourceStanding === 'inferred').length };
  const view = groupView(site, path, group, label, 'headlines');
  return {
    ...sourceFrame(site, day, path, view, entries, part && { letter: part.letters.toUpperCase(), above: daySourcePath(day, whole.id) }),
    ...certainty(site.words, entries),
    sections: [view],
    flowing: [],
    flow: 'cols',
  };
}

/** The letters under which a source's articles of a day stand when they are too many for one page. */
function lettersView(site: Site, day: PartialDate, group: DayGroup, label: LabelSource, letters: readonly LetterPart[]): View {
  const { words } = site;
  const path = daySourcePath(day, group.id);
  return {
    ...sourceFrame(site, day, path, label(path, group.id, group.name), group.entries),
    parts: {
      note: words.say('undated.split-letters'),
      caption: words.say('day.letters-caption'),
      head: { source: words.say('column.letter'), articles: words.say('column.articles') },
      rows: letters.map((part) => ({
        anchor: `l-${part.letters}`,
        name: part.letters.toUpperCase(),
        href: linkFrom(path, daySourceLetterPath(day, group.id, part.letters)),
        count: words.number(part.entries.length),
      })),
    },
  };
}

/** What every page of one source on one day has. */
function sourceFrame(
  site: Site,
  day: PartialDate,
  path: SitePath,
  { name, lang: tag }: Pick<SourceLabel, 'name' | 'lang'>,
  entries: readonly Entry[],
  letter?: { readonly letter: string; readonly above: SitePath },
): View {
  const { words } = site;
  const lang = tag === undefined ? {} : { lang: tag };
  const title = words.say('day.source-title', { source: name, date: longDate(words, day) });
  const whole = letter === undefined ? title : words.say('day.letter-title', { title, letter: letter.letter });
  const above = letter === undefined ? { label: name, ...lang } : { label: name, ...lang, path: letter.above };
  return {
    chrome: chromeView(site, {
      path,
      title: whole,
      description: whole,
      section: 'dates',
      crumbs: [...dateCrumbs(words, day, 'is-above'), above, ...(letter === undefined ? [] : [{ label: letter.letter }])],
      sample: allSamples(entries),
    }),
    part: {
      name,
      ...lang,
      date: letter === undefined ? fullDate(words, day) : words.say('day.letter-title', { title: fullDate(words, day), letter: letter.letter }),
    },
    datetime: day,
    folio: [words.say('count.articles', { n: entries.length })],
  };
}

function neighbourName({ words }: Site, day: PartialDate, other: PartialDate): string {
  return other.slice(0, 4) === day.slice(0, 4) ? dayWithoutYear(words, other, 'with-weekday') : fullDate(words, other);
}

function allSamples(entries: readonly Entry[]): boolean {
  return entries.every((entry) => entry.sample);
}
