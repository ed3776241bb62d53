import type { Entry } from '../model/article.js';
import { dayUnreadable, type Diagnostic, embargoedCount, expiredCount } from '../model/diagnostic.js';
import type { PartialDate } from '../model/ids.js';
import { keeperDayNames, unreadableDay } from '../model/keeper-days.js';
import { byCodeUnit } from '../text/order.js';

/** What remains of the entries on a day, and what became of the others. */
export type Dated = {
  readonly kept: readonly Entry[];
  readonly embargoed: number;
  readonly expired: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Keeps out what is under embargo, and what has expired by the day the build is made for. Without such a day every embargo holds and nothing expires:
 * the clock never decides what is published.
 */
export function applyDays(entries: readonly Entry[], asOf: PartialDate | undefined): Dated {
  if (entries.every((entry) => entry.days === undefined)) return { kept: entries, embargoed: 0, expired: [], diagnostics: [] };
  const kept: Entry[] = [];
  const expired: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  let embargoed = 0;
  for (const entry of entries) {
    const { embargo, expires } = entry.days ?? {};
    for (const name of keeperDayNames) if (entry.days?.[name] === unreadableDay) diagnostics.push(dayUnreadable(entry.file, name));
    if (embargo !== undefined && (asOf === undefined || embargo === unreadableDay || embargo > asOf)) embargoed++;
    else if (expires !== undefined && asOf !== undefined && expires !== unreadableDay && expires <= asOf) expired.push(entry);
    else kept.push(entry);
  }
  if (embargoed > 0) diagnostics.push(embargoedCount(embargoed, asOf));
  if (expired.length > 0 && asOf !== undefined) diagnostics.push(expiredCount(expired.length, asOf));
  return { kept, embargoed, expired, diagnostics };
}

/** A day of an article that has come. */
export type Due = { readonly day: string; readonly what: (typeof keeperDayNames)[number]; readonly entry: Entry };

/** Every day that has come by a day, the earliest first; days that cannot be read come last. */
export function dueOn(entries: readonly Entry[], on: PartialDate): readonly Due[] {
  const due = entries.flatMap((entry) =>
    keeperDayNames.flatMap((what): readonly Due[] => {
      const day = entry.days?.[what];
      return day !== undefined && (day === unreadableDay || day <= on) ? [{ day, what, entry }] : [];
    }),
  );
  return due.sort((a, b) => keyOf(a) - keyOf(b) || byCodeUnit(a.day, b.day) || byCodeUnit(a.entry.file, b.entry.file) || byCodeUnit(a.what, b.what));
}

function keyOf({ day }: Due): number {
  return day === unreadableDay ? 1 : 0;
}
