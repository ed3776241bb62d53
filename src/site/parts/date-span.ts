import type { PartialDate } from '../../model/ids.js';

/** A date with its standing, as far as lists say it. */
export type KnownDate = { readonly date: PartialDate; readonly inferred: boolean };

/**
 * The earlier of two dates as far as they are known; of two that may be the same, the one known more exactly, and of two equal ones
 * the one that is not inferred. `2019` says nothing beside `2019-12-28`.
 */
export function earlier(a: KnownDate | undefined, b: KnownDate): KnownDate {
  return a === undefined || wins(b, a, -1) ? b : a;
}

/** The later of two dates, likewise. */
export function later(a: KnownDate | undefined, b: KnownDate): KnownDate {
  return a === undefined || wins(b, a, 1) ? b : a;
}

function wins(one: KnownDate, over: KnownDate, direction: -1 | 1): boolean {
  if (one.date === over.date) return over.inferred && !one.inferred;
  // Two dates of one length are compared as they are.
  if (one.date.length === over.date.length) return direction === -1 ? one.date < over.date : one.date > over.date;
  const known = Math.min(one.date.length, over.date.length);
  const mine = one.date.slice(0, known);
  const other = over.date.slice(0, known);
  if (mine === other) return one.date.length > over.date.length;
  return direction === -1 ? mine < other : mine > other;
}
