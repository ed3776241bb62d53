import { largest, squareAt, tenth, type Square } from './geometry.js';

/** One year of the coverage picture: twelve squares with the area a pointer can hit, a bar for the sum, and where its words stand. */
export type CoverageRow = {
  readonly textY: number;
  readonly months: readonly { readonly square: Square; readonly hitX: number; readonly hitY: number }[];
  readonly bar: { readonly y: number; readonly width: number };
};
export type Coverage = { readonly height: number; readonly columns: readonly number[]; readonly rows: readonly CoverageRow[] };

const columnWidth = 19;
const rowHeight = 17;
const left = 36;
const top = 21;
/** Leaves room for a sum of seven figures. */
const barWidth = 32;
const fullSide = 15.5;
const leastSide = 2.4;

/** The picture of how many articles each month of each year has, 352 units wide. `years` holds twelve counts a year and the year's sum. */
export function coverage(years: readonly { readonly months: readonly number[]; readonly total: number }[]): Coverage {
  const max = largest(years.flatMap((year) => year.months));
  const mostInYear = largest(years.map((year) => year.total));
  const scale = { max, full: fullSide, least: leastSide, base: 0 };
  const columns = Array.from({ length: 12 }, (_, month) => left + month * columnWidth + columnWidth / 2);
  const rows = years.map((year, row) => {
    const y = top + row * rowHeight;
    return {
      textY: y + 12,
      months: year.months.map((count, month) => {
        const hitX = left + month * columnWidth;
        return { square: squareAt({ x: hitX + columnWidth / 2, y: y + rowHeight / 2 }, count, scale), hitX, hitY: y };
      }),
      bar: { y: y + 4.5, width: tenth((year.total / mostInYear) * barWidth) },
    };
  });
  return { height: top + years.length * rowHeight + 3, columns, rows };
}
