import type { FactWords } from '../../model/comparison.js';
import type { Gap } from './gaps.js';
import type { WordMatch } from './match-words.js';
import { type Side, spansOf } from './row-side.js';

/** Two sides of a reworded row, which words of them stand for each other, and what lies between those. */
export type MatchedSides = {
  readonly a: Side;
  readonly b: Side;
  readonly match: WordMatch;
  readonly gaps: readonly Gap[];
  /** Whether the word at a place is a name, by both texts. */
  readonly isName: (side: Side, place: number) => boolean;
};

/** Words that differ over more than so many words of both sides tell different things; nothing in them stands for anything on the other side. */
export const widestGap = 16;

/** Words of one side, by their places, as the evidence of a marked fact: each run from its first to its last word. */
export function factWords(side: Side, places: readonly number[]): FactWords {
  const spans = spansOf(
    side,
    [...new Set(places)].sort((one, two) => one - two),
  );
  return { text: spans.map(([from, to]) => side.text.slice(from, to)).join(' … '), spans };
}

/** True when a comma, a stop, a bracket or a quotation mark stands between a word and the one before it. */
export function isCutBefore({ text, words }: Side, place: number): boolean {
  const [before, word] = [words[place - 1], words[place]];
  return before === undefined || word === undefined || /[,;:.!?()[\]"“”„«»…–—،؛]/.test(text.slice(before.to, word.from));
}
