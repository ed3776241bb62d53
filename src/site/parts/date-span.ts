import type { PartialDate } from '../../model/ids.js';

/** The earlier of two dates as far as they are known; of two that may be the same, the one known more exactly. `2019` says nothing beside `2019-12-28`. */
export function earlier(a: PartialDate | undefined, b: PartialDate): PartialDate {
  return a === undefined || wins(b, a, -1) ? b : a;
}

/** The later of two dates, likewise. */
export function later(a: PartialDate | undefined, b: PartialDate): PartialDate {
  return a === undefined || wins(b, a, 1) ? b : a;
}

function wins(date: PartialDate, over: PartialDate, direction: -1 | 1): boolean {
  const known = Math.min(date.length, over.length);
  const mine = date.slice(0, known);
  const other = over.slice(0, known);
  if (mine === other) return date.length > over.length;
  return direction === -1 ? mine < other : mine > other;
}
