import type { SourceGroup } from '../../model/archive.js';
import { countOf, type SourceCount } from './source-counts.js';
import { countColumns, type YearColumns } from './year-columns.js';

/** The count of one whole source, and of each of the columns in which small charts draw it (none without columns). */
export type CountedSource = { readonly count: SourceCount; readonly columns: readonly number[] };

/** Counts a source; absent columns: its chart is not drawn. */
export type CountSource = (group: SourceGroup, columns: YearColumns | undefined) => CountedSource;

/** Counts a source. */
export const countSource: CountSource = (group, columns) => ({
  count: countOf(group),
  columns: columns === undefined ? [] : countColumns(columns, group.entries),
});

/**
 * Counts each source once for all pages of a site, and for the site with a few articles more: the front page counts the largest ones, with tens of thousands of
 * articles, when an article of another one came. A source whose articles change is another object.
 */
export function countingOnce(): CountSource {
  const known = new WeakMap<SourceGroup, { readonly key: string; readonly counted: CountedSource }>();
  return (group, columns) => {
    const key = JSON.stringify(columns ?? null);
    const before = known.get(group);
    if (before?.key === key) return before.counted;
    const counted = countSource(group, columns);
    known.set(group, { key, counted });
    return counted;
  };
}
