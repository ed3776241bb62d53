/** A length in a drawing, to one decimal: the same digits on every machine. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The largest of some counts, at least 1, so that it can divide. */
export function largest(counts: readonly number[]): number {
  return counts.reduce((most, count) => (count > most ? count : most), 1);
}

/** A square of a punch card around a centre: its area stands for the count. `o` is true for the small hollow square that means none. */
export type Square = { readonly x: number; readonly y: number; readonly side: number; readonly o: boolean };

const hollowSide = 3;

/**
 * The square that stands for `count` when `max` is drawn with side `full`.
 * No count is drawn smaller than `least`, so that one article among thousands can still be seen.
 */
export function squareAt(centre: { readonly x: number; readonly y: number }, count: number, scale: { readonly max: number; readonly full: number; readonly least: number }): Square {
  const o = count === 0;
  const side = o ? hollowSide : tenth(Math.max(scale.least, scale.full * Math.sqrt(count / scale.max)));
  return { x: tenth(centre.x - side / 2), y: tenth(centre.y - side / 2), side, o };
}
