import type { MarkedFact } from '../../../model/comparison.js';
import { monthNames, weekdayNames } from '../aliases.js';
import type { Gap } from '../gaps.js';
import { factWords, type MatchedSides, widestGap } from '../marking.js';
import type { Side } from '../row-side.js';
import { isAbbreviationOf, isSameBody, isSameName } from '../same-name.js';

/**
 * Names that stand in the place of other names: `Syrian and Russian forces`, `Russian regime forces`. Ways to spell a name, a land and its people,
 * and short and long forms of a body's name are one. A name that one side leaves out is no difference. Names of months and weekdays are dates.
 */
export function markNames(sides: MatchedSides): readonly MarkedFact[] {
  const { a, b, gaps, isName } = sides;
  const facts: MarkedFact[] = [];
  const [gapsA, gapsB] = [gaps.flatMap((gap) => gap.a), gaps.flatMap((gap) => gap.b)];
  const free = { a: gapsA.filter((place) => isName(a, place)), b: gapsB.filter((place) => isName(b, place)) };
  if (free.a.length === 0 && free.b.length === 0) return [];
  // A name that stands in a gap on both sides has moved, or changed places with another.
  const moved = { a: new Set<number>(), b: new Set<number>() };
  for (const one of free.a) {
    const two = free.b.find((other) => !moved.b.has(other) && isOne(a, one, b, other));
    if (two !== undefined) {
      moved.a.add(one);
      moved.b.add(two);
    }
  }
  for (const gap of gaps) {
    if (gap.a.length === 0 || gap.b.length === 0 || gap.a.length + gap.b.length > widestGap) continue;
    const isFree = { a: (place: number) => isName(a, place) && !moved.a.has(place), b: (place: number) => isName(b, place) && !moved.b.has(place) };
    const inA = gap.a.filter((place, at) => isFree.a(place) || standsForName(a, place, isFree.b, gap.b, at, gap.a.length));
    const inB = gap.b.filter((place, at) => isFree.b(place) || standsForName(b, place, isFree.a, gap.a, at, gap.b.length));
    const left = inA.filter((place) => !isToldNear(a, place, b, inB, gapsB));
    const right = inB.filter((place) => !isToldNear(b, place, a, inA, gapsA));
    if (left.length === 0 || right.length === 0 || !isSameSlot(gap, left, right)) continue;
    const kind = [...left.map((place) => a.words[place]?.folded ?? ''), ...right.map((place) => b.words[place]?.folded ?? '')].every(isDateName)
      ? 'date'
      : 'name';
    facts.push({ kind, a: factWords(a, widened(a, left, isName)), b: factWords(b, widened(b, right, isName)) });
  }
  return facts;
}

/** Names that stand about as far from the words around them on both sides. */
function isSameSlot(gap: Gap, left: readonly number[], right: readonly number[]): boolean {
  const before = gap.a.indexOf(left[0] ?? -1) - gap.b.indexOf(right[0] ?? -1);
  const behind = gap.a.length - gap.a.indexOf(left.at(-1) ?? -1) - (gap.b.length - gap.b.indexOf(right.at(-1) ?? -1));
  return Math.abs(before) <= 1 || Math.abs(behind) <= 1;
}

/** A word with a capital that stands for one word, where the other side has a name: in a headline nothing else tells names from words. */
function standsForName(side: Side, place: number, isOther: (place: number) => boolean, others: readonly number[], at: number, size: number): boolean {
  const [word, other] = [side.words[place], others[at]];
  return size === others.length && size < 3 && word?.capital === true && !word.opens && word.kind === 'word' && other !== undefined && isOther(other);
}

function isOne(a: Side, one: number, b: Side, two: number): boolean {
  const [first, second] = [a.words[one], b.words[two]];
  return first !== undefined && second !== undefined && isSameName(first, second);
}

/** True when the other side has this name in another form, in the same place or, as an abbreviation, anywhere. */
function isToldNear(side: Side, place: number, other: Side, near: readonly number[], free: readonly number[]): boolean {
  const word = side.words[place];
  if (word === undefined) return true;
  if (isAbbreviationOf(word, other.words)) return true;
  for (const one of near) {
    const two = other.words[one];
    if (two !== undefined && (isSameName(word, two) || isAbbreviationOf(two, side.words))) return true;
  }
  return free.some((place) => isSameBody(word, other.words[place] ?? word));
}

function isDateName(folded: string): boolean {
  return monthNames.has(folded) || weekdayNames.has(folded) || /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(folded);
}

/** The whole name: words of it that both sides have stand with it. */
function widened(side: Side, places: readonly number[], isName: MatchedSides['isName']): readonly number[] {
  const wide = new Set(places);
  for (const place of places) {
    for (let at = place - 1; isName(side, at) && areTogether(side, at); at--) wide.add(at);
    for (let at = place + 1; isName(side, at) && areTogether(side, at - 1); at++) wide.add(at);
  }
  return [...wide];
}

function areTogether({ text, words }: Side, place: number): boolean {
  return /^[\s.'’-]{0,3}$/.test(text.slice(words[place]?.to ?? 0, words[place + 1]?.from ?? 0));
}
