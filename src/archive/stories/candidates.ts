import type { Vectors } from './vectors.js';

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

/**
 * Finds the pairs whose cosine is at least `threshold`. Rows are ordered by day and id, those without a day last;
 * `days` holds NaN for those. The result depends on nothing but the rows.
 */
export function findEdges(vectors: Vectors, days: Float64Array, threshold: number): Edges {
  const { starts, terms, weights, termCount } = vectors;
  const count = days.length;
  const newest = new Int32Array(termCount).fill(-1);
  const postings = postingsFor(vectors, count);
  const full = new Float32Array(termCount);
  const shared = new Float32Array(count);
  const touched = new Uint32Array(count);
  const edges = new GrowingEdges(count * 4);
  let posted = 0;
  for (let row = 0; row < count; row++) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    const day = days[row] ?? Number.NaN;
    let found = 0;
    for (let at = from; at < to && at < from + probed; at++) {
      const term = terms[at] ?? 0;
      const weight = weights[at] ?? 0;
      const earliest = day - (at - from < threadTerms ? threadWindow : window);
      let looked = 0;
      for (let one = newest[term] ?? -1; one >= 0 && looked < longestList; one = postings.before[one] ?? -1, looked++) {
        const other = postings.rows[one] ?? 0;
        // Rows come by day, so everything further down the list is older still. NaN compares as false: without a day there is no window.
        if ((days[other] ?? 0) < earliest) break;
        if (shared[other] === 0) touched[found++] = other;
        shared[other] = (shared[other] ?? 0) + weight * (postings.weights[one] ?? 0);
      }
    }
    for (let at = from; at < to; at++) full[terms[at] ?? 0] = weights[at] ?? 0;
    const neighbours: Neighbour[] = [];
    for (let at = 0; at < found; at++) {
      const other = touched[at] ?? 0;
      const partly = shared[other] ?? 0;
      shared[other] = 0;
      if (partly < worthComparing) continue;
      let cosine = 0;
      for (let one = starts[other] ?? 0; one < (starts[other + 1] ?? 0); one++) cosine += (weights[one] ?? 0) * (full[terms[one] ?? 0] ?? 0);
      if (cosine >= threshold) neighbours.push({ row: other, cosine, apart: Math.abs((days[row] ?? Number.NaN) - (days[other] ?? Number.NaN)) });
    }
    for (let at = from; at < to; at++) full[terms[at] ?? 0] = 0;
    if (neighbours.length > mostNeighbours) neighbours.sort(nearestFirst).length = mostNeighbours;
    for (const { row: other, cosine } of neighbours.sort((one, two) => one.row - two.row)) edges.add(other, row, cosine);
    for (let at = from; at < to && at < from + indexed; at++) {
      const term = terms[at] ?? 0;
      postings.rows[posted] = row;
      postings.weights[posted] = weights[at] ?? 0;
      postings.before[posted] = newest[term] ?? -1;
      newest[term] = posted++;
    }
  }
  return edges.done();
}

type Neighbour = { readonly row: number; readonly cosine: number; readonly apart: number };

/** Rows are numbered in the order of their ids within a day, so the number decides last. */
function nearestFirst(one: Neighbour, two: Neighbour): number {
  return two.cosine - one.cosine || (Number.isNaN(one.apart) ? 0 : one.apart) - (Number.isNaN(two.apart) ? 0 : two.apart) || one.row - two.row;
}

type Postings = { readonly rows: Uint32Array; readonly weights: Float32Array; readonly before: Int32Array };

function postingsFor({ starts }: Vectors, count: number): Postings {
  let all = 0;
  for (let row = 0; row < count; row++) all += Math.min(indexed, (starts[row + 1] ?? 0) - (starts[row] ?? 0));
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
    return { a: this.a, b: this.b, weights: this.weights, count: this.count };
  }
}

function grown<T extends Uint32Array | Float32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
