import type { PartialDate } from '../model/ids.js';

/**
 * Brings one file of the index by its name (`start`, `3f09c1aa/w-07`) and gives the text it handed over; rejects when it cannot be had.
 * The file of a name is `search/<name>.js`, a classic script that calls `backfileShard("<name>", "<text>")`.
 */
export type LoadShard = (name: string) => Promise<string>;

/** How results are sorted. By date, articles without one come last either way. */
export type SortOrder = 'relevance' | 'newest' | 'oldest';

/**
 * What the reader picked besides the words. Lists are alternatives of one another; an empty list asks for nothing. Values are those of `Facets`.
 */
export type Filters = {
  readonly sources: readonly string[];
  /** `2019`; `undated` for articles without a date. */
  readonly years: readonly string[];
  /** Tags without region (`pt`); `unknown` where nobody knows the language. */
  readonly langs: readonly string[];
  /** Names of people who signed. */
  readonly authors: readonly string[];
  /** The first and the last day asked for, themselves included; a month or a year stands for all of its days. Absent: no bound. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Stated and read facts only: articles whose date or source was inferred are left out, as in the lists of other pages; other inferred facts count as unknown. */
  readonly firm: boolean;
};

/** One question to the index. */
export type SearchRequest = {
  /** As typed. */
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SortOrder;
  /** The first hit wanted, from 0, and how many. */
  readonly from: number;
  readonly count: number;
  /** The last word may be unfinished: it stands for every word that begins so. */
  readonly typing: boolean;
};

/** No filter at all. */
export const noFilters: Filters = { sources: [], years: [], langs: [], authors: [], firm: false };
