import { type Edges, findEdges } from './candidates.js';
import { leastEdge } from './group-rows.js';
import { edgesFound, mergedEdges } from './look-anew.js';
import { numbersFrom, PooledVectors, poolOf } from './pooled-vectors.js';
import { emptyKeys, keepKeys, movedKeys, type RowKeys, type Told } from './row-keys.js';
import { comparedRows, type Rows } from './rows.js';
import type { Steps } from './steps.js';
import { countOf, countsAfter, countsWorthKeeping, type TermCounts } from './term-counts.js';
import { touchedBy } from './touched-rows.js';
import { articlesStep, countTerms, emptyVectors, Rarities, rowBytes, stride, termCount, type Vectors, weighRow } from './vectors.js';
import { Vocabulary } from './vocabulary.js';

/** Every article weighed, and all pairs alike enough to be looked at together. The same rows give the same, whether from nothing or from another state. */
export type WeighedRows = {
  readonly rows: Rows;
  readonly keys: RowKeys;
  readonly vectors: PooledVectors;
  /** By their later row, then the earlier one. */
  readonly edges: Edges;
  readonly counts: TermCounts;
};

/** The same after a change. `kept` is where a row of before stands now, -1 for none. */
export type Reweighed = WeighedRows & { readonly stepped: boolean; readonly kept: Int32Array };

/** Above this share of changed rows nothing is gained by looking at what was before. */
const worthKeeping = 0.05;

/** So many rows are read or weighed before there is a pause. */
const rowsAtOnce = 1024;

/** Weighs rows from nothing. */
export function* weighRows(rows: Rows, tell: (row: number) => Told): Steps<WeighedRows> {
  const vectors = emptyVectors(rows.count);
  const keys = emptyKeys(rows.count);
  for (let row = 0; row < rows.count; row++) {
    const told = tell(row);
    vectors.terms.set(told.terms, row * stride);
    // Where their weights will be stands at first how much they count.
    vectors.weights.set(told.weights, row * stride);
    keepKeys(keys, row, told);
    if (row % rowsAtOnce === 0) yield;
  }
  const vocabulary = new Vocabulary(rows.count * 8);
  countTerms(vectors, vocabulary);
  const rarities = new Rarities(rows.count);
  const rarityOf = knownRarities(vocabulary, rarities);
  for (let row = 0; row < rows.count; row++) {
    weighRow(vectors, row, (place) => vectors.weights[row * stride + place] ?? 0, rarityOf);
    if (row % rowsAtOnce === 0) yield;
  }
  const counts = countsWorthKeeping(vocabulary, rarities);
  const edges = yield* findEdges({ vectors, days: rows.days, threshold: leastEdge });
  return { rows, keys, vectors: new PooledVectors(poolOf(vectors), numbersFrom(0, rows.count), emptyVectors(0)), edges, counts };
}

/** How rare each term is, worked out once for each. */
function knownRarities(vocabulary: Vocabulary, rarities: Rarities): (term: number) => number {
  const known = new Float32Array(vocabulary.size).fill(-1);
  return (term) => {
    const slot = vocabulary.slotOf(term);
    const before = known[slot] ?? -1;
    if (before >= 0) return before;
    known[slot] = rarities.of(term, vocabulary.countAt(slot));
    return known[slot] ?? 0;
  };
}

/**
 * The same from what was weighed before: only rows that are new or changed are weighed, and only they and the later rows that could find them, or found
 * rows that are gone, look for pairs again. When a count passes a step, weights of other rows move, and all is weighed anew: `stepped`.
 */
export function* reweighRows(before: WeighedRows, rows: Rows, tell: (row: number) => Told): Steps<Reweighed> {
  const { from, kept, fresh, gone } = comparedRows(before.rows, rows);
  if (fresh.length === 0 && gone.length === 0) return { ...before, rows, stepped: false, kept };
  function* anew(): Steps<Reweighed> {
    return { ...(yield* weighRows(rows, tell)), stepped: true, kept };
  }
  if (fresh.length + gone.length > Math.max(20, rows.count * worthKeeping) || articlesStep(rows.count) !== articlesStep(before.rows.count))
    return yield* anew();

  const told = fresh.map(tell);
  const rarities = new Rarities(rows.count);
  const changes = changesOf(before.vectors.of(Uint32Array.from(gone)), told);
  const counts =
    countsAfter(before.counts, changes, fresh.length, rarities) ?? countsAfter(yield* countedAnew(before.vectors, rarities), changes, fresh.length, rarities);
  if (counts === undefined || counts === 'stepped') return yield* anew();
  const added = weighedAlone(told, (term) => Math.fround(rarities.of(term, countOf(counts, term) ?? 0)));
  const vectors = joinedVectors(before.vectors, from, added);
  const touched = touchedBy({ before, from, rows, vectors, fresh, gone });
  const edges = mergedEdges(before.edges, kept, touched.wanted, yield* edgesFound(vectors, rows.days, touched));
  return { rows, keys: movedKeys(before.keys, from, told), vectors, edges, counts, stepped: false, kept };
}

/** By how much each term's count changes. */
function changesOf(gone: Vectors, told: readonly Told[]): Map<number, number> {
  const changes = new Map<number, number>();
  const change = (term: number, by: number): void => void changes.set(term, (changes.get(term) ?? 0) + by);
  for (let row = 0; row < gone.count; row++) for (const term of gone.terms.subarray(row * stride, row * stride + termCount(gone, row))) change(term, -1);
  for (const { terms } of told) for (const term of terms) change(term, 1);
  return changes;
}

/** Goes through all rows, some at a time. */
function* countedAnew(vectors: PooledVectors, rarities: Rarities): Steps<TermCounts> {
  const vocabulary = new Vocabulary(vectors.places.length * 8);
  for (let row = 0; row < vectors.places.length; row += rowsAtOnce) {
    countTerms(vectors.between(row, Math.min(vectors.places.length, row + rowsAtOnce)), vocabulary);
    yield;
  }
  return countsWorthKeeping(vocabulary, rarities);
}

function weighedAlone(told: readonly Told[], rarityOf: (term: number) => number): Vectors {
  const vectors = emptyVectors(told.length);
  for (const [row, { terms, weights }] of told.entries()) {
    vectors.terms.set(terms, row * stride);
    weighRow(vectors, row, (place) => weights[place] ?? 0, rarityOf);
  }
  return vectors;
}

/** The vectors of rows as they stand now: those of before, those that were added before, and those that are added now, in the order of their rows. */
function joinedVectors(before: PooledVectors, from: Int32Array, added: Vectors): PooledVectors {
  const all = emptyVectors(before.added.count + added.count);
  all.bytes.set(before.added.bytes);
  all.bytes.set(added.bytes, before.added.count * rowBytes);
  let next = before.pool.size + before.added.count;
  const places = new Uint32Array(from.length);
  for (let row = 0; row < from.length; row++) {
    const old = from[row] ?? -1;
    places[row] = old < 0 ? next++ : (before.places[old] ?? 0);
  }
  return new PooledVectors(before.pool, places, all);
}
