import { hashPair } from '../text/hash.js';

/** How many values a signature has. */
export const signatureSize = 32;
/** Runs of this many words are compared. */
const runLength = 4;
/** Shorter texts may be equal by chance. Words. */
const shortest = 30;
/** Values that must agree: about three quarters of the words of either text then stand in runs that both have. */
const leastShared = 20;
const bands = 8;
const bandSize = signatureSize / bands;

/**
 * A signature of a text: of the hashes of its runs of four words, the smallest in each of 32 classes (one-permutation minhash, Li, Owen and
 * Zhang 2012). Two texts agree in about that share of their values which they share of their runs. All zeros for a text of a few words.
 */
export function signatureOf(words: ArrayLike<number>): Uint16Array {
  const least = new Uint32Array(signatureSize).fill(0xffffffff);
  const signature = new Uint16Array(signatureSize);
  if (words.length < shortest) return signature;
  for (let at = 0; at + runLength <= words.length; at++) {
    let hash = words[at] ?? 0;
    for (let next = 1; next < runLength; next++) hash = hashPair(hash, words[at + next] ?? 0);
    const place = hash >>> 27;
    const value = (hash << 5) >>> 0;
    if (value < (least[place] ?? 0)) least[place] = value;
  }
  for (const [at, value] of least.entries()) signature[at] = 1 + ((value >>> 16) % 0xffff);
  return signature;
}

/**
 * Which articles share most of their text: for each article the number of its group, from 1, or 0 when it stands alone. `signatures` are those
 * of all articles, one after the other. Groups are numbered in the order of their first members.
 */
export function groupSameTexts(signatures: Uint16Array): Uint32Array {
  const count = signatures.length / signatureSize;
  const leader = Uint32Array.from({ length: count }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (leader[root] !== root) root = leader[root] ?? 0;
    leader[at] = root;
    return root;
  };
  for (let band = 0; band < bands; band++) {
    for (const [one, two] of neighboursIn(signatures, band)) {
      if (!sharesMost(signatures, one, two)) continue;
      const [a, b] = [find(one), find(two)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return numbered(leader, find);
}

/** Pairs of articles that are equal in a band: each one with the first and with the one before it that has the same values. */
function* neighboursIn(signatures: Uint16Array, band: number): Iterable<readonly [number, number]> {
  const count = signatures.length / signatureSize;
  const keys = new Float64Array(count);
  let size = 0;
  for (let at = 0; at < count; at++) {
    const begin = at * signatureSize + band * bandSize;
    if (signatures[begin] === 0) continue;
    let hash = 0;
    for (let next = 0; next < bandSize; next++) hash = hashPair(hash, signatures[begin + next] ?? 0);
    keys[size++] = (hash >>> 0) * 2 ** 21 + at;
  }
  const sorted = keys.subarray(0, size).sort();
  let first = 0;
  for (let at = 1; at < size; at++) {
    const same = Math.floor((sorted[at] ?? 0) / 2 ** 21) === Math.floor((sorted[at - 1] ?? 0) / 2 ** 21);
    if (!same) first = at;
    else {
      yield [(sorted[first] ?? 0) % 2 ** 21, (sorted[at] ?? 0) % 2 ** 21];
      if (at - first > 1) yield [(sorted[at - 1] ?? 0) % 2 ** 21, (sorted[at] ?? 0) % 2 ** 21];
    }
  }
}

function sharesMost(signatures: Uint16Array, one: number, two: number): boolean {
  let shared = 0;
  for (let at = 0; at < signatureSize; at++) if (signatures[one * signatureSize + at] === signatures[two * signatureSize + at]) shared++;
  return shared >= leastShared;
}

function numbered(leader: Uint32Array, find: (at: number) => number): Uint32Array {
  const groups = new Uint32Array(leader.length);
  const shared = new Set<number>();
  for (let at = 0; at < leader.length; at++) if (find(at) !== at) shared.add(find(at));
  let last = 0;
  for (let at = 0; at < leader.length; at++) {
    const root = find(at);
    // The smallest member leads a group, so it is met first.
    if (root === at) groups[at] = shared.has(at) ? ++last : 0;
    else groups[at] = groups[root] ?? 0;
  }
  return groups;
}
