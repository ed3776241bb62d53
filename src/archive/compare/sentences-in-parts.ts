import type { Links } from './align-sentences.js';
import { commonWeight } from './likeness.js';
import type { Sentence } from './read-text.js';

/** So much of a sentence must stand in the one that its neighbour belongs to. */
const part = 0.45;
/** So much of it in words that the neighbour has not. */
const ownPart = 0.3;

/** Sentences left over that tell a part of one already linked: it was split, or two were merged. Each with the sentence it belongs to, first that of A. */
export function sentencesInParts(a: readonly Sentence[], b: readonly Sentence[], { toB, toA }: Links): readonly (readonly [number, number])[] {
  return [...partsOf(a, b, toB), ...partsOf(b, a, toA).map(([two, one]) => [one, two] as const)];
}

function partsOf(own: readonly Sentence[], others: readonly Sentence[], links: readonly number[]): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const [at, partner] of links.entries()) {
    if (partner !== -1) continue;
    const near = [at - 1, at + 1].find((neighbour) => isPart(own[at], own[neighbour], others[links[neighbour] ?? -1]));
    if (near !== undefined) found.push([at, links[near] ?? -1]);
  }
  return found;
}

/** True when enough of a sentence stands in one that its neighbour is linked to, and there in words that the neighbour has not. */
function isPart(left: Sentence | undefined, neighbour: Sentence | undefined, whole: Sentence | undefined): boolean {
  if (left === undefined || neighbour === undefined || whole === undefined || left.words.length < 3) return false;
  if (commonWeight(left, whole) < part * left.weight) return false;
  const taken = new Set(neighbour.words.map(({ alike }) => alike));
  const mine = new Set(left.words.map(({ alike }) => alike));
  const own = whole.words.filter(({ alike, small }) => !small && mine.has(alike) && !taken.has(alike));
  return own.reduce((sum, { weight }) => sum + weight, 0) >= ownPart * left.weight;
}
