import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { Page, View } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { certainty } from '../parts/certainty.js';
import { type DayGroup, groupBySource, groupView, listedUpTo } from '../parts/day-groups.js';
import { byFirstLetters, type LetterPart } from '../parts/first-letters.js';
import type { ListKey } from '../parts/list-key.js';
import { type PlanPage, pagePlanner } from '../parts/page-of.js';
import { type LabelSource, sourceLabels } from '../parts/source-label.js';
import { frontPath, linkFrom, undatedLetterPath, undatedPath, undatedSourcePath } from '../permalinks.js';
import { kindInGroups } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';

/** More articles than this do not stand on one page. */
const wholeUpTo = 1000;

/**
 * The articles without a date, by source. The list is always there, also when it is empty, because every page leads to it.
 * Above 200 it prints headlines only. Above 1,000 it lists the sources, and each has a page of its own;
 * a source that is above 1,000 itself is parted by the first letters of its articles' addresses.
 */
export const undatedKind = kindInGroups('undated', plan);

function* plan(site: Site, keys: SiteKeys): Iterable<Page> {
  const page = pagePlanner('undated');
  const label = sourceLabels(site);
  const entries = site.archive.undated;
  const groups = groupBySource(entries);
  const keyOf = keys.list;
  const wholeKey = (): string => keyOf(entries);
  if (entries.length <= wholeUpTo) {
    yield page(undatedPath, () => listView(site, undatedPath, entries, groups, label), wholeKey);
    return;
  }
  yield page(undatedPath, () => ({ ...frame(site, undatedPath, site.words.say('undated.title'), entries), ...partsOfSources(site, groups, label) }), wholeKey);
  for (const group of groups) yield* sourcePages(site, group, label, page, keyOf);
}

function* sourcePages(site: Site, group: DayGroup, label: LabelSource, page: PlanPage, keyOf: ListKey): Iterable<Page> {
  const path = undatedSourcePath(group.id);
  const wholeKey = (): string => keyOf(group.entries);
  if (group.entries.length <= wholeUpTo) {
    yield page(path, () => listView(site, path, group.entries, [group], label), wholeKey);
    return;
  }
  const letters = byFirstLetters(site, group.entries, wholeUpTo);
  yield page(path, () => ({ ...frame(site, path, sourceTitle(site, group), group.entries, group), ...partsOfLetters(site, path, group, letters) }), wholeKey);
  for (const { letters: letter, entries } of letters) {
    const here = undatedLetterPath(group.id, letter);
    const part = { ...group, entries, inferred: entries.filter((entry) => entry.sourceStanding === 'inferred').length };
    yield page(
      here,
      () => listView(site, here, entries, [part], label, letter),
      () => [keyOf(entries), group.name],
    );
  }
}

function listView(site: Site, path: SitePath, entries: readonly Entry[], groups: readonly DayGroup[], label: LabelSource, letter?: string): View {
  const form = entries.length > listedUpTo || path !== undatedPath ? 'headlines' : 'full';
  const views = groups.map((group) => groupView(site, path, group, label, form));
  const [only] = groups;
  const title = path === undatedPath || only === undefined ? site.words.say('undated.title') : sourceTitle(site, only, letter);
  return {
    ...frame(site, path, title, entries, path === undatedPath ? undefined : only, letter),
    sections: views.length === 1 ? views : views.filter((view) => view.large),
    flowing: views.length === 1 ? [] : views.filter((view) => !view.large),
    flow: form === 'headlines' ? 'cols x3 tight' : 'cols',
    ...certainty(site.words, entries),
  };
}

function frame(site: Site, path: SitePath, title: string, entries: readonly Entry[], group?: DayGroup, letter?: string): View {
  const { say } = site.words;
  const above = { label: say('nav.undated'), path: undatedPath };
  const source = group === undefined ? undefined : { label: group.name ?? say('source.unknown'), path: undatedSourcePath(group.id) };
  const crumbs =
    letter !== undefined && source !== undefined
      ? [above, source, { label: letter.toUpperCase() }]
      : source !== undefined
        ? [above, { label: source.label }]
        : [{ label: say('nav.front'), path: frontPath }, { label: say('nav.undated') }];
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: title,
      section: 'undated',
      crumbs,
      sample: entries.length > 0 && entries.every((entry) => entry.sample),
    }),
    title,
    ...(entries.length === 0
      ? { lede: say('undated.none'), front: { label: say('undated.front'), href: linkFrom(path, frontPath) } }
      : { lede: say('undated.lede', { n: entries.length }) }),
  };
}

function partsOfSources(site: Site, groups: readonly DayGroup[], label: LabelSource): View {
  return {
    parts: {
      note: site.words.say('undated.split'),
      caption: site.words.say('undated.parts-caption'),
      head: { part: site.words.say('column.source'), articles: site.words.say('column.articles') },
      rows: groups.map((group) => ({
        ...label(undatedPath, group.id, group.name),
        href: linkFrom(undatedPath, undatedSourcePath(group.id)),
        count: site.words.number(group.entries.length),
      })),
    },
  };
}

function partsOfLetters(site: Site, from: SitePath, group: DayGroup, letters: readonly LetterPart[]): View {
  return {
    parts: {
      note: site.words.say('undated.split-letters'),
      caption: site.words.say('undated.letters-caption'),
      head: { part: site.words.say('column.letter'), articles: site.words.say('column.articles') },
      rows: letters.map(({ letters: letter, entries }) => ({
        name: letter.toUpperCase(),
        href: linkFrom(from, undatedLetterPath(group.id, letter)),
        count: site.words.number(entries.length),
      })),
    },
  };
}

function sourceTitle({ words }: Site, group: DayGroup, letter?: string): string {
  const source = group.name ?? words.say('source.unknown');
  return letter === undefined ? words.say('undated.source-title', { source }) : words.say('undated.letter-title', { source, letter: letter.toUpperCase() });
}
