import type { FieldValues } from './facts.js';
import { type KeeperDayName, keeperDayNames } from './keeper-days.js';

/** The facts that the keeper can set in `corrections.csv`, in the order of its columns. */
export const correctable = ['title', 'date', 'source', 'authors', 'url', 'lang'] as const;
export type Correctable = (typeof correctable)[number];

/** Every column of `corrections.csv` that is read; any other is passed over. */
export const correctionColumns = ['file', 'sha256', ...correctable, 'story', 'note', ...keeperDayNames, 'not-same-story-as', 'checked'] as const;

/** In a cell of its own: the fact is to have no value, whatever the file says. */
export const emptied = '-';

/** What the keeper says about one file: a row of `corrections.csv`, read. */
export type Correction = {
  /** The file as the keeper wrote it. */
  readonly file: string;
  /** Which row of the table it is, from 0, the row of column names not counted. */
  readonly row: number;
  /** The line of `corrections.csv` on which the row begins, from 1. */
  readonly line: number;
  /** 64 lower-case hex digits: the row holds only for these bytes. Absent: for whatever the file holds. */
  readonly sha256?: string;
  /** The facts that are set. One without `value` is emptied; one that is absent stays as it was read. */
  readonly facts: { readonly [K in Correctable]?: { readonly value?: FieldValues[K] } };
  /** The name of the story the article belongs to; `-` means none. */
  readonly story?: string;
  /** Files whose articles tell another event than this one. */
  readonly apart?: readonly string[];
  /** Files whose relation to this one the keeper checked; `story` says it of the article's place in its story. */
  readonly checked?: readonly string[];
  /** One line shown on the article's card. */
  readonly note?: string;
  /** Days as they are written; `-` takes one away that the file's header states. */
  readonly days?: { readonly [N in KeeperDayName]?: string };
};
