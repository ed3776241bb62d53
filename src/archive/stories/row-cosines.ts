import { stride, type Vectors, width } from './vectors.js';

const buckets = 4096;

/**
 * Cosines of one row with many others. The terms of the one stand in a table that fits into the fastest memory, so that nearly every term of another
 * row is seen to be none of them at one look.
 */
export class RowCosines {
  private readonly vectors: Vectors;
  /** For each bucket the place of a term in the row's list, from 1; 0 for none. `next`: another place of the same bucket. */
  private readonly first = new Uint8Array(buckets);
  private readonly next: Uint8Array;
  private start = -1;

  constructor(vectors: Vectors) {
    this.vectors = vectors;
    this.next = new Uint8Array(width + 1);
  }

  /** Takes this row as the one. */
  begin(row: number): void {
    const { terms } = this.vectors;
    if (this.start >= 0) for (let at = this.start; at < this.start + width; at++) this.first[bucketOf(terms[at] ?? 0)] = 0;
    this.start = row * stride;
    for (let at = 0; at < width && terms[this.start + at] !== 0; at++) {
      const bucket = bucketOf(terms[this.start + at] ?? 0);
      this.next[at + 1] = this.first[bucket] ?? 0;
      this.first[bucket] = at + 1;
    }
  }

  /** The cosine of the row that was taken and this one. */
  with(other: number): number {
    const { terms, weights } = this.vectors;
    const { start, first, next } = this;
    let cosine = 0;
    for (let at = other * stride, end = at + width; at < end; at++) {
      const term = terms[at] ?? 0;
      if (term === 0) break;
      for (let place = first[bucketOf(term)] ?? 0; place > 0; place = next[place] ?? 0) {
        if (terms[start + place - 1] !== term) continue;
        cosine += (weights[at] ?? 0) * (weights[start + place - 1] ?? 0);
        break;
      }
    }
    return cosine;
  }
}

function bucketOf(term: number): number {
  // The lowest two bits say what kind of term it is; those above them are well mixed.
  return (term >>> 2) & (buckets - 1);
}
