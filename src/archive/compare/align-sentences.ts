import { matchWords } from './match-words.js';
import { commonWeight, likePairs } from './likeness.js';
import { scaleWords } from './number-words.js';
import type { Sentence } from './read-sentences.js';

/** Sentences of A that stand for sentences of B: one for one, or one for several. Numbers from 0, ascending. */
export type Group = { readonly a: readonly number[]; readonly b: readonly number[] };

const [sure, beside, alone, part, figures] = [0.4, 0.24, 0.3, 0.45, 0.23];
/** Below this likeness no order of words makes a pair. */
const leastLike = 0.12;
const orderCounts = 0.55;

/** Finds which sentences of two texts tell the same. Each sentence is in one group at most; groups are in the order of A. */
export function alignSentences(a: readonly Sentence[], b: readonly Sentence[]): readonly Group[] {
  const toB: number[] = new Array<number>(a.length).fill(-1);
  const toA: number[] = new Array<number>(b.length).fill(-1);
  const pairs = scoredPairs(a, b);
  const isFree = ({ one, two }: Pair): boolean => toB[one] === -1 && toA[two] === -1;
  const link = (ranked: readonly Pair[], least: number, fits: (pair: Pair) => boolean): void => {
    for (const pair of ranked) {
      if (pair.score < least || !isFree(pair) || !fits(pair)) continue;
      toB[pair.one] = pair.two;
      toA[pair.two] = pair.one;
    }
  };
  const isBeside = ({ one, two }: Pair): boolean =>
    (one > 0 && two > 0 && toB[one - 1] === two - 1) || (toB[one + 1] !== undefined && toB[one + 1] === two + 1);
  link(pairs, sure, () => true);
  link(pairs, beside, isBeside);
  link(pairs, alone, () => true);
  link(pairs, beside, isBeside);
  // What is left is looser: two sentences that give figures, are each other's nearest, and stand in the order of what is linked already.
  const left = pairs.filter((pair) => isFree(pair) && inOrder(toB, pair.one, pair.two));
  const [bestOfA, bestOfB] = [new Map<number, Pair>(), new Map<number, Pair>()];
  for (const pair of left) {
    if (!bestOfA.has(pair.one)) bestOfA.set(pair.one, pair);
    if (!bestOfB.has(pair.two)) bestOfB.set(pair.two, pair);
  }
  link(left, figures, (pair) => {
    const [one, two] = [a[pair.one], b[pair.two]];
    if (bestOfA.get(pair.one) !== pair || bestOfB.get(pair.two) !== pair || one === undefined || two === undefined) return false;
    return givesFigure(one) && givesFigure(two) && tellingInCommon(one, two) >= 3;
  });
  return grouped(toB, splits(a, b, toB, toA));
}

type Pair = { readonly one: number; readonly two: number; readonly score: number };

/** Pairs of sentences with a score of their words and the order of these, the best first; equal ones by how near they stand. */
function scoredPairs(a: readonly Sentence[], b: readonly Sentence[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const { one, two, like, words } of likePairs(a, b, leastLike)) {
    const [first, second] = [a[one]?.words ?? [], b[two]?.words ?? []];
    const half = (first.length + second.length) / 2;
    const scored = (inOrder: number): number => (1 - orderCounts) * like + (orderCounts * inOrder) / half;
    // No order of the words that both have could lift the others far enough.
    if (scored(words) >= figures) pairs.push({ one, two, score: scored(matchWords(first, second).length) });
  }
  return pairs.sort((x, y) => y.score - x.score || Math.abs(x.one - x.two) - Math.abs(y.one - y.two) || x.one - y.one || x.two - y.two);
}

/** True when linking the two crosses none of the links nearest to them. */
function inOrder(toB: readonly number[], one: number, two: number): boolean {
  const earlier = toB.slice(0, one).findLast((other) => other !== -1) ?? -1;
  const later = toB.slice(one + 1).find((other) => other !== -1) ?? Number.POSITIVE_INFINITY;
  return earlier < two && two < later;
}

function givesFigure({ words }: Sentence): boolean {
  return words.some(({ kind, folded }) => kind === 'number' || scaleWords.has(folded));
}

/** How many words that tell something two sentences have in common. */
function tellingInCommon(one: Sentence, two: Sentence): number {
  const theirs = new Set(two.words.filter(({ small }) => !small).map(({ alike }) => alike));
  return new Set(one.words.filter(({ small, alike }) => !small && theirs.has(alike)).map(({ alike }) => alike)).size;
}

/** Sentences left over that tell a part of a sentence already linked: it was split, or two were merged. */
function splits(a: readonly Sentence[], b: readonly Sentence[], toB: readonly number[], toA: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let one = 0; one < a.length; one++) {
    if (toB[one] !== -1) continue;
    for (const near of [one - 1, one + 1]) {
      const two = toB[near] ?? -1;
      if (two >= 0 && isPart(a[one], a[near], b[two])) {
        found.push([one, two]);
        break;
      }
    }
  }
  for (let two = 0; two < b.length; two++) {
    if (toA[two] !== -1) continue;
    for (const near of [two - 1, two + 1]) {
      const one = toA[near] ?? -1;
      if (one >= 0 && isPart(b[two], b[near], a[one])) {
        found.push([one, two]);
        break;
      }
    }
  }
  return found;
}

/** True when enough of a sentence stands in one that its neighbour is linked to, and there in words that the neighbour has not. */
function isPart(left: Sentence | undefined, neighbour: Sentence | undefined, whole: Sentence | undefined): boolean {
  if (left === undefined || neighbour === undefined || whole === undefined || left.words.length < 3 || commonWeight(left, whole) < part * left.weight)
    return false;
  const taken = new Set(neighbour.words.map(({ alike }) => alike));
  const mine = new Set(left.words.map(({ alike }) => alike));
  const own = whole.words.filter(({ alike, small }) => !small && mine.has(alike) && !taken.has(alike));
  return own.reduce((sum, { weight }) => sum + weight, 0) >= 0.3 * left.weight;
}

function grouped(toB: readonly number[], more: readonly (readonly [number, number])[]): readonly Group[] {
  const links: (readonly [number, number])[] = [...toB.flatMap((two, one) => (two === -1 ? [] : [[one, two] as const])), ...more];
  const groups: { a: number[]; b: number[] }[] = [];
  for (const [one, two] of links) {
    const group = groups.find(({ a, b }) => a.includes(one) || b.includes(two));
    if (group === undefined) groups.push({ a: [one], b: [two] });
    else {
      if (!group.a.includes(one)) group.a.push(one);
      if (!group.b.includes(two)) group.b.push(two);
    }
  }
  for (const { a, b } of groups) {
    a.sort((x, y) => x - y);
    b.sort((x, y) => x - y);
  }
  return groups.sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0));
}
