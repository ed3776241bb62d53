import { largest, tenth } from './geometry.js';

/** The spine of one volume, in a box of 10 by 100 units standing on its lower edge. `bands` is the path of the two bands of a thick spine. */
export type Spine = { readonly y: number; readonly height: number; readonly bands?: string };

const leastHeight = 4;
const bandsAbove = 24;

/**
 * The spines of a shelf: each is as high as its count is large beside the largest, at least 4 of 100 units; none for a count of 0.
 *
 *     shelf([120, 0, 30])  →  heights 100, none, 25
 */
export function shelf(counts: readonly number[]): readonly (Spine | undefined)[] {
  const max = largest(counts);
  return counts.map((count) => (count === 0 ? undefined : spine(Math.max(leastHeight, (count / max) * 100))));
}

function spine(exact: number): Spine {
  const height = tenth(exact);
  const y = tenth(100 - height);
  return height > bandsAbove ? { y, height, bands: `M0 ${tenth(y + 7)}h10v2h-10zm0 5h10v2h-10z` } : { y, height };
}
