import type { PartialDate } from '../../model/ids.js';
import { makeDate, readDate } from '../../text/calendar.js';
import { asciiDigits } from '../../text/calendar/tokens.js';

/** A header's date value: the date it states, or why it states none. */
export type StatedDate =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'two-readings'; readonly readings: readonly [PartialDate, PartialDate] }
  | { readonly kind: 'other-calendar' }
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'implausible-year' }
  | { readonly kind: 'none' };

/** What else the file says that decides between day and month: its stated language, and the dates in its address and name. */
export type DateEvidence = { readonly lang?: string; readonly dates: readonly PartialDate[] };

/**
 * Reads a date as a header states it: the day as written, never moved by a time or an offset beside it.
 * Of two readings of `11/08/2020` the one that other evidence says too is taken; without any, none is.
 * `0001-01-01` is what programs write for "no date".
 */
export function statedDate(written: string, evidence: DateEvidence = { dates: [] }): StatedDate {
  const usual = usualDate(written);
  if (usual !== undefined) return { kind: 'date', date: usual };
  const reading = readDate(written, evidence.lang === undefined ? {} : { lang: evidence.lang });
  if (reading?.date !== undefined) return { kind: 'date', date: reading.date };
  if (reading?.ambiguous !== undefined) {
    const agreed = reading.ambiguous.filter((date) => evidence.dates.includes(date));
    return agreed.length === 1 && agreed[0] !== undefined ? { kind: 'date', date: agreed[0] } : { kind: 'two-readings', readings: reading.ambiguous };
  }
  if (reading?.calendar !== undefined) return { kind: 'other-calendar' };
  const numbers = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(asciiDigits(written));
  if (numbers !== null) return { kind: Number(numbers[1]) < 1600 || Number(numbers[1]) > 2199 ? 'implausible-year' : 'no-such-day' };
  return { kind: /^\s*\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{4}(?!\d)/.test(asciiDigits(written)) ? 'no-such-day' : 'none' };
}

/** `2019-12-28` and `2019-12-28T04:01:43Z`, which most headers have: read at one look, as the calendar reads them. */
function usualDate(written: string): PartialDate | undefined {
  const found = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/.exec(written);
  return found === null ? undefined : makeDate(Number(found[1]), Number(found[2]), Number(found[3]));
}
