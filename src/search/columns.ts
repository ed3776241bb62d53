import type { PartialDate } from '../model/ids.js';

/** What filters, facets and ranking need of every article of the archive, in columns; articles are numbered in the order of the archive's dates. */
export type Columns = {
  readonly articles: number;
  /** Dates in order, each with the number of the first article behind it; `''` for articles without one, last. */
  readonly dates: readonly { readonly date: PartialDate | ''; readonly end: number }[];
  readonly sources: readonly { readonly id: string; readonly name?: string }[];
  /** For each article, its place in `sources`. */
  readonly source: Uint32Array;
  readonly authors: readonly string[];
  /** Who signed together, as places in `authors`. */
  readonly authorSets: readonly (readonly number[])[];
  /** For each article, its place in `authorSets`. */
  readonly authorSet: Uint32Array;
  /** Tags without region; `''` is unknown. */
  readonly langs: readonly string[];
  readonly lang: Uint32Array;
  /** `inferred.*` bits, for each article. */
  readonly flags: Uint8Array;
  /** The grade of each article's length. */
  readonly grades: Uint8Array;
  /** The number of the group of articles that share most of their text, from 1; 0 for most. */
  readonly group: Uint32Array;
};

/** Which facts of an article are inferred. */
export const inferred = { date: 1, source: 2, lang: 4, authors: 8 } as const;

/** One segment as the reader must know it to find its files. */
export type SegmentPlace = {
  readonly name: string;
  readonly articles: number;
  /** For each file of postings, a text that is above all terms of the files before it and not above its own. */
  readonly terms: readonly string[];
  /** For each tier, the number of the first of its terms in each file. */
  readonly positions: readonly (readonly number[])[];
};

/** A file of texts and how many articles are in it; in the order of the archive. */
export type TextPlace = { readonly name: string; readonly articles: number };
