import type { Lexicon } from './lexicon.js';
import type { SavedRow, SavedRows } from './saved-rows.js';
import { signatureOf } from './same-text.js';
import { firstBodyPlace } from './shard-format.js';
import { longestRead, readEdges } from './token-edges.js';
import type { EndingClass } from './tokens.js';

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

/** Where the tokens of an article lie among all: from `begin` those of its headline, then from `subtitle`, then from `text` to before `end`. */
type Row = {
  readonly begin: number;
  readonly subtitle: number;
  readonly text: number;
  readonly end: number;
  readonly endings: EndingClass;
  readonly signature: Uint16Array;
};

/** Collects the tokens of the articles of one segment, as numbers of words in the lexicon. */
export class TokenRows {
  private readonly lexicon: Lexicon;
  private words = new Uint32Array(1 << 16);
  private size = 0;
  private readonly rows: Row[] = [];

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  add({ headline, subtitle, text, endings }: IndexedText): void {
    const begin = this.size;
    this.read(headline);
    const atSubtitle = this.size;
    this.read(subtitle);
    const atText = this.size;
    this.read(text);
    const signature = signatureOf(this.lexicon.hashesOf(this.words.subarray(atText, this.size), endings));
    this.rows.push({ begin, subtitle: atSubtitle, text: atText, end: this.size, endings, signature });
  }

  /** Adds an article that was read before; `entries` are the lexicon's numbers for the words of its list. */
  addSaved({ words, headline, subtitle, endings, signature }: SavedRow, entries: Uint32Array): void {
    const begin = this.size;
    this.size += words.length;
    if (this.size > this.words.length) this.words = grown(this.words, this.size);
    for (let at = 0; at < words.length; at++) this.words[begin + at] = entries[words[at] as number] as number; // words of the list
    this.rows.push({ begin, subtitle: begin + headline, text: begin + headline + subtitle, end: this.size, endings, signature });
  }

  /** The articles as they were read, each word once in the list. */
  saved(): SavedRows {
    const { tokens } = this.lexicon;
    const list: string[] = [];
    const numbers = new Map<string, number>();
    const places = new Int32Array(tokens.length).fill(-1);
    const placeOf = (entry: number): number => {
      const token = tokens[entry] ?? '';
      const place = numbers.get(token) ?? list.push(token) - 1;
      numbers.set(token, place);
      places[entry] = place;
      return place;
    };
    const words = new Uint32Array(this.size);
    for (let at = 0; at < this.size; at++) {
      const entry = this.words[at] as number; // a word that was met
      const place = places[entry] as number; // every word of the lexicon has one
      words[at] = place < 0 ? placeOf(entry) : place;
    }
    return {
      tokens: list,
      rows: this.rows.map(({ begin, subtitle, text, end, endings, signature }) => ({
        words: words.subarray(begin, end),
        headline: subtitle - begin,
        subtitle: text - subtitle,
        endings,
        signature,
      })),
    };
  }

  private read(text: string): void {
    const { lexicon } = this;
    // No text has more tokens than characters.
    if (this.size + text.length > this.words.length) this.words = grown(this.words, this.size + text.length);
    const { words } = this;
    let { size } = this;
    readEdges(text, (at, end, kind) => {
      const word = lexicon.entryAt(text, at, Math.min(end, at + longestRead), kind);
      if (word >= 0) words[size++] = word;
    });
    this.size = size;
  }

  /** Number of tokens of each article. */
  lengths(): readonly number[] {
    return this.rows.map(({ begin, end }) => end - begin);
  }

  /** For each article, the first place behind its subtitle. */
  subtitleEnds(): readonly number[] {
    return this.rows.map((row) => placesOf(row).text - 1);
  }

  signatures(): readonly Uint16Array[] {
    return this.rows.map(({ signature }) => signature);
  }

  /** How often each word of the lexicon was met. */
  counts(): Uint32Array {
    const counts = new Uint32Array(this.lexicon.tokens.length);
    const { words, size } = this;
    for (let at = 0; at < size; at++) countOne(counts, words[at] as number); // a word that was met
    return counts;
  }

  /** All tokens sorted by term, and within a term by article and place (a counting sort). */
  occurrences(): Occurrences {
    const terms = this.terms();
    const starts = new Uint32Array(this.lexicon.terms.length + 1);
    for (let at = 0; at < terms.length; at++) countOne(starts, (terms[at] as number) + 1); // a term that was met
    const used: number[] = [];
    for (let term = 0; term + 1 < starts.length; term++) {
      if ((starts[term + 1] ?? 0) > 0) used.push(term);
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    }
    const next = starts.slice();
    const docs = new Uint32Array(this.size);
    const places = new Uint32Array(this.size);
    for (const [doc, row] of this.rows.entries()) {
      const place = placesOf(row);
      for (const [from, to, first] of [
        [row.begin, row.subtitle, 0],
        [row.subtitle, row.text, place.subtitle],
        [row.text, row.end, place.text],
      ] as const) {
        for (let at = from; at < to; at++) {
          const free = countOne(next, terms[at] as number); // a term that was met
          docs[free] = doc;
          places[free] = first + at - from;
        }
      }
    }
    return { used, starts, docs, places };
  }

  /** The term of each token. */
  private terms(): Uint32Array {
    const terms = new Uint32Array(this.size);
    const { words, lexicon } = this;
    for (const { begin, end, endings } of this.rows) {
      const termOf = lexicon.termsFor(endings);
      for (let at = begin; at < end; at++) terms[at] = termOf[words[at] as number] as number; // words that were met
    }
    return terms;
  }
}

/** The places at which the subtitle and the text of an article begin. A free place parts headline, subtitle and text, so that no phrase runs over an edge. */
function placesOf({ begin, subtitle, text }: Row): { readonly subtitle: number; readonly text: number } {
  const first = Math.max(firstBodyPlace, subtitle - begin + 1);
  return { subtitle: first, text: first + text - subtitle + 1 };
}

/** Adds one to a count and gives what it was. */
function countOne(counts: Uint32Array, at: number): number {
  const before = counts[at] as number; // callers count what there is
  counts[at] = before + 1;
  return before;
}

function grown(list: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(list.length * 2, least));
  larger.set(list);
  return larger;
}
