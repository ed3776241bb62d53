import type { Rarities } from './vectors.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * How many rows have each term, of those that many have: a term of fewer rows weighs the same whatever their number, and of a million terms nearly all are such.
 * `terms` ascend and have their `counts`; any other term stood in fewer than `floor` rows, and `since` rows came after that was found out.
 */
export type TermCounts = { readonly terms: Uint32Array; readonly counts: Uint32Array; readonly floor: number; readonly since: number };

/** The counts worth keeping of all of them. */
export function countsWorthKeeping(vocabulary: Vocabulary, rarities: Rarities): TermCounts {
  const floor = Math.max(1, Math.floor(rarities.least / 2));
  const slots: number[] = [];
  for (let slot = 0; slot < vocabulary.size; slot++) if (vocabulary.countAt(slot) >= floor) slots.push(slot);
  const terms = Uint32Array.from(slots, (slot) => vocabulary.termAt(slot)).sort();
  return { terms, counts: terms.map((term) => vocabulary.countOf(term)), floor, since: 0 };
}

/** How many rows have a term; absent when they are fewer than anybody asks for. */
export function countOf({ terms, counts, floor }: TermCounts, term: number): number | undefined {
  const at = placeOf(terms, term);
  return terms[at] === term ? counts[at] : floor === 1 ? 0 : undefined;
}

/**
 * The counts after a change: `by` how much each term's changes, and how many rows came. `stepped` when the weight of a term moves; undefined when that is not known
 * without counting all terms.
 */
export function countsAfter(before: TermCounts, by: ReadonlyMap<number, number>, came: number, rarities: Rarities): TermCounts | 'stepped' | undefined {
  const since = before.since + came;
  // So many rows at most have a term that is not in the table.
  const most = before.floor - 1 + (before.floor === 1 ? 0 : since);
  if (before.floor > 1 && rarities.stepOf(most) > rarities.least) return undefined;
  const counts = before.counts.slice();
  const fresh: [term: number, count: number][] = [];
  for (const [term, change] of by) {
    const at = placeOf(before.terms, term);
    if (before.terms[at] === term) {
      const count = counts[at] ?? 0;
      if (rarities.stepOf(count) !== rarities.stepOf(count + change)) return 'stepped';
      counts[at] = count + change;
    } else if (before.floor === 1 && change > 0) {
      if (rarities.stepOf(0) !== rarities.stepOf(change)) return 'stepped';
      fresh.push([term, change]);
    }
  }
  return fresh.length === 0 ? { ...before, counts, since } : { ...joined(before.terms, counts, fresh), floor: before.floor, since };
}

function joined(terms: Uint32Array, counts: Uint32Array, fresh: [term: number, count: number][]): Pick<TermCounts, 'terms' | 'counts'> {
  const added = fresh.sort(([a], [b]) => a - b);
  const all = { terms: new Uint32Array(terms.length + added.length), counts: new Uint32Array(terms.length + added.length) };
  let next = 0;
  for (let at = 0; at < all.terms.length; at++) {
    const own = added[next];
    const old = at - next;
    if (own !== undefined && (old >= terms.length || own[0] < (terms[old] ?? 0))) {
      [all.terms[at], all.counts[at]] = own;
      next++;
    } else {
      all.terms[at] = terms[old] ?? 0;
      all.counts[at] = counts[old] ?? 0;
    }
  }
  return all;
}

/** Where a term stands or would stand. */
function placeOf(terms: Uint32Array, term: number): number {
  let low = 0;
  for (let high = terms.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
