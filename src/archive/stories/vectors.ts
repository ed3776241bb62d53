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
  let end = 0;
  for (let row = 0; row < count; row++) {
    const sketch = sketchAt(row);
    const heavy = heaviest(sketch, (term) => {
      const slot = vocabulary.slotOf(term);
      const common = (term & 3) === 0 ? backgroundCount(term) : 0;
      return { slot, rarity: Math.log(articles / (powerOfTwo(vocabulary.countAt(slot)) + common + 0.5)) ** favour };
    });
    const length = Math.sqrt(heavy.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    for (const { slot, weight } of heavy) {
      if (vocabulary.countAt(slot) < 2) continue;
      terms[end] = slot;
      weights[end++] = weight / length;
    }
    starts[row + 1] = end;
  }
  return { starts, terms: terms.slice(0, end), weights: weights.slice(0, end), termCount: vocabulary.size };
}

type Heavy = { readonly slot: number; readonly weight: number; readonly term: number };

function heaviest(sketch: Pick<Sketch, 'terms' | 'weights'>, look: (term: number) => { slot: number; rarity: number }): Heavy[] {
  const rows: Heavy[] = [];
  for (let at = 0; at < sketch.terms.length; at++) {
    const term = sketch.terms[at] ?? 0;
    const { slot, rarity } = look(term);
    // NaN, for a word that nearly every article has, is not above 0 either.
    if (rarity > 0) rows.push({ slot, term, weight: rarity * (sketch.weights[at] ?? 0) });
  }
  return rows.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, kept);
}

function powerOfTwo(count: number): number {
  return 2 ** Math.round(Math.log2(count));
}
