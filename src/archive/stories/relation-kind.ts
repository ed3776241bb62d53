import type { RelationKind } from '../../model/story.js';
import type { SharedText } from './shared-text.js';

/** Nearly all of both texts is the same, word for word. */
const duplicateRuns = 0.78;
/** Half of one text is the same word for word, and of what is told in both most stands word for word. */
const reprintRuns = 0.5;
const reprintOfTold = 0.56;
/** How much of the shorter text is told in the other, runs of four words counting beside whole sentences; and in how many sentences at least. */
const rewriteTold = 0.55;
const turnsCount = 1.5;
const rewriteSentences = 3;
/** With so many turns of phrase in common it need not be three sentences: a short text has no more. */
const manyTurns = 0.2;
/** With fewer turns of phrase in common two texts only tell the same event. */
const leastTurns = 0.09;
/** Passages are shared: quotations, a common wire report. */
const sharedRuns = 0.06;
const sharedTold = 0.15;

/** What kind of pair two texts are, from what they share. Thresholds from labelled pairs (docs/stories.md). */
export function relationKind({ runs, turns, sentences, told }: SharedText): RelationKind {
  const [most, least] = [Math.max(...runs), Math.min(...runs)];
  if (least >= duplicateRuns) return 'duplicate';
  if (most >= reprintRuns && most >= reprintOfTold * told) return 'reprint';
  if (told + turnsCount * turns >= rewriteTold && (sentences[0] >= rewriteSentences || turns >= manyTurns) && turns >= leastTurns) return 'rewrite';
  return most >= sharedRuns || (told >= sharedTold && sentences[0] >= 2) ? 'independent-shared' : 'independent';
}
