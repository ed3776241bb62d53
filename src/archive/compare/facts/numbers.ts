import type { MarkedFact } from '../../../model/comparison.js';
import { aliases, monthNames } from '../aliases.js';
import type { Gap } from '../gaps.js';
import type { WordMatch } from '../match-words.js';
import { factWords, type MatchedSides, widestGap } from '../marking.js';
import type { Side } from '../row-side.js';
import { type Quantity, quantitiesIn } from '../quantities.js';

/**
 * Numbers that differ by value or unit: `340 kilograms` and `430 kilograms`. Equal values never do (`3 million` and `three million`).
 * A number that one side leaves out is no difference; a number is set against one that the other side has in its stead.
 */
export function markNumbers({ a, b, match, gaps }: MatchedSides): readonly MarkedFact[] {
  const inB = [...quantitiesIn(b.words)];
  const all = inB.length === 0 ? [] : quantitiesIn(a.words);
  if (all.length === 0) return [];
  const toB = new Map(match);
  // First the numbers that stand in each other's place, then those that have moved: of two equal ones the right one is left.
  const inPlace = all.filter((one) => !takeOut(inB, (two) => areEqual(one, two) && one.places.some((place) => two.places.includes(toB.get(place) ?? -1))));
  const inA = inPlace.filter((one) => !takeOut(inB, (two) => areEqual(one, two)));
  const left = inA.filter((one) => !takeOut(inB, (two) => sameButScale(one, two, a.words, b.words)));
  const facts: MarkedFact[] = [];
  for (const one of left) {
    const counterparts = inB.filter((two) => isInStead(a, one, b, two, gaps) || isNear(a, one, b, two, match));
    const two = counterparts.length === 0 ? undefined : nearest(one, counterparts, a.words.length, b.words.length, toB);
    if (two === undefined) continue;
    inB.splice(inB.indexOf(two), 1);
    facts.push({ kind: kindOf(a, one, b, two), a: factWords(a, qualified(a, one.places)), b: factWords(b, qualified(b, two.places)) });
  }
  return facts;
}

function takeOut(list: Quantity[], fits: (quantity: Quantity) => boolean): boolean {
  const at = list.findIndex(fits);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** A unit that only one side names is no difference (`$3` and `3`), and a length in another unit, rounded, is none: `200ft` and `60m`. */
function areEqual(one: Quantity, two: Quantity): boolean {
  if (one.value === two.value && (one.unit === two.unit || one.unit === '' || two.unit === '')) return true;
  if (one.unit === two.unit || one.metres === undefined || two.metres === undefined) return false;
  return Math.abs(one.metres - two.metres) <= rounding * Math.max(one.metres, two.metres);
}

const rounding = 0.07;

/** `334 million` and `334 meg`: the same digits, and on one side a word behind them that may be a scale nobody told us. */
function sameButScale(one: Quantity, two: Quantity, a: readonly { readonly folded: string; readonly small: boolean }[], b: typeof a): boolean {
  const [first, second] = [
    a[one.places.find((place) => /\d/.test(a[place]?.folded ?? '')) ?? -1],
    b[two.places.find((place) => /\d/.test(b[place]?.folded ?? '')) ?? -1],
  ];
  if (first === undefined || first.folded !== second?.folded || (one.unit !== two.unit && one.unit !== '' && two.unit !== '')) return false;
  const scaled = one.value > two.value ? two : one;
  const words = one.value > two.value ? b : a;
  const behind = scaled.followed === undefined ? undefined : words[scaled.followed];
  return behind !== undefined && !behind.small && Number(first.folded) === scaled.value;
}

/** Two numbers of which one stands in the place of the other: between the same words, or with the same word or unit behind it. */
function isInStead(a: Side, one: Quantity, b: Side, two: Quantity, gaps: readonly Gap[]): boolean {
  const [next, other] = [a.words[(one.places.at(-1) ?? 0) + 1], b.words[(two.places.at(-1) ?? 0) + 1]];
  if ((one.unit !== '' && one.unit === two.unit) || (next !== undefined && !next.small && next.alike === other?.alike)) return true;
  return gaps.some((gap) => gap.a.includes(one.places[0] ?? -1) && gap.b.includes(two.places[0] ?? -1) && gap.a.length + gap.b.length <= widestGap);
}

/** Two numbers close behind a pair of words that stand for each other: `to break a 13-13 tie`, `to break a 24-13 tie`. */
function isNear(a: Side, one: Quantity, b: Side, two: Quantity, match: WordMatch): boolean {
  const [first, second] = [one.places[0] ?? 0, two.places[0] ?? 0];
  const anchor = match.findLast(([place]) => place < first && a.words[place]?.kind !== 'number' && first - place <= nearBehind);
  return (
    anchor !== undefined &&
    anchor[1] < second &&
    second - anchor[1] <= nearBehind &&
    !b.words.slice(anchor[1] + 1, second).some(({ kind, small }) => kind === 'word' && !small)
  );
}

const nearBehind = 4;

/** The number of the other side that stands where this one would. */
function nearest(one: Quantity, others: readonly Quantity[], sizeA: number, sizeB: number, toB: ReadonlyMap<number, number>): Quantity | undefined {
  const at = one.places[0] ?? 0;
  let place = (at / Math.max(1, sizeA)) * sizeB;
  for (let before = at - 1; before >= 0; before--) {
    const partner = toB.get(before);
    if (partner === undefined) continue;
    place = partner + (at - before);
    break;
  }
  return [...others].sort((x, y) => Math.abs((x.places[0] ?? 0) - place) - Math.abs((y.places[0] ?? 0) - place))[0];
}

/** A number with the words before it that say how exact it is: `more than 370,000`. */
function qualified({ words }: Side, places: readonly number[]): readonly number[] {
  const all = [...places];
  for (let at = (places[0] ?? 0) - 1; at >= 0 && places.length + 3 > all.length && qualifiers.has(words[at]?.folded ?? ''); at--) all.unshift(at);
  // "came to 40 million", "at 3": these qualify only behind or before another word.
  while (all[0] !== places[0] && (followers.has(words[all[0] ?? 0]?.folded ?? '') || (words[all[0] ?? 0]?.folded === 'at' && all.length < places.length + 2)))
    all.shift();
  return all;
}

const followers: ReadonlySet<string> = new Set('than to least most als de'.split(' '));
const qualifiers: ReadonlySet<string> = new Set(
  'more less fewer than at least most over under above below nearly almost about around some approximately roughly up to estimated only mehr als weniger rund etwa fast mindestens uber knapp plus de moins environ pres quelque'.split(
    ' ',
  ),
);

/** A number beside a month's name on both sides is a day: the date differs. Two years are dates too. */
function kindOf(a: Side, one: Quantity, b: Side, two: Quantity): 'number' | 'date' {
  return (isDay(a, one) && isDay(b, two)) || (isYear(one) && isYear(two)) ? 'date' : 'number';
}

function isDay({ words }: Side, { places, value }: Quantity): boolean {
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const near = [first - 2, first - 1, last + 1, last + 2].map((place) => words[place]?.folded ?? '');
  return value <= 31 && near.some((folded) => monthNames.has(aliases.get(folded) ?? folded));
}

function isYear({ value, unit, places }: Quantity): boolean {
  return unit === '' && places.length === 1 && Number.isInteger(value) && value >= 1500 && value < 2100;
}
