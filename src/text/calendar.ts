import type { DateHints, DateReading } from './calendar/reading.js';
import { asciiDigits } from './calendar/tokens.js';
import { makeDate } from './calendar/day.js';
import { readDates } from './calendar/read-dates.js';

export { compareDates, daysBetween, isDay, makeDate, weekdayOf } from './calendar/day.js';
export { readDates } from './calendar/read-dates.js';
export type { DateHints, DateReading, OtherCalendar } from './calendar/reading.js';

/**
 * Reads a text that is meant to be one date (a header's value, a file's name): the first complete date in it, else `20191228`, a month or a year alone.
 * Absent when it holds no date that exists: `2019-02-30`, `Last Modified`.
 */
export function readDate(text: string, hints: DateHints = {}): DateReading | undefined {
  const whole = text.trim().slice(0, 200);
  const [first] = readDates(whole, hints);
  if (first !== undefined) return placed(text, first);
  const compact = /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(asciiDigits(whole));
  if (compact !== null && /^(1[6-9]|20|21)/.test(compact[0])) {
    const date = makeDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    if (date !== undefined) return placed(text, { date, text: whole.slice(0, 8), index: 0 });
  }
  const [partial] = readDates(whole, { ...hints, partial: true });
  return partial === undefined ? undefined : placed(text, partial);
}

/** The reading with its index in the text as given, before it was trimmed. */
function placed(text: string, reading: DateReading): DateReading {
  return { ...reading, index: reading.index + (text.length - text.trimStart().length) };
}
