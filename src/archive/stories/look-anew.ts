import { type Edges, findEdges, reachOf } from './candidates.js';
import { leastEdge } from './group-rows.js';
import { numbersFrom, type PooledVectors } from './pooled-vectors.js';
import { type Compared, firstFrom, firstUndated, placeFor, type Rows } from './rows.js';
import type { Steps } from './steps.js';
import { heaviestTerms, mostHeaviest, noPlace, rowBytes, stride, type Vectors } from './vectors.js';

/** Rows before and after a change, with their vectors. */
export type Change = Pick<Compared, 'fresh' | 'gone'> & {
  readonly before: { readonly rows: Rows; readonly vectors: PooledVectors };
  readonly rows: Rows;
  readonly vectors: PooledVectors;
};

/** Marks the rows that look for pairs anew: those that are new, and later ones within reach that look by a term by which a new or lost row is found. */
export function lookingAnew({ before, rows, vectors, fresh, gone }: Change): Uint8Array {
  const { count, days } = rows;
  const wanted = new Uint8Array(count);
  for (const at of fresh) wanted[at] = 1;
  const undated = firstUndated(days);
  // An undated row looks back over everything; a dated one over so many days, and never at an undated one.
  const end = (day: number): number => (Number.isNaN(day) ? undated : firstFrom(days, day + reachOf(0) + 1));
  const lost = before.vectors.of(Uint32Array.from(gone));
  const come = vectors.of(Uint32Array.from(fresh));
  const changed = [
    ...fresh.map((at, place) => ({ at, day: days[at] ?? Number.NaN, terms: heaviestTerms(come, place) })),
    ...gone.map((at, place) => ({ at: placeFor(rows, before.rows, at), day: before.rows.days[at] ?? Number.NaN, terms: heaviestTerms(lost, place) })),
  ];
  const needed = new Uint8Array(count);
  for (const { at, day } of changed) needed.fill(1, at, end(day)).fill(1, Math.max(at, undated));
  const list = numbersFrom(0, count).filter((row) => needed[row] === 1);
  const places = new Uint32Array(count);
  for (let place = 0; place < list.length; place++) places[list[place] ?? 0] = place;
  const near = vectors.of(list);
  for (const { at, day, terms } of changed) {
    const found = new Set(terms);
    const look = (row: number): void => {
      if (wanted[row] === 0 && finds(near, places[row] ?? 0, (days[row] ?? Number.NaN) - day, found)) wanted[row] = 1;
    };
    for (let row = at; row < end(day); row++) look(row);
    for (let row = Math.max(at, undated); row < count; row++) look(row);
  }
  return wanted;
}

/** Whether a row looks by one of these terms over so many days; NaN when one of the two has no day. */
function finds({ terms, heaviest }: Vectors, row: number, gap: number, found: ReadonlySet<number>): boolean {
  for (let at = 0; at < mostHeaviest && !(gap > reachOf(at)); at++) {
    const place = heaviest[row * rowBytes + at] ?? noPlace;
    if (place === noPlace) break;
    if (found.has(terms[row * stride + place] ?? 0)) return true;
  }
  return false;
}

/** The pairs of the wanted rows with earlier ones, by their later row, then the earlier one. */
export function* edgesOfWanted(vectors: PooledVectors, days: Float64Array, wanted: Uint8Array): Steps<Edges> {
  const found: { readonly from: number; readonly edges: Edges }[] = [];
  for (const { from, first, last } of stretches(days, wanted)) {
    const edges = yield* findEdges({
      vectors: vectors.between(from, last + 1),
      days: days.subarray(from, last + 1),
      threshold: leastEdge,
      wanted: (row) => from + row >= first && wanted[from + row] === 1,
    });
    found.push({ from, edges });
  }
  const all = emptyEdges(found.reduce((sum, { edges }) => sum + edges.count, 0));
  let count = 0;
  for (const { from, edges } of found) {
    for (let at = 0; at < edges.count; at++) {
      all.a[count] = from + (edges.a[at] ?? 0);
      all.b[count] = from + (edges.b[at] ?? 0);
      all.weights[count++] = edges.weights[at] ?? 0;
    }
  }
  return { ...all, count };
}

/** Wanted rows, the first to the last, that see the same rows or each other, and the first row that one of them sees. */
function stretches(days: Float64Array, wanted: Uint8Array): readonly { from: number; first: number; last: number }[] {
  const all: { from: number; first: number; last: number }[] = [];
  for (let row = wanted.indexOf(1); row >= 0; row = wanted.indexOf(1, row + 1)) {
    const day = days[row] ?? Number.NaN;
    const from = Number.isNaN(day) ? 0 : firstFrom(days, day - reachOf(0));
    const before = all.at(-1);
    if (before !== undefined && from <= before.last) {
      before.last = row;
      before.from = Math.min(before.from, from);
    } else all.push({ from, first: row, last: row });
  }
  return all;
}

/** What was found before, but for what rows that look anew found, and what these find now. */
export function mergedEdges(before: Edges, kept: Int32Array, wanted: Uint8Array, found: Edges): Edges {
  const { a, b, weights } = emptyEdges(before.count + found.count);
  let count = 0;
  let next = 0;
  const addFoundBefore = (row: number): void => {
    for (; next < found.count && (found.b[next] ?? 0) < row; next++) {
      a[count] = found.a[next] ?? 0;
      b[count] = found.b[next] ?? 0;
      weights[count++] = found.weights[next] ?? 0;
    }
  };
  for (let at = 0; at < before.count; at++) {
    const one = kept[before.a[at] ?? 0] ?? -1;
    const two = kept[before.b[at] ?? 0] ?? -1;
    if (one < 0 || two < 0 || wanted[two] === 1) continue;
    addFoundBefore(two);
    a[count] = one;
    b[count] = two;
    weights[count++] = before.weights[at] ?? 0;
  }
  addFoundBefore(Number.POSITIVE_INFINITY);
  return { a: a.subarray(0, count), b: b.subarray(0, count), weights: weights.subarray(0, count), count };
}

function emptyEdges(count: number): Edges {
  return { a: new Uint32Array(count), b: new Uint32Array(count), weights: new Float32Array(count), count };
}
