import type { SourceGroup } from '../../model/archive.js';
import type { Page, View } from '../../model/page.js';
import { spark } from '../charts/spark.js';
import { chromeView } from '../chrome.js';
import { countSource } from '../parts/counted-sources.js';
import { countLanguages, languagesInWords } from '../parts/language-counts.js';
import { pagePlanner } from '../parts/page-of.js';
import { bySize, type SourceCount } from '../parts/source-counts.js';
import { sourceLabels, type LabelSource } from '../parts/source-label.js';
import { sourceRow } from '../parts/source-table.js';
import { yearColumns, type YearColumns } from '../parts/year-columns.js';
import { frontPath, sourcesPath } from '../permalinks.js';
import type { PageKind } from '../page-kind.js';
import type { Site } from '../site.js';

const namesFrom = 30;
const tableUpTo = 500;
const largestOnly = 200;
const languagesAtMost = 3;

/** The index of sources: the largest first with what each holds, and from thirty on all of them by name. */
export const sourcesKind: PageKind = { name: 'sources', plan };

function* plan(site: Site): Iterable<Page> {
  if (site.archive.entries.length === 0) return;
  const page = pagePlanner('sources');
  yield page(sourcesPath, () => sourcesView(site));
}

function sourcesView(site: Site): View {
  const { words, archive } = site;
  const { sources } = archive;
  const label = sourceLabels(site);
  const columns = yearColumns(site);
  const counting = site.countSource ?? countSource;
  const counted = new Map(sources.map((group) => [group.id, { group, ...counting(group, columns) }]));
  const bySizes = bySize([...counted.values()].map(({ count }) => count));
  const shown = bySizes.length > tableUpTo ? bySizes.slice(0, largestOnly) : bySizes;
  const named = sources.filter((group) => group.name !== undefined).length;
  return {
    chrome: chromeView(site, {
      path: sourcesPath,
      title: words.say('nav.sources'),
      description: words.say('sources.description'),
      section: 'sources',
      crumbs: [{ label: words.say('nav.front'), path: frontPath }, { label: words.say('nav.sources') }],
      sample: archive.samplesOnly,
    }),
    title: words.say('nav.sources'),
    lede: named === 0 ? words.say('sources.lede-none') : words.say('sources.lede', { n: named }),
    label: words.say('sources.all'),
    caption: shown.length < bySizes.length ? words.say('sources.caption-largest', { n: shown.length }) : words.say('sources.caption'),
    head: {
      source: words.say('column.source'),
      ...(columns === undefined ? {} : { years: spanWords(site, columns) }),
      articles: words.say('column.articles'),
      first: words.say('column.first'),
      last: words.say('column.last'),
      languages: words.say('column.languages'),
    },
    rows: shown.map((count) => rowView(site, count, counted.get(count.id), label)),
    ...(sources.length < namesFrom ? {} : { names: namesView(site, sources, label) }),
  };
}

function rowView(
  site: Site,
  count: SourceCount,
  whole: { readonly group: SourceGroup; readonly columns: readonly number[] } | undefined,
  label: LabelSource,
): View {
  const { group, columns = [] } = whole ?? {};
  return {
    ...sourceRow(site, sourcesPath, count, label, true),
    ...(columns.length === 0 || count.first === undefined ? {} : { spark: spark(columns) }),
    languages: languagesInWords(site.words, countLanguages(group?.entries ?? []), languagesAtMost),
  };
}

function namesView(site: Site, sources: readonly SourceGroup[], label: LabelSource): View {
  const { words } = site;
  return {
    title: words.say('sources.by-name'),
    list: sources.map(({ id, name, entries }) => ({ ...label(sourcesPath, id, name), count: words.number(entries.length) })),
  };
}

/** `By year, 1987–2021`, or `By decade` above sixty years. */
function spanWords({ words }: Site, { first, last, step }: YearColumns): string {
  return words.say(step === 10 ? 'column.by-decade' : 'column.by-years', { first: String(first), last: String(last) });
}
