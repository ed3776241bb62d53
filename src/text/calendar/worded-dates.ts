import { makeDate } from './day.js';
import { foldWord } from './fold-word.js';
import { monthAt, type MonthAt } from './months-at.js';
import type { MonthName } from './months.js';
import type { DateHints, Match } from './reading.js';
import type { Token } from './tokens.js';

/** Reads a date that names its month, with the day first, starting at the number `i`: `28. Dezember 2019`, `28 de diciembre de 2019`, `26-FEB-1987`. */
export function dayMonthYear(tokens: readonly Token[], i: number, hints: DateHints): Match | undefined {
  const day = shortNumber(tokens, i);
  if (day === undefined || isRange(tokens, i)) return undefined;
  const month = monthAfter(tokens, skip(tokens, i + 1, betweenDayAndMonth));
  if (month === undefined) return undefined;
  const year = yearAfter(tokens, month.end, hints);
  return year === undefined ? undefined : named(month.name, year, day);
}

/** Reads a date that names its month first, starting at the word `i`: `December 28, 2019`, `Dec 28 10:00:11 EST 2019`. With `hints.partial` also `December 2019`. */
export function monthDayYear(tokens: readonly Token[], i: number, hints: DateHints): Match | undefined {
  const month = monthAt(tokens, i);
  if (month === undefined) return undefined;
  const at = skip(tokens, month.end, betweenDayAndMonth);
  const day = shortNumber(tokens, at);
  if (day !== undefined && at > month.end) {
    const year = yearAfter(tokens, at + 1, hints) ?? yearAfterClock(tokens, at + 1);
    const match = year === undefined ? undefined : named(month.name, year, day);
    if (match !== undefined) return match;
  }
  // `30 February 2019` is no day, and does not become a month either.
  if (hints.partial !== true || tokens.slice(Math.max(0, i - 4), i).some((token) => token.kind === 'number')) return undefined;
  const year = yearAfter(tokens, month.end, hints);
  return year === undefined ? undefined : named(month.name, year, undefined);
}

/** Reads a date that names its month after the year, starting at the number `i`: `2019. december 28.`, `2019 m. gruodžio 28 d.`, `2019-Dec-28`. */
export function yearMonthDay(tokens: readonly Token[], i: number): Match | undefined {
  const token = tokens[i];
  if (token === undefined || token.text.length !== 4) return undefined;
  const month = monthAfter(tokens, skip(tokens, i + 1, betweenYearAndMonth));
  if (month === undefined) return undefined;
  const at = skip(tokens, month.end, betweenYearAndMonth);
  const day = shortNumber(tokens, at);
  return day === undefined || at === month.end ? undefined : named(month.name, { year: Number(token.text), end: at + 1 }, day);
}

type Year = { readonly year: number; readonly end: number; readonly take?: number };

/** The date, if it exists; in another calendar only its characters. Years before 1600 are no dates of newspapers. */
function named(name: MonthName, at: Year, day: number | undefined): Match | undefined {
  const place = at.take === undefined ? { end: at.end } : { end: at.end, take: at.take };
  if ('calendar' in name) return day === undefined || at.year < 1200 || at.year > 1500 ? undefined : { ...place, calendar: name.calendar };
  if (at.year >= 2400 && at.year < 2700 && name.languages.includes('th')) return { ...place, calendar: 'buddhist' };
  if (at.year < 1600 || at.year > 2199) return undefined;
  const date = day === undefined ? makeDate(at.year, name.month) : makeDate(at.year, name.month, day);
  return date === undefined ? undefined : { ...place, date };
}

/** The month at `i`, followed perhaps by its other name: `كانون الأول/ديسمبر`. */
function monthAfter(tokens: readonly Token[], i: number): MonthAt | undefined {
  const month = monthAt(tokens, i);
  if (month === undefined || !/^\s?[/(]\s?$/.test(tokens[month.end]?.text ?? '')) return month;
  const again = monthAt(tokens, month.end + 1);
  if (again === undefined || 'calendar' in again.name || 'calendar' in month.name || again.name.month !== month.name.month) return month;
  return again;
}

/** The year after a month or day. It may be glued to the clock behind it: `20235:00 AM` holds 2023. */
function yearAfter(tokens: readonly Token[], from: number, hints: DateHints): Year | undefined {
  const at = skip(tokens, from, betweenMonthAndYear);
  const token = tokens[at];
  if (token?.kind !== 'number' || at === from) return undefined;
  const before = tokens[at - 1]?.text ?? '';
  if (token.text.length === 4) return isDecimal(tokens, at) ? undefined : { year: Number(token.text), end: at + 1 };
  if (token.text.length > 4 && token.text.length <= 8 && /^(19|20)\d\d/.test(token.text)) return { year: Number(token.text.slice(0, 4)), end: at + 1, take: 4 };
  const short =
    /^[-'’]$/.test(before.trim()) ||
    (/^\s/.test(tokens[at + 1]?.text ?? '') && isClock(tokens, at + 2)) ||
    (hints.partial === true && at === tokens.length - 1);
  if (token.text.length === 2 && short) return { year: fullYear(Number(token.text)), end: at + 1 };
  return undefined;
}

/** The year behind a time of day, as in `Sat Dec 28 10:00:11 EST 2019`. */
function yearAfterClock(tokens: readonly Token[], from: number): Year | undefined {
  if (!isClock(tokens, from + 1)) return undefined;
  for (let i = from + 4; i < Math.min(from + 10, tokens.length); i += 1) {
    const token = tokens[i];
    if (token?.kind === 'number' && token.text.length === 4 && /^\s$/.test(tokens[i - 1]?.text ?? '')) return { year: Number(token.text), end: i + 1 };
  }
  return undefined;
}

/** Two-digit years: 70 to 99 are of the twentieth century. A fixed rule, since there is no clock to ask. */
export function fullYear(short: number): number {
  return short >= 70 ? 1900 + short : 2000 + short;
}

function isClock(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === 'number' && tokens[i + 1]?.text === ':' && /^\d\d/.test(tokens[i + 2]?.text ?? '');
}

/** `2019.5` and `2019%` are amounts, not years. */
function isDecimal(tokens: readonly Token[], at: number): boolean {
  const gap = tokens[at + 1]?.text ?? '';
  return gap.startsWith('%') || (/^[.,]$/.test(gap) && tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.text.length === 3);
}

/** True for the second number of a span such as `12-25 December`. */
function isRange(tokens: readonly Token[], i: number): boolean {
  return /^\s?[-–—]\s?$/.test(tokens[i - 1]?.text ?? '') && tokens[i - 2]?.kind === 'number' && (tokens[i - 2]?.text.length ?? 9) <= 2;
}

function shortNumber(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  const value = Number(token.text);
  return value >= 1 && value <= 31 ? value : undefined;
}

/** Steps over short gaps and the small words that stand inside dates, at most five tokens. */
function skip(tokens: readonly Token[], from: number, words: ReadonlySet<string>): number {
  let i = from;
  for (; i < from + 5; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'number') break;
    if (token.kind === 'gap' ? !gapInDate.test(token.text) : token.text.length > 5 || !words.has(foldWord(token.text))) break;
  }
  return i;
}

const gapInDate = /^[\s.,\-‐‑–/'’،\u200e\u200f]{1,4}$/;
const betweenDayAndMonth = new Set('st nd rd th er re e o º ª a os ης ος η го є й of de di del da den der the d ngay'.split(' ').map(foldWord));
const betweenMonthAndYear = new Set('st nd rd th er e o º ª of de del di do d nam г год года р року anno an min م ב year'.split(' ').map(foldWord));
const betweenYearAndMonth = new Set('m d gada r de год года року urteko'.split(' ').map(foldWord));
