import type { PartialDate, SitePath } from '../model/ids.js';
import type { Standing } from '../model/facts.js';

/** A run of characters of a text, with whether the query asks for it. Runs follow one another without gaps. */
export type MarkedRun = { readonly text: string; readonly marked: boolean };

/** One result as it is shown. What the article does not state is absent. */
export type Hit = {
  /** From the site's root: `2019/12/28/example-times/storm.html`. */
  readonly address: SitePath;
  readonly headline: readonly MarkedRun[];
  readonly headlineFrom: 'title' | 'first-words' | 'file-name';
  /** About 200 characters around the words asked for; empty where the site carries no text, or where the file with the text could not be loaded. */
  readonly excerpt: readonly MarkedRun[];
  readonly date?: PartialDate;
  readonly dateStanding: Standing;
  readonly source?: string;
  readonly sourceId: string;
  readonly sourceStanding: Standing;
  readonly authors: readonly string[];
  readonly lang?: string;
  readonly dir: 'ltr' | 'rtl';
  readonly sample: boolean;
  /** The other results that share most of their text with this one, best first, as numbers for `SearchEngine.describe`. */
  readonly folded: readonly number[];
};

/** A result under another one. */
export type FoldedHit = Pick<Hit, 'address' | 'date' | 'dateStanding' | 'source' | 'sourceId' | 'sourceStanding' | 'dir'> & { readonly headline: string };

/** One value of a facet with how many results have it. `value` is what goes into `Filters`, `label` what is shown. */
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number };

/**
 * Counts over all results, folded ones included. In each facet the filters of the other facets apply and its own do not, so that a reader
 * sees what else there is. Sources and authors by count, then name; years newest first, `undated` last; languages by count.
 */
export type Facets = {
  readonly sources: readonly FacetValue[];
  readonly years: readonly FacetValue[];
  readonly langs: readonly FacetValue[];
  readonly authors: readonly FacetValue[];
  /** How many of the results have neither an inferred date nor an inferred source. */
  readonly firm: number;
};

/** What the page has to say about an answer, each with a sentence in `templates/messages`. */
export type Note =
  /** No article has all the words; these have some. `missing`: the words that stand nowhere. */
  | { readonly kind: 'relaxed'; readonly missing: readonly string[] }
  /** Some files of the index could not be loaded: results may be incomplete. */
  | { readonly kind: 'incomplete'; readonly files: number }
  /** A phrase of very common words was looked for in part of the archive only: in this many of the articles that have all its words. */
  | { readonly kind: 'phrase-capped'; readonly phrase: string; readonly looked: number; readonly all: number }
  /** The query has more words than may be looked up at once: these were left out. */
  | { readonly kind: 'words-left-out'; readonly words: readonly string[] }
  /** The unfinished last word begins too many words: only some of them were looked for. */
  | { readonly kind: 'prefix-capped'; readonly prefix: string }
  /** `source:` or `author:` names nobody here, or a date that cannot be read. */
  | { readonly kind: 'unknown-value'; readonly field: 'source' | 'author' | 'before' | 'after' | 'on'; readonly value: string };

/** What the index answers. */
export type SearchAnswer = {
  /** Articles that match, folded ones included. */
  readonly total: number;
  /** Hits after folding: what `from` and `count` page through. */
  readonly shown: number;
  readonly hits: readonly Hit[];
  readonly facets: Facets;
  readonly notes: readonly Note[];
  /** The query with misspelled words replaced by words of the archive; only when few articles match. */
  readonly suggestion?: string;
};
