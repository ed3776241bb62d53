import type { PartialDate } from './ids.js';

/**
 * How we come to know a fact (frame 8).
 * - `stated`: in the file's header, by the person or program that saved it.
 * - `read`: words of the text state it; the host of the article's own address looked up in the publications table, a credit, a copyright or self-description line included.
 * - `inferred`: concluded from something that does not state it (the language from the words, a date from the address).
 * - `keeper`: set by the keeper of the archive.
 * A fact nobody states has no value and the standing `unknown`.
 */
export type Standing = 'stated' | 'read' | 'inferred' | 'keeper' | 'unknown';

/** The fields of an article for which findings are made, with the type of their values. */
export type FieldValues = {
  title: string;
  subtitle: string;
  /** The byline as it stands, without "By". */
  byline: string;
  /** People's names, in order. */
  authors: readonly string[];
  /** A wire agency: Reuters, AP, dpa. */
  agency: string;
  /** The publication's name. */
  source: string;
  date: PartialDate;
  updated: PartialDate;
  retrieved: PartialDate;
  /** Absolute http(s) address of the publisher's page. */
  url: string;
  /** BCP 47 tag, lower case primary subtag: `en`, `pt-br`. */
  lang: string;
  tags: readonly string[];
  section: string;
  description: string;
  /** Photo credit. */
  credit: string;
  /** Place in the dateline. */
  dateline: string;
};
export type FieldName = keyof FieldValues;
/** Every field, in the order in which tables and data files have them. */
export const fieldNames: readonly FieldName[] = [
  'title',
  'subtitle',
  'byline',
  'authors',
  'agency',
  'source',
  'date',
  'updated',
  'retrieved',
  'url',
  'lang',
  'tags',
  'section',
  'description',
  'credit',
  'dateline',
];

/**
 * Where in the file something stands.
 * `line` counts from 1 in the file as it lies on disk; absent when the evidence is no line (a file name, a setting).
 * `quote` is a run of characters that stands on that line, exactly as written.
 */
export type Evidence = { readonly line?: number; readonly quote?: string };

/**
 * How a finding was made, as a permanent code; `templates/messages/*.json` hold its words under `how.<code>`.
 * Examples: `header` (with `key`), `first-heading`, `first-line`, `byline-line`, `printed-date`, `own-address`, `address-host`, `file-name`, `letters`.
 */
export type How = string;

/** One cue's reading of one field. `weight` from 0 to 1 says how sure this cue is when it fires; `settle` compares weights. */
export type Finding<F extends FieldName = FieldName> = {
  [K in F]: Evidence & {
    readonly field: K;
    readonly value: FieldValues[K];
    readonly standing: 'stated' | 'read' | 'inferred' | 'keeper';
    readonly how: How;
    /** The header key as written, when the file's header states it. */
    readonly key?: string;
    readonly weight: number;
    /** The text the value was read from when it differs from the value: `28 Dec 2019 5:00 PM`. */
    readonly text?: string;
  };
}[F];

/** A candidate that lost, and why (a `why.<code>` message). */
export type Rejected = Evidence & { readonly value: string; readonly how: How; readonly why: string };

/** What is shown for one field: the value with its standing and evidence. No `value` means that the file does not state it. */
export type Fact<T> = Evidence & {
  readonly value?: T;
  readonly standing: Standing;
  readonly how?: How;
  readonly key?: string;
  readonly text?: string;
  /** Other evidence that says the same: the address that agrees with the printed date. */
  readonly agrees?: readonly (Evidence & { readonly how: How })[];
  /** Everything that was considered and not taken; readings that differ from the winner included. */
  readonly rejected?: readonly Rejected[];
};

/** All facts of an article, one for each field. */
export type Facts = { readonly [K in FieldName]: Fact<FieldValues[K]> };
