import type { Sketch } from './sketch.js';

/** The terms of many sketches in three arrays: 100,000 articles take 80 MB so, and twice that as objects. */
export class PackedSketches {
  private terms = new Uint32Array(1 << 16);
  private weights = new Uint8Array(1 << 16);
  private readonly starts: Uint32Array;
  private rows = 0;

  constructor(count: number) {
    this.starts = new Uint32Array(count + 1);
  }

  /** Adds the next row. */
  add(sketch: Pick<Sketch, 'terms' | 'weights'>): void {
    const from = this.starts[this.rows] ?? 0;
    const to = from + sketch.terms.length;
    if (to > this.terms.length) {
      const size = Math.max(to, Math.ceil(this.terms.length * 1.5));
      const [terms, weights] = [new Uint32Array(size), new Uint8Array(size)];
      terms.set(this.terms);
      weights.set(this.weights);
      [this.terms, this.weights] = [terms, weights];
    }
    this.terms.set(sketch.terms, from);
    this.weights.set(sketch.weights, from);
    this.starts[++this.rows] = to;
  }

  at(row: number): Pick<Sketch, 'terms' | 'weights'> {
    const [from, to] = [this.starts[row] ?? 0, this.starts[row + 1] ?? 0];
    return { terms: this.terms.subarray(from, to), weights: this.weights.subarray(from, to) };
  }
}
