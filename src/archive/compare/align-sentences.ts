import { matchWords } from './match-words.js';
import { measureLikeness } from './likeness.js';
import { scaleWords } from './number-words.js';
import type { Sentence } from './read-sentences.js';

/** Sentences of A that stand for sentences of B: one for one, or one for several. Numbers from 0, ascending. */
export type Group = { readonly a: readonly number[]; readonly b: readonly number[] };

const [sure, beside, alone, part, figures] = [0.4, 0.24, 0.31, 0.45, 0.25];

/** Finds which sentences of two texts tell the same. Each sentence is in one group at most; groups are in the order of A. */
export function alignSentences(a: readonly Sentence[], b: readonly Sentence[]): readonly Group[] {
  const { like, common } = measureLikeness(a, b);
  const toB: number[] = new Array<number>(a.length).fill(-1);
  const toA: number[] = new Array<number>(b.length).fill(-1);
  const score = (one: number, two: number): number => {
    const dice = like(one, two);
    if (dice < 0.12) return dice;
    const [first, second] = [a[one]?.words ?? [], b[two]?.words ?? []];
    const order = (2 * matchWords(first, second).length) / Math.max(1, first.length + second.length);
    return 0.65 * dice + 0.35 * order;
  };
  const pairs: Pair[] = [];
  for (let one = 0; one < a.length; one++)
    for (let two = 0; two < b.length; two++) if (like(one, two) >= 0.12) pairs.push({ one, two, score: score(one, two) });
  const neighbours = (one: number, two: number): boolean =>
    (one > 0 && two > 0 && toB[one - 1] === two - 1) || (toB[one + 1] !== undefined && toB[one + 1] === two + 1);
  const link = (least: number, fits: (one: number, two: number) => boolean): void => {
    const ranked = pairs
      .filter(({ one, two, score }) => score >= least && toB[one] === -1 && toA[two] === -1 && fits(one, two))
      .sort((x, y) => y.score - x.score || Math.abs(x.one - x.two) - Math.abs(y.one - y.two) || x.one - y.one || x.two - y.two);
    for (const { one, two } of ranked) {
      if (toB[one] !== -1 || toA[two] !== -1) continue;
      toB[one] = two;
      toA[two] = one;
    }
  };
  link(sure, () => true);
  link(beside, neighbours);
  link(alone, () => true);
  link(beside, neighbours);
  // What is left is looser: two sentences that give figures, are each other's nearest, and stand in the order of what is linked already.
  const left = pairs.filter(({ one, two }) => toB[one] === -1 && toA[two] === -1);
  link(
    figures,
    (one, two) => givesFigure(a[one]) && givesFigure(b[two]) && isNearest(left, one, two) && inOrder(toB, one, two) && tellingInCommon(a[one], b[two]) >= 3,
  );
  return grouped(toB, splits(a, b, toB, toA, common));
}

type Pair = { readonly one: number; readonly two: number; readonly score: number };

function isNearest(pairs: readonly Pair[], one: number, two: number): boolean {
  const own = pairs.find((pair) => pair.one === one && pair.two === two)?.score ?? 0;
  return pairs.every((pair) => (pair.one !== one && pair.two !== two) || pair.score <= own);
}

/** True when linking the two crosses none of the links nearest to them. */
function inOrder(toB: readonly number[], one: number, two: number): boolean {
  const earlier = toB.slice(0, one).findLast((other) => other !== -1) ?? -1;
  const later = toB.slice(one + 1).find((other) => other !== -1) ?? Number.POSITIVE_INFINITY;
  return earlier < two && two < later;
}

function givesFigure(sentence: Sentence | undefined): boolean {
  return sentence?.words.some(({ kind, folded }) => kind === 'number' || scaleWords.has(folded)) ?? false;
}

/** How many words that tell something two sentences have in common. */
function tellingInCommon(one: Sentence | undefined, two: Sentence | undefined): number {
  const theirs = new Set(two?.words.filter(({ small }) => !small).map(({ alike }) => alike));
  return new Set(one?.words.filter(({ small, alike }) => !small && theirs.has(alike)).map(({ alike }) => alike)).size;
}

/** Sentences left over that tell a part of a sentence already linked: it was split, or two were merged. */
function splits(
  a: readonly Sentence[],
  b: readonly Sentence[],
  toB: readonly number[],
  toA: readonly number[],
  common: (a: number, b: number) => number,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let one = 0; one < a.length; one++) {
    if (toB[one] !== -1) continue;
    for (const near of [one - 1, one + 1]) {
      const two = toB[near] ?? -1;
      if (two >= 0 && isPart(a[one], a[near], b[two], common(one, two))) {
        found.push([one, two]);
        break;
      }
    }
  }
  for (let two = 0; two < b.length; two++) {
    if (toA[two] !== -1) continue;
    for (const near of [two - 1, two + 1]) {
      const one = toA[near] ?? -1;
      if (one >= 0 && isPart(b[two], b[near], a[one], common(one, two))) {
        found.push([one, two]);
        break;
      }
    }
  }
  return found;
}

/** True when enough of a sentence stands in one that its neighbour is linked to, and there in words that the neighbour has not. */
function isPart(left: Sentence | undefined, neighbour: Sentence | undefined, whole: Sentence | undefined, common: number): boolean {
  if (left === undefined || neighbour === undefined || whole === undefined || left.words.length < 3 || common < part * left.weight) return false;
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
