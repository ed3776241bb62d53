import type { MarkedFact } from '../../../model/comparison.js';
import { factWords, type MatchedSides } from '../marking.js';
import type { Side } from '../row-side.js';

/**
 * Two names have changed places: each stands on the other side among the words that stood around the other one. A clause that moved takes
 * its words with it, so names in it are not marked; neither are the names of a list in another order.
 */
export function markOrder({ a, b }: MatchedSides): readonly MarkedFact[] {
  const [inA, inB] = [placesOf(a), placesOf(b)];
  const shared = [...inA].flatMap(([same, place]) => (inB.has(same) ? [{ same, a: place, b: inB.get(same) ?? 0 }] : [])).sort((x, y) => x.a - y.a);
  if (shared.every(({ b: place }, at) => at === 0 || place > (shared[at - 1]?.b ?? 0))) return [];
  const facts: MarkedFact[] = [];
  for (const [at, one] of shared.entries()) {
    for (const two of shared.slice(at + 1)) {
      if (one.b < two.b || isList(a, one.a, two.a)) continue;
      const pair = new Set([one.same, two.same]);
      const exchanged = around(a, one.a, b, two.b, pair) + around(a, two.a, b, one.b, pair);
      const kept = around(a, one.a, b, one.b, pair) + around(a, two.a, b, two.b, pair);
      if (exchanged < 2.5 || exchanged < kept + 1.5) continue;
      facts.push({ kind: 'order', a: factWords(a, [one.a, two.a]), b: factWords(b, [two.b, one.b]) });
    }
  }
  return facts.slice(0, 1);
}

/** Words with a capital that stand once on a side, by what they are: what they stand among tells more than whether they are names. */
function placesOf(side: Side): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const twice = new Set<number>();
  for (const [place, { same, capital, kind }] of side.words.entries()) {
    if (!capital || kind !== 'word') continue;
    if (places.has(same)) twice.add(same);
    places.set(same, place);
  }
  for (const same of twice) places.delete(same);
  return places;
}

/** True when nothing but commas and "and" stands between two names. */
function isList({ text, words }: Side, from: number, to: number): boolean {
  const between = text.slice(words[from]?.to ?? 0, words[to]?.from ?? 0);
  return between.length < 12 && /[,&]|and|und|et|y|or|و/.test(between) && /^(?:[\s,&]|and|und|et|y|or|و){1,8}$/.test(between);
}

/** How much the two words before and behind two places agree; the pair itself counts as one word. */
function around(a: Side, one: number, b: Side, two: number, pair: ReadonlySet<number>): number {
  const sense = (side: Side, place: number): number => {
    const word = side.words[place];
    return word === undefined ? (place < 0 ? -1 : -2) : pair.has(word.same) ? -3 : word.alike;
  };
  let agree = 0;
  for (const [step, worth] of [
    [-1, 1],
    [1, 1],
    [-2, 0.5],
    [2, 0.5],
  ] as const)
    if (sense(a, one + step) === sense(b, two + step)) agree += worth;
  return agree;
}
