import { backgroundArticles, backgroundCount } from '../../text/word-weights.js';
import { mostTerms } from './sketch.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * The terms of rows and their weights, whose squares sum to 1 in each row: terms ascending, empty places (term 0) at the end. A term that tells nothing weighs 0.
 * `heaviest` says which places of a row weigh most, the most first: `mostHeaviest` for each row, `noPlace` where there are no more.
 * All three look at the same bytes, in which a row has one piece, so that rows can be kept in a file and read from it as they are: row `r` begins at `r * stride`
 * of `terms` and `weights`, and at `r * rowBytes` of `heaviest`.
 */
export type Vectors = {
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  readonly heaviest: Uint8Array;
};

/** A power of two. */
export const mostHeaviest = 32;
export const noPlace = 255;
/** Terms a row has at most. */
export const width = mostTerms;
/** Numbers a row takes, and bytes. */
export const stride = 2 * width + mostHeaviest / 4;
export const rowBytes = 4 * stride;

/** Rare terms count a little more than their logarithm: it keeps apart events of one kind, which share all words but the names. */
const favour = 1.3;
/**
 * A term in fewer than one of so many articles counts as one in as many: what is rarer is rare enough, and the weights mean the same in a large archive
 * as in the small ones they were tried on. It also lets weights move seldom: a count of two or three would pass a power of two with every other article.
 */
const rarest = 256;

/** How rare each term is among so many articles. Counts are rounded to powers of two, so that they move rarely, and equally in a clean build (frame 3). */
export class Rarities {
  private readonly articles: number;
  /** No count is less rare than this one: what lies below it need not be known exactly. */
  readonly least: number;
  private readonly known = new Map<number, number>();

  constructor(count: number) {
    const rounded = powerOfTwo(Math.max(1, count));
    this.articles = rounded + backgroundArticles + 1;
    this.least = Math.max(1, rounded / rarest);
  }

  /** The count that a count stands for: two counts of one step weigh the same. */
  stepOf(count: number): number {
    return Math.max(this.least, powerOfTwo(count));
  }

  /** What a term weighs that so many articles have; 0 when nearly all do. */
  of(term: number, count: number): number {
    const common = (term & 3) === 0 ? backgroundCount(term) : 0;
    const seen = this.stepOf(count) + common + 0.5;
    // A logarithm for each word of each article would take three times as long.
    const before = this.known.get(seen);
    if (before !== undefined) return before;
    const logarithm = Math.log(this.articles / seen);
    const rarity = logarithm > 0 ? logarithm ** favour : 0;
    this.known.set(seen, rarity);
    return rarity;
  }
}

/** The step of the number of articles: weights hold while it stays. */
export function articlesStep(count: number): number {
  return powerOfTwo(Math.max(1, count));
}

/** Vectors of so many rows, all empty. */
export function emptyVectors(count: number): Vectors {
  return vectorsOn(new Uint8Array(count * rowBytes));
}

/** Vectors as they lie in bytes that begin at a place divisible by four. */
function vectorsOn(bytes: Uint8Array): Vectors {
  const { buffer, byteOffset: from, byteLength } = bytes;
  const count = byteLength / rowBytes;
  // Weights and places stand behind the terms of their row, so these begin later and end as much earlier.
  const [ahead, behind] = count === 0 ? [0, 0] : [4 * width, 8 * width];
  return {
    count,
    bytes,
    terms: new Uint32Array(buffer, from, count * stride),
    weights: new Float32Array(buffer, from + ahead, (byteLength - ahead) / 4),
    heaviest: new Uint8Array(buffer, from + behind, byteLength - behind),
  };
}

/** Weighs the terms that stand in a row of some vectors. `weightAt` says how much each counts in its text, `rarityOf` how rare it is. */
export function weighRow(vectors: Vectors, row: number, weightAt: (place: number) => number, rarityOf: (term: number) => number): void {
  const { terms, weights, heaviest } = vectors;
  const from = row * stride;
  const keys = new Float64Array(width);
  let squares = 0;
  let count = 0;
  let telling = 0;
  for (; count < width && terms[from + count] !== 0; count++) {
    const weight = Math.fround(rarityOf(terms[from + count] ?? 0) * weightAt(count));
    weights[from + count] = weight;
    squares += weight * weight;
    // Heaviest first, equal ones by their place: one number says both, because sorting numbers takes a fifth of sorting by a function.
    if (weight > 0) keys[telling++] = count - Math.round(weight * fineness) * places;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = from; at < from + count; at++) weights[at] = (weights[at] ?? 0) / length;
  const sorted = keys.subarray(0, telling).sort();
  const start = row * rowBytes;
  for (let at = 0; at < mostHeaviest; at++) heaviest[start + at] = at < telling ? (((sorted[at] ?? 0) % places) + places) % places : noPlace;
}

/** Weights are told apart to this part of 1, and a sketch has fewer terms than this. */
const fineness = 2 ** 16;
const places = 128;

/** The places of a row that hold a term, from the first on. */
export function termCount({ terms }: Vectors, row: number): number {
  let count = 0;
  while (count < width && terms[row * stride + count] !== 0) count++;
  return count;
}

/** Counts in how many rows each term stands. */
export function countTerms(vectors: Vectors, vocabulary: Vocabulary): void {
  const { terms, count } = vectors;
  for (let row = 0; row < count; row++) {
    const from = row * stride;
    for (let at = from; at < from + width; at++) {
      const term = terms[at] ?? 0;
      if (term === 0) break;
      vocabulary.add(term);
    }
  }
}

/** The nearest power of two, by ratio. */
function powerOfTwo(count: number): number {
  if (count < 1) return 1;
  const below = 2 ** (31 - Math.clz32(count));
  return count > below * Math.SQRT2 ? below * 2 : below;
}
