import { hash32 } from '../text/hash.js';
import { type EndingClass, foldToken, termOf } from './tokens.js';

/**
 * Numbers for the words of many texts, so that each word is folded and cut to its stem once. `entryOf` numbers words as written, with
 * `tokenOf` for their folded form; `termFor` numbers the terms of the index. Lives as long as one run of indexing.
 */
export class Lexicon {
  private readonly entries = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  private readonly termsOf = new Map<EndingClass, Int32Array>();
  /** The folded form of each word as written; empty for what is no token. */
  readonly tokens: string[] = [];
  /** The terms by their numbers. */
  readonly terms: string[] = [];
  private readonly hashes: number[] = [];

  /** The number of a word as written. */
  entryOf(raw: string, fold: (raw: string) => string = foldToken): number {
    const known = this.entries.get(raw);
    if (known !== undefined) return known;
    const entry = this.tokens.length;
    // Cut loose from the text it stands in, which would stay in memory with it.
    this.entries.set(JSON.parse(JSON.stringify(raw)) as string, entry);
    this.tokens.push(fold(raw));
    return entry;
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

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.terms.length);
    this.terms.push(term);
    this.hashes.push(hash32(term));
    return this.terms.length - 1;
  }
}
