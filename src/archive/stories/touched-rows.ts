import { type Edges, longestList, mostNeighbours, reachOf, worthComparing } from './candidates.js';
import { leastEdge } from './group-rows.js';
import { numbersFrom, type PooledVectors } from './pooled-vectors.js';
import { RowCosines } from './row-cosines.js';
import { type Compared, firstFrom, firstOf, firstUndated, placeFor, type Rows } from './rows.js';
import { AskedTerms } from './term-lists.js';
import { mostHeaviest, noPlace, rowBytes, stride, type Vectors } from './vectors.js';

/** Rows before and after a change, with their vectors, and the pairs of before. */
export type Change = Pick<Compared, 'from' | 'fresh' | 'gone'> & {
  readonly before: { readonly rows: Rows; readonly vectors: PooledVectors; readonly edges: Edges };
  readonly rows: Rows;
  readonly vectors: PooledVectors;
};

/** The rows that look for pairs anew, and pairs of new rows with later ones that do not, in no order. */
export type Touched = { readonly wanted: Uint8Array; readonly pairs: readonly Pair[] };

/** Two rows alike, the earlier one first. */
export type Pair = { readonly a: number; readonly b: number; readonly cosine: number };

/** A row that is new, or one that is gone (its place is where it would stand), with its heaviest terms and their weights. */
type Changed = { readonly at: number; readonly isNew: boolean; readonly day: number; readonly heavy: ReadonlyMap<number, number> };

/**
 * What a change touches. New rows look for pairs. A later row within reach that looks by a term by which a new row is found may make a pair with it, which is found
 * here; anew it looks only where a changed row may have others displaced: where a list of a term is or was as long as anybody looks, or its neighbours as many as
 * are kept, and where one of the two has no day.
 */
export function touchedBy(change: Change): Touched {
  const { before, from, rows, vectors, fresh } = change;
  const { days } = rows;
  const wanted = new Uint8Array(rows.count);
  for (const at of fresh) wanted[at] = 1;
  const undated = firstUndated(days);
  const changed = changedRows(change);
  // An undated row looks back over everything; a dated one over so many days, and never at an undated one.
  const reach = reachOf(0);
  const endOf = (day: number): number => (Number.isNaN(day) ? undated : firstFrom(days, day + reach + 1));
  const isNear = new Uint8Array(rows.count);
  for (const { at, day } of changed) {
    if (!Number.isNaN(day)) isNear.fill(1, firstFrom(days, day - reach), endOf(day));
    isNear.fill(1, Math.max(at, undated));
  }
  const list = numbersFrom(0, rows.count).filter((row) => isNear[row] === 1);
  const places = new Uint32Array(rows.count);
  for (let place = 0; place < list.length; place++) places[list[place] ?? 0] = place;
  const near = vectors.of(list);
  const lists = listsOf(near, list, changed);
  const cosines = new RowCosines(near);
  const neighbours = new Map<number, number>();
  const pairs: Pair[] = [];
  for (const { at, isNew, day, heavy } of changed) {
    const look = (row: number): void => {
      const place = places[row] ?? 0;
      const gap = (days[row] ?? Number.NaN) - day;
      if (wanted[row] === 1 || !sharesTerm(near, place, gap, heavy)) return;
      const partly = sharedWeight(near, place, gap, heavy, (term, reach) => isLong(lists.get(term) ?? [], row, days, reach, changed.length));
      let count = neighbours.get(row) ?? pairsOf(before.edges, from[row] ?? -1);
      if (Number.isNaN(gap) || Number.isNaN(partly) || count >= mostNeighbours) {
        wanted[row] = 1;
        return;
      }
      if (!isNew || partly < worthComparing) return;
      cosines.begin(place);
      const cosine = cosines.with(places[at] ?? 0);
      if (cosine < leastEdge) return;
      neighbours.set(row, ++count);
      pairs.push({ a: at, b: row, cosine });
    };
    for (let row = at, end = endOf(day); row < end; row++) look(row);
    for (let row = Math.max(at, undated); row < rows.count; row++) look(row);
  }
  return { wanted, pairs: pairs.filter(({ b }) => wanted[b] === 0) };
}

function changedRows({ before, rows, vectors, fresh, gone }: Change): readonly Changed[] {
  const come = vectors.of(Uint32Array.from(fresh));
  const lost = before.vectors.of(Uint32Array.from(gone));
  return [
    ...fresh.map((at, place) => ({ at, isNew: true, day: rows.days[at] ?? Number.NaN, heavy: heaviestOf(come, place) })),
    ...gone.map((at, place) => ({
      at: placeFor(rows, before.rows, at),
      isNew: false,
      day: before.rows.days[at] ?? Number.NaN,
      heavy: heaviestOf(lost, place),
    })),
  ];
}

/** The terms of a row that weigh most, with their weights. */
function heaviestOf({ terms, weights, heaviest }: Vectors, row: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = row * rowBytes; at < row * rowBytes + mostHeaviest; at++) {
    const place = heaviest[at] ?? noPlace;
    if (place === noPlace) break;
    found.set(terms[row * stride + place] ?? 0, weights[row * stride + place] ?? 0);
  }
  return found;
}

/** For each of the changed rows' heaviest terms the rows near them that have it among theirs, ascending. */
function listsOf({ count, terms, heaviest }: Vectors, rows: Uint32Array, changed: readonly Changed[]): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  for (const { heavy } of changed) for (const term of heavy.keys()) lists.set(term, []);
  // Most terms are none of them, which this says at once.
  const asked = new AskedTerms();
  for (const term of lists.keys()) asked.add(term);
  for (let row = 0; row < count; row++) {
    for (let at = row * rowBytes; at < row * rowBytes + mostHeaviest; at++) {
      const place = heaviest[at] ?? noPlace;
      if (place === noPlace) break;
      const term = terms[row * stride + place] ?? 0;
      if (asked.has(term)) lists.get(term)?.push(rows[row] ?? 0);
    }
  }
  return lists;
}

/** Whether the list that a row goes through may be, or may have been before so many rows changed, longer than anybody looks. */
function isLong(list: readonly number[], row: number, days: Float64Array, reach: number, changed: number): boolean {
  if (list.length + changed <= longestList) return false;
  const first = firstFrom(days, (days[row] ?? Number.NaN) - reach);
  return firstOf(list.length, (at) => (list[at] ?? 0) >= row) - firstOf(list.length, (at) => (list[at] ?? 0) >= first) + changed > longestList;
}

/** Whether a row looks by one of these terms over so many days; NaN when one of the two has no day. */
function sharesTerm({ terms, heaviest }: Vectors, row: number, gap: number, heavy: ReadonlyMap<number, number>): boolean {
  for (let at = 0; at < mostHeaviest && !(gap > reachOf(at)); at++) {
    const place = heaviest[row * rowBytes + at] ?? noPlace;
    if (place === noPlace) break;
    if (heavy.has(terms[row * stride + place] ?? 0)) return true;
  }
  return false;
}

/** What a row has in common with a changed one by the terms that it looks by, added up as `findEdges` does; NaN when the list of one of them may be too long. */
function sharedWeight(
  { terms, weights, heaviest }: Vectors,
  row: number,
  gap: number,
  heavy: ReadonlyMap<number, number>,
  isLongList: (term: number, reach: number) => boolean,
): number {
  let shared = 0;
  for (let at = 0; at < mostHeaviest && !(gap > reachOf(at)); at++) {
    const place = heaviest[row * rowBytes + at] ?? noPlace;
    if (place === noPlace) break;
    const term = terms[row * stride + place] ?? 0;
    const other = heavy.get(term);
    if (other === undefined) continue;
    if (isLongList(term, reachOf(at))) return Number.NaN;
    shared = Math.fround(shared + (weights[row * stride + place] ?? 0) * other);
  }
  return shared;
}

/** How many pairs a row of before has with earlier ones. Pairs come by their later row. */
function pairsOf({ b, count }: Edges, row: number): number {
  return row < 0 ? 0 : firstOf(count, (at) => (b[at] ?? 0) > row) - firstOf(count, (at) => (b[at] ?? 0) >= row);
}
