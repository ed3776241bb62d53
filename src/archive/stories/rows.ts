import type { Entry } from '../../model/article.js';
import type { ArticleId, PartialDate } from '../../model/ids.js';
import { daysBetween, makeDate } from '../../text/calendar/day.js';
import { digestOf } from '../../text/digest.js';
import { byCodeUnit } from '../../text/order.js';

/**
 * Articles as rows, by day and id, those without a full date last; in columns, because the objects and texts of 100,000 rows take longer to make and to compare
 * than all that is done with them when one article comes.
 */
export type Rows = {
  readonly count: number;
  /** Two numbers a row: the article's identity. */
  readonly ids: Uint32Array;
  /** Four numbers a row: the beginning of the digest of the article's record, which stands for all that grouping asks of it. */
  readonly digests: Uint32Array;
  /** Counted from some day; NaN for an article without a full date. */
  readonly days: Float64Array;
};

/** Articles in the order of their rows. */
export function inOrder<T extends Pick<Entry, 'id' | 'date'>>(entries: readonly T[]): T[] {
  const byDay = new Map<string, T[]>();
  let day: string | undefined;
  let members: T[] = [];
  // An archive has its articles by date already, so most stand with the one before.
  for (const entry of entries) {
    const own = entry.date?.length === 10 ? entry.date : '~';
    if (own !== day) {
      day = own;
      members = byDay.get(own) ?? [];
      byDay.set(own, members);
    }
    members.push(entry);
  }
  const days = [...byDay].sort(([a], [b]) => byCodeUnit(a, b));
  return days.flatMap(([, own]) => own.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** The rows of articles that are in order. */
export function rowsOf(entries: readonly Pick<Entry, 'id' | 'recordDigest' | 'date'>[]): Rows {
  const days = new Float64Array(entries.length);
  let date: PartialDate | undefined;
  let day = Number.NaN;
  for (const [row, entry] of entries.entries()) {
    const own = entry.date;
    if (row === 0 || own !== date) {
      date = own;
      day = dayOf(date);
    }
    days[row] = day;
  }
  const ids = numbersOf(entries, ({ id }) => id, 2);
  const digests = numbersOf(entries, ({ recordDigest }) => (recordDigest.length === 32 ? recordDigest : digestOf(recordDigest).slice(0, 32)), 4);
  return { count: entries.length, ids, digests, days };
}

/** So many texts are read as one: the letters of a text that was put together lie side by side, those of a part of another one are reached by a detour. */
const textsAtOnce = 1024;

/** So many numbers of each text, which has eight hexadecimal digits for each. */
function numbersOf<T>(all: readonly T[], textOf: (one: T) => string, numbers: number): Uint32Array {
  const read = new Uint32Array(all.length * numbers);
  for (let from = 0; from < all.length; from += textsAtOnce) {
    const texts = all.slice(from, from + textsAtOnce).map(textOf);
    readHex(texts.join(''), read, from * numbers, texts.length * numbers);
  }
  return read;
}

/** Reads so many numbers of eight hexadecimal digits each. */
export function readHex(text: string, to: Uint32Array, place: number, numbers: number): void {
  for (let number = 0; number < numbers; number++) {
    let value = 0;
    for (let at = 8 * number; at < 8 * number + 8; at++) {
      const code = text.charCodeAt(at);
      // 0 to 9 have codes below 64, a to f above. Without a branch, which nobody could foresee.
      value = (value << 4) | ((code & 15) + 9 * (code >>> 6));
    }
    to[place + number] = value;
  }
}

/** Days are counted from here; which day it is does not matter. */
const firstDay = makeDate(1, 1, 1);

/** A date as a number of days; NaN for one that is no whole day. */
function dayOf(date: PartialDate | undefined): number {
  return (date === undefined || firstDay === undefined ? undefined : daysBetween(firstDay, date)) ?? Number.NaN;
}

/** Which rows are as they were: `from` is where a row stood, `kept` where one stands now, -1 for none; and those that are new or changed, and those that are gone. */
export type Compared = { readonly from: Int32Array; readonly kept: Int32Array; readonly fresh: readonly number[]; readonly gone: readonly number[] };

/** Compares rows with those of before. Both have one order, so they are walked side by side. */
export function comparedRows(before: Rows, rows: Rows): Compared {
  const from = new Int32Array(rows.count).fill(-1);
  const kept = new Int32Array(before.count).fill(-1);
  const [fresh, gone]: [number[], number[]] = [[], []];
  for (let old = 0, now = 0; old < before.count || now < rows.count; ) {
    if (old < before.count && now < rows.count && isSame(before, old, rows, now)) {
      from[now] = old;
      kept[old++] = now++;
    } else if (old < before.count && (now >= rows.count || !comesBefore(rows, now, before, old))) gone.push(old++);
    else fresh.push(now++);
  }
  return { from, kept, fresh, gone };
}

/** The articles of rows that stand nowhere now. */
export function goneIds({ ids }: Rows, kept: Int32Array): ReadonlySet<ArticleId> {
  const gone = new Set<ArticleId>();
  const hex = (number: number | undefined): string => (number ?? 0).toString(16).padStart(8, '0');
  // The numbers were read from an identity.
  for (const [row, now] of kept.entries()) if (now < 0) gone.add(`${hex(ids[2 * row])}${hex(ids[2 * row + 1])}` as ArticleId);
  return gone;
}

function isSame(one: Rows, a: number, two: Rows, b: number): boolean {
  return (
    one.ids[2 * a] === two.ids[2 * b] &&
    one.ids[2 * a + 1] === two.ids[2 * b + 1] &&
    one.digests[4 * a] === two.digests[4 * b] &&
    one.digests[4 * a + 1] === two.digests[4 * b + 1] &&
    one.digests[4 * a + 2] === two.digests[4 * b + 2] &&
    one.digests[4 * a + 3] === two.digests[4 * b + 3] &&
    Object.is(one.days[a], two.days[b])
  );
}

function comesBefore(one: Rows, a: number, two: Rows, b: number): boolean {
  const [first, second] = [dayForOrder(one, a), dayForOrder(two, b)];
  if (first !== second) return first < second;
  const [high, other] = [one.ids[2 * a] ?? 0, two.ids[2 * b] ?? 0];
  return high !== other ? high < other : (one.ids[2 * a + 1] ?? 0) < (two.ids[2 * b + 1] ?? 0);
}

function dayForOrder({ days }: Rows, row: number): number {
  const day = days[row] ?? Number.NaN;
  return Number.isNaN(day) ? Number.POSITIVE_INFINITY : day;
}

/** Where a row of others would stand among these. */
export function placeFor(rows: Rows, others: Rows, other: number): number {
  return firstOf(rows.count, (row) => !comesBefore(rows, row, others, other));
}

/** The first row without a day; the number of rows when there is none. */
export function firstUndated(days: Float64Array): number {
  return firstOf(days.length, (row) => Number.isNaN(days[row]));
}

/** The first row of a day from this one on; rows without a day come after all days. */
export function firstFrom(days: Float64Array, day: number): number {
  return firstOf(days.length, (row) => !((days[row] ?? Number.NaN) < day));
}

/** The first number below `count` for which something holds that holds for all after it; `count` when there is none. */
export function firstOf(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
