import type { Sentence } from './read-text.js';

/** Two sentences that have words in common. */
export type LikePair = {
  readonly one: number;
  readonly two: number;
  /** The share of the weight of both that is in common (Dice), from 0 to 1. */
  readonly like: number;
  /** How many words are in common. */
  readonly words: number;
};

/** Words of so many sentences tell nothing of a place in a long text. */
const mostPostings = 400;
/** So many sentences of the other text are considered for one, those most like it. */
const mostPartners = 24;

/** Pairs of sentences of A and B whose likeness is at least `least`, by the words they share; in the order of A. Places without a sentence are passed over. */
export function likePairs(a: readonly (Sentence | undefined)[], b: readonly (Sentence | undefined)[], least: number): readonly LikePair[] {
  const pairs: LikePair[] = [];
  const postings = postingsOf(b);
  const weights = new Float64Array(b.length);
  const counts = new Uint32Array(b.length);
  for (const [one, sentence] of a.entries()) {
    if (sentence === undefined) continue;
    const touched: number[] = [];
    const found: LikePair[] = [];
    for (const [alike, { count, weight }] of countsOf(sentence.words)) {
      const list = postings.get(alike);
      if (list === undefined || list.length > mostPostings) continue;
      for (const posting of list) {
        const shared = Math.min(count, posting.count);
        if (counts[posting.sentence] === 0) touched.push(posting.sentence);
        counts[posting.sentence] = (counts[posting.sentence] ?? 0) + shared;
        weights[posting.sentence] = (weights[posting.sentence] ?? 0) + shared * Math.min(weight, posting.weight);
      }
    }
    for (const two of touched.sort((x, y) => x - y)) {
      const like = (2 * (weights[two] ?? 0)) / Math.max(1e-9, sentence.weight + (b[two]?.weight ?? 0));
      if (like >= least) found.push({ one, two, like, words: counts[two] ?? 0 });
      counts[two] = 0;
      weights[two] = 0;
    }
    if (found.length > mostPartners) found.sort((x, y) => y.like - x.like || x.two - y.two).length = mostPartners;
    pairs.push(...found);
  }
  return pairs;
}

/** The weight of the words that two sentences have in common. */
export function commonWeight(one: Sentence, two: Sentence): number {
  const theirs = countsOf(two.words);
  let common = 0;
  for (const [alike, { count, weight }] of countsOf(one.words)) {
    const other = theirs.get(alike);
    if (other !== undefined) common += Math.min(count, other.count) * Math.min(weight, other.weight);
  }
  return common;
}

type Posting = { readonly sentence: number; readonly count: number; readonly weight: number };
type Count = { count: number; readonly weight: number };

function postingsOf(sentences: readonly (Sentence | undefined)[]): ReadonlyMap<number, readonly Posting[]> {
  const postings = new Map<number, Posting[]>();
  for (const [sentence, one] of sentences.entries()) {
    for (const [alike, { count, weight }] of countsOf(one?.words ?? [])) {
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
