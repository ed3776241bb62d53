import { agglomerate, type Link, type Score, type WorthKeeping } from './agglomerate.js';
import type { Edges } from './candidates.js';
import { type Cluster, clusterOf, daysBetween, meanCosine } from './cluster.js';
import { arePartedRows } from './parted-rows.js';
import { stride, type Vectors, width } from './vectors.js';

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
/** Below this part of what makes a story two groups are no longer looked at, however alike, because too many days lie between them. */
const tooFar = 0.6;
/** Stories further apart are no thread. */
const threadDays = 120;

/** Pairs of articles below this cosine are of no use to grouping. */
export const leastEdge = leastStory;

/** A pair below this ties no two groups by itself: stories need more within, and what would hang together by such pairs alone is everything in a dense month. */
const leastTie = 0.12;

/**
 * Whether a pair of this cosine, so many days apart (NaN when one has no day), may bring articles into one story or one thread. Articles that no chain of such
 * pairs ties have nothing to do with each other, which is what makes one more article cheap in a large archive.
 */
export function mayMeet(cosine: number, gap: number): boolean {
  return cosine >= leastThread || (cosine >= leastTie && cosine * decayOver(Number.isNaN(gap) ? undefined : gap) >= leastTie);
}

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
    return agglomerate(clusters, allLinks(clusters, leastSecondLook), storyScore(leastSecondLook), isNear(leastSecondLook)).flatMap((cluster) =>
      cluster.rows.length === 2 ? secondLook(cluster.rows) : [cluster.rows],
    );
  };
  const usable = (a: number, b: number): boolean => !given.alone.has(a) && !given.alone.has(b);
  const stories = uniteAll(start, edges, usable, vectors, days, storyScore(leastStory), isNear(leastStory))
    .flatMap(secondLook)
    .sort((one, two) => (one[0] ?? 0) - (two[0] ?? 0));
  const threadScore: Score = (cosine, one, two) => ((daysBetween(one, two) ?? 0) > threadDays ? 0 : cosine / leastThread);
  const threads = uniteAll(stories, edges, usable, vectors, days, threadScore, (cosine) => cosine >= leastThread);
  const storyOf = new Map(stories.map((rows, at) => [rows[0], at]));
  const inThreads = threads.map((rows) => rows.flatMap((row) => storyOf.get(row) ?? []));
  return { stories, threads: inThreads.filter((members) => members.length > 1) };
}

/**
 * Uniting two groups can only lower the mean of their pairs; the days between their middles may become fewer, but seldom so many fewer that what lies
 * far below the bound now comes above it.
 */
function isNear(least: number): WorthKeeping {
  return (cosine, one, two) => cosine >= least && cosine * decayOver(daysBetween(one, two)) >= least * tooFar;
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
  for (const row of rows) for (let at = row * stride; at < row * stride + width; at++) all -= (vectors.weights[at] ?? 0) ** 2;
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

/** Unites groups, as far as edges tie them. */
function uniteAll(
  groups: readonly (readonly number[])[],
  edges: Edges,
  usable: (a: number, b: number) => boolean,
  vectors: Vectors,
  days: Float64Array,
  score: Score,
  isWorth: WorthKeeping,
): number[][] {
  const groupOf = new Uint32Array(days.length);
  for (const [at, rows] of groups.entries()) for (const row of rows) groupOf[row] = at;
  const clusters = groups.map((rows) => clusterOf(rows, vectors, days));
  const links: Link[] = [];
  // Two groups of several rows may be alike on the whole though no single edge says by how much: their mean is worked out.
  const wide = new Float64Array(edges.count);
  let count = 0;
  for (let at = 0; at < edges.count; at++) {
    const [one, two] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
    const [a, b] = [groupOf[one] ?? 0, groupOf[two] ?? 0];
    if (a === b || !usable(one, two)) continue;
    if (groups[a]?.length === 1 && groups[b]?.length === 1) links.push({ a, b, cosine: edges.weights[at] ?? 0 });
    else wide[count++] = Math.min(a, b) * groups.length + Math.max(a, b);
  }
  let before = -1;
  for (const pair of wide.subarray(0, count).sort()) {
    if (pair === before) continue;
    before = pair;
    const [a, b] = [Math.floor(pair / groups.length), pair % groups.length];
    const [one, two] = [clusters[a], clusters[b]];
    const cosine = one === undefined || two === undefined ? 0 : meanCosine(one, two);
    if (cosine > 0) links.push({ a, b, cosine });
  }
  const united = links.length === 0 ? clusters : agglomerate(clusters, links, score, isWorth);
  return united.map(({ rows }) => [...rows]).sort((one, two) => (one[0] ?? 0) - (two[0] ?? 0));
}
