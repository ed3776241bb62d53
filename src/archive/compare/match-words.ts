import { auxiliaries } from './auxiliaries.js';
import type { Word } from './sentence-words.js';

/** Which word of A stands for which word of B: places in both lists, ascending in both. */
export type WordMatch = readonly (readonly [a: number, b: number])[];

/** Above so many cells the middle of two sentences is not compared word by word: no article has such sentences, and no file can make this slow. */
const mostCells = 250_000;

/** The longest run of words that both have in the same order, equal senses counting; equal beginnings and ends are found first. */
export function matchWords(a: readonly Word[], b: readonly Word[]): WordMatch {
  const match: [number, number][] = [];
  let from = 0;
  while (from < a.length && from < b.length && a[from]?.alike === b[from]?.alike) match.push([from, from++]);
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1]?.alike === b[endB - 1]?.alike) {
    endA--;
    endB--;
  }
  if ((endA - from) * (endB - from) <= mostCells) match.push(...longestMatch(a, b, from, endA, endB));
  for (let at = endA; at < a.length; at++) match.push([at, endB + at - endA]);
  return match;
}

function longestMatch(a: readonly Word[], b: readonly Word[], from: number, endA: number, endB: number): [number, number][] {
  const [height, width] = [endA - from, endB - from + 1];
  if (height === 0 || width === 1) return [];
  // Weights decide between runs of equal length: a name in place is worth more than an article.
  const table = new Float32Array((height + 1) * width);
  for (let row = height - 1; row >= 0; row--) {
    const word = a[from + row];
    for (let column = width - 2; column >= 0; column--) {
      const down = table[(row + 1) * width + column] ?? 0;
      const right = table[row * width + column + 1] ?? 0;
      let best = Math.max(down, right);
      if (word !== undefined && word.alike === b[from + column]?.alike) {
        const both = (table[(row + 1) * width + column + 1] ?? 0) + 1 + word.weight / 8;
        if (both > best) best = both;
      }
      table[row * width + column] = best;
    }
  }
  const match: [number, number][] = [];
  for (let row = 0, column = 0; row < height && column < width - 1; ) {
    const here = table[row * width + column] ?? 0;
    if (here === (table[(row + 1) * width + column] ?? 0)) row++;
    else if (here === (table[row * width + column + 1] ?? 0)) column++;
    else match.push([from + row++, from + column++]);
  }
  return match;
}

/**
 * A match without the function words that stand alone in it between words that differ on both sides: `has gone on, prompting` and
 * `continued and called on` have no word in common that tells anything.
 */
export function withoutStrays(match: WordMatch, a: readonly Word[], b: readonly Word[]): WordMatch {
  const kept: (readonly [number, number])[] = [];
  for (const [at, pair] of match.entries()) {
    const [one, two] = pair;
    const [lastA, lastB] = kept.at(-1) ?? [-1, -1];
    const [nextA, nextB] = match[at + 1] ?? [a.length, b.length];
    const [gapBefore, gapAfter] = [
      [one - lastA - 1, two - lastB - 1],
      [nextA - one - 1, nextB - two - 1],
    ] as const;
    const parts = gapBefore[0] + gapBefore[1] > 0 && gapAfter[0] + gapAfter[1] > 0 && gapBefore[0] + gapAfter[0] > 1 && gapBefore[1] + gapAfter[1] > 1;
    if (!(parts && isStray(a[one]))) kept.push(pair);
  }
  return kept;
}

function isStray(word: Word | undefined): boolean {
  return word?.small === true && !auxiliaries.has(word.folded);
}
