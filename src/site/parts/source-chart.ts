import type { Entry } from '../../model/article.js';
import type { PartialDate } from '../../model/ids.js';
import { bars, type Bars } from '../charts/bars.js';
import { partsOf } from '../date-words.js';
import type { Words } from '../words.js';

/** A source's articles over time, with a sentence that says what one column is. */
export type SourceChart = Bars & { readonly note: string };

type Unit = 'month' | 'quarter' | 'year' | 'decade';

const monthsUpTo = 36;
const quartersUpTo = 64;
const yearsUpTo = 64;

/**
 * Draws the articles of a source in the finest steps that fit: months, quarters, years or decades, from its first article to its last.
 * Where an article is known to the year only, a column is at least a year, so that every dated article is drawn. Absent when fewer than two columns would stand, or the whole is two columns wide: a list says that better.
 */
export function sourceChart(words: Words, entries: readonly Entry[]): SourceChart | undefined {
  const months: number[] = [];
  const years: number[] = [];
  let before: { readonly date: string; readonly year: number; readonly month: number | undefined } | undefined;
  for (const { date } of entries) {
    if (date === undefined) continue;
    // Most articles have the date of the one before them.
    if (before?.date !== date) before = { date, year: Number(partsOf(date).year), month: monthNumber(date) };
    years.push(before.year);
    if (before.month !== undefined) months.push(before.month);
  }
  const unit = unitFor(months, years);
  const columns =
    unit === 'month' || unit === 'quarter'
      ? months.map((month) => Math.floor(month / (unit === 'month' ? 1 : 3)))
      : years.map((year) => (unit === 'year' ? year : Math.floor(year / 10)));
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  if (counts.size < 2) return undefined;
  const [first, last] = extent(columns);
  if (last - first < 2) return undefined;
  const drawn = bars(Array.from({ length: last - first + 1 }, (_, index) => columnView(unit, first + index, index === 0, counts.get(first + index) ?? 0)));
  return { ...drawn, note: words.say(`source.chart-${unit}`) };
}

/** A column is labelled where a year begins, and the first one always. */
function columnView(unit: Unit, column: number, isFirst: boolean, count: number): { readonly count: number; readonly label?: string } {
  const perYear = unit === 'month' ? 12 : unit === 'quarter' ? 4 : 1;
  if (!isFirst && column % perYear !== 0) return { count };
  return { count, label: String(unit === 'decade' ? column * 10 : Math.floor(column / perYear)) };
}

function unitFor(months: readonly number[], years: readonly number[]): Unit {
  const [firstMonth, lastMonth] = extent(months);
  const known = months.length === years.length;
  if (known && lastMonth - firstMonth < monthsUpTo) return 'month';
  if (known && (lastMonth - firstMonth) / 3 < quartersUpTo) return 'quarter';
  const [firstYear, lastYear] = extent(years);
  return lastYear - firstYear < yearsUpTo ? 'year' : 'decade';
}

/** Months since the year 0; absent when the date names no month. */
function monthNumber(date: PartialDate): number | undefined {
  const { year, month } = partsOf(date);
  return month === undefined ? undefined : Number(year) * 12 + month - 1;
}

function extent(numbers: readonly number[]): readonly [number, number] {
  return [numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)];
}
