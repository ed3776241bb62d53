import type { SourceGroup } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';
import type { SourceId } from '../../model/ids.js';
import { byCodeUnit } from '../../text/order.js';
import { earlier, later, type KnownDate } from './date-span.js';

/** What one source has among some articles. `first` and `last` are absent when none of them has a date. */
export type SourceCount = {
  readonly id: SourceId;
  /** As the first of these articles spells it; absent for the unknown source. */
  readonly name?: string;
  readonly count: number;
  /** For how many of them the source is inferred. */
  readonly inferred: number;
  readonly first?: KnownDate;
  readonly last?: KnownDate;
};

type Running = { id: SourceId; name?: string; count: number; inferred: number; first?: KnownDate; last?: KnownDate };
/** The date that was looked at last: in the order of the archive most articles have that of the one before them. */
type Counted = { readonly running: Running; before?: KnownDate };

/** Counts articles by source in one pass, sources in the order they are met. */
export function countSources(entries: Iterable<Entry>): SourceCount[] {
  const counts = new Map<SourceId, Counted>();
  for (const entry of entries) {
    let counted = counts.get(entry.sourceId);
    if (counted === undefined) {
      counted = { running: { id: entry.sourceId, ...(entry.source === undefined ? {} : { name: entry.source }), count: 0, inferred: 0 } };
      counts.set(entry.sourceId, counted);
    }
    const { running, before } = counted;
    running.count++;
    if (entry.sourceStanding === 'inferred') running.inferred++;
    const { date } = entry;
    if (date === undefined) continue;
    const inferred = entry.dateStanding === 'inferred';
    if (before?.date === date && before.inferred === inferred) continue;
    const known = { date, inferred };
    counted.before = known;
    running.first = earlier(running.first, known);
    running.last = later(running.last, known);
  }
  return [...counts.values()].map(({ running }) => running);
}

/** The count of one whole source, under the name that most of its articles use. */
export function countOf({ id, name, entries }: SourceGroup): SourceCount {
  const [count = { id, count: 0, inferred: 0 }] = countSources(entries);
  return { ...count, ...(name === undefined ? {} : { name }) };
}

/** The largest first, equal ones by name; articles without a source last, because they are no source. */
export function bySize(counts: readonly SourceCount[]): SourceCount[] {
  return [...counts].sort(
    (a, b) =>
      Number(a.name === undefined) - Number(b.name === undefined) || b.count - a.count || byCodeUnit(a.name ?? '', b.name ?? '') || byCodeUnit(a.id, b.id),
  );
}
