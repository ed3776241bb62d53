import type { Archive, DayEdition } from '../../model/archive.js';
import type { Entry } from '../../model/article.js';

/** The latest articles by date, newest day first; within a day one of each source before a second of any. Articles without a day stand here only when no article has one. */
export function latestByDate({ years, entries }: Archive, atMost: number): readonly Entry[] {
  const latest: Entry[] = [];
  for (const day of daysBackwards(years)) {
    latest.push(...oneOfEach(day.entries).slice(0, atMost - latest.length));
    if (latest.length >= atMost) break;
  }
  if (latest.length > 0) return latest;
  return entries
    .filter((entry) => entry.date !== undefined)
    .slice(-atMost)
    .reverse();
}

/** The latest day that has articles. */
export function latestDay({ years }: Archive): DayEdition | undefined {
  for (const day of daysBackwards(years)) return day;
  return undefined;
}

function* daysBackwards(years: Archive['years']): Iterable<DayEdition> {
  for (const year of years.toReversed()) for (const month of year.months.toReversed()) yield* month.days.toReversed();
}

function oneOfEach(entries: readonly Entry[]): readonly Entry[] {
  const met = new Set<string>();
  const firsts = entries.filter(({ sourceId }) => !met.has(sourceId) && met.add(sourceId));
  const taken = new Set(firsts);
  return [...firsts, ...entries.filter((entry) => !taken.has(entry))];
}
