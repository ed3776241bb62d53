import { squareAt, tenth, type Square } from './geometry.js';

/** The picture of who shares text with whom: a square for each pair, the larger the more they share, and the numbers of the articles at both edges. */
export type Matrix = {
  readonly side: number;
  readonly labels: readonly { readonly text: string; readonly x: number; readonly rowY: number }[];
  readonly cells: readonly Square[];
};

const cell = 22;
const edge = 24;
const full = 18;

/** `shares[row][column]` for columns before the row: the part of the shorter text, from 0 to 1; absent where nothing was compared. */
export function matrix(numbers: readonly string[], shares: readonly (readonly (number | undefined)[])[]): Matrix {
  const centre = (at: number): number => edge + at * cell + cell / 2;
  return {
    side: edge + numbers.length * cell,
    labels: numbers.map((text, at) => ({ text, x: centre(at), rowY: tenth(centre(at) + 4) })),
    cells: shares.flatMap((row, y) =>
      row.flatMap((share, x) => {
        if (share === undefined || x === y) return [];
        const scale = { max: 100, full, least: 4, base: 0 };
        return [
          squareAt({ x: centre(x), y: centre(y) }, Math.round(share * 100), scale),
          squareAt({ x: centre(y), y: centre(x) }, Math.round(share * 100), scale),
        ];
      }),
    ),
  };
}
