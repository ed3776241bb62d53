import type { Note } from './answer.js';
import { type LookedUp, type LookUp, mostWordFiles, rareFirst } from './look-up.js';
import { matchPhrase, positionFiles } from './match-phrase.js';
import type { OpenIndex } from './open-index.js';
import type { Clause, Query } from './query.js';
import type { WordMatches } from './word-matches.js';

/** The articles that have what a query asks for, by number within each segment, and the words they were found by. */
export type Found = {
  readonly docs: readonly (readonly number[])[];
  readonly words: readonly LookedUp[];
  /** How many of the words each article has, where not all had to match; parallel to `docs`. */
  readonly matched?: readonly (readonly number[])[];
};

/** All articles that have every word and phrase of the query, and none that it excludes. */
export async function findArticles(index: OpenIndex, query: Query, lookUp: LookUp): Promise<Found> {
  const clauses = query.clauses.filter((clause) => !clause.excluded);
  const tokens = rareFirst(
    index,
    clauses.flatMap((clause) => clause.tokens),
  );
  const words: LookedUp[] = [];
  const leftOut: string[] = [];
  let docs: readonly (readonly number[] | undefined)[] = index.segments.map(() => undefined);
  for (const token of tokens) {
    const word = await lookUp.word(token, alive(docs));
    if (word === undefined) {
      leftOut.push(token.token);
      continue;
    }
    words.push(word);
    docs = docs.map((own, segment) => intersected(own, word.matches[segment]));
  }
  if (leftOut.length > 0) lookUp.notes.push({ kind: 'words-left-out', words: leftOut });
  let left = docs.map((own, segment) => own ?? everyArticle(index.segments[segment]?.articles ?? 0));
  for (const clause of clauses) left = await keepClause(index, clause, words, left, lookUp);
  for (const clause of query.clauses) if (clause.excluded) left = await dropClause(index, clause, left, lookUp);
  return { docs: left, words };
}

/** Articles that have some words of a query of which no article has all. */
export async function findSome(index: OpenIndex, query: Query, lookUp: LookUp): Promise<Found> {
  const everywhere = index.segments.map((_, at) => at);
  const words: LookedUp[] = [];
  const clauses = query.clauses.filter((clause) => !clause.excluded);
  for (const token of rareFirst(
    index,
    clauses.flatMap((clause) => clause.tokens),
  )) {
    const word = await lookUp.word(token, everywhere);
    if (word !== undefined) words.push(word);
  }
  const missing = words.filter(({ matches }) => matches.every((own) => (own?.docs.length ?? 0) === 0)).map(({ token }) => token.token);
  lookUp.notes.push({ kind: 'relaxed', missing });
  const counts = index.segments.map((_, segment) => countWords(words, segment));
  let docs: (readonly number[])[] = counts.map((own) => [...own.keys()].sort((a, b) => a - b));
  for (const clause of query.clauses) if (clause.excluded) docs = await dropClause(index, clause, docs, lookUp);
  return { docs, words, matched: docs.map((own, segment) => own.map((doc) => counts[segment]?.get(doc) ?? 0)) };
}

function countWords(words: readonly LookedUp[], segment: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { matches } of words) for (const doc of matches[segment]?.docs ?? []) counts.set(doc, (counts.get(doc) ?? 0) + 1);
  return counts;
}

/** Segments that still have articles; all of them while no word was looked up. */
function alive(docs: readonly (readonly number[] | undefined)[]): number[] {
  return docs.flatMap((own, segment) => (own === undefined || own.length > 0 ? [segment] : []));
}

function everyArticle(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** Those of the first list that are in the second; both ascend. Nothing as the first list stands for every article. */
function intersected(docs: readonly number[] | undefined, word: WordMatches | undefined): readonly number[] {
  if (word === undefined) return docs ?? [];
  if (docs === undefined) return [...word.docs];
  const both: number[] = [];
  let at = 0;
  for (const doc of docs) {
    while (at < word.docs.length && (word.docs[at] ?? 0) < doc) at++;
    if (word.docs[at] === doc) both.push(doc);
  }
  return both;
}

/** Keeps the articles where the clause's words stand as it asks: in the headline, in order. Their words they have already. */
async function keepClause(
  index: OpenIndex,
  clause: Clause,
  words: readonly LookedUp[],
  docs: (readonly number[])[],
  lookUp: LookUp,
): Promise<(readonly number[])[]> {
  const own = clause.tokens.flatMap(
    (token) => words.find((word) => word.token.token === token.token && (word.token === token || word.terms.prefix === undefined)) ?? [],
  );
  let left = docs;
  if (clause.inTitle) {
    left = left.map((list, segment) => own.reduce((kept, { matches }) => inHeadline(kept, matches[segment]), list));
  }
  // A word that was left out breaks the phrase into nothing that could be compared; the note says so.
  return clause.tokens.length > 1 && own.length === clause.tokens.length ? keepPhrase(index, clause, own, left, lookUp) : left;
}

function inHeadline(docs: readonly number[], word: WordMatches | undefined): readonly number[] {
  if (word === undefined) return docs;
  const inside = new Set<number>();
  for (const [at, doc] of word.docs.entries()) if (((word.fields[at] ?? 0) & 1) !== 0) inside.add(doc);
  return docs.filter((doc) => inside.has(doc));
}

/** Keeps the articles with the phrase. Segments are read in turn until the query has opened its files; articles behind that are left out, with a note. */
async function keepPhrase(
  index: OpenIndex,
  clause: Clause,
  words: readonly LookedUp[],
  docs: (readonly number[])[],
  { session, notes }: LookUp,
): Promise<(readonly number[])[]> {
  const kept: number[][] = [];
  let looked = 0;
  let all = 0;
  for (const [at, list] of docs.entries()) {
    const segment = index.segments[at];
    const own = words.flatMap(({ matches }) => matches[at] ?? []);
    all += list.length;
    kept.push([]);
    if (segment === undefined || list.length === 0 || own.length < words.length) continue;
    const fresh = new Set(own.flatMap((word) => positionFiles(segment, word)).filter((name) => !session.asked.has(name)));
    if (session.asked.size + fresh.size > mostWordFiles) continue;
    looked += list.length;
    kept[at] = await matchPhrase(index, segment, own, list, clause.inTitle, session);
  }
  if (looked < all) notes.push(capped(clause, looked, all));
  return kept;
}

function capped(clause: Clause, looked: number, all: number): Note {
  return { kind: 'phrase-capped', phrase: clause.tokens.map(({ token }) => token).join(' '), looked, all };
}

/** Takes out the articles that have what the clause excludes. */
async function dropClause(index: OpenIndex, clause: Clause, docs: (readonly number[])[], lookUp: LookUp): Promise<(readonly number[])[]> {
  const words: LookedUp[] = [];
  let having: readonly (readonly number[])[] = docs;
  for (const token of rareFirst(index, clause.tokens)) {
    const word = await lookUp.word(token, alive(having));
    if (word === undefined) {
      lookUp.notes.push({ kind: 'words-left-out', words: clause.tokens.map((one) => one.token) });
      return docs;
    }
    words.push(word);
    having = having.map((own, segment) => intersected(own, word.matches[segment]));
  }
  const gone = await keepClause(index, clause, words, [...having], lookUp);
  return docs.map((own, segment) => {
    const out = new Set(gone[segment]);
    return out.size === 0 ? own : own.filter((doc) => !out.has(doc));
  });
}
