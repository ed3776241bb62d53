import type { FactWords } from '../../model/comparison.js';
import { type Side, spansOf } from './row-side.js';
import type { WordMatch } from './match-words.js';

/** Two sides of a reworded row, and which words of them stand for each other. */
export type MatchedSides = { readonly a: Side; readonly b: Side; readonly match: WordMatch };

/** Words of one side, by their places, as the evidence of a marked fact: from the first to the last of each run. */
export function factWords(side: Side, places: readonly number[]): FactWords {
  const spans = spansOf(
    side,
    [...new Set(places)].sort((one, two) => one - two),
  );
  return { text: spans.map(([from, to]) => side.text.slice(from, to)).join(' … '), spans };
}

/** All places from the first to the last of a run. */
export function placesBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
