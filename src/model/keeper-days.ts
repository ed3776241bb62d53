import type { PartialDate } from './ids.js';

/** Days the keeper sets for an article, in the order of their columns: not before, to be looked at again on, not from then on. */
export const keeperDayNames = ['embargo', 'review', 'expires'] as const;
export type KeeperDayName = (typeof keeperDayNames)[number];

/** Stands where a day was written and cannot be read: an embargo with such a day never ends by itself. */
export const unreadableDay = '?';

/** The days of one article: whole days, or `unreadableDay`. Absent: none was set. They never act by the clock. */
export type KeeperDays = { readonly [N in KeeperDayName]?: PartialDate | typeof unreadableDay };
