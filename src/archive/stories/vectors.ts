import { backgroundArticles, backgroundCount } from '../../text/word-weights.js';
import type { Sketch } from './sketch.js';
import { Vocabulary } from './vocabulary.js';

/** A row's terms, heaviest first, and their weights, whose squares sum to 1; terms that tell nothing have none and stand last. Rows have `width` places each, empty ones at the end. */
export type Vectors = { readonly width: number; readonly terms: Uint32Array; readonly weights: Float32Array };

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
  private readonly least: number;
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

/** Weighs one sketch into the row `at` of some vectors. `rarityOf` says how rare a term is. */
export function weighInto(vectors: Vectors, at: number, { terms, weights }: Pick<Sketch, 'terms' | 'weights'>, rarityOf: (term: number) => number): void {
  const weighed = Float32Array.from(terms, (term, one) => rarityOf(term) * (weights[one] ?? 0));
  // Heaviest first, equal ones by their place: one number says both, because sorting numbers takes a fifth of sorting by a function.
  const keys = Float64Array.from(weighed, (weight, one) => one - Math.round(weight * fineness) * places).sort();
  let squares = 0;
  for (const weight of weighed) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  const from = at * vectors.width;
  for (const [place, key] of keys.entries()) {
    const one = ((key % places) + places) % places;
    vectors.terms[from + place] = terms[one] ?? 0;
    vectors.weights[from + place] = (weighed[one] ?? 0) / length;
  }
}

/** Weights are told apart to this part of 1, and a sketch has fewer terms than this. */
const fineness = 2 ** 16;
const places = 128;

/** Counts in how many rows each term stands. */
export function countTerms(count: number, sketchAt: (row: number) => Pick<Sketch, 'terms'>): Vocabulary {
  const vocabulary = new Vocabulary(count * 8);
  for (let row = 0; row < count; row++) for (const term of sketchAt(row).terms) vocabulary.add(term);
  return vocabulary;
}

/** The nearest power of two, by ratio. */
function powerOfTwo(count: number): number {
  if (count < 1) return 1;
  const below = 2 ** (31 - Math.clz32(count));
  return count > below * Math.SQRT2 ? below * 2 : below;
}
