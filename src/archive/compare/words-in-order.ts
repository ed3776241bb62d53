import type { Word } from './sentence-words.js';

/** Words of one sentence to a block: sums of two blocks and one more stay exact 32 bit numbers. */
const block = 30;
const full = 2 ** block - 1;

/**
 * Counts the words that a sentence has in common with others in one order (the length of the longest common subsequence), equal senses counting.
 * A word of the other sentence is looked at once for thirty words of this one (Hyyrö 2004, after Crochemore and others 2001), so that
 * every likely pair of two texts can be counted.
 */
export function wordsInOrder(words: readonly Word[]): (others: readonly Word[]) => number {
  const blocks = Math.max(1, Math.ceil(words.length / block));
  const places = new Map<number, Int32Array>();
  for (const [place, { alike }] of words.entries()) {
    let bits = places.get(alike);
    if (bits === undefined) {
      bits = new Int32Array(blocks);
      places.set(alike, bits);
    }
    const at = Math.floor(place / block);
    bits[at] = (bits[at] ?? 0) | (1 << (place % block));
  }
  const row = new Int32Array(blocks);
  return (others) => {
    row.fill(full);
    for (const { alike } of others) {
      const bits = places.get(alike);
      if (bits === undefined) continue;
      let carry = 0;
      for (let at = 0; at < blocks; at++) {
        const before = row[at] ?? 0;
        const common = before & (bits[at] ?? 0);
        const sum = before + common + carry;
        carry = sum > full ? 1 : 0;
        row[at] = (sum & full) | (before & ~common);
      }
    }
    // Each word found has taken one bit away.
    let found = 0;
    for (let at = 0; at < blocks; at++) found += block - ones(row[at] ?? 0);
    return found;
  };
}

/** How many bits are set. */
function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
