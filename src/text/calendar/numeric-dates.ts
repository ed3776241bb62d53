import type { PartialDate } from '../../model/ids.js';
import { makeDate } from './day.js';
import type { DateHints, Match } from './reading.js';
import type { Token } from './tokens.js';
import { fullYear } from './worded-dates.js';

/** Reads a date of three numbers starting at the number `i`: `2019-12-28`, `28.12.2019`, `06.11.23`, `12/28/2019`, `2019. 12. 28.`. */
export function threeNumbers(tokens: readonly Token[], i: number, hints: DateHints): Match | undefined {
  const [a, gap, b, gap2, c] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3], tokens[i + 4]];
  if (a === undefined || gap === undefined || b?.kind !== 'number' || gap2 === undefined || c?.kind !== 'number' || b.text.length > 2) return undefined;
  const mark = separator(gap.text);
  if (mark === undefined || mark !== separator(gap2.text) || !standsAlone(tokens, i, mark)) return undefined;
  const third = yearLength(tokens, i + 4);
  const place = third === c.text.length ? { end: i + 5 } : { end: i + 5, take: third };
  const [x, y] = [Number(a.text), Number(b.text)];
  if (a.text.length === 4 && third <= 2) return yearFirst(x, y, Number(c.text), hints, place);
  if (a.text.length > 2 || (third !== 4 && third !== 2)) return undefined;
  // Two-digit years are dates only with points, slashes or hyphens drawn tight; `1-2-03` as a score is told by its one-digit parts.
  if (third === 2 && (gap.text.length > 1 || (mark === '-' && (a.text.length < 2 || b.text.length < 2)))) return undefined;
  const z = third === 2 ? fullYear(Number(c.text)) : Number(c.text.slice(0, 4));
  if (z < 1600) return z >= 1200 && third === 4 ? otherCalendar(z, hints, place) : undefined;
  if (z > 2199) return z >= 2400 && z < 2700 && hints.lang === 'th' ? { ...place, calendar: 'buddhist' } : undefined;
  return yearLast(x, y, z, mark, hints, place);
}

/** Reads `2019年12月28日` and `2019년 12월 28일`; with `hints.partial` also without the day. */
export function eastAsian(tokens: readonly Token[], i: number, hints: DateHints): Match | undefined {
  const year = tokens[i];
  if (year?.text.length !== 4) return undefined;
  const atMonth = afterUnit(tokens, i + 1, '年년');
  const month = atMonth === undefined ? undefined : tokens[atMonth];
  if (atMonth === undefined || month?.kind !== 'number') return undefined;
  const atDay = afterUnit(tokens, atMonth + 1, '月월');
  const day = atDay === undefined ? undefined : tokens[atDay];
  const unit = atDay === undefined ? undefined : tokens[atDay + 1]?.text[0];
  if (atDay !== undefined && day?.kind === 'number' && day.text.length <= 2 && (unit === '日' || unit === '일' || unit === '号' || unit === '號')) {
    const date = makeDate(Number(year.text), Number(month.text), Number(day.text));
    return date === undefined || Number(year.text) < 1600 ? undefined : { end: atDay + 2, take: 1, date };
  }
  if (hints.partial !== true || !/^[月월]/.test(tokens[atMonth + 1]?.text ?? '')) return undefined;
  const date = makeDate(Number(year.text), Number(month.text));
  return date === undefined ? undefined : { end: atMonth + 2, take: 1, date };
}

/** Reads `令和元年12月28日`, starting at the word `i`, as a date of the Japanese era: shown as printed. */
export function japaneseEra(tokens: readonly Token[], i: number): Match | undefined {
  const word = tokens[i]?.text ?? '';
  if (!/^(令和|平成|昭和|大正|明治)(元年)?$/.test(word)) return undefined;
  const atMonth = word.endsWith('年') ? i + 1 : afterUnit(tokens, i + 2, '年');
  const atDay = atMonth === undefined ? undefined : afterUnit(tokens, atMonth + 1, '月');
  if (atDay === undefined || tokens[atDay]?.kind !== 'number' || !tokens[atDay + 1]?.text.startsWith('日')) return undefined;
  return { end: atDay + 2, take: 1, calendar: 'japanese-era' };
}

type At = { readonly end: number; readonly take?: number };

function yearFirst(year: number, month: number, day: number, hints: DateHints, place: At): Match | undefined {
  if (year < 1600) return otherCalendar(year, hints, place);
  if (year > 2199) return year >= 2400 && year < 2700 && hints.lang === 'th' ? { ...place, calendar: 'buddhist' } : undefined;
  const date = makeDate(year, month, day);
  return date === undefined ? undefined : { ...place, date };
}

/** A numeric date of the fourteenth century is one of another calendar where the language has it; elsewhere it is no date. */
function otherCalendar(year: number, hints: DateHints, place: At): Match | undefined {
  if (year < 1200 || year > 1500) return undefined;
  if (hints.lang === 'fa') return { ...place, calendar: 'solar-hijri' };
  return hints.lang === 'ar' ? { ...place, calendar: 'hijri' } : undefined;
}

function yearLast(x: number, y: number, year: number, mark: string, hints: DateHints, place: At): Match | undefined {
  const dayFirst = makeDate(year, y, x);
  const monthFirst = makeDate(year, x, y);
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    const date = dayFirst ?? monthFirst;
    return date === undefined ? undefined : { ...place, date };
  }
  // With points the day stands first in every language that writes dates so.
  if (mark === '.') return { ...place, date: dayFirst };
  const ambiguous: readonly [PartialDate, PartialDate] = [dayFirst, monthFirst];
  const order = orderIn(hints.lang);
  return order === undefined ? { ...place, ambiguous } : { ...place, ambiguous, date: order === 'day' ? dayFirst : monthFirst };
}

/** Which stands first in numeric dates of a language; English alone does not say. Source: CLDR short date patterns. */
function orderIn(lang: string | undefined): 'day' | 'month' | undefined {
  if (lang === undefined) return undefined;
  if (lang === 'en-us') return 'month';
  if (/^en-(gb|au|nz|ie|in|za)$/.test(lang)) return 'day';
  return dayFirstLanguages.has(lang.slice(0, 2)) ? 'day' : undefined;
}

const dayFirstLanguages = new Set('ar bg bn ca cs da de el es et fi fr he hi id is it lv ms nl no nb nn pl pt ro ru sk sl sr th tr uk ur vi'.split(' '));

/** The separator of a numeric date: a point or slash with at most one space, or a hyphen. */
function separator(gap: string): string | undefined {
  const mark = gap[0];
  if (mark === '.' && /^\.\s?$/.test(gap)) return '.';
  if (mark === '/' || gap === ' / ') return gap === '/' || gap === ' / ' ? '/' : undefined;
  return gap === '-' || gap === '‐' || gap === '‑' ? '-' : gap === '／' ? '/' : undefined;
}

/** A date is no part of a longer chain of numbers: an address such as 10.0.12.2019, a version, a phone number. */
function standsAlone(tokens: readonly Token[], i: number, mark: string): boolean {
  const before = tokens[i - 1];
  if (before !== undefined) {
    if (before.kind === 'word') return false;
    if (
      /[.\-‐‑]$/.test(before.text) &&
      (before.text.length === 1 || before.text.trim().length === 1) &&
      tokens[i - 2]?.kind === 'number' &&
      !/\s$/.test(before.text)
    )
      return false;
    if (mark === '/' && before.text === '/' && tokens[i - 2]?.kind === 'number') return false;
  }
  // A year in front settles it: `2019-12-28-5-things-to-know`.
  if (tokens[i]?.text.length === 4) return true;
  const after = tokens[i + 5];
  return after?.text !== mark || tokens[i + 6]?.kind !== 'number';
}

/** How many digits of the last number are the date's: `28.12.201917:52` and `12/28/20235:00` hold a year of four. */
function yearLength(tokens: readonly Token[], i: number): number {
  const text = tokens[i]?.text ?? '';
  return text.length >= 5 && text.length <= 6 && /^(19|20)\d\d/.test(text) && tokens[i + 1]?.text.startsWith(':') === true ? 4 : text.length;
}

function afterUnit(tokens: readonly Token[], i: number, units: string): number | undefined {
  const gap = tokens[i]?.kind === 'gap' && tokens[i]?.text.trim() === '' ? 1 : 0;
  const unit = tokens[i + gap]?.text ?? '';
  if (unit.length !== 1 || !units.includes(unit)) return undefined;
  const space = tokens[i + gap + 1]?.kind === 'gap' && tokens[i + gap + 1]?.text.trim() === '' ? 1 : 0;
  return i + gap + 1 + space;
}
