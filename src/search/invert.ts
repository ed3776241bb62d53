import type { Lexicon } from './lexicon.js';
import { longestRead, readEdges } from './token-edges.js';
import type { EndingClass } from './tokens.js';
import { firstBodyPlace } from './shard-format.js';

/** What the index reads of an article: texts as the site publishes them. */
export type IndexedText = { readonly headline: string; readonly subtitle: string; readonly text: string; readonly endings: EndingClass };

/** Every token of a segment, by its term: occurrences `starts[t]` to before `starts[t + 1]` in `docs` and `places`, for the terms in `used`. */
export type Occurrences = {
  /** The terms that occur, by their numbers in the lexicon. */
  readonly used: readonly number[];
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly places: Uint32Array;
};

/** Collects the tokens of the articles of one segment. */
export class TokenRows {
  private terms = new Uint32Array(1 << 16);
  private places = new Uint32Array(1 << 16);
  private readonly docEnds: number[] = [];
  private size = 0;
  /** Number of tokens of each article. */
  readonly lengths: number[] = [];
  /** For each article, the first place behind its subtitle. */
  readonly subtitleEnds: number[] = [];
  /** How often each word of the lexicon was met. */
  counts = new Uint32Array(1 << 14);
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds an article; returns the terms of its text, in order. Valid until the next call. */
  add(article: IndexedText): Uint32Array {
    const begin = this.size;
    let place = 0;
    this.read(article.headline, article.endings, () => place++);
    // A free place parts headline, subtitle and text, so that no phrase runs over an edge.
    place = Math.max(firstBodyPlace, place + 1);
    this.read(article.subtitle, article.endings, () => place++);
    this.subtitleEnds.push(place);
    place++;
    const text = this.size;
    this.read(article.text, article.endings, () => place++);
    this.lengths.push(this.size - begin);
    this.docEnds.push(this.size);
    return this.terms.subarray(text, this.size);
  }

  private read(text: string, endings: EndingClass, next: () => number): void {
    const { lexicon } = this;
    readEdges(text, (at, end, kind) => {
      const entry = lexicon.entryAt(text, at, Math.min(end, at + longestRead), kind);
      if (lexicon.tokens[entry] === '') return;
      if (entry >= this.counts.length) this.counts = grown(this.counts, entry + 1);
      this.counts[entry] = (this.counts[entry] ?? 0) + 1;
      if (this.size === this.terms.length) {
        this.terms = grown(this.terms, this.size + 1);
        this.places = grown(this.places, this.size + 1);
      }
      this.terms[this.size] = lexicon.termFor(entry, endings);
      this.places[this.size++] = next();
    });
  }

  /** All tokens sorted by term, and within a term by article and place (a counting sort). */
  occurrences(): Occurrences {
    const starts = new Uint32Array(this.lexicon.terms.length + 1);
    for (let at = 0; at < this.size; at++) {
      const term = (this.terms[at] ?? 0) + 1;
      starts[term] = (starts[term] ?? 0) + 1;
    }
    const used: number[] = [];
    for (let term = 0; term + 1 < starts.length; term++) {
      if ((starts[term + 1] ?? 0) > 0) used.push(term);
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    }
    const next = starts.slice();
    const docs = new Uint32Array(this.size);
    const places = new Uint32Array(this.size);
    let at = 0;
    for (const [doc, end] of this.docEnds.entries()) {
      for (; at < end; at++) {
        const term = this.terms[at] ?? 0;
        const to = next[term] ?? 0;
        next[term] = to + 1;
        docs[to] = doc;
        places[to] = this.places[at] ?? 0;
      }
    }
    return { used, starts, docs, places };
  }
}

function grown(list: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(list.length * 2, least));
  larger.set(list);
  return larger;
}
