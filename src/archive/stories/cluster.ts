import { stride, termCount, type Vectors } from './vectors.js';

/** Articles taken as one: the sum of their vectors (terms ascending), their rows (ascending), and the sum of their known days. */
export type Cluster = {
  readonly rows: readonly number[];
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  readonly daySum: number;
  readonly dayCount: number;
};

/** A cluster of the given rows. */
export function clusterOf(rows: readonly number[], vectors: Vectors, days: Float64Array): Cluster {
  const [first, ...rest] = rows.map((row) => clusterOfOne(row, vectors, days));
  if (first === undefined) throw new Error('a cluster has at least one row');
  return rest.reduce(united, first);
}

function clusterOfOne(row: number, vectors: Vectors, days: Float64Array): Cluster {
  const [from, to] = [row * stride, row * stride + termCount(vectors, row)];
  const day = days[row] ?? Number.NaN;
  const known = !Number.isNaN(day);
  return {
    rows: [row],
    terms: vectors.terms.subarray(from, to),
    weights: vectors.weights.subarray(from, to),
    daySum: known ? day : 0,
    dayCount: known ? 1 : 0,
  };
}

/** Both clusters as one. */
export function united(one: Cluster, two: Cluster): Cluster {
  const terms = new Uint32Array(one.terms.length + two.terms.length);
  const weights = new Float32Array(terms.length);
  let end = 0;
  let a = 0;
  let b = 0;
  while (a < one.terms.length || b < two.terms.length) {
    const termA = one.terms[a] ?? none;
    const termB = two.terms[b] ?? none;
    terms[end] = Math.min(termA, termB);
    weights[end++] = (termA <= termB ? (one.weights[a] ?? 0) : 0) + (termB <= termA ? (two.weights[b] ?? 0) : 0);
    if (termA <= termB) a++;
    if (termB <= termA) b++;
  }
  return {
    rows: [...one.rows, ...two.rows].sort((x, y) => x - y),
    terms: terms.slice(0, end),
    weights: weights.slice(0, end),
    daySum: one.daySum + two.daySum,
    dayCount: one.dayCount + two.dayCount,
  };
}

const none = Number.MAX_SAFE_INTEGER;

/** The mean cosine between the members of one cluster and those of the other. */
export function meanCosine(one: Cluster, two: Cluster): number {
  const [small, large] = one.terms.length <= two.terms.length ? [one, two] : [two, one];
  const sum = small.terms.length * 16 < large.terms.length ? sumBySearch(small, large) : sumByMerge(small, large);
  return sum / (one.rows.length * two.rows.length);
}

function sumByMerge(one: Cluster, two: Cluster): number {
  let sum = 0;
  for (let a = 0, b = 0; a < one.terms.length && b < two.terms.length; ) {
    const termA = one.terms[a] ?? 0;
    const termB = two.terms[b] ?? 0;
    if (termA === termB) sum += (one.weights[a++] ?? 0) * (two.weights[b++] ?? 0);
    else if (termA < termB) a++;
    else b++;
  }
  return sum;
}

function sumBySearch(small: Cluster, large: Cluster): number {
  let sum = 0;
  for (let at = 0; at < small.terms.length; at++) {
    const term = small.terms[at] ?? 0;
    let low = 0;
    for (let high = large.terms.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((large.terms[middle] ?? 0) < term) low = middle + 1;
      else high = middle;
    }
    if (large.terms[low] === term) sum += (small.weights[at] ?? 0) * (large.weights[low] ?? 0);
  }
  return sum;
}

/** How many days lie between the middles of both clusters' known days; absent when one has none. */
export function daysBetween(one: Cluster, two: Cluster): number | undefined {
  if (one.dayCount === 0 || two.dayCount === 0) return undefined;
  return Math.abs(one.daySum / one.dayCount - two.daySum / two.dayCount);
}
