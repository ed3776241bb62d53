import type { ArticleId } from '../../model/ids.js';
import type { Edges } from './candidates.js';
import { findEdges, reachOf } from './candidates.js';
import { leastEdge } from './group-rows.js';
import type { Sketch } from './sketch.js';
import { mostTerms } from './sketch.js';
import type { Steps } from './steps.js';
import { articlesStep, countTerms, emptyVectors, heaviestTerms, mostHeaviest, noPlace, Rarities, termCount, type Vectors, weighRow } from './vectors.js';

/** An article as a row: by day and id, those without a day (NaN) last. `digest` stands for all that its sketch is made from. */
export type Row = { readonly id: ArticleId; readonly digest: string; readonly day: number };
/** What a row's article gives when it is read: its terms, and a key that equal texts share ('' for a text too short to say so). */
export type Told = Pick<Sketch, 'terms' | 'weights'> & { readonly textKey: string };

/** Every article weighed, and all pairs alike enough to be looked at together. The same rows give the same, whether from nothing or from another state. */
export type WeighedRows = {
  readonly rows: readonly Row[];
  readonly textKeys: readonly string[];
  readonly vectors: Vectors;
  /** By their later row, then the earlier one. */
  readonly edges: Edges;
};

/** Above this share of changed rows nothing is gained by looking at what was before. */
const worthKeeping = 0.05;

/** So many rows are read or weighed before there is a pause. */
const rowsAtOnce = 1024;

/** Weighs rows from nothing. */
export function* weighRows(rows: readonly Row[], tell: (row: Row) => Told): Steps<WeighedRows> {
  const terms = new Uint32Array(rows.length * mostTerms);
  const counted = new Uint8Array(terms.length);
  const textKeys: string[] = [];
  for (const [at, row] of rows.entries()) {
    const told = tell(row);
    terms.set(told.terms, at * mostTerms);
    counted.set(told.weights, at * mostTerms);
    textKeys.push(told.textKey);
    if (at % rowsAtOnce === 0) yield;
  }
  const counts = countTerms(terms, rows.length * 8);
  const rarities = new Rarities(rows.length);
  // Worked out once for each term.
  const known = new Float32Array(counts.size).fill(-1);
  const rarityOf = (term: number): number => {
    const slot = counts.slotOf(term);
    const before = known[slot] ?? -1;
    if (before >= 0) return before;
    known[slot] = rarities.of(term, counts.countAt(slot));
    return known[slot] ?? 0;
  };
  const vectors = emptyVectors(mostTerms, rows.length, terms);
  for (let at = 0; at < rows.length; at++) {
    weighRow(vectors, at, (place) => counted[at * mostTerms + place] ?? 0, rarityOf);
    if (at % rowsAtOnce === 0) yield;
  }
  const edges = yield* findEdges({ vectors, days: daysOf(rows), threshold: leastEdge, from: 0, to: rows.length, wanted: () => true });
  return { rows, textKeys, vectors, edges };
}

/**
 * The same from what was weighed before: only rows that are new or changed are weighed, and only they and the later rows that could find them, or found
 * rows that are gone, look for pairs again. When a count passes a step, weights of other rows move, and all is weighed anew: `stepped`.
 */
export function* reweighRows(before: WeighedRows, rows: readonly Row[], tell: (row: Row) => Told): Steps<WeighedRows & { readonly stepped: boolean }> {
  const { from, kept, fresh, gone } = comparedRows(before.rows, rows);
  if (fresh.length === 0 && gone.length === 0) return { ...before, rows, stepped: false };
  function* anew(): Steps<WeighedRows & { readonly stepped: boolean }> {
    return { ...(yield* weighRows(rows, tell)), stepped: true };
  }
  if (fresh.length + gone.length > Math.max(20, rows.length * worthKeeping) || articlesStep(rows.length) !== articlesStep(before.rows.length))
    return yield* anew();

  const told = new Map(
    fresh.flatMap((at) => {
      const row = rows[at];
      return row === undefined ? [] : [[at, tell(row)] as const];
    }),
  );
  const changes = changesOf(before.vectors, gone, [...told.values()]);
  const rarities = new Rarities(rows.length);
  const counts = countsOf(before.vectors, before.rows.length, changes);
  for (const [term, change] of changes) {
    const count = counts.get(term) ?? 0;
    if (rarities.stepOf(count) !== rarities.stepOf(count + change)) return yield* anew();
  }
  const vectors = emptyVectors(mostTerms, rows.length);
  const textKeys: string[] = [];
  const { width } = vectors;
  const rarityOf = (term: number): number => Math.fround(rarities.of(term, (counts.get(term) ?? 0) + (changes.get(term) ?? 0)));
  for (let at = 0; at < rows.length; ) {
    const known = from[at] ?? -1;
    if (known < 0) {
      const one = told.get(at);
      if (one !== undefined) {
        vectors.terms.set(one.terms, at * width);
        weighRow(vectors, at, (place) => one.weights[place] ?? 0, rarityOf);
      }
      textKeys.push(one?.textKey ?? '');
      at++;
      continue;
    }
    // Runs of rows are moved together.
    let end = at;
    while (end < rows.length && from[end] === known + (end - at)) textKeys.push(before.textKeys[known + (end++ - at)] ?? '');
    vectors.terms.set(before.vectors.terms.subarray(known * width, (known + end - at) * width), at * width);
    vectors.weights.set(before.vectors.weights.subarray(known * width, (known + end - at) * width), at * width);
    vectors.heaviest.set(before.vectors.heaviest.subarray(known * mostHeaviest, (known + end - at) * mostHeaviest), at * mostHeaviest);
    at = end;
  }
  const days = daysOf(rows);
  const wanted = lookingAnew({ before, vectors, rows, days, fresh, gone });
  const first = wanted.indexOf(1);
  const reach = reachedFrom(days, wanted, first);
  const found = yield* findEdges({
    vectors,
    days,
    threshold: leastEdge,
    from: reach,
    to: Math.max(reach, wanted.lastIndexOf(1) + 1),
    wanted: (row) => wanted[row] === 1,
  });
  return { rows, textKeys, vectors, edges: mergedEdges(before.edges, kept, wanted, found), stepped: false };
}

/** Which rows are as they were: `from` is where a row stood, `kept` where one stands now, -1 for none. Both lists have one order, so they are walked side by side. */
function comparedRows(before: readonly Row[], rows: readonly Row[]): { from: Int32Array; kept: Int32Array; fresh: number[]; gone: number[] } {
  const from = new Int32Array(rows.length).fill(-1);
  const kept = new Int32Array(before.length).fill(-1);
  const [fresh, gone]: [number[], number[]] = [[], []];
  for (let old = 0, now = 0; old < before.length || now < rows.length; ) {
    const [one, two] = [before[old], rows[now]];
    if (one !== undefined && two !== undefined && one.id === two.id && one.digest === two.digest && Object.is(one.day, two.day)) {
      from[now] = old;
      kept[old++] = now++;
    } else if (one !== undefined && (two === undefined || !comesBefore(two, one))) gone.push(old++);
    else fresh.push(now++);
  }
  return { from, kept, fresh, gone };
}

function daysOf(rows: readonly Row[]): Float64Array {
  return Float64Array.from(rows, ({ day }) => day);
}

/** By how much each term's count changes. */
function changesOf(vectors: Vectors, gone: readonly number[], told: readonly Told[]): Map<number, number> {
  const changes = new Map<number, number>();
  const change = (term: number, by: number): void => void changes.set(term, (changes.get(term) ?? 0) + by);
  for (const at of gone) for (const term of termsOf(vectors, at)) change(term, -1);
  for (const { terms } of told) for (const term of terms) change(term, 1);
  return changes;
}

/** How many rows have each of these terms. */
function countsOf({ terms, width }: Vectors, count: number, wanted: ReadonlyMap<number, number>): Map<number, number> {
  // Most terms are none of them; a table of their lowest bits, small enough for the nearest memory, says so at once.
  const maybe = new Uint8Array(1 << 12);
  for (const term of wanted.keys()) maybe[(term >>> 2) & 0xfff] = 1;
  const counts = new Map<number, number>();
  const end = count * width;
  for (let at = 0; at < end; at++) {
    const term = terms[at] ?? 0;
    if (maybe[(term >>> 2) & 0xfff] === 1 && term !== 0 && wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function termsOf(vectors: Vectors, row: number): Uint32Array {
  return vectors.terms.subarray(row * vectors.width, row * vectors.width + termCount(vectors, row));
}

type Change = {
  readonly before: WeighedRows;
  readonly vectors: Vectors;
  readonly rows: readonly Row[];
  readonly days: Float64Array;
  readonly fresh: readonly number[];
  readonly gone: readonly number[];
};

/** Marks the rows that look for pairs anew: those that are new, and later ones within reach that look by a term by which a new or lost row is found. */
function lookingAnew({ before, vectors, rows, days, fresh, gone }: Change): Uint8Array {
  const wanted = new Uint8Array(rows.length);
  for (const at of fresh) wanted[at] = 1;
  const changed = [
    ...fresh.map((at) => ({ at, day: days[at] ?? Number.NaN, terms: heaviestTerms(vectors, at) })),
    ...gone.map((at) => {
      const day = before.rows[at]?.day ?? Number.NaN;
      return { at: placeFor(rows, before.rows[at]), day, terms: heaviestTerms(before.vectors, at) };
    }),
  ];
  const { width, terms, heaviest } = vectors;
  for (const { at, day, terms: finding } of changed) {
    const found = new Set(finding);
    for (let row = at; row < rows.length; row++) {
      if (wanted[row] === 1) continue;
      // An undated row looks back over everything; a dated one over so many days, and never at an undated one.
      const gap = (days[row] ?? Number.NaN) - day;
      if (gap > reachOf(0)) {
        row = Math.max(row, firstUndated(days) - 1);
        continue;
      }
      for (let at = 0; at < mostHeaviest && !(gap > reachOf(at)); at++) {
        const place = heaviest[row * mostHeaviest + at] ?? noPlace;
        if (place === noPlace) break;
        if (!found.has(terms[row * width + place] ?? 0)) continue;
        wanted[row] = 1;
        break;
      }
    }
  }
  return wanted;
}

/** Where a row that is gone would stand now. */
function placeFor(rows: readonly Row[], row: Row | undefined): number {
  if (row === undefined) return 0;
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other !== undefined && comesBefore(other, row)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comesBefore(one: Row, two: Row): boolean {
  const [a, b] = [Number.isNaN(one.day) ? Number.POSITIVE_INFINITY : one.day, Number.isNaN(two.day) ? Number.POSITIVE_INFINITY : two.day];
  return a !== b ? a < b : one.id < two.id;
}

function firstUndated(days: Float64Array): number {
  let low = 0;
  for (let high = days.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (Number.isNaN(days[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first row that a wanted one can see. */
function reachedFrom(days: Float64Array, wanted: Uint8Array, first: number): number {
  if (first < 0) return days.length;
  if (wanted.indexOf(1, firstUndated(days)) >= 0) return 0;
  const earliest = (days[first] ?? 0) - reachOf(0);
  let row = first;
  while (row > 0 && (days[row - 1] ?? 0) >= earliest) row--;
  return row;
}

/** What was found before, but for what rows that look anew found, and what these find now. */
function mergedEdges(before: Edges, kept: Int32Array, wanted: Uint8Array, found: Edges): Edges {
  const a = new Uint32Array(before.count + found.count);
  const b = new Uint32Array(a.length);
  const weights = new Float32Array(a.length);
  let count = 0;
  const add = (one: number, two: number, weight: number): void => {
    a[count] = one;
    b[count] = two;
    weights[count++] = weight;
  };
  let next = 0;
  for (let at = 0; at < before.count; at++) {
    const [one, two] = [kept[before.a[at] ?? 0] ?? -1, kept[before.b[at] ?? 0] ?? -1];
    if (one < 0 || two < 0 || wanted[two] === 1) continue;
    while (next < found.count && (found.b[next] ?? 0) < two) {
      add(found.a[next] ?? 0, found.b[next] ?? 0, found.weights[next] ?? 0);
      next++;
    }
    add(one, two, before.weights[at] ?? 0);
  }
  for (; next < found.count; next++) add(found.a[next] ?? 0, found.b[next] ?? 0, found.weights[next] ?? 0);
  return { a: a.subarray(0, count), b: b.subarray(0, count), weights: weights.subarray(0, count), count };
}
