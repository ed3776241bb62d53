import { mostHeaviest, noPlace, rowBytes, stride, type Vectors } from './vectors.js';

const free = -1;
const empty = -2;
const unwanted = -1;
const shift = Math.log2(mostHeaviest);

/** Terms by some of their bits: says of a term that it is asked for, or seldom so of one that is not. */
export class AskedTerms {
  private readonly bits = new Uint8Array(1 << 14);

  add(term: number): void {
    this.bits[(term >>> 2) & 0x3fff] = 1;
  }

  has(term: number): boolean {
    return this.bits[(term >>> 2) & 0x3fff] === 1;
  }
}

/**
 * Which rows have a term among their heaviest: a list for each term, the newest row first. Everything lies in three flat tables, because a list of its own for
 * each of a million terms would take ten times the memory.
 */
export class TermLists {
  private readonly vectors: Vectors;
  private readonly asked: AskedTerms | undefined;
  /** Two numbers a slot: the term, and the newest place it stands at; `free` for a slot of no term, `empty` for a term that no row has yet. */
  private slots: Int32Array;
  private left: number;
  /** For each place the place before it in its list, and the weight there. */
  private readonly befores: Int32Array;
  private readonly weights: Float32Array;
  private readonly looked: Int32Array;
  private row = 0;
  private count = 0;

  /** Rows can be added in their order. `asked` says of which terms lists are wanted; absent: of all. */
  constructor(vectors: Vectors, asked?: AskedTerms) {
    this.asked = asked;
    this.vectors = vectors;
    const places = new ArrayBuffer(vectors.count * mostHeaviest * 8);
    this.befores = new Int32Array(places);
    this.weights = new Float32Array(places);
    this.slots = new Int32Array(2 * 4096).fill(free);
    this.left = 2048;
    this.looked = new Int32Array(mostHeaviest);
  }

  /** Finds the lists of a row's heaviest terms, which are how it finds rows and is found. */
  lookUp(row: number): void {
    const { terms, heaviest } = this.vectors;
    while (this.left < mostHeaviest) this.grow();
    this.row = row;
    let count = 0;
    for (; count < mostHeaviest; count++) {
      const place = heaviest[row * rowBytes + count] ?? noPlace;
      if (place === noPlace) break;
      const term = (terms[row * stride + place] ?? 0) | 0;
      if (this.asked?.has(term) === false) {
        this.looked[count] = unwanted;
        continue;
      }
      const slot = this.slotOf(term);
      this.looked[count] = slot;
      // Taken at once, so that no other term of this row takes it.
      if (this.slots[slot + 1] !== free) continue;
      this.slots[slot] = term;
      this.slots[slot + 1] = empty;
      this.left--;
    }
    this.count = count;
  }

  /** The newest place in the list of the looked-up term number `at`; negative for an empty list. */
  newest(at: number): number {
    return this.slots[(this.looked[at] ?? 0) + 1] ?? empty;
  }

  /** The place before another one in its list; negative at the end. */
  before(place: number): number {
    return this.befores[2 * place] ?? empty;
  }

  weightOf(place: number): number {
    return this.weights[2 * place + 1] ?? 0;
  }

  rowOf(place: number): number {
    return place >>> shift;
  }

  /** Puts the row that was looked up into the lists of its terms. */
  add(): void {
    const { row, slots, vectors } = this;
    for (let at = 0; at < this.count; at++) {
      const slot = this.looked[at] ?? unwanted;
      if (slot === unwanted) continue;
      const place = row * mostHeaviest + at;
      this.befores[2 * place] = slots[slot + 1] ?? empty;
      this.weights[2 * place + 1] = vectors.weights[row * stride + (vectors.heaviest[row * rowBytes + at] ?? 0)] ?? 0;
      slots[slot + 1] = place;
    }
  }

  private slotOf(term: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = ((Math.imul(term, 0x9e3779b1) >>> 8) << 1) & mask; ; slot = (slot + 2) & mask) {
      if (slots[slot + 1] === free || slots[slot] === term) return slot;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2).fill(free);
    this.left += old.length / 4;
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] === free) continue;
      const to = this.slotOf(old[slot] ?? 0);
      this.slots[to] = old[slot] ?? 0;
      this.slots[to + 1] = old[slot + 1] ?? 0;
    }
  }
}
