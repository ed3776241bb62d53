import type { Entry } from '../../model/article.js';
import type { PartialDate } from '../../model/ids.js';
import { longDate } from '../date-words.js';
import type { Words } from '../words.js';

const shown = 6;
/** Up to so many years from the first to the last article, missing months are named; beyond, missing years. */
const monthsUpTo = 3;

/**
 * The times between the first and the last article from which there is none: `2013, 2015–2017`, or of a few years the months.
 * Months are named only where every article states its month, so that none is called empty that may not be. Empty when nothing is missing.
 */
export function gapsInWords(words: Words, entries: readonly Entry[]): string {
  const dates = [...new Set(entries.map(({ date }) => date))].filter((date) => date !== undefined);
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const byMonth = extent(years) < monthsUpTo && dates.every((date) => date.length > 4);
  const gaps = spansOf(byMonth ? dates.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) : years).map(([first, last]) =>
    byMonth ? monthSpan(words, first, last) : yearSpan(words, first, last),
  );
  const text = gaps.slice(0, shown).join(', ');
  return gaps.length > shown ? words.say('card.gaps-more', { gaps: text, n: gaps.length - shown }) : text;
}

/** The runs of numbers that are missing between the smallest and the largest. */
function spansOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return sorted.flatMap((number, at) => {
    const next = sorted[at + 1];
    return next === undefined || next === number + 1 ? [] : [[number + 1, next - 1] as const];
  });
}

function yearSpan(words: Words, first: number, last: number): string {
  return first === last ? padded(first) : words.say('years.span', { first: padded(first), last: padded(last) });
}

function monthSpan(words: Words, first: number, last: number): string {
  const name = (month: number): string => longDate(words, `${padded(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}` as PartialDate); // made of a year and a month
  return first === last ? name(first) : words.say('card.gap-span', { first: name(first), last: name(last) });
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}

function extent(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
