/** A length in a drawing, to one decimal: the same digits on every machine. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The largest of some counts, at least 1, so that it can divide. */
export function largest(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 1);
}

/** A square of a punch card around a centre: the larger, the more articles. `o` is true for the small hollow square that means none. */
export type Square = { readonly x: number; readonly y: number; readonly side: number; readonly o: boolean };

const hollowSide = 3;

/** How counts become squares: `max` is drawn with side `full`, nothing smaller than `least`, and every side starts from `base`, so that one article beside many can still be seen. */
export type SquareScale = { readonly max: number; readonly full: number; readonly least: number; readonly base: number };

/** The square that stands for `count`. */
export function squareAt(centre: { readonly x: number; readonly y: number }, count: number, scale: SquareScale): Square {
  const o = count === 0;
  const side = o ? hollowSide : tenth(Math.max(scale.least, scale.base + (scale.full - scale.base) * Math.sqrt(count / scale.max)));
  return { x: tenth(centre.x - side / 2), y: tenth(centre.y - side / 2), side, o };
}
