import type { Found } from './find-articles.js';
import type { Tests } from './filter.js';
import type { OpenIndex } from './open-index.js';
import { scoresOf } from './rank.js';
import type { SortOrder } from './request.js';

/** One line of the results: an article and those under it, by their numbers. */
export type ResultLine = { readonly doc: number; readonly folded: readonly number[] };

/** Results in order. */
export type Ranked = {
  /** Articles, folded ones included. */
  readonly total: number;
  /** Lines after folding. */
  readonly shown: number;
  readonly lines: (from: number, count: number) => readonly ResultLine[];
};

/** Puts the articles that pass all filters in order, each group of nearly equal texts under its first one. */
export function orderResults(index: OpenIndex, found: Found, tests: Tests, sort: SortOrder): Ranked {
  const byScore = sort === 'relevance' && found.words.length > 0;
  const { docs, scores } = passing(index, found, tests, byScore);
  const order = Uint32Array.from(docs, (_, at) => at);
  if (byScore) order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (docs[a] ?? 0) - (docs[b] ?? 0));
  else orderByDate(index, docs, order, sort);
  const { group } = index.columns;
  const under = new Map<number, number[]>();
  const heads: number[] = [];
  for (const at of order) {
    const doc = docs[at] ?? 0;
    const own = group[doc] ?? 0;
    const known = own === 0 ? undefined : under.get(own);
    if (known === undefined) {
      heads.push(doc);
      if (own > 0) under.set(own, []);
    } else known.push(doc);
  }
  return {
    total: docs.length,
    shown: heads.length,
    lines: (from, count) => heads.slice(from, from + count).map((doc) => ({ doc, folded: under.get(group[doc] ?? 0) ?? [] })),
  };
}

function passing(index: OpenIndex, found: Found, tests: Tests, byScore: boolean): { readonly docs: readonly number[]; readonly scores: readonly number[] } {
  const all = byScore ? scoresOf(index, found) : [];
  const docs: number[] = [];
  const scores: number[] = [];
  for (const [segment, own] of found.docs.entries()) {
    const first = index.segments[segment]?.first ?? 0;
    for (const [at, local] of own.entries()) {
      const doc = first + local;
      if (!tests.always(doc) || !tests.source(doc) || !tests.year(doc) || !tests.lang(doc) || !tests.author(doc)) continue;
      docs.push(doc);
      scores.push(all[segment]?.[at] ?? 0);
    }
  }
  return { docs, scores };
}

/** The numbers of articles follow their dates, and those without one have the greatest. Newest first is the default. */
function orderByDate({ columns }: OpenIndex, docs: readonly number[], order: Uint32Array, sort: SortOrder): void {
  if (sort === 'oldest') return;
  const last = columns.dates[columns.dates.length - 1];
  const dated = last?.date === '' ? (columns.dates[columns.dates.length - 2]?.end ?? 0) : columns.articles;
  const behind = (doc: number): number => (doc >= dated ? 1 : 0);
  order.sort((a, b) => behind(docs[a] ?? 0) - behind(docs[b] ?? 0) || (docs[b] ?? 0) - (docs[a] ?? 0));
}
