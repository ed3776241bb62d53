import { tenth } from './geometry.js';

/** The picture of who shares text with whom among many articles: all squares as one path, lines that help to count, and every fifth number. */
export type DenseMatrix = {
  readonly side: number;
  readonly labels: readonly { readonly text: string; readonly x: number; readonly rowY: number }[];
  readonly grid: string;
  readonly marks: string;
};

const cell = 10;
const edge = 24;
/** Room for the half of the last number that stands beyond its column. */
const end = 6;
const [least, full] = [3, 9];
const step = 5;

/** `shares[row][column]` for columns before the row, from 0 to 1. Pairs that share nothing, or were not compared, have no square: most have none. */
export function denseMatrix(numbers: readonly string[], shares: readonly (readonly (number | undefined)[])[]): DenseMatrix {
  const side = edge + numbers.length * cell + end;
  const place = (at: number): number => edge + at * cell;
  const square = (x: number, y: number, share: number): string => {
    const size = tenth(Math.max(least, full * Math.sqrt(share)));
    const from = (at: number): number => tenth(place(at) + (cell - size) / 2);
    return `M${from(x)} ${from(y)}h${size}v${size}h${-size}z`;
  };
  const labelled = numbers.flatMap((text, at) => (at === 0 || (at + 1) % step === 0 ? [{ text, at }] : []));
  return {
    side,
    labels: labelled.map(({ text, at }) => ({ text, x: place(at) + cell / 2, rowY: place(at) + cell - 1 })),
    grid: labelled.map(({ at }) => `M${place(at) + cell / 2} ${edge}V${side - end}M${edge} ${place(at) + cell / 2}H${side - end}`).join(''),
    marks: shares
      .flatMap((row, y) => row.flatMap((share, x) => (share === undefined || share === 0 || x === y ? [] : [square(x, y, share), square(y, x, share)])))
      .join(''),
  };
}
