import type { Sentence } from './read-sentences.js';

/** How much of the weights of two sentences is in common. */
export type Likeness = {
  /** Weight of the words that sentence `a` of A and `b` of B have in common. */
  readonly common: (a: number, b: number) => number;
  /** The share of both that is in common (Dice), from 0 to 1. */
  readonly like: (a: number, b: number) => number;
};

/** Measures all pairs of sentences at once, by the words they share. */
export function measureLikeness(a: readonly Sentence[], b: readonly Sentence[]): Likeness {
  const width = b.length;
  const table = new Float32Array(a.length * width);
  const postings = postingsOf(b);
  for (const [row, { words }] of a.entries()) {
    const counts = countsOf(words);
    for (const [alike, { count, weight }] of counts) {
      for (const posting of postings.get(alike) ?? []) {
        const at = row * width + posting.sentence;
        table[at] = (table[at] ?? 0) + Math.min(count, posting.count) * Math.min(weight, posting.weight);
      }
    }
  }
  const common = (one: number, two: number): number => table[one * width + two] ?? 0;
  return {
    common,
    like: (one, two) => {
      const all = (a[one]?.weight ?? 0) + (b[two]?.weight ?? 0);
      return all === 0 ? 0 : (2 * common(one, two)) / all;
    },
  };
}

type Posting = { readonly sentence: number; readonly count: number; readonly weight: number };
type Count = { count: number; readonly weight: number };

function postingsOf(sentences: readonly Sentence[]): ReadonlyMap<number, readonly Posting[]> {
  const postings = new Map<number, Posting[]>();
  for (const [sentence, { words }] of sentences.entries()) {
    for (const [alike, { count, weight }] of countsOf(words)) {
      const list = postings.get(alike);
      if (list === undefined) postings.set(alike, [{ sentence, count, weight }]);
      else list.push({ sentence, count, weight });
    }
  }
  return postings;
}

function countsOf(words: Sentence['words']): ReadonlyMap<number, Count> {
  const counts = new Map<number, Count>();
  for (const { alike, weight } of words) {
    const known = counts.get(alike);
    if (known === undefined) counts.set(alike, { count: 1, weight });
    else known.count++;
  }
  return counts;
}
