import { hash32 } from '../text/hash.js';
import type { TokenKind } from './token-edges.js';
import { type EndingClass, termOf, tokenOf } from './tokens.js';

/**
 * Numbers for the words of many texts, so that each word is folded and cut to its stem once. Lives as long as one run of indexing.
 * Words are looked up where they stand, by their UTF-16 units: a string and a Map for each word of each text took half of all indexing.
 */
export class Lexicon {
  /** The folded form of each word as written. */
  readonly tokens: string[] = [];
  /** The terms of the index by their numbers. */
  readonly terms: string[] = [];
  private hashes = new Uint32Array(1 << 13);
  private readonly numbers = new Map<string, number>();
  private readonly termsOf = new Map<EndingClass, Int32Array>();
  /** How many words have their term in `termsOf`. */
  private readonly known = new Map<EndingClass, number>();
  /** Words as written, one after the other, and how many units they are. */
  private units = new Uint16Array(1 << 16);
  private size = 0;
  /** Open addressing by hash, four numbers a slot: the word plus one (negative for what is no token, 0 for a free slot), its hash, where it is written, how long it is. */
  private slots = new Int32Array(1 << 15);
  private filled = 0;

  /** The number of the word that stands at a place of a text; -1 for what is no token. */
  entryAt(text: string, at: number, end: number, kind: TokenKind): number {
    const { slots } = this;
    const last = slots.length - 1;
    const hash = hashAt(text, at, end);
    let slot = (hash << 2) & last;
    for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
      // A slot of the table has all four numbers.
      if (slots[slot + 1] === hash && slots[slot + 3] === end - at && this.isWord(slots[slot + 2] as number, text, at, end)) return found < 0 ? -1 : found - 1;
      slot = (slot + 4) & last;
    }
    return this.add(text, at, end, kind, slot, hash);
  }

  /** Takes folded words in as words of their own; gives their numbers. */
  addTokens(tokens: readonly string[]): Uint32Array {
    const first = this.tokens.length;
    for (const token of tokens) this.tokens.push(token);
    return Uint32Array.from(tokens, (_, at) => first + at);
  }

  /** For each word the number of the term that it stands for in a language. Valid until the next word is met. */
  termsFor(endings: EndingClass): Int32Array {
    let terms = this.termsOf.get(endings) ?? new Int32Array(0);
    const known = this.known.get(endings) ?? 0;
    if (known === this.tokens.length) return terms;
    if (this.tokens.length > terms.length) terms = enlarged(new Int32Array(Math.max(4096, this.tokens.length * 2)), terms);
    for (let entry = known; entry < this.tokens.length; entry++) terms[entry] = this.numberOf(termOf(this.tokens[entry] ?? '', endings));
    this.termsOf.set(endings, terms);
    this.known.set(endings, this.tokens.length);
    return terms;
  }

  /** The hashes of the terms that words stand for, which are the same in every run. */
  hashesOf(words: Uint32Array, endings: EndingClass): Uint32Array {
    const terms = this.termsFor(endings);
    const { hashes } = this;
    const list = new Uint32Array(words.length);
    for (let at = 0; at < words.length; at++) list[at] = hashes[terms[words[at] as number] as number] as number; // words of ours
    return list;
  }

  private isWord(start: number, text: string, at: number, end: number): boolean {
    const { units } = this;
    let unit = start;
    for (let place = at; place < end; place++) if (units[unit++] !== text.charCodeAt(place)) return false;
    return true;
  }

  private add(text: string, at: number, end: number, kind: TokenKind, slot: number, hash: number): number {
    const start = this.size;
    this.size += end - at;
    if (this.size > this.units.length) this.units = enlarged(new Uint16Array(Math.max(this.units.length * 2, this.size)), this.units);
    for (let place = at; place < end; place++) this.units[start + place - at] = text.charCodeAt(place);
    // Made of its units: a part of a text would keep the whole of it in memory for as long as the word is known.
    const token = tokenOf(String.fromCharCode(...this.units.subarray(start, this.size)), kind);
    const entry = this.tokens.length;
    if (token !== '') this.tokens.push(token);
    this.slots.set([token === '' ? -1 : entry + 1, hash, start, end - at], slot);
    if (++this.filled * 8 > this.slots.length) this.rehash();
    return token === '' ? -1 : entry;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 4);
    for (let from = 0; from < this.slots.length; from += 4) {
      if (this.slots[from] === 0) continue;
      let slot = ((this.slots[from + 1] ?? 0) << 2) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 4) & (slots.length - 1);
      slots.set(this.slots.subarray(from, from + 4), slot);
    }
    this.slots = slots;
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.length;
    this.numbers.set(term, number);
    this.terms.push(term);
    if (number === this.hashes.length) this.hashes = enlarged(new Uint32Array(number * 2), this.hashes);
    this.hashes[number] = hash32(term);
    return number;
  }
}

const [seed, prime] = [0x811c9dc5, 0x01000193];

/** FNV-1a over the units, with the high bits mixed into the low ones that choose the slot. */
function hashAt(text: string, at: number, end: number): number {
  let hash = seed;
  for (let place = at; place < end; place++) hash = Math.imul(hash ^ text.charCodeAt(place), prime);
  return hash ^ (hash >>> 15);
}

function enlarged<T extends Uint16Array | Uint32Array | Int32Array>(larger: T, list: T): T {
  larger.set(list);
  return larger;
}
