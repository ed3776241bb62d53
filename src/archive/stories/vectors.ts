import { backgroundArticles, backgroundCount } from '../../text/word-weights.js';
import type { Sketch } from './sketch.js';
import { Vocabulary } from './vocabulary.js';

/**
 * Every article as a list of weighted terms of length 1, heaviest first. Row `i` stands from `starts[i]` to `starts[i + 1]`.
 * A term is a number below `termCount`; terms that only one article has are left out, because they tie it to nothing.
 */
export type Vectors = { readonly starts: Uint32Array; readonly terms: Uint32Array; readonly weights: Float32Array; readonly termCount: number };

const kept = 120;
/** Rare terms count a little more than their logarithm: it keeps apart events of one kind, which share all words but the names. */
const favour = 1.3;

/**
 * Weighs the terms of every article by how rare they are: in the archive, its counts rounded to powers of two so that they move rarely (frame 3),
 * and in news at large, by the shipped table.
 */
export function weighArticles(count: number, sketchAt: (row: number) => Pick<Sketch, 'terms' | 'weights'>): Vectors {
  const vocabulary = new Vocabulary(count * 8);
  let all = 0;
  for (let row = 0; row < count; row++) {
    const { terms } = sketchAt(row);
    all += Math.min(kept, terms.length);
    for (const term of terms) vocabulary.add(term);
  }
  const starts = new Uint32Array(count + 1);
  const terms = new Uint32Array(all);
  const weights = new Float32Array(all);
  const articles = powerOfTwo(count) + backgroundArticles + 1;
  // Worked out once for each term: a logarithm for each word of each article takes three times as long.
  const known = new Float64Array(vocabulary.size);
  const rarityAt = (slot: number, term: number): number => {
    const before = known[slot] ?? 0;
    if (before !== 0) return before;
    const common = (term & 3) === 0 ? backgroundCount(term) : 0;
    const logarithm = Math.log(articles / (powerOfTwo(vocabulary.countAt(slot)) + common + 0.5));
    const rarity = logarithm > 0 ? logarithm ** favour : -1;
    known[slot] = rarity;
    return rarity;
  };
  let end = 0;
  for (let row = 0; row < count; row++) {
    const sketch = sketchAt(row);
    const heavy = heaviest(sketch, vocabulary, rarityAt);
    const length = Math.sqrt(heavy.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    for (const { slot, weight } of heavy) {
      if (vocabulary.countAt(slot) < 2) continue;
      terms[end] = slot;
      weights[end++] = weight / length;
    }
    starts[row + 1] = end;
  }
  return { starts, terms: terms.subarray(0, end), weights: weights.subarray(0, end), termCount: vocabulary.size };
}

type Heavy = { readonly slot: number; readonly weight: number; readonly term: number };

function heaviest(sketch: Pick<Sketch, 'terms' | 'weights'>, vocabulary: Vocabulary, rarityAt: (slot: number, term: number) => number): Heavy[] {
  const rows: Heavy[] = [];
  for (let at = 0; at < sketch.terms.length; at++) {
    const term = sketch.terms[at] ?? 0;
    const slot = vocabulary.slotOf(term);
    const rarity = rarityAt(slot, term);
    // A word that nearly every article has tells nothing.
    if (rarity > 0) rows.push({ slot, term, weight: rarity * (sketch.weights[at] ?? 0) });
  }
  return rows.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, kept);
}

/** The nearest power of two, by ratio. */
function powerOfTwo(count: number): number {
  const below = 2 ** (31 - Math.clz32(count));
  return count > below * Math.SQRT2 ? below * 2 : below;
}
