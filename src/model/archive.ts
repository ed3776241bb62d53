import type { Entry } from './article.js';
import type { PartialDate, SourceId } from './ids.js';

/** The articles of one calendar day, ordered by source name, headline and id. */
export type DayEdition = { readonly day: PartialDate; readonly entries: readonly Entry[] };
/** A month with its days in order; `undated` are articles known to the month only. */
export type MonthEdition = { readonly month: PartialDate; readonly days: readonly DayEdition[]; readonly undated: readonly Entry[]; readonly count: number };
/** A year with its months in order; `undated` are articles known to the year only. */
export type YearEdition = { readonly year: PartialDate; readonly months: readonly MonthEdition[]; readonly undated: readonly Entry[]; readonly count: number };

/** One source with its articles: dated ones by date, then headline and id; undated ones after them. */
export type SourceGroup = {
  readonly id: SourceId;
  /** Absent for `_unknown`. */
  readonly name?: string;
  /** The publication's language, when the table states it. */
  readonly lang?: string;
  readonly entries: readonly Entry[];
};

/**
 * Articles that share a name: a person's who signed them, a language, a tag or section.
 * `slug` is the group's name in addresses; `name` is absent where nobody knows it (articles whose language is unknown).
 */
export type NamedGroup = {
  readonly name?: string;
  readonly slug: string;
  /** Every form the name has in the files, in the order of their code units. */
  readonly spellings: readonly string[];
  /** The keeper said that these spellings are one person, so that the sources need not be kept apart. */
  readonly joined?: true;
  /** In the order of the archive. Never empty. */
  readonly entries: readonly Entry[];
};

/** Everything understood about all articles, without bodies. */
export type Archive = {
  /** Every article, ordered by date (undated last), source, headline, id. */
  readonly entries: readonly Entry[];
  /** Years ascending. */
  readonly years: readonly YearEdition[];
  /** Articles without any date, by source, headline and id. */
  readonly undated: readonly Entry[];
  /** Sources by name; `_unknown` last. */
  readonly sources: readonly SourceGroup[];
  /** People who signed articles, by name: no staff, agencies or addresses. */
  readonly authors: readonly NamedGroup[];
  /** Languages by their tag without region (`pt` for `pt-br`); articles without a known language last. */
  readonly languages: readonly NamedGroup[];
  /** Tags and sections, by name. */
  readonly tags: readonly NamedGroup[];
  /** Newest arrivals first, by the ledger's order; at most 50. */
  readonly recent: readonly Entry[];
  /** True when every article came with the same build: then the order of arrival says nothing. */
  readonly arrivedTogether: boolean;
  /** True when every article is a sample. */
  readonly samplesOnly: boolean;
};
