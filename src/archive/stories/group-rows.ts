import { agglomerate, type Link, type Score } from './agglomerate.js';
import type { Edges } from './candidates.js';
import { type Cluster, clusterOf, daysBetween, meanCosine } from './cluster.js';
import { arePartedRows } from './parted-rows.js';
import type { Vectors } from './vectors.js';

/** What the keeper or equal texts say before any weighing: rows that belong together, and pairs of groups that never do. */
export type Given = {
  /** Rows that are one from the start. No row is in two groups. */
  readonly together: readonly (readonly number[])[];
  /** Rows that are in no story. */
  readonly alone: ReadonlySet<number>;
  /** The keeper's name for the story a row is in: rows with different names never meet. */
  readonly nameOf: (row: number) => string | undefined;
  /** Rows the keeper says tell different events: they never share a story. */
  readonly parted: ReadonlyMap<number, ReadonlySet<number>>;
};

/** Stories as rows, each list ascending, ordered by its first row; rows of no story stand alone. And threads, as lists of positions among the stories. */
export type Groups = { readonly stories: readonly (readonly number[])[]; readonly threads: readonly (readonly number[])[] };

/** One article and another, or a group: from this mean cosine on they tell the same event. */
const leastStory = 0.105;
/** The more articles the smaller of two groups has, the more alike they must be: a group that hangs together by itself is likely an event of its own. */
const perDoubling = 0.033;
/** A story is a claim on a page of its own, so its articles must hang together: the mean cosine among them is at least this, for two articles and for more. */
const leastOfTwo = 0.21;
const leastWithin = 0.17;
/** A group that does not is divided anew, with this in place of `leastStory`. Larger groups than this are left: their cosines are too many to look at. */
const leastSecondLook = 0.185;
const largestSecondLook = 400;
const leastThread = 0.18;
/** Days between two groups up to which their likeness counts in full, and the days in which it then falls to a third. */
const sameDays = 3;
const fading = 12;
/** Stories further apart are no thread. */
const threadDays = 120;

/** Pairs of articles below this cosine are of no use to grouping. */
export const leastEdge = leastStory;

/** Groups rows into stories and stories into threads. Rows are ordered by day and id, those without a day (NaN) last; `edges` are all pairs from `leastEdge` on. */
export function groupRows(vectors: Vectors, days: Float64Array, edges: Edges, given: Given): Groups {
  const nameOf = (cluster: Cluster): string | undefined => cluster.rows.map(given.nameOf).find((name) => name !== undefined);
  const anyNames = given.together.some((rows) => rows.some((row) => given.nameOf(row) !== undefined));
  const apart = (one: Cluster, two: Cluster): boolean => {
    if (arePartedRows(one.rows, two.rows, given.parted)) return true;
    if (!anyNames) return false;
    const [a, b] = [nameOf(one), nameOf(two)];
    return a !== undefined && b !== undefined && a !== b;
  };
  const storyScore =
    (least: number): Score =>
    (cosine, one, two) => {
      if (apart(one, two)) return 0;
      const smaller = Math.min(one.rows.length, two.rows.length);
      return (cosine * decayOver(daysBetween(one, two))) / (least + perDoubling * Math.log2(smaller));
    };
  const start = startingGroups(days.keys(), given.together);
  const secondLook = (rows: readonly number[]): readonly (readonly number[])[] => {
    if (rows.length < 2 || rows.length > largestSecondLook || given.together.some((group) => group.length === rows.length && group[0] === rows[0]))
      return [rows];
    const within = meanWithin(rows, vectors, days);
    if (within >= (rows.length === 2 ? leastOfTwo : leastWithin)) return [rows];
    const parts = startingGroups(rows, given.together);
    if (parts.length < 3) return parts;
    const clusters = parts.map((part) => clusterOf(part, vectors, days));
    return agglomerate(clusters, allLinks(clusters, leastSecondLook), storyScore(leastSecondLook), leastSecondLook).flatMap((cluster) =>
      cluster.rows.length === 2 ? secondLook(cluster.rows) : [cluster.rows],
    );
  };
  const usable = (a: number, b: number): boolean => !given.alone.has(a) && !given.alone.has(b);
  const stories = uniteAll(start, edges, usable, vectors, days, storyScore(leastStory), leastStory)
    .flatMap(secondLook)
    .sort((one, two) => (one[0] ?? 0) - (two[0] ?? 0));
  const threadScore: Score = (cosine, one, two) => ((daysBetween(one, two) ?? 0) > threadDays ? 0 : cosine / leastThread);
  const threads = uniteAll(stories, edges, usable, vectors, days, threadScore, leastThread);
  const storyOf = new Map(stories.map((rows, at) => [rows[0], at]));
  const inThreads = threads.map((rows) => rows.flatMap((row) => storyOf.get(row) ?? []));
  return { stories, threads: inThreads.filter((members) => members.length > 1) };
}

function decayOver(gap: number | undefined): number {
  return gap === undefined || gap <= sameDays ? 1 : Math.exp((sameDays - gap) / fading);
}

/** The groups that are given, cut down to `rows`, and each other row by itself; ordered by first row. */
function startingGroups(rows: Iterable<number>, together: readonly (readonly number[])[]): number[][] {
  const left = new Set(rows);
  const groups: number[][] = [];
  for (const group of together) {
    const own = group.filter((row) => left.delete(row)).sort((a, b) => a - b);
    if (own.length > 0) groups.push(own);
  }
  for (const row of left) groups.push([row]);
  return groups.sort((one, two) => (one[0] ?? 0) - (two[0] ?? 0));
}

function meanWithin(rows: readonly number[], vectors: Vectors, days: Float64Array): number {
  const { weights } = clusterOf(rows, vectors, days);
  let all = 0;
  for (const weight of weights) all += weight * weight;
  const { width } = vectors;
  for (const row of rows) for (let at = row * width; at < (row + 1) * width; at++) all -= (vectors.weights[at] ?? 0) ** 2;
  return all / (rows.length * (rows.length - 1));
}

function allLinks(clusters: readonly Cluster[], least: number): Link[] {
  const links: Link[] = [];
  for (const [b, two] of clusters.entries()) {
    for (let a = 0; a < b; a++) {
      const one = clusters[a];
      const cosine = one === undefined ? 0 : meanCosine(one, two);
      if (cosine >= least) links.push({ a, b, cosine });
    }
  }
  return links;
}

/** Unites groups component by component: average link cannot cross between two that no edge ties. */
function uniteAll(
  groups: readonly (readonly number[])[],
  edges: Edges,
  usable: (a: number, b: number) => boolean,
  vectors: Vectors,
  days: Float64Array,
  score: Score,
  least: number,
): number[][] {
  const groupOf = new Uint32Array(days.length);
  for (const [at, rows] of groups.entries()) for (const row of rows) groupOf[row] = at;
  const root = new Uint32Array(groups.length).map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (root[top] !== top) top = root[top] ?? top;
    for (let one = at; one !== top; ) [root[one], one] = [top, root[one] ?? top];
    return top;
  };
  // Two groups of several rows may be alike on the whole though no single edge says by how much: their mean is worked out below.
  const strong = (at: number): boolean => usable(edges.a[at] ?? 0, edges.b[at] ?? 0);
  for (let at = 0; at < edges.count; at++) {
    const [one, two] = [find(groupOf[edges.a[at] ?? 0] ?? 0), find(groupOf[edges.b[at] ?? 0] ?? 0)];
    if (one !== two && strong(at)) root[Math.max(one, two)] = Math.min(one, two);
  }
  const links = new Map<number, number[]>();
  for (let at = 0; at < edges.count; at++) {
    const [one, two] = [groupOf[edges.a[at] ?? 0] ?? 0, groupOf[edges.b[at] ?? 0] ?? 0];
    if (one === two || !strong(at)) continue;
    const top = find(one);
    const known = links.get(top);
    if (known === undefined) links.set(top, [at]);
    else known.push(at);
  }
  const members = new Map<number, number[]>();
  for (let at = 0; at < groups.length; at++) {
    const top = find(at);
    const known = members.get(top);
    if (known === undefined) members.set(top, [at]);
    else known.push(at);
  }
  const result: number[][] = [];
  for (const [top, ids] of members) {
    const own = links.get(top);
    if (own === undefined) {
      result.push([...(groups[top] ?? [])]);
      continue;
    }
    const place = new Map(ids.map((id, at) => [id, at]));
    const clusters = ids.map((id) => clusterOf(groups[id] ?? [], vectors, days));
    const known = new Map<number, Link>();
    for (const at of own) {
      const a = place.get(groupOf[edges.a[at] ?? 0] ?? 0) ?? 0;
      const b = place.get(groupOf[edges.b[at] ?? 0] ?? 0) ?? 0;
      const key = Math.min(a, b) * ids.length + Math.max(a, b);
      if (known.has(key)) continue;
      const [one, two] = [clusters[a], clusters[b]];
      if (one === undefined || two === undefined) continue;
      const cosine = one.rows.length + two.rows.length === 2 ? (edges.weights[at] ?? 0) : meanCosine(one, two);
      if (cosine >= least) known.set(key, { a, b, cosine });
    }
    for (const { rows } of agglomerate(clusters, [...known.values()], score, least)) result.push([...rows]);
  }
  return result.sort((one, two) => (one[0] ?? 0) - (two[0] ?? 0));
}
