import { RowCosines } from './row-cosines.js';
import type { Steps } from './steps.js';
import { AskedTerms, TermLists } from './term-lists.js';
import { mostHeaviest, noPlace, rowBytes, stride, type Vectors } from './vectors.js';

/** Pairs of articles alike enough to be looked at together, each once: `a[i] < b[i]`, `weights[i]` is the cosine of their vectors. */
export type Edges = { readonly a: Uint32Array; readonly b: Uint32Array; readonly weights: Float32Array; readonly count: number };

/** Articles whose known dates lie further apart than this many days are looked for by their heaviest terms only, and not at all beyond the second number. */
const window = 45;
const threadWindow = 120;
const threadTerms = 20;
/** At most so many articles are looked at for one term: those nearest by date, then by id. Bounds the cost of undated archives and of huge stories. */
export const longestList = 400;
/** Pairs that share less than this through the looked-up terms are not compared in full. */
export const worthComparing = 0.03;
/** At most so many neighbours are kept for an article among those before it: the most alike, then the nearest by date, then by id. */
export const mostNeighbours = 40;

/** What pairs are looked for in: rows ordered by day and id, those without a day (NaN) last. */
export type Looked = {
  readonly vectors: Vectors;
  readonly days: Float64Array;
  /** Pairs below this cosine are not wanted. */
  readonly threshold: number;
  /** The rows whose pairs with earlier ones are wanted; absent: all. */
  readonly wanted?: readonly number[];
};

/** How many days back a row looks by the term at this place among its heaviest. */
export function reachOf(place: number): number {
  return place < threadTerms ? threadWindow : window;
}

/**
 * Finds the pairs whose cosine is at least `threshold`, each with its later row wanted. A row looks by its heaviest terms and is found by its own: what two
 * accounts of one event share is among what weighs most in both. On news wire 1.3 % of the pairs are missed so, nearly all at the edge of what counts. What a row finds depends on nothing but itself and the rows
 * before it within reach, so that a new row leaves alone what others found that share none of its terms.
 */
export function* findEdges(looked: Looked): Steps<Edges> {
  const { vectors, wanted } = looked;
  const { count } = vectors;
  const search: Search = {
    wanted: wanted === undefined ? undefined : new Set(wanted),
    lists: new TermLists(vectors, wanted === undefined ? undefined : askedBy(vectors, wanted)),
    cosines: new RowCosines(vectors),
    shared: new Float32Array(count),
    touched: new Uint32Array(count),
    edges: new GrowingEdges(1024),
  };
  for (let row = 0; row < count; row += rowsAtOnce) {
    lookFrom(row, Math.min(count, row + rowsAtOnce), looked, search);
    yield;
  }
  return search.edges.done();
}

/** The terms by which these rows look. */
function askedBy({ terms, heaviest }: Vectors, rows: readonly number[]): AskedTerms {
  const asked = new AskedTerms();
  for (const row of rows) {
    for (let at = row * rowBytes; at < row * rowBytes + mostHeaviest; at++) {
      const place = heaviest[at] ?? noPlace;
      if (place === noPlace) break;
      asked.add(terms[row * stride + place] ?? 0);
    }
  }
  return asked;
}

/** So many rows are looked at before there is a pause: some hundredths of a second. */
const rowsAtOnce = 256;

/** What a search holds from row to row; `shared` is zeros between them. */
type Search = {
  readonly wanted: ReadonlySet<number> | undefined;
  readonly lists: TermLists;
  readonly cosines: RowCosines;
  readonly shared: Float32Array;
  readonly touched: Uint32Array;
  readonly edges: GrowingEdges;
};

function lookFrom(first: number, end: number, { vectors, days, threshold }: Looked, { wanted, lists, cosines, shared, touched, edges }: Search): void {
  const { weights, heaviest } = vectors;
  for (let row = first; row < end; row++) {
    lists.lookUp(row);
    if (wanted?.has(row) !== false) {
      const day = days[row] ?? Number.NaN;
      let found = 0;
      for (let at = 0; at < mostHeaviest; at++) {
        const place = heaviest[row * rowBytes + at] ?? noPlace;
        if (place === noPlace) break;
        const weight = weights[row * stride + place] ?? 0;
        const earliest = day - reachOf(at);
        let looked = 0;
        for (let one = lists.newest(at); one >= 0 && looked < longestList; one = lists.before(one), looked++) {
          const other = lists.rowOf(one);
          // Rows come by day, so everything further down the list is older still. NaN compares as false: without a day there is no window.
          if ((days[other] ?? 0) < earliest) break;
          const before = shared[other] ?? 0;
          if (before === 0) touched[found++] = other;
          shared[other] = before + weight * lists.weightOf(one);
        }
      }
      const neighbours: Neighbour[] = [];
      let ready = false;
      for (let at = 0; at < found; at++) {
        const other = touched[at] ?? 0;
        const partly = shared[other] ?? 0;
        shared[other] = 0;
        if (partly < worthComparing) continue;
        if (!ready) cosines.begin(row);
        ready = true;
        const cosine = cosines.with(other);
        if (cosine >= threshold) neighbours.push({ row: other, cosine, apart: Math.abs(day - (days[other] ?? Number.NaN)) });
      }
      if (neighbours.length > mostNeighbours) neighbours.sort(nearestFirst).length = mostNeighbours;
      for (const { row: other, cosine } of neighbours.sort((one, two) => one.row - two.row)) edges.add(other, row, cosine);
    }
    lists.add();
  }
}

type Neighbour = { readonly row: number; readonly cosine: number; readonly apart: number };

/** Rows are numbered in the order of their ids within a day, so the number decides last. */
function nearestFirst(one: Neighbour, two: Neighbour): number {
  return two.cosine - one.cosine || (Number.isNaN(one.apart) ? 0 : one.apart) - (Number.isNaN(two.apart) ? 0 : two.apart) || one.row - two.row;
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
