/** Terms and how many articles have each: a table over typed arrays, because a Map of a million numbers takes 80 MB. */
export class Vocabulary {
  private keys: Uint32Array;
  private counts: Uint32Array;
  private mask: number;
  private held = 0;

  constructor(expected = 1024) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.keys = new Uint32Array(size);
    this.counts = new Uint32Array(size);
    this.mask = size - 1;
  }

  /** Counts a term once more. */
  add(term: number): void {
    const at = this.slotOf(term);
    if (this.counts[at] === 0) {
      this.keys[at] = term;
      if (++this.held * 2 > this.keys.length) {
        this.counts[at] = 1;
        this.grow();
        return;
      }
    }
    this.counts[at] = (this.counts[at] ?? 0) + 1;
  }

  /** How many slots there are; a term's slot is its number from now on, as long as no term is added. */
  get size(): number {
    return this.keys.length;
  }

  /** The number of a term that was added. */
  slotOf(term: number): number {
    let at = Math.imul(term, 0x9e3779b1) >>> 0;
    for (at &= this.mask; this.counts[at] !== 0 && this.keys[at] !== term; ) at = (at + 1) & this.mask;
    return at;
  }

  termAt(slot: number): number {
    return this.keys[slot] ?? 0;
  }

  countAt(slot: number): number {
    return this.counts[slot] ?? 0;
  }

  /** How many articles have a term; 0 for one that was never added. */
  countOf(term: number): number {
    return this.counts[this.slotOf(term)] ?? 0;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Uint32Array(keys.length * 2);
    this.mask = this.keys.length - 1;
    for (let at = 0; at < keys.length; at++) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const to = this.slotOf(keys[at] ?? 0);
      this.keys[to] = keys[at] ?? 0;
      this.counts[to] = count;
    }
  }
}
