import type { SitePath } from '../../model/ids.js';
import { dateView, type DateView } from '../entry-view.js';
import type { Site } from '../site.js';
import type { Words } from '../words.js';
import type { KnownDate } from './date-span.js';
import { bySize, type SourceCount } from './source-counts.js';
import type { LabelSource, SourceLabel } from './source-label.js';

/** A row of a table of sources. `inferred` says for how many of these articles the source is inferred, when it is for any. */
export type SourceRow = SourceLabel & {
  readonly count: string;
  readonly inferred?: string;
  readonly first?: DateView;
  readonly last?: DateView;
};

/** A short table of sources beside a date's articles, largest first; `more` says how many did not fit. */
export type SourceTable = {
  readonly title: string;
  readonly caption: string;
  /** With the first and last article of each source. */
  readonly dates: boolean;
  readonly head: { readonly source: string; readonly articles: string; readonly first: string; readonly last: string };
  readonly rows: readonly SourceRow[];
  readonly more?: string;
};

const rowsAtMost = 50;

/** The sources of a month or a year. `dates` adds the first and last article of each. */
export function sourceTable(
  site: Site,
  from: SitePath,
  counts: readonly SourceCount[],
  label: LabelSource,
  named: { readonly title: string; readonly caption: string; readonly dates: boolean },
): SourceTable {
  const { words } = site;
  const left = counts.length - rowsAtMost;
  return {
    title: named.title,
    caption: named.caption,
    dates: named.dates,
    head: { source: words.say('column.source'), articles: words.say('column.articles'), first: words.say('column.first'), last: words.say('column.last') },
    rows: bySize(counts)
      .slice(0, rowsAtMost)
      .map((count) => sourceRow(site, from, count, label, named.dates)),
    ...(left > 0 ? { more: words.say('sources.more', { n: left }) } : {}),
  };
}

/** One source's row: its name with its standing, its size, and its first and last article. */
export function sourceRow(site: Site, from: SitePath, source: SourceCount, label: LabelSource, dates: boolean): SourceRow {
  const { words } = site;
  const first = dates ? knownDateView(words, source.first) : undefined;
  const last = dates ? knownDateView(words, source.last) : undefined;
  const inferred = inferredFor(site, source);
  return {
    ...label(from, source.id, source.name),
    count: words.number(source.count),
    ...(inferred === undefined ? {} : { inferred }),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** "inferred" when the source of all of them is, "inferred for 3" when it is for some. */
function inferredFor({ words }: Site, { inferred, count }: SourceCount): string | undefined {
  if (inferred === 0) return undefined;
  return inferred === count ? words.say('standing.inferred') : words.say('source.inferred-for', { n: inferred });
}

/** A first or last date as tables print it, with the word for its standing; absent when there is none. */
export function knownDateView(words: Words, known: KnownDate | undefined): DateView | undefined {
  return known === undefined ? undefined : dateView(words, known.date, known.inferred);
}
