import { characterKinds, kindAt } from '../../text/character-kind.js';
import { functionWords } from '../../text/function-words.js';
import { hash32, hashPair } from '../../text/hash.js';
import { readPlaces } from '../../text/running-words.js';
import { foldedWord } from '../../text/stem.js';
import { longestWord, WordHash } from '../../text/word-hash.js';
import { backgroundWeight } from '../../text/word-weights.js';
import { TermWeights } from './term-weights.js';

/**
 * What grouping needs of one article, made from its headline and visible text when it is loaded. Words are numbers here (hashes of their stems).
 */
export type Sketch = {
  /** What the text is about: stems, names, pairs of names and numbers, ascending; at most 120, the heaviest by how often they stand there and how rare they are in news at large. */
  readonly terms: Uint32Array;
  /** How much each term counts in this text: 32 times (1 + the logarithm of its weight). */
  readonly weights: Uint8Array;
  /** Every word in order, at most 4,000: a stem's hash, its lowest bit 1 for a function word; 0 ends a sentence. */
  readonly words: Uint32Array;
};

/** What a sketch is made from. `lang` decides which endings a stem loses. */
export type Sketched = { readonly headline: string; readonly subtitle?: string | undefined; readonly text: string; readonly lang?: string | undefined };

/** So many terms a sketch has at most. */
export const mostTerms = 120;
const mostWords = 4000;
/** Text behind this many characters is not looked at: no article needs it, and no file can make grouping slow. */
const longestText = 60_000;
/** Terms in the headline and in the first part of a text count double: news says first what it is about. */
const openingLength = 1000;

/** Makes the sketch of an article. Pure, linear in the length of the text. */
export function sketchOf(article: Sketched): Sketch {
  const parts = [article.headline, article.subtitle ?? ''].filter((part) => part !== '' && !article.text.startsWith(part));
  const text = `${parts.join('\n')}\n${article.text}`.slice(0, longestText);
  const counted = new TermWeights(text.length >> 3);
  const words = new Uint32Array(Math.min(mostWords, text.length + 1));
  let kept = 0;
  let previousName = 0;
  let previousAt = 0;
  const count = (term: number, weight: number, at: number): void => counted.add(term, at < openingLength ? 2 * weight : weight);
  const keep = (word: number): void => {
    if (kept < mostWords) words[kept++] = word;
  };
  const shouting = shoutedLines(text);
  const read = new WordHash((article.lang ?? 'en').slice(0, 2));
  readPlaces(text, {
    word(at, to, capital, opens) {
      read.read(text, at, to);
      const small = smallWords.has(read.folded | 0);
      const { stem } = read;
      keep(small ? (stem | 1) >>> 0 : (stem & ~1) >>> 0);
      if (small || to - at < 2) {
        previousName = 0;
        return;
      }
      const isName = capital && !shouting(at);
      count(termOf(stem, word), isName && !opens ? nameWeight : 1, at);
      if (isName && previousName !== 0 && at - previousAt <= longestWord) count(termOf(hashPair(previousName, stem), pair), nameWeight, at);
      previousName = isName ? stem : 0;
      previousAt = at;
    },
    number(at, to) {
      const value = hash32(text.slice(at, to).replace(/[.,](?=\d{3}(?!\d))/g, ''), numberSeed);
      keep((value & ~1) >>> 0);
      if (to - at > 1) count(termOf(value, number), numberWeight, at);
      previousName = 0;
    },
    pair(at, to) {
      const value = hash32(text.slice(at, to));
      keep((value & ~1) >>> 0);
      count(termOf(value, word), 1, at);
      previousName = 0;
    },
    sentenceEnd() {
      if (kept > 0 && words[kept - 1] !== 0) keep(0);
      previousName = 0;
    },
  });
  return { ...heaviest(counted), words: words.slice(0, kept) };
}

const [word, pair, number] = [0, 1, 2];
const nameWeight = 3;
const numberWeight = 0.5;
const numberSeed = 7;
/** By their hashes, as signed numbers. Another word with the hash of one of the thousand would count as one: one word in four million. */
const smallWords: ReadonlySet<number> = new Set([...functionWords(foldedWord)].map((small) => hash32(small) | 0));

/** A term says in its two lowest bits what it is. */
function termOf(hash: number, kind: number): number {
  // 0 stands for no term.
  return ((hash & ~3) | kind) >>> 0 || 4;
}

/** True for places in a line whose words nearly all begin with a capital (a headline in title case): there a capital shows no name. */
function shoutedLines(text: string): (at: number) => boolean {
  let from = -1;
  let to = -1;
  let shouted = false;
  return (at) => {
    if (at < from || at >= to) {
      from = text.lastIndexOf('\n', at) + 1;
      const end = text.indexOf('\n', at);
      to = end < 0 ? text.length : end;
      shouted = to - from <= longestShout && mostBeginLarge(text, from, to);
    }
    return shouted;
  };
}

const longestShout = 300;

/** Whether of the words of four letters and more, if there are three, more than 70 % begin with a capital. */
function mostBeginLarge(text: string, from: number, to: number): boolean {
  let long = 0;
  let large = 0;
  for (let at = from; at < to; ) {
    let end = at;
    for (let kind = kindAt(text.charCodeAt(end)); end < to && (kind === characterKinds.letter || kind === characterKinds.mark); )
      kind = kindAt(text.charCodeAt(++end));
    if (end - at >= 4) {
      long++;
      const first = text.charAt(at);
      if (first !== first.toLowerCase()) large++;
    }
    at = end + 1;
  }
  return long > 2 && large > long * 0.7;
}

function heaviest(counted: TermWeights): Pick<Sketch, 'terms' | 'weights'> {
  const { terms, weights } = counted.all();
  const shown = new Uint8Array(terms.length);
  for (let at = 0; at < shown.length; at++) shown[at] = Math.min(255, Math.max(1, Math.round(32 * (1 + Math.log(Math.max(weights[at] ?? 0, 0.5))))));
  const order = (terms.length > mostTerms ? ofHighestRank(terms, shown) : terms.slice()).sort();
  const own = new Uint8Array(order.length);
  for (let at = 0; at < own.length; at++) own[at] = shown[counted.placeOf(order[at] ?? 0)] ?? 0;
  return { terms: order, weights: own };
}

/** The `mostTerms` terms of the highest rank, of equal ones those that are the lowest numbers. */
function ofHighestRank(terms: Uint32Array, shown: Uint8Array): Uint32Array {
  const ranks = new Float64Array(terms.length);
  for (let at = 0; at < ranks.length; at++) ranks[at] = (shown[at] ?? 0) * backgroundWeight(terms[at] ?? 0);
  const bound = nthHighest(ranks.slice(), mostTerms);
  const kept = new Uint32Array(mostTerms);
  const equal: number[] = [];
  let count = 0;
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at] ?? 0;
    if (rank > bound) kept[count++] = terms[at] ?? 0;
    else if (rank === bound) equal.push(terms[at] ?? 0);
  }
  kept.set(equal.sort((a, b) => a - b).slice(0, mostTerms - count), count);
  return kept;
}

/** The value that stands at place `n`, counted from 1, when the highest come first (Hoare's selection; the order of `values` is lost). */
function nthHighest(values: Float64Array, n: number): number {
  for (let [from, to] = [0, values.length - 1]; ; ) {
    const pivot = values[(from + to) >> 1] ?? 0;
    let [low, high] = [from, to];
    while (low <= high) {
      while ((values[low] ?? 0) > pivot) low++;
      while ((values[high] ?? 0) < pivot) high--;
      if (low > high) break;
      const moved = values[low] ?? 0;
      values[low++] = values[high] ?? 0;
      values[high--] = moved;
    }
    if (n - 1 <= high) to = high;
    else if (n - 1 >= low) from = low;
    else return pivot;
  }
}
