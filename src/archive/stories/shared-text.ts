import { backgroundWeight } from '../../text/word-weights.js';
import { NumberSet } from '../../text/number-set.js';
import { countShared, runsOf, wordsCovered } from '../../text/shingles.js';

/** A text made ready to be compared with others: its runs of words, and its sentences as the stems that tell something. */
export type ComparableText = {
  readonly length: number;
  readonly passages: Uint32Array;
  readonly passageSet: NumberSet;
  readonly turns: NumberSet;
  readonly sentences: readonly ComparableSentence[];
};
/** Its different telling stems, ascending, with what each weighs and all together. */
type ComparableSentence = { readonly stems: Uint32Array; readonly weights: Float64Array; readonly weight: number };

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
    const stems = differentStems(words, from, to);
    if (stems.length >= 3) {
      const weights = new Float64Array(stems.length);
      let weight = 0;
      for (let at = 0; at < stems.length; at++) weight += weights[at] = stemWeight(stems[at] ?? 0);
      sentences.push({ stems, weights, weight });
    }
    from = to + 1;
  }
  // A changed stop breaks no run.
  const plain = withoutStops(words);
  const passages = runsOf(plain, passageLength);
  return { length: plain.length, passages, passageSet: new NumberSet(passages), turns: new NumberSet(runsOf(plain, turnLength)), sentences };
}

/** The telling stems of the words from `from` to `to`, each once, ascending. */
function differentStems(words: Uint32Array, from: number, to: number): Uint32Array {
  const stems = words.slice(from, to);
  let count = 0;
  for (const word of stems) if ((word & 1) === 0) stems[count++] = word;
  const sorted = stems.subarray(0, count).sort();
  let different = 0;
  for (let at = 0; at < count; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[different++] = sorted[at] ?? 0;
  return sorted.subarray(0, different);
}

function withoutStops(words: Uint32Array): Uint32Array {
  const plain = new Uint32Array(words.length);
  let count = 0;
  for (const word of words) if (word !== 0) plain[count++] = word;
  return plain.subarray(0, count);
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
    if (first === second) common += one.weights[a] ?? 0;
    if (first <= second) a++;
    if (second <= first) b++;
  }
  return 2 * common >= sameSentence * (one.weight + two.weight);
}

/** Words of news at large count less than the rest. The table is keyed without the two lowest bits. */
function stemWeight(stem: number): number {
  return backgroundWeight((stem & ~3) >>> 0);
}
