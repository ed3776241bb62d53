import type { NamedGroup } from '../../model/archive.js';
import type { Page, View } from '../../model/page.js';
import { once } from '../../text/once.js';
import { chromeView, type Crumb } from '../chrome.js';
import { aboutPath, frontPath, type GroupFolder, groupPath, groupsPath, groupYearPath, linkFrom } from '../permalinks.js';
import type { PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';
import { certainty } from './certainty.js';
import { groupCard } from './group-card.js';
import { groupName, groupTitle } from './group-name.js';
import { sectionsOf } from './group-sections.js';
import { groupYearView } from './group-year-view.js';
import type { ListKey } from './list-key.js';
import { pagePlanner } from './page-of.js';
import { spanOf } from './source-list.js';
import { bySize, countSources } from './source-counts.js';
import { type LabelSource, sourceLabels } from './source-label.js';
import { volumeName, volumesOf, type Volume, yearsBeside } from './source-volumes.js';

const onePageUpTo = 500;
const jumpFrom = 2;

/**
 * The pages of every name of one kind: one each, and above 500 articles a page for each year, as sources have. They know their own articles only.
 * Names are grouped by their first letter; one of more than 500 articles is a group of its own.
 */
export function* groupPages(site: Site, { list, names }: SiteKeys, folder: GroupFolder, groups: readonly NamedGroup[]): Iterable<PageGroup> {
  const page = pagePlanner('group');
  const yearPage = pagePlanner('group-year');
  const label = sourceLabels(site);
  function* pages({ group, named, key }: KeyedGroup): Iterable<Page> {
    yield page(groupPath(folder, group.slug), () => groupView(site, folder, group, label), key);
    if (group.entries.length <= onePageUpTo) return;
    const volumes = volumesOf(group.entries);
    for (const [index, volume] of volumes.entries()) {
      const beside = { before: volumes[index - 1], after: volumes[index + 1] };
      yield yearPage(
        groupYearPath(folder, group.slug, volume.year),
        () => groupYearView(site, folder, group, volume, beside),
        () => [list(volume.entries), named, yearsBeside(beside)],
      );
    }
  }
  const together = new Map<string, KeyedGroup[]>();
  for (const group of groups) {
    const name = group.entries.length > onePageUpTo ? `of ${group.slug}` : group.slug.slice(0, 1);
    const keyed = keyedGroup(group, list);
    const known = together.get(name);
    if (known === undefined) together.set(name, [keyed]);
    else known.push(keyed);
  }
  for (const [name, members] of together) {
    yield {
      name: `${folder} ${name}`,
      key: () => names(members.map(({ group }) => group)),
      *pages() {
        for (const one of members) yield* pages(one);
      },
    };
  }
}

/** A name with what stands for it in keys. */
type KeyedGroup = { readonly group: NamedGroup; readonly named: Omit<NamedGroup, 'entries'>; readonly key: () => unknown };

function keyedGroup(group: NamedGroup, list: ListKey): KeyedGroup {
  const { entries, ...named } = group;
  const own = once(() => list(entries));
  return { group, named, key: () => [own(), named] };
}

/** The way to a name's page. */
export function groupCrumbs(site: Site, folder: GroupFolder): readonly Crumb[] {
  return [
    { label: site.words.say('nav.front'), path: frontPath },
    { label: site.words.say(`nav.${folder}`), path: groupsPath(folder) },
  ];
}

function groupView(site: Site, folder: GroupFolder, group: NamedGroup, label: LabelSource): View {
  const { words } = site;
  const { entries } = group;
  const path = groupPath(folder, group.slug);
  const title = groupTitle(words, folder, group);
  const split = entries.length > onePageUpTo;
  const sections = split ? [] : sectionsOf(site, path, folder, group, entries, label);
  return {
    chrome: chromeView(site, {
      path,
      title,
      description: words.say(`${folder}.description`, { name: groupName(words, folder, group) }),
      section: 'none',
      crumbs: [...groupCrumbs(site, folder), { label: groupName(words, folder, group) }],
      sample: entries.every((entry) => entry.sample),
    }),
    title,
    lede: ledeOf(site, folder, group),
    ...(split ? { table: yearTable(site, folder, group, volumesOf(entries)) } : { ...certainty(words, entries) }),
    ...(sections.length < jumpFrom
      ? {}
      : { jump: { label: words.say('groups.jump'), items: sections.map(({ anchor, name, lang, size }) => ({ anchor, name, lang, size })) } }),
    sections,
    aside: words.say(`${folder}.about`),
    card: groupCard(site, path, folder, group),
    report: { href: linkFrom(path, aboutPath, 'report'), text: words.say('facts.report') },
  };
}

/** `9 articles from 3 named sources, 2014 to 2026.` */
function ledeOf({ words }: Site, folder: GroupFolder, { name, entries }: NamedGroup): string {
  const sources = bySize(countSources(entries)).filter((source) => source.name !== undefined).length;
  const articles = words.say('count.articles', { n: entries.length });
  const text = spanOf(
    words,
    entries,
    sources === 0 ? articles : words.say('lede.from', { articles, sources: words.say('count.named-sources', { n: sources }) }),
  );
  if (folder !== 'languages') return text;
  if (name === undefined) return words.say('languages.unknown-lede', { text });
  const inferred = entries.filter((entry) => entry.langStanding === 'inferred').length;
  if (inferred === 0) return text;
  return inferred === entries.length ? words.say('languages.all-inferred', { text }) : words.say('languages.some-inferred', { text, n: inferred });
}

/** A table of years for a name whose years have pages of their own. */
function yearTable({ words }: Site, folder: GroupFolder, { slug }: NamedGroup, volumes: readonly Volume[]): View {
  return {
    title: words.say('groups.years'),
    caption: words.say('source.years-caption'),
    head: { year: words.say('column.year'), articles: words.say('column.articles') },
    rows: volumes.map((volume) => ({
      text: volumeName(words, volume),
      href: linkFrom(groupPath(folder, slug), groupYearPath(folder, slug, volume.year)),
      count: words.number(volume.entries.length),
    })),
  };
}
