import type { PartialDate } from '../../model/ids.js';
import { weekdayOf } from '../date-words.js';
import { daysInMonth } from './calendar.js';
import { squareAt, type Square } from './geometry.js';

/** A day in the small picture of a month: its square and the area a pointer can hit. */
export type DayMark = { readonly square: Square; readonly hitX: number; readonly hitY: number };

const columnWidth = 19;
const rowHeight = 17;
const fullSide = 15.2;
const baseSide = 5;

/**
 * The small picture of a month, 134 by 104 units, weeks from Monday downwards: a mark for each day of the month.
 * `counts[0]` belongs to day 1; `max` is the most articles a day of the year has, so that months of one year can be compared.
 */
export function monthGrid(month: PartialDate, counts: readonly number[], max: number): readonly DayMark[] {
  const before = weekdayOf(month) - 1;
  const scale = { max, full: fullSide, least: baseSide, base: baseSide };
  return Array.from({ length: daysInMonth(month) }, (_, index) => {
    const hitX = ((before + index) % 7) * columnWidth;
    const hitY = Math.floor((before + index) / 7) * rowHeight;
    return { square: squareAt({ x: hitX + columnWidth / 2, y: hitY + rowHeight / 2 }, counts[index] ?? 0, scale), hitX, hitY };
  });
}
