import type { PartialDate } from '../../model/ids.js';
import { weekdayOf } from '../date-words.js';

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month (`2019-12`, or a day in it) has, by the Gregorian calendar. */
export function daysInMonth(month: PartialDate): number {
  const { year, index } = partsOf(month);
  return index === 1 && isLeap(year) ? 29 : (days[index] ?? 31);
}

/** A month's weeks from Monday to Sunday: seven days each, counted from 1, and 0 where the week belongs to another month. */
export function weeksOf(month: PartialDate): readonly (readonly number[])[] {
  const first = 2 - weekdayOf(month);
  const last = daysInMonth(month);
  const weeks: number[][] = [];
  for (let monday = first; monday <= last; monday += 7) {
    weeks.push(Array.from({ length: 7 }, (_, weekday) => (monday + weekday >= 1 && monday + weekday <= last ? monday + weekday : 0)));
  }
  return weeks;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function partsOf(month: PartialDate): { year: number; index: number } {
  return { year: Number(month.slice(0, 4)), index: Number(month.slice(5, 7)) - 1 };
}
