import { largest, tenth } from './geometry.js';

/** A small column chart without axes: `width` by 20 units, one path for all its columns. */
export type Spark = { readonly width: number; readonly path: string };

const step = 5;
const height = 20;
const leastColumn = 1.5;
/** Room for twelve columns, so that two of them do not become blocks. */
const leastWidth = 60;

/** One column for each count, as high as it is large beside the largest of the row; a hairline runs under all of them, so that empty places show as empty. */
export function spark(counts: readonly number[]): Spark {
  const max = largest(counts);
  const end = counts.length * step - 1;
  const columns = counts.map((count, index) => {
    if (count === 0) return '';
    const column = tenth(Math.max(leastColumn, (count / max) * height));
    return `M${index * step} ${tenth(height - column)}h4v${column}h-4z`;
  });
  return { width: Math.max(end + 1, leastWidth), path: `${columns.join('')}M0 19.5h${end}v.5h-${end}z` };
}
