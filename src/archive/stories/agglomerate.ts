import { type Cluster, meanCosine, united } from './cluster.js';
import { ScoreHeap } from './score-heap.js';

/** Two clusters of the list, by position, and the mean cosine between their members. */
export type Link = { readonly a: number; readonly b: number; readonly cosine: number };

/** How far two clusters belong together: from 1 on they may become one, the highest first. `cosine` is the mean over all pairs of members. */
export type Score = (cosine: number, a: Cluster, b: Cluster) => number;

/** A cluster with its linked clusters; `stamp` counts how often it has grown, and is -1 once it is part of another. */
type Node = { cluster: Cluster; stamp: number; readonly near: Map<Node, number> };

/** Whether two clusters of this mean cosine are still looked at: they may come to be united when one of them has grown. */
export type WorthKeeping = (cosine: number, a: Cluster, b: Cluster) => boolean;

/**
 * Average-link agglomeration: unites the two clusters that belong together most, again and again, until none do.
 * Only linked clusters are united; a link that is not worth keeping is dropped.
 * Ties go to the clusters with the lowest rows, so the result does not depend on the order of anything.
 */
export function agglomerate(clusters: readonly Cluster[], links: readonly Link[], score: Score, isWorth: WorthKeeping): Cluster[] {
  const nodes = clusters.map((cluster): Node => ({ cluster, stamp: 0, near: new Map() }));
  const heap = new ScoreHeap<Node>();
  const offer = (one: Node, two: Node, cosine: number): void => {
    const points = score(cosine, one.cluster, two.cluster);
    if (points < 1) return;
    const [low, high] = firstRow(one) < firstRow(two) ? [one, two] : [two, one];
    heap.push({ points, low, high, lowRow: firstRow(low), highRow: firstRow(high), lowStamp: low.stamp, highStamp: high.stamp });
  };
  const link = (one: Node, two: Node, cosine: number): void => {
    one.near.set(two, cosine);
    two.near.set(one, cosine);
    offer(one, two, cosine);
  };
  for (const { a, b, cosine } of links) {
    const [one, two] = [nodes[a], nodes[b]];
    if (one !== undefined && two !== undefined && isWorth(cosine, one.cluster, two.cluster)) link(one, two, cosine);
  }
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { low, high } = best;
    if (low.stamp !== best.lowStamp || high.stamp !== best.highStamp) continue;
    const before = low.cluster.rows.length;
    const cosines = cosinesAfter(low, high, before);
    low.cluster = united(low.cluster, high.cluster);
    low.stamp++;
    high.stamp = -1;
    low.near.clear();
    for (const [other, known] of cosines) {
      other.near.delete(low);
      other.near.delete(high);
      const cosine = known ?? meanCosine(low.cluster, other.cluster);
      if (isWorth(cosine, low.cluster, other.cluster)) link(low, other, cosine);
    }
  }
  return nodes.filter(({ stamp }) => stamp >= 0).map(({ cluster }) => cluster);
}

function firstRow({ cluster }: Node): number {
  return cluster.rows[0] ?? 0;
}

/** The mean cosine of both together to each of their neighbours, where it follows from what is known of each. */
function cosinesAfter(low: Node, high: Node, before: number): Map<Node, number | undefined> {
  const after = new Map<Node, number | undefined>();
  const added = high.cluster.rows.length;
  for (const [other, cosine] of low.near) {
    const second = high.near.get(other);
    if (other !== high) after.set(other, second === undefined ? undefined : (before * cosine + added * second) / (before + added));
  }
  for (const other of high.near.keys()) if (other !== low && !after.has(other)) after.set(other, undefined);
  return after;
}
