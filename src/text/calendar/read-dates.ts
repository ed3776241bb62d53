import { makeDate } from './day.js';
import { eastAsian, japaneseEra, threeNumbers } from './numeric-dates.js';
import type { DateHints, DateReading, Match } from './reading.js';
import { cutTokens, hasDigit, type Token } from './tokens.js';
import { dayMonthYear, monthDayYear, yearMonthDay } from './worded-dates.js';

/**
 * Finds every complete date in a text, in order, by strict tables for the languages in `months.ts`. Linear in the length of the text.
 * A date must exist in the calendar; a time or an offset beside it never moves it.
 *
 *     readDates('Updated Jan. 2, 2020 / Published 28 December 2019')
 *     // [{ date: '2020-01-02', text: 'Jan. 2, 2020', index: 8 }, { date: '2019-12-28', text: '28 December 2019', index: 33 }]
 */
export function readDates(text: string, hints: DateHints = {}): readonly DateReading[] {
  if (!hasDigit(text)) return [];
  const tokens = cutTokens(text);
  const readings: DateReading[] = [];
  for (let i = 0; i < tokens.length; ) {
    const match = dateAt(tokens, i, hints);
    if (match === undefined) i += 1;
    else {
      readings.push(asReading(text, tokens, i, match));
      i = match.end;
    }
  }
  return readings;
}

function dateAt(tokens: readonly Token[], i: number, hints: DateHints): Match | undefined {
  const token = tokens[i];
  if (token === undefined || token.kind === 'gap') return undefined;
  if (token.kind === 'word') return monthDayYear(tokens, i, hints) ?? japaneseEra(tokens, i);
  if (token.text.length > 4) return undefined;
  return (
    threeNumbers(tokens, i, hints) ?? dayMonthYear(tokens, i, hints) ?? yearMonthDay(tokens, i) ?? eastAsian(tokens, i, hints) ?? numbersAlone(tokens, i, hints)
  );
}

/** A year and month, or a year, standing alone: `2019-12`, `12/2019`, `2019`. Only where the caller asks, and only as the whole text. */
function numbersAlone(tokens: readonly Token[], i: number, hints: DateHints): Match | undefined {
  const [a, gap, b] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (hints.partial !== true || i > 0 || a === undefined) return undefined;
  if (tokens.length === 1) return plausible(a.text) ? withDate({ end: i + 1, date: makeDate(Number(a.text)) }) : undefined;
  if (tokens.length !== 3 || b?.kind !== 'number' || !/^[-/.]$/.test(gap?.text ?? '')) return undefined;
  if (plausible(a.text) && b.text.length <= 2) return withDate({ end: i + 3, date: makeDate(Number(a.text), Number(b.text)) });
  return plausible(b.text) && a.text.length <= 2 ? withDate({ end: i + 3, date: makeDate(Number(b.text), Number(a.text)) }) : undefined;
}

function withDate(match: { readonly end: number; readonly date: Match['date'] | undefined }): Match | undefined {
  return match.date === undefined ? undefined : { end: match.end, date: match.date };
}

const plausible = (year: string): boolean => /^(1[6-9]|20|21)\d\d$/.test(year);

function asReading(text: string, tokens: readonly Token[], from: number, match: Match): DateReading {
  const { end, take, ...found } = match;
  const index = tokens[from]?.at ?? 0;
  const last = tokens[end - 1];
  const stop = last === undefined ? index : last.at + (take ?? last.text.length);
  return { ...found, text: text.slice(index, stop), index };
}
