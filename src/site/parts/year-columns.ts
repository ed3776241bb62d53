import type { Entry } from '../../model/article.js';
import { partsOf } from '../date-words.js';
import type { Site } from '../site.js';

/** The columns that every small chart of the archive shares: single years, or decades when there are more than sixty years. */
export type YearColumns = { readonly first: number; readonly last: number; readonly step: 1 | 10; readonly size: number };

const singleYearsUpTo = 60;

/** The archive's years as columns, from the first volume to the last; absent when there are not two of them to compare. */
export function yearColumns({ archive }: Site): YearColumns | undefined {
  const first = archive.years[0]?.year;
  const last = archive.years.at(-1)?.year;
  if (first === undefined || last === undefined || first === last) return undefined;
  return columnsBetween(Number(first), Number(last));
}

function columnsBetween(first: number, last: number): YearColumns {
  if (last - first < singleYearsUpTo) return { first, last, step: 1, size: last - first + 1 };
  const start = first - (first % 10);
  return { first: start, last, step: 10, size: Math.floor((last - start) / 10) + 1 };
}

/** How many of some articles fall into each column; those without a date into none. */
export function countColumns(columns: YearColumns, entries: readonly Entry[]): readonly number[] {
  const counts = new Array<number>(columns.size).fill(0);
  let before: string | undefined;
  let column = 0;
  for (const { date } of entries) {
    if (date === undefined) continue;
    // Most articles have the date of the one before them.
    if (date !== before) column = Math.floor((Number(partsOf(date).year) - columns.first) / columns.step);
    before = date;
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts;
}
