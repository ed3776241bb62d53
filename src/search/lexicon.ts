import { hash32 } from '../text/hash.js';
import type { TokenKind } from './token-edges.js';
import { type EndingClass, termOf, tokenOf } from './tokens.js';

/**
 * Numbers for the words of many texts, so that each word is folded and cut to its stem once. Lives as long as one run of indexing.
 * Words are looked up where they stand, by their UTF-16 units: a string and a Map for each word of each text took half of all indexing.
 */
export class Lexicon {
  /** The folded form of each word as written; empty for what is no token. */
  readonly tokens: string[] = [];
  /** The terms of the index by their numbers. */
  readonly terms: string[] = [];
  private readonly hashes: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly termsOf = new Map<EndingClass, Int32Array>();
  /** Words as written, one after the other, and where each begins; one more for the end. */
  private units = new Uint16Array(1 << 16);
  private starts = new Uint32Array(1 << 13);
  /** Open addressing by hash: the number of a word plus one, or 0. */
  private slots = new Uint32Array(1 << 14);

  /** The number of the word that stands at a place of a text. */
  entryAt(text: string, at: number, end: number, kind: TokenKind): number {
    const mask = this.slots.length - 1;
    let slot = hashAt(text, at, end) & mask;
    for (let found = this.slots[slot] ?? 0; found !== 0; found = this.slots[slot] ?? 0) {
      if (this.isWord(found - 1, text, at, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    return this.add(text, at, end, kind, slot);
  }

  /** The number of the term that a word stands for in a language. */
  termFor(entry: number, endings: EndingClass): number {
    let terms = this.termsOf.get(endings);
    if (terms === undefined || entry >= terms.length) {
      const larger = new Int32Array(Math.max(4096, this.tokens.length * 2)).fill(-1);
      if (terms !== undefined) larger.set(terms);
      terms = larger;
      this.termsOf.set(endings, terms);
    }
    const known = terms[entry] ?? -1;
    if (known >= 0) return known;
    const term = this.numberOf(termOf(this.tokens[entry] ?? '', endings));
    terms[entry] = term;
    return term;
  }

  /** The hashes of terms, which are the same in every run. */
  hashesOf(terms: Uint32Array): Uint32Array {
    return terms.map((term) => this.hashes[term] ?? 0);
  }

  private isWord(entry: number, text: string, at: number, end: number): boolean {
    const { units } = this;
    const start = this.starts[entry] ?? 0;
    if ((this.starts[entry + 1] ?? 0) - start !== end - at) return false;
    for (let place = at; place < end; place++) if (units[start + place - at] !== text.charCodeAt(place)) return false;
    return true;
  }

  private add(text: string, at: number, end: number, kind: TokenKind, slot: number): number {
    const entry = this.tokens.length;
    const start = this.starts[entry] ?? 0;
    if (start + end - at > this.units.length) this.units = enlarged(new Uint16Array(Math.max(this.units.length * 2, start + end - at)), this.units);
    if (entry + 2 > this.starts.length) this.starts = enlarged(new Uint32Array(this.starts.length * 2), this.starts);
    for (let place = at; place < end; place++) this.units[start + place - at] = text.charCodeAt(place);
    this.starts[entry + 1] = start + end - at;
    this.tokens.push(tokenOf(text.slice(at, end), kind));
    this.slots[slot] = entry + 1;
    if (this.tokens.length * 2 > this.slots.length) this.rehash();
    return entry;
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 4);
    for (let entry = 0; entry < this.tokens.length; entry++) {
      let hash = seed;
      for (let place = this.starts[entry] ?? 0; place < (this.starts[entry + 1] ?? 0); place++) hash = Math.imul(hash ^ (this.units[place] ?? 0), prime);
      let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = entry + 1;
    }
    this.slots = slots;
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.terms.length);
    this.terms.push(term);
    this.hashes.push(hash32(term));
    return this.terms.length - 1;
  }
}

const [seed, prime] = [0x811c9dc5, 0x01000193];

/** FNV-1a over the units, with the high bits mixed into the low ones that choose the slot. */
function hashAt(text: string, at: number, end: number): number {
  let hash = seed;
  for (let place = at; place < end; place++) hash = Math.imul(hash ^ text.charCodeAt(place), prime);
  return hash ^ (hash >>> 15);
}

function enlarged<T extends Uint16Array | Uint32Array>(larger: T, list: T): T {
  larger.set(list);
  return larger;
}
