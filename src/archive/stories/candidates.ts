import type { Vectors } from './vectors.js';
import { Vocabulary } from './vocabulary.js';

/** Pairs of articles alike enough to be looked at together, each once: `a[i] < b[i]`, `weights[i]` is the cosine of their vectors. */
export type Edges = { readonly a: Uint32Array; readonly b: Uint32Array; readonly weights: Float32Array; readonly count: number };

/** Articles whose known dates lie further apart than this many days are looked for by their heaviest terms only, and not at all beyond the second number. */
const window = 45;
const threadWindow = 120;
const threadTerms = 20;
/** A row's heaviest terms can be found by, and searched for: what two accounts of one event share is among what weighs most in one of them. */
const indexed = 40;
const probed = 80;
/** At most so many articles are looked at for one term: those nearest by date, then by id. Bounds the cost of undated archives and of huge stories. */
const longestList = 400;
/** Pairs that share less than this through the looked-up terms are not compared in full. */
const worthComparing = 0.02;
/** At most so many neighbours are kept for an article among those before it: the most alike, then the nearest by date, then by id. */
const mostNeighbours = 40;

/** What pairs are looked for in: rows ordered by day and id, those without a day (NaN) last. */
export type Looked = {
  readonly vectors: Vectors;
  readonly days: Float64Array;
  /** Pairs below this cosine are not wanted. */
  readonly threshold: number;
  /** The row to begin with: rows before it are out of reach of every wanted one. */
  readonly from: number;
  /** Whether the pairs of this row and earlier ones are wanted. */
  readonly wanted: (row: number) => boolean;
};

/** How many days back a row looks at most. */
export const reachInDays = threadWindow;

/** The terms of a row by which later rows find it, and those by which it finds earlier ones: as places in its list. */
export const foundBy = indexed;
export const looksBy = probed;

/**
 * Finds the pairs whose cosine is at least `threshold`, each with its later row wanted. What a row finds depends on nothing but itself and the rows
 * before it within reach, so that a new row leaves alone what others found that share none of its terms.
 */
export function findEdges({ vectors, days, threshold, from, wanted }: Looked): Edges {
  const { width, weights } = vectors;
  const count = days.length;
  const { slots, slotCount } = slotsOf(vectors, from, count);
  const newest = new Int32Array(slotCount).fill(-1);
  const postings = postingsFor(vectors, from, count);
  const full = new Float32Array(slotCount);
  const shared = new Float32Array(count - from);
  const touched = new Uint32Array(count - from);
  const edges = new GrowingEdges(1024);
  let posted = 0;
  for (let row = from; row < count; row++) {
    const start = row * width;
    const first = (row - from) * width;
    const day = days[row] ?? Number.NaN;
    const neighbours: Neighbour[] = [];
    if (wanted(row)) {
      let found = 0;
      for (let at = 0; at < probed; at++) {
        const weight = weights[start + at] ?? 0;
        if (weight === 0) break;
        const earliest = day - (at < threadTerms ? threadWindow : window);
        let looked = 0;
        for (let one = newest[slots[first + at] ?? 0] ?? -1; one >= 0 && looked < longestList; one = postings.before[one] ?? -1, looked++) {
          const other = postings.rows[one] ?? 0;
          // Rows come by day, so everything further down the list is older still. NaN compares as false: without a day there is no window.
          if ((days[other] ?? 0) < earliest) break;
          const place = other - from;
          if (shared[place] === 0) touched[found++] = other;
          shared[place] = (shared[place] ?? 0) + weight * (postings.weights[one] ?? 0);
        }
      }
      for (let at = 0; at < width; at++) full[slots[first + at] ?? 0] = weights[start + at] ?? 0;
      for (let at = 0; at < found; at++) {
        const other = touched[at] ?? 0;
        const partly = shared[other - from] ?? 0;
        shared[other - from] = 0;
        if (partly < worthComparing) continue;
        let cosine = 0;
        const [theirs, places] = [other * width, (other - from) * width];
        for (let one = 0; one < width; one++) {
          const weight = weights[theirs + one] ?? 0;
          if (weight === 0) break;
          cosine += weight * (full[slots[places + one] ?? 0] ?? 0);
        }
        if (cosine >= threshold) neighbours.push({ row: other, cosine, apart: Math.abs(day - (days[other] ?? Number.NaN)) });
      }
      for (let at = 0; at < width; at++) full[slots[first + at] ?? 0] = 0;
    }
    if (neighbours.length > mostNeighbours) neighbours.sort(nearestFirst).length = mostNeighbours;
    for (const { row: other, cosine } of neighbours.sort((one, two) => one.row - two.row)) edges.add(other, row, cosine);
    for (let at = 0; at < indexed; at++) {
      const weight = weights[start + at] ?? 0;
      if (weight === 0) break;
      const slot = slots[first + at] ?? 0;
      postings.rows[posted] = row;
      postings.weights[posted] = weight;
      postings.before[posted] = newest[slot] ?? -1;
      newest[slot] = posted++;
    }
  }
  return edges.done();
}

/** The terms as small numbers, for tables of them; place 0 is that of no term. */
function slotsOf({ width, terms, weights }: Vectors, from: number, count: number): { readonly slots: Uint32Array; readonly slotCount: number } {
  const vocabulary = new Vocabulary((count - from) * 8);
  for (let at = from * width; at < count * width; at++) if (weights[at] !== 0) vocabulary.add(terms[at] ?? 0);
  const slots = new Uint32Array((count - from) * width);
  for (let at = from * width; at < count * width; at++) if (weights[at] !== 0) slots[at - from * width] = vocabulary.slotOf(terms[at] ?? 0) + 1;
  return { slots, slotCount: vocabulary.size + 1 };
}

type Neighbour = { readonly row: number; readonly cosine: number; readonly apart: number };

/** Rows are numbered in the order of their ids within a day, so the number decides last. */
function nearestFirst(one: Neighbour, two: Neighbour): number {
  return two.cosine - one.cosine || (Number.isNaN(one.apart) ? 0 : one.apart) - (Number.isNaN(two.apart) ? 0 : two.apart) || one.row - two.row;
}

type Postings = { readonly rows: Uint32Array; readonly weights: Float32Array; readonly before: Int32Array };

function postingsFor({ width, weights }: Vectors, from: number, count: number): Postings {
  let all = 0;
  for (let row = from; row < count; row++) for (let at = 0; at < indexed && weights[row * width + at] !== 0; at++) all++;
  return { rows: new Uint32Array(all), weights: new Float32Array(all), before: new Int32Array(all) };
}

class GrowingEdges {
  private a: Uint32Array;
  private b: Uint32Array;
  private weights: Float32Array;
  private count = 0;

  constructor(expected: number) {
    this.a = new Uint32Array(expected + 16);
    this.b = new Uint32Array(expected + 16);
    this.weights = new Float32Array(expected + 16);
  }

  add(a: number, b: number, weight: number): void {
    if (this.count === this.a.length) {
      this.a = grown(this.a, new Uint32Array(this.count * 2));
      this.b = grown(this.b, new Uint32Array(this.count * 2));
      this.weights = grown(this.weights, new Float32Array(this.count * 2));
    }
    this.a[this.count] = a;
    this.b[this.count] = b;
    this.weights[this.count++] = weight;
  }

  done(): Edges {
    const { count } = this;
    return { a: this.a.subarray(0, count), b: this.b.subarray(0, count), weights: this.weights.subarray(0, count), count };
  }
}

function grown<T extends Uint32Array | Float32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
