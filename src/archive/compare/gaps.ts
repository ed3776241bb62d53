import type { WordMatch } from './match-words.js';

/** Words that stand between two matched words: places from..to of A against those of B. One of the two may be empty. */
export type Gap = { readonly a: readonly number[]; readonly b: readonly number[] };

/** Everything between matched words, from the beginning to the end of both sides. */
export function gapsOf(match: WordMatch, sizeA: number, sizeB: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let [a, b] = [0, 0];
  for (const [one, two] of [...match, [sizeA, sizeB] as const]) {
    if (one > a || two > b) gaps.push({ a: range(a, one), b: range(b, two) });
    a = one + 1;
    b = two + 1;
  }
  return gaps;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}
