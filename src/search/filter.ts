import { type Columns, inferred } from './columns.js';
import { datesAsked } from './date-range.js';
import type { NameClause, Query } from './query.js';
import type { Filters } from './request.js';
import { foldToken, readTokens } from './tokens.js';

/** One test for each facet, of an article by its number: whether the filters of that facet let it pass. */
export type Tests = {
  readonly source: (doc: number) => boolean;
  readonly year: (doc: number) => boolean;
  readonly lang: (doc: number) => boolean;
  readonly author: (doc: number) => boolean;
  /** What the query itself asks of names and dates, and of standings; no facet looks past it. */
  readonly always: (doc: number) => boolean;
};

/** The place of each article's date in `columns.dates`. */
export function dateColumn({ articles, dates }: Columns): Uint32Array {
  const column = new Uint32Array(articles);
  let from = 0;
  for (const [at, { end }] of dates.entries()) {
    column.fill(at, from, end);
    from = end;
  }
  return column;
}

/** The tests that filters and the operators of a query make. */
export function testsOf(columns: Columns, dateOf: Uint32Array, filters: Filters, query: Query): Tests {
  const { source, lang, authorSet, flags } = columns;
  const known = (doc: number, fact: number): boolean => !filters.firm || ((flags[doc] ?? 0) & fact) === 0;
  const pass = (wanted: readonly string[], values: readonly string[]): readonly boolean[] =>
    values.map((value) => wanted.length === 0 || wanted.includes(value));
  const sources = pass(
    filters.sources,
    columns.sources.map(({ id }) => id),
  );
  const langs = pass(
    filters.langs,
    columns.langs.map((one) => one || 'unknown'),
  );
  const years = pass(
    filters.years,
    columns.dates.map(({ date }) => date.slice(0, 4) || 'undated'),
  );
  const sets = columns.authorSets.map((set) => filters.authors.length === 0 || set.some((author) => filters.authors.includes(columns.authors[author] ?? '')));
  const asked = datesAsked(columns, query, filters);
  const anyDate = asked.every((one) => one);
  const named = query.names.map((clause) => namedIn(columns, clause));
  return {
    source: (doc) => (known(doc, inferred.source) ? (sources[source[doc] ?? 0] ?? false) : filters.sources.length === 0),
    year: (doc) => (known(doc, inferred.date) ? (years[dateOf[doc] ?? 0] ?? false) : filters.years.length === 0 || filters.years.includes('undated')),
    lang: (doc) => (known(doc, inferred.lang) ? (langs[lang[doc] ?? 0] ?? false) : filters.langs.length === 0 || filters.langs.includes('unknown')),
    author: (doc) => (known(doc, inferred.authors) ? (sets[authorSet[doc] ?? 0] ?? false) : filters.authors.length === 0),
    always: (doc) =>
      known(doc, told) &&
      (anyDate || (known(doc, inferred.date) && (asked[dateOf[doc] ?? 0] ?? false))) &&
      named.every(({ field, excluded, has }) => {
        const fact = field === 'source' ? inferred.source : inferred.authors;
        const value = field === 'source' ? source[doc] : authorSet[doc];
        return (known(doc, fact) && (has[value ?? 0] ?? false)) !== excluded;
      }),
  };
}

/** What a line of the results tells of an article: where only stated and read facts count, these must be. */
export const told = inferred.date | inferred.source;

/** Whether each source, or each set of authors, is one that the clause names. */
function namedIn(columns: Columns, clause: NameClause): { readonly field: 'source' | 'author'; readonly excluded: boolean; readonly has: readonly boolean[] } {
  const { field, excluded } = clause;
  if (field === 'source')
    return { field, excluded, has: columns.sources.map(({ id, name }) => isNamed(name ?? '', clause) || id === clause.text.toLowerCase()) };
  const authors = columns.authors.map((name) => isNamed(name, clause));
  return { field, excluded, has: columns.authorSets.map((set) => set.some((author) => authors[author])) };
}

/** Whether some source or author has the name; an operator that names nobody deserves a word. */
export function namesSomebody(columns: Columns, clause: NameClause): boolean {
  return namedIn(columns, clause).has.some((one) => one);
}

/** A name that has all the words, each of them to its end or its beginning: `source:mosc` finds The Moscow Times. */
function isNamed(name: string, { tokens }: NameClause): boolean {
  const own: string[] = [];
  readTokens(name, (token) => own.push(token));
  return tokens.every((token) => own.some((one) => one.startsWith(foldToken(token))));
}
