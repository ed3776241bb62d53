/** How much each term of one text counts: a table over typed arrays, because a Map takes several times as long for some hundred numbers that are asked once. */
export class TermWeights {
  /** For each slot the place of its term in the order of appearance, from 1; 0 for none. */
  private slots: Uint16Array;
  private terms: Uint32Array;
  private weights: Float64Array;
  private count = 0;

  /** `expected`: about how many different terms there will be. */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, Math.min(expected, 16384) * 2)));
    this.slots = new Uint16Array(size);
    this.terms = new Uint32Array(size / 2);
    this.weights = new Float64Array(size / 2);
  }

  add(term: number, weight: number): void {
    const slot = this.slotOf(term);
    const place = this.slots[slot] ?? 0;
    if (place > 0) {
      this.weights[place - 1] = (this.weights[place - 1] ?? 0) + weight;
      return;
    }
    if (this.count === this.terms.length) {
      this.grow();
      this.add(term, weight);
      return;
    }
    this.terms[this.count] = term;
    this.weights[this.count] = weight;
    this.slots[slot] = ++this.count;
  }

  /** All terms in the order of appearance, with their weights. */
  all(): { readonly terms: Uint32Array; readonly weights: Float64Array } {
    return { terms: this.terms.slice(0, this.count), weights: this.weights.subarray(0, this.count) };
  }

  /** The place of a term that was added, in the order of appearance. */
  placeOf(term: number): number {
    return (this.slots[this.slotOf(term)] ?? 0) - 1;
  }

  private slotOf(term: number): number {
    const mask = this.slots.length - 1;
    let slot = Math.imul(term, 0x9e3779b1) >>> 0;
    // The upper bits are the well-mixed ones.
    for (slot = (slot >>> 12) & mask; ; slot = (slot + 1) & mask) {
      const place = this.slots[slot] ?? 0;
      if (place === 0 || this.terms[place - 1] === term) return slot;
    }
  }

  private grow(): void {
    const { terms, weights, count } = this;
    this.slots = new Uint16Array(this.slots.length * 2);
    this.terms = new Uint32Array(terms.length * 2);
    this.weights = new Float64Array(terms.length * 2);
    this.terms.set(terms);
    this.weights.set(weights);
    for (let place = 0; place < count; place++) this.slots[this.slotOf(terms[place] ?? 0)] = place + 1;
  }
}
