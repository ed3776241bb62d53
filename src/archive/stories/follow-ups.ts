import type { Edges } from './candidates.js';
import type { Groups } from './group-rows.js';

/** What shows best that a story follows up on an earlier one of its thread (by its place among the stories): their most alike pair of rows with days, `a` before `b`. */
export type FollowingPair = { readonly earlier: number; readonly a: number; readonly b: number; readonly cosine: number };

/**
 * For each story of a thread, by its place, the pair that shows a follow-up best, where there is one: an article with a day before that of one of this story's,
 * in a story whose days lie before this one's on average. Of pairs that are equally alike the one with the first rows.
 */
export function followUpsAmong({ stories, threads }: Groups, edges: Edges, days: Float64Array): ReadonlyMap<number, FollowingPair> {
  const storyOf = new Map(threads.flatMap((thread) => thread.flatMap((story) => (stories[story] ?? []).map((row) => [row, story] as const))));
  const threadOf = new Map(threads.flatMap((thread, at) => thread.map((story) => [story, at] as const)));
  const middles = new Map([...threadOf.keys()].map((story) => [story, middleOf(stories[story] ?? [], days)]));
  const best = new Map<number, FollowingPair>();
  for (let at = 0; at < edges.count; at++) {
    const [one, two] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
    const [first, second] = (days[one] ?? Number.NaN) <= (days[two] ?? Number.NaN) ? [one, two] : [two, one];
    if (!((days[first] ?? Number.NaN) < (days[second] ?? Number.NaN))) continue;
    const [earlier, story] = [storyOf.get(first), storyOf.get(second)];
    if (earlier === undefined || story === undefined || earlier === story || threadOf.get(earlier) !== threadOf.get(story)) continue;
    if (!((middles.get(earlier) ?? Number.NaN) < (middles.get(story) ?? Number.NaN))) continue;
    const pair = { earlier, a: first, b: second, cosine: edges.weights[at] ?? 0 };
    const known = best.get(story);
    if (known === undefined || isBetter(pair, known)) best.set(story, pair);
  }
  return best;
}

function isBetter(one: FollowingPair, two: FollowingPair): boolean {
  return one.cosine !== two.cosine ? one.cosine > two.cosine : one.a !== two.a ? one.a < two.a : one.b < two.b;
}

/** The mean of the known days. */
function middleOf(rows: readonly number[], days: Float64Array): number {
  const known = rows.flatMap((row) => (Number.isNaN(days[row]) ? [] : [days[row] ?? 0]));
  return known.reduce((sum, day) => sum + day, 0) / known.length;
}
