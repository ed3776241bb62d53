import { likePairs } from './likeness.js';
import { scaleWords } from './number-words.js';
import type { Sentence } from './read-text.js';
import { sentencesInParts } from './sentences-in-parts.js';
import { wordsInOrder } from './words-in-order.js';

/** Sentences of A that stand for sentences of B: one for one, or one for several. Numbers from 0, ascending. */
export type Group = { readonly a: readonly number[]; readonly b: readonly number[] };

// Scores from which two sentences belong together: anywhere, beside others that do, when nothing better is left, and when both give figures.
// Chosen on aligned versions (docs/stories.md).
const [sure, beside, alone, figures] = [0.4, 0.24, 0.3, 0.23];
/** Below this likeness no order of words makes a pair. */
const leastLike = 0.12;
const orderCounts = 0.55;
/** So many words are set beside words to learn the order of pairs, a hundred times what two long articles need; beyond it likeness alone decides, so that no two texts take minutes. */
const mostCells = 40_000_000;

/** Finds which sentences of two texts tell the same. Each sentence is in one group at most; groups are in the order of A. */
export function alignSentences(a: readonly Sentence[], b: readonly Sentence[]): readonly Group[] {
  const links: Links = { toB: new Array<number>(a.length).fill(-1), toA: new Array<number>(b.length).fill(-1) };
  linkEqual(links, a, b);
  const pairs = scoredPairs(links, a, b);
  link(links, pairs, sure, () => true);
  link(links, pairs, beside, (pair) => isBeside(links, pair));
  link(links, pairs, alone, () => true);
  link(links, pairs, beside, (pair) => isBeside(links, pair));
  linkFigures(links, pairs, a, b);
  return grouped(links, sentencesInParts(a, b, links));
}

/** For each sentence the number of the one it belongs to in the other text; -1 for none. */
export type Links = { readonly toB: number[]; readonly toA: number[] };
type Pair = { readonly one: number; readonly two: number; readonly score: number };

function isFree({ toB, toA }: Links, { one, two }: Pair): boolean {
  return toB[one] === -1 && toA[two] === -1;
}

/** Links pairs from the best down, where both are free. */
function link(links: Links, pairs: readonly Pair[], least: number, fits: (pair: Pair) => boolean): void {
  for (const pair of pairs) {
    if (pair.score < least || !isFree(links, pair) || !fits(pair)) continue;
    links.toB[pair.one] = pair.two;
    links.toA[pair.two] = pair.one;
  }
}

/** Sentences that are letter for letter the same: the first with the first, the second with the second. */
function linkEqual({ toB, toA }: Links, a: readonly Sentence[], b: readonly Sentence[]): void {
  const places = new Map<string, number[]>();
  for (let two = b.length - 1; two >= 0; two--) {
    const text = b[two]?.text ?? '';
    const known = places.get(text);
    if (known === undefined) places.set(text, [two]);
    else known.push(two);
  }
  for (const [one, { text }] of a.entries()) {
    const two = places.get(text)?.pop();
    if (two === undefined) continue;
    toB[one] = two;
    toA[two] = one;
  }
}

function isBeside({ toB }: Links, { one, two }: Pair): boolean {
  return (one > 0 && two > 0 && toB[one - 1] === two - 1) || toB[one + 1] === two + 1;
}

/** Pairs of free sentences with a score of their words and the order of these, the best first; equal ones by how near they stand. */
function scoredPairs({ toB, toA }: Links, a: readonly Sentence[], b: readonly Sentence[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let cells = 0;
  const like = likePairs(
    a.map((sentence, one) => (toB[one] === -1 ? sentence : undefined)),
    b.map((sentence, two) => (toA[two] === -1 ? sentence : undefined)),
    leastLike,
  );
  let counting = -1;
  let countInOrder = wordsInOrder([]);
  for (const { one, two, like: alike, words } of like) {
    const [first, second] = [a[one]?.words ?? [], b[two]?.words ?? []];
    const half = (first.length + second.length) / 2;
    const scored = (inOrder: number): number => (1 - orderCounts) * alike + (orderCounts * inOrder) / half;
    // No order of the words that both have could lift the others far enough.
    if (scored(words) < figures) continue;
    cells += first.length * second.length;
    // The pairs of one sentence of A stand together.
    if (one !== counting) countInOrder = wordsInOrder(first);
    counting = one;
    pairs.push({ one, two, score: cells > mostCells ? alike : scored(countInOrder(second)) });
  }
  return pairs.sort((x, y) => y.score - x.score || Math.abs(x.one - x.two) - Math.abs(y.one - y.two) || x.one - y.one || x.two - y.two);
}

/**
 * What is left is looser: two sentences that give figures, are each other's nearest, and stand in the order of what is linked already.
 * "Half a million people have been killed" and "The war has killed more than 370,000 people" are worth setting side by side.
 */
function linkFigures(links: Links, pairs: readonly Pair[], a: readonly Sentence[], b: readonly Sentence[]): void {
  const between = spaces(links, b.length);
  const left = pairs.filter((pair) => isFree(links, pair) && pair.two > (between[pair.one]?.[0] ?? -1) && pair.two < (between[pair.one]?.[1] ?? b.length));
  const [bestOfA, bestOfB] = [new Map<number, Pair>(), new Map<number, Pair>()];
  for (const pair of left) {
    if (!bestOfA.has(pair.one)) bestOfA.set(pair.one, pair);
    if (!bestOfB.has(pair.two)) bestOfB.set(pair.two, pair);
  }
  link(links, left, figures, (pair) => {
    const [one, two] = [a[pair.one], b[pair.two]];
    if (bestOfA.get(pair.one) !== pair || bestOfB.get(pair.two) !== pair || one === undefined || two === undefined) return false;
    return givesFigure(one) && givesFigure(two) && tellingInCommon(one, two) >= 3;
  });
}

/** For each sentence of A the sentences of B between which its partner would stand, by the nearest links before and behind it. */
function spaces({ toB }: Links, size: number): readonly (readonly [after: number, before: number])[] {
  let last = -1;
  const before = toB.map((two) => {
    const known = last;
    if (two !== -1) last = two;
    return known;
  });
  let next = size;
  const found: (readonly [number, number])[] = new Array(toB.length);
  for (let one = toB.length - 1; one >= 0; one--) {
    found[one] = [before[one] ?? -1, next];
    const two = toB[one] ?? -1;
    if (two !== -1) next = two;
  }
  return found;
}

function givesFigure({ words }: Sentence): boolean {
  return words.some(({ kind, folded }) => kind === 'number' || scaleWords.has(folded));
}

/** How many words that tell something two sentences have in common. */
function tellingInCommon(one: Sentence, two: Sentence): number {
  const theirs = new Set(two.words.filter(({ small }) => !small).map(({ alike }) => alike));
  return new Set(one.words.filter(({ small, alike }) => !small && theirs.has(alike)).map(({ alike }) => alike)).size;
}

/** One group for sentences that belong together through others. */
function grouped({ toB }: Links, more: readonly (readonly [number, number])[]): readonly Group[] {
  type Growing = { readonly a: Set<number>; readonly b: Set<number> };
  const [ofA, ofB] = [new Map<number, Growing>(), new Map<number, Growing>()];
  const groups = new Set<Growing>();
  for (const [one, two] of [...toB.entries(), ...more]) {
    if (two === -1) continue;
    const group = ofA.get(one) ?? ofB.get(two) ?? { a: new Set(), b: new Set() };
    groups.add(group);
    ofA.set(one, group);
    ofB.set(two, group);
    group.a.add(one);
    group.b.add(two);
  }
  const ascending = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((x, y) => x - y);
  return [...groups].map(({ a, b }) => ({ a: ascending(a), b: ascending(b) })).sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0));
}
