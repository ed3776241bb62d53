import { hashPair } from './hash.js';
import type { NumberSet } from './number-set.js';

/** The hash of each run of `length` words, by the place of its first word: `words.length - length + 1` of them. */
export function runsOf(words: Uint32Array, length: number): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - length + 1));
  for (let at = 0; at < runs.length; at++) {
    let run = words[at] ?? 0;
    for (let next = 1; next < length; next++) run = hashPair(run, words[at + next] ?? 0);
    runs[at] = run;
  }
  return runs;
}

/** How many words of a text stand in runs of `length` words that the other text has too. */
export function wordsCovered(runs: Uint32Array, length: number, others: NumberSet): number {
  let covered = 0;
  let end = 0;
  for (let at = 0; at < runs.length; at++) {
    if (!others.has(runs[at] ?? 0)) continue;
    covered += at + length - Math.max(at, end);
    end = at + length;
  }
  return covered;
}

/** How many numbers stand in both sets. */
export function countShared(one: NumberSet, two: NumberSet): number {
  const [small, large] = one.size <= two.size ? [one, two] : [two, one];
  let shared = 0;
  for (const value of small.members) if (large.has(value)) shared++;
  return shared;
}
