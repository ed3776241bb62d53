import type { Entry } from '../model/article.js';
import type { ArticleId, Digest } from '../model/ids.js';
import type { Remembered } from './article-store.js';
import type { RarePart, SharedPart } from './recalled-entry.js';

/** What many files share: what became of them, and the shared part of their entries. */
export type Kind = Pick<Remembered, 'sample' | 'inVault' | 'settled' | 'correction' | 'passing'> & {
  readonly outcome: 'article' | 'rejected' | 'left-out';
  readonly reason?: string;
  readonly shared?: SharedPart;
};

/** What few articles have; `digest` when the entry has another than the file's bytes, `recordDigest` when that is not of the usual length. */
export type RareFields = RarePart & { readonly digest?: Digest; readonly recordDigest?: string };

/** Values that rows share, each once: a row holds its place in the list. */
export type Tables = {
  /** Of each row, empty when it is no article. Here, because maps find a text that stands alone sooner than a part of a longer one. */
  readonly ids: readonly ArticleId[];
  readonly kind: readonly Kind[];
  readonly date: readonly (Entry['date'] | null)[];
  /** Names of people and of tags, which lists have by their numbers. */
  readonly names: readonly string[];
  readonly rare: readonly RareFields[];
  readonly diagnostics: readonly Remembered['diagnostics'][];
};

/**
 * A run of rows in the index is a head of whole numbers (how many rows; the length of lists; the bytes of marks, of files' names, of words, of tables and of
 * what pages show; 1 when names are UTF-16, and 2 when words are), then the numbers of each row, its places, the lists, and the texts in that order.
 * Words are read when they are asked for, and what pages show stands behind all that and is read from the disk when an article of the run is shown.
 */
export const headSize = 8;

/** Numbers of a row: size, time and number of the file; where the article lies in the store (seven); words. */
export const numbersARow = 11;

/** Whole numbers of a row: its place in each table or among the lists; where its file's name begins, and in that or behind it its path; its headline and address among the words; what pages show. */
export const placeColumns = {
  kind: 0,
  date: 1,
  /** In the lists: how many numbers follow. */
  authors: 2,
  tags: 3,
  rare: 4,
  diagnostics: 5,
  file: 6,
  fileLength: 7,
  path: 8,
  pathLength: 9,
  headline: 10,
  headlineLength: 11,
  /** And one more; 0 for none. Behind the headline. */
  urlLength: 12,
  shown: 13,
  shownLength: 14,
} as const;
export const placesARow = 15;

/** Marks of a row, padded: the digest of the file's bytes, the digest of the record. */
export const digestWidth = 64;
export const recordWidth = 32;
export const marksWidth = digestWidth + recordWidth;
