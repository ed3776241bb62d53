import type { SourceGroup } from '../../model/archive.js';
import type { Page, View } from '../../model/page.js';
import { once } from '../../text/once.js';
import { chromeView } from '../chrome.js';
import { sourceForms } from '../machine/other-forms.js';
import { certainty } from '../parts/certainty.js';
import { pagePlanner } from '../parts/page-of.js';
import { type SourceCard, sourceCards, sourceCardKeys } from '../parts/source-card.js';
import { sourceChart } from '../parts/source-chart.js';
import { bySize, countSources } from '../parts/source-counts.js';
import { sourceLabels, type LabelSource } from '../parts/source-label.js';
import { sourceLede, sourceList } from '../parts/source-list.js';
import { knownDateView } from '../parts/source-table.js';
import { volumeName, volumesOf, type Volume, yearsBeside } from '../parts/source-volumes.js';
import { sourceYearView } from '../parts/source-year-view.js';
import { linkFrom, sourcePath, sourcesPath, sourceYearPath } from '../permalinks.js';
import { kindInGroups, type PageGroup } from '../page-group.js';
import type { Site } from '../site.js';
import type { SiteKeys } from '../site-keys.js';

const onePageUpTo = 500;

/**
 * A source: its articles by year, oldest volume first. Above 500 articles each year has a page of its own, and above 1,000 in a year that page leads to the days.
 * The pages of each source are a group.
 */
export const sourceKind = kindInGroups('source', plan);

function* plan(site: Site, keys: SiteKeys): Iterable<PageGroup> {
  const page = pagePlanner('source');
  const label = sourceLabels(site);
  const cardOf = sourceCards(site);
  const cardKey = sourceCardKeys(site);
  function* pages(group: SourceGroup): Iterable<Page> {
    const path = sourcePath(group.id);
    const volumes = volumesOf(group.entries).map((volume) => ({ ...volume, key: once(() => keys.list(volume.entries)) }));
    yield page(
      path,
      () => sourceView(site, group, label, cardOf(path, group)),
      () => [volumes.map(({ key }) => key()), group.name, cardKey(path, group)],
    );
    if (group.entries.length <= onePageUpTo) return;
    for (const [index, volume] of volumes.entries()) {
      const beside = { before: volumes[index - 1], after: volumes[index + 1] };
      yield page(
        sourceYearPath(group.id, volume.year),
        () => sourceYearView(site, group, volume, beside, label),
        () => [volume.key(), group.name, yearsBeside(beside)],
      );
    }
  }
  for (const group of site.archive.sources) yield { name: `source ${group.id}`, key: () => keys.source(group.id), pages: () => pages(group) };
}

function sourceView(site: Site, group: SourceGroup, label: LabelSource, card: SourceCard): View {
  const { words } = site;
  const { entries } = group;
  const path = sourcePath(group.id);
  const name = label(path, group.id, group.name);
  const lang = name.lang === undefined ? {} : { lang: name.lang };
  const volumes = volumesOf(entries);
  const chart = sourceChart(words, entries);
  const split = entries.length > onePageUpTo;
  const links = volumes.map((volume) => ({
    text: volumeName(words, volume),
    href: split ? linkFrom(path, sourceYearPath(group.id, volume.year)) : `#${anchorOf(volume)}`,
  }));
  return {
    chrome: chromeView(site, {
      path,
      title: name.name,
      description: words.say('source.description', { source: name.name }),
      section: 'sources',
      crumbs: [
        { label: words.say('nav.sources'), path: sourcesPath },
        { label: name.name, ...lang },
      ],
      sample: entries.every((entry) => entry.sample),
      others: sourceForms(site, group),
    }),
    title: name.name,
    ...lang,
    lede: sourceLede(words, group.name, entries),
    ...(chart === undefined ? {} : { chart }),
    ...(volumes.length < 2 || split ? {} : { jump: { label: words.say('source.years'), items: links } }),
    ...(split
      ? { table: yearTable(site, volumes, links) }
      : {
          ...certainty(words, entries),
          volumes: volumes.map((volume) => ({
            anchor: anchorOf(volume),
            title: volumeName(words, volume),
            size: words.say('count.articles', { n: volume.entries.length }),
            entries: sourceList(site, path, volume.entries, entries),
          })),
        }),
    aside: words.say('source.about'),
    card,
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
      const first = knownDateView(words, span?.first);
      const last = knownDateView(words, span?.last);
      return { ...links[index], count: words.number(entries.length), ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
    }),
  };
}

function anchorOf({ year }: Volume): string {
  return year === undefined ? 'undated' : `y${year}`;
}
