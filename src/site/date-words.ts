// Dates in words, from the messages of the interface language; no `Intl`, no `Date`, no time zone.
import type { PartialDate } from '../model/ids.js';
import type { Words } from './words.js';

/** A date as far as it is known, with the month in full: `28 December 2019`, `December 2019`, `2019`. */
export function longDate(words: Words, date: PartialDate): string {
  return dateInWords(words, date, 'long', '');
}

/** The same with a short month, for stamps and lists: `28 Dec 2019`, `Dec 2019`, `2019`. */
export function shortDate(words: Words, date: PartialDate): string {
  return dateInWords(words, date, 'short', 'short.');
}

/** A day with its weekday: `Saturday 28 December 2019`. A date without a day is said as `longDate` says it. */
export function fullDate(words: Words, date: PartialDate): string {
  return date.length === 10 ? words.say('date.full', { weekday: weekdayName(words, weekdayOf(date)), date: longDate(words, date) }) : longDate(words, date);
}

/** A day without its year: `28 December`; with the weekday: `Saturday 28 December`. A month without its year: `December`. */
export function dayWithoutYear(words: Words, date: PartialDate, weekday: 'with-weekday' | 'plain' = 'plain'): string {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return year;
  if (day === undefined) return monthName(words, month);
  const said = words.say('date.day', { day: String(day), month: monthName(words, month) });
  return weekday === 'plain' ? said : words.say('date.full', { weekday: weekdayName(words, weekdayOf(date)), date: said });
}

/** The name of a month, 1 to 12: `December`. */
export function monthName(words: Words, month: number): string {
  return words.say(`month.${month}`);
}

/** The short name of a month, 1 to 12: `Dec`. */
export function shortMonthName(words: Words, month: number): string {
  return words.say(`month.short.${month}`);
}

/** The name of a weekday, 1 (Monday) to 7 (Sunday). */
export function weekdayName(words: Words, weekday: number): string {
  return words.say(`weekday.${weekday}`);
}

/** The short name of a weekday, 1 (Monday) to 7 (Sunday): `Mon`. */
export function shortWeekdayName(words: Words, weekday: number): string {
  return words.say(`weekday.short.${weekday}`);
}

/** The weekday of a full date, 1 (Monday) to 7 (Sunday), in the Gregorian calendar carried back without end. */
export function weekdayOf(date: PartialDate): number {
  const { year, month = 1, day = 1 } = partsOf(date);
  // Sakamoto's method: 0 is Sunday.
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = Number(year) - (month < 3 ? 1 : 0);
  const sunday = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
  return sunday === 0 ? 7 : sunday;
}

/** The parts of a date that are known, as numbers; the year stays text, because it is never grouped. */
export function partsOf(date: PartialDate): { readonly year: string; readonly month?: number; readonly day?: number } {
  // `2019`, `2019-12` or `2019-12-28`: cut by place, because a page says dozens of dates.
  const year = date.slice(0, 4);
  if (date.length < 7) return { year };
  const month = Number(date.slice(5, 7));
  return date.length < 10 ? { year, month } : { year, month, day: Number(date.slice(8, 10)) };
}

/** The twelve names, as far as there are messages for them: a page says a dozen dates. */
function monthNames({ say, has }: Words, monthKey: string): readonly (string | undefined)[] {
  return Array.from({ length: 12 }, (_, at) => `month.${monthKey}${at + 1}`).map((key) => (has(key) ? say(key) : undefined));
}

function dateInWords(words: Words, date: PartialDate, form: 'long' | 'short', monthKey: string): string {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return words.say('date.year', { year });
  const names = words.once(monthKey === '' ? 'long months' : 'short months', () => monthNames(words, monthKey));
  const name = names[month - 1] ?? words.say(`month.${monthKey}${month}`);
  return day === undefined ? words.say('date.month', { month: name, year }) : words.say(`date.${form}`, { day: String(day), month: name, year });
}
