import { hash32 } from '../text/hash.js';

/**
 * Cuts a row of articles into runs at places that the articles themselves decide: before each one whose id has a smaller hash than those
 * of the `reach` articles on either side. (A hash, for neighbours of one day lie in the order of their ids.) A new article moves no cut further away than that, so the same set has the same runs whatever was built
 * before, and a run has at least `reach` articles (but for the first and the last) and twice as many on average. A cut at every id that
 * fits a mask would leave runs of very different length. Returns the first index of each run; the first is 0.
 */
export function cutsOf(ids: readonly string[], reach: number): readonly number[] {
  return cutsBetween(hashesOf(ids), reach);
}

/** The hashes of ids, for whoever cuts one row several times. */
export function hashesOf(ids: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at++) hashes[at] = hash32(ids[at] ?? '');
  return hashes;
}

/** The same as `cutsOf` from the hashes of the ids. */
export function cutsBetween(hashes: Uint32Array, reach: number): readonly number[] {
  const cuts = [0];
  const window: number[] = [];
  let head = 0;
  // `window` keeps candidates for the smallest hash among the last 2 * reach + 1, each smaller than those behind it (sliding minimum).
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    while (window.length > head && (hashes[window[window.length - 1] ?? 0] ?? 0) > hash) window.pop();
    window.push(at);
    const middle = at - reach;
    if ((window[head] ?? 0) < middle - reach) head++;
    if (middle >= reach && window[head] === middle) cuts.push(middle);
  }
  return cuts;
}
