import { type Edges, findEdges, reachOf } from './candidates.js';
import { leastEdge } from './group-rows.js';
import type { PooledVectors } from './pooled-vectors.js';
import { firstFrom } from './rows.js';
import type { Steps } from './steps.js';
import type { Touched } from './touched-rows.js';

/** The pairs of the wanted rows with earlier ones, and those that were found besides, by their later row, then the earlier one. */
export function* edgesFound(vectors: PooledVectors, days: Float64Array, { wanted, pairs }: Touched): Steps<Edges> {
  const found: { readonly from: number; readonly edges: Edges }[] = [];
  for (const { from, first, last } of stretches(days, wanted)) {
    const edges = yield* findEdges({
      vectors: vectors.between(from, last + 1),
      days: days.subarray(from, last + 1),
      threshold: leastEdge,
      wanted: rowsBetween(wanted, first, last).map((row) => row - from),
    });
    found.push({ from, edges });
  }
  const own = found.flatMap(({ from, edges: { a, b, weights, count } }) =>
    Array.from({ length: count }, (_, at) => ({ a: from + (a[at] ?? 0), b: from + (b[at] ?? 0), cosine: weights[at] ?? 0 })),
  );
  const all = [...own, ...pairs].sort((one, two) => one.b - two.b || one.a - two.a);
  return {
    a: Uint32Array.from(all, ({ a }) => a),
    b: Uint32Array.from(all, ({ b }) => b),
    weights: Float32Array.from(all, ({ cosine }) => cosine),
    count: all.length,
  };
}

function rowsBetween(wanted: Uint8Array, first: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (wanted[row] === 1) rows.push(row);
  return rows;
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

/** What was found before, but for what rows that look anew found, and what is found now. */
export function mergedEdges(before: Edges, kept: Int32Array, wanted: Uint8Array, found: Edges): Edges {
  const a = new Uint32Array(before.count + found.count);
  const b = new Uint32Array(a.length);
  const weights = new Float32Array(a.length);
  let count = 0;
  let next = 0;
  const addFoundBefore = (one: number, two: number): void => {
    for (; next < found.count; next++) {
      const later = found.b[next] ?? 0;
      if (later > two || (later === two && (found.a[next] ?? 0) > one)) return;
      a[count] = found.a[next] ?? 0;
      b[count] = later;
      weights[count++] = found.weights[next] ?? 0;
    }
  };
  for (let at = 0; at < before.count; at++) {
    const one = kept[before.a[at] ?? 0] ?? -1;
    const two = kept[before.b[at] ?? 0] ?? -1;
    if (one < 0 || two < 0 || wanted[two] === 1) continue;
    addFoundBefore(one, two);
    a[count] = one;
    b[count] = two;
    weights[count++] = before.weights[at] ?? 0;
  }
  addFoundBefore(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  return { a: a.subarray(0, count), b: b.subarray(0, count), weights: weights.subarray(0, count), count };
}
