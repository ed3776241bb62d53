import type { PartialDate } from '../../model/ids.js';

/**
 * Makes a calendar date from its numbers, as far as they are given: `makeDate(2019)`, `makeDate(2019, 12)`, `makeDate(2019, 12, 28)`.
 * Absent when there is no such month or day in the Gregorian calendar, or the year does not fit four digits.
 */
export function makeDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (!(year >= 1 && year <= 9999)) return undefined;
  let written = digits(year, 4);
  if (month !== undefined) {
    if (!(month >= 1 && month <= 12)) return undefined;
    written += `-${digits(month, 2)}`;
    if (day !== undefined) {
      if (!(day >= 1 && day <= daysInMonth(year, month))) return undefined;
      written += `-${digits(day, 2)}`;
    }
  }
  // The one place where this brand is given: the numbers were checked above.
  return written as PartialDate;
}

/** True for a date known to the day. */
export function isDay(date: PartialDate): boolean {
  return date.length === 10;
}

/** The day of the week of a full date, 0 for Sunday to 6 for Saturday; absent for a date known to the month or year only. */
export function weekdayOf(date: PartialDate): number | undefined {
  return isDay(date) ? (dayNumber(date) + 4) % 7 : undefined;
}

/** How many days `later` lies after `earlier` (negative when before); absent unless both are full dates. */
export function daysBetween(earlier: PartialDate, later: PartialDate): number | undefined {
  return isDay(earlier) && isDay(later) ? dayNumber(later) - dayNumber(earlier) : undefined;
}

/** Orders dates by time; a year stands before its months and a month before its days. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The number of days in a month of the Gregorian calendar; months from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01, kept positive by whole Gregorian cycles of 146,097 days (which are whole weeks). */
function dayNumber(date: PartialDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719468 + 146097 * 7;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
