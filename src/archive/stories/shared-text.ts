import { backgroundWeight } from '../../text/word-weights.js';
import { countShared, runsOf, wordsCovered } from '../../text/shingles.js';

/** A text made ready to be compared with others: its runs of words, and its sentences as the stems that tell something. */
export type ComparableText = {
  readonly length: number;
  readonly passages: Uint32Array;
  readonly passageSet: ReadonlySet<number>;
  readonly turns: ReadonlySet<number>;
  readonly sentences: readonly ComparableSentence[];
};
type ComparableSentence = { readonly stems: Uint32Array; readonly weight: number };

/** What two texts have in common. */
export type SharedText = {
  /** How much of the shorter and of the longer text stands word for word in the other, in runs of six words or more. */
  readonly runs: readonly [number, number];
  /** The share of the shorter text's runs of four words that the other has too. */
  readonly turns: number;
  /** Sentences of the shorter text told in the other, in the same or other words, and all it has. */
  readonly sentences: readonly [number, number];
  /** The share of the shorter text's telling words that stand in those sentences. */
  readonly told: number;
};

const passageLength = 6;
const turnLength = 4;

/** Makes a text ready. `words` as `Sketch` has them. Sentences of fewer than three telling words are left aside. */
export function comparableText(words: Uint32Array): ComparableText {
  const sentences: ComparableSentence[] = [];
  for (let from = 0; from < words.length; ) {
    let to = words.indexOf(0, from);
    if (to < 0) to = words.length;
    const stems = words
      .subarray(from, to)
      .filter((word) => (word & 1) === 0)
      .sort();
    const distinct = stems.filter((stem, at) => at === 0 || stem !== stems[at - 1]);
    if (distinct.length >= 3) sentences.push({ stems: distinct, weight: weightOf(distinct) });
    from = to + 1;
  }
  // A changed stop breaks no run.
  const plain = words.filter((word) => word !== 0);
  const passages = runsOf(plain, passageLength);
  return { length: plain.length, passages, passageSet: new Set(passages), turns: new Set(runsOf(plain, turnLength)), sentences };
}

/** From this likeness on (the share of weighted stems in common, Dice) a sentence counts as told in the other text too. */
const sameSentence = 0.43;

/** Measures what two texts share. The order of the two does not matter but between texts of equal length. */
export function sharedText(one: ComparableText, two: ComparableText): SharedText {
  const [small, large] = one.length <= two.length ? [one, two] : [two, one];
  let count = 0;
  let words = 0;
  let all = 0;
  for (const sentence of small.sentences) {
    all += sentence.stems.length;
    if (large.sentences.some((other) => isToldIn(sentence, other))) {
      count++;
      words += sentence.stems.length;
    }
  }
  const covered = (text: ComparableText, other: ComparableText): number =>
    wordsCovered(text.passages, passageLength, other.passageSet) / Math.max(1, text.length);
  return {
    runs: [covered(small, large), covered(large, small)],
    turns: countShared(small.turns, large.turns) / Math.max(1, Math.min(small.turns.size, large.turns.size)),
    sentences: [count, small.sentences.length],
    told: words / Math.max(1, all),
  };
}

function isToldIn(one: ComparableSentence, two: ComparableSentence): boolean {
  if (2 * Math.min(one.weight, two.weight) < sameSentence * (one.weight + two.weight)) return false;
  let common = 0;
  for (let a = 0, b = 0; a < one.stems.length && b < two.stems.length; ) {
    const [first, second] = [one.stems[a] ?? 0, two.stems[b] ?? 0];
    if (first === second) common += stemWeight(first);
    if (first <= second) a++;
    if (second <= first) b++;
  }
  return 2 * common >= sameSentence * (one.weight + two.weight);
}

function weightOf(stems: Uint32Array): number {
  return stems.reduce((sum, stem) => sum + stemWeight(stem), 0);
}

/** Words of news at large count less than the rest. The table is keyed without the two lowest bits. */
function stemWeight(stem: number): number {
  return backgroundWeight((stem & ~3) >>> 0);
}
