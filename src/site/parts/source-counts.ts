import type { Entry } from '../../model/article.js';
import type { PartialDate, SourceId } from '../../model/ids.js';
import { earlier, later } from './date-span.js';

/** What one source has among some articles. `first` and `last` are absent when none of them has a date. */
export type SourceCount = {
  readonly id: SourceId;
  /** As the first of these articles spells it; absent for the unknown source. */
  readonly name?: string;
  readonly count: number;
  /** For how many of them the source is inferred. */
  readonly inferred: number;
  readonly first?: PartialDate;
  readonly last?: PartialDate;
};

type Running = { id: SourceId; name?: string; count: number; inferred: number; first?: PartialDate; last?: PartialDate };

/** Counts articles by source in one pass, sources in the order they are met. */
export function countSources(entries: Iterable<Entry>): SourceCount[] {
  const counts = new Map<SourceId, Running>();
  for (const entry of entries) {
    let running = counts.get(entry.sourceId);
    if (running === undefined) {
      running = { id: entry.sourceId, ...(entry.source === undefined ? {} : { name: entry.source }), count: 0, inferred: 0 };
      counts.set(entry.sourceId, running);
    }
    running.count++;
    if (entry.sourceStanding === 'inferred') running.inferred++;
    if (entry.date === undefined) continue;
    running.first = earlier(running.first, entry.date);
    running.last = later(running.last, entry.date);
  }
  return [...counts.values()];
}

/** The largest first; equal ones by name, the unknown source after named ones of its size. */
export function bySize(counts: readonly SourceCount[]): SourceCount[] {
  return [...counts].sort((a, b) => b.count - a.count || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function compareNames(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a < b ? -1 : 1;
}
