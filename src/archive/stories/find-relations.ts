import type { ArticleId } from '../../model/ids.js';
import type { Relation } from '../../model/story.js';
import { pairKey } from './given-groups.js';
import { relationKind } from './relation-kind.js';
import { RowCosines } from './row-cosines.js';
import { type ComparableText, comparableText, sharedText } from './shared-text.js';
import type { Vectors } from './vectors.js';

/** Up to this many members every pair is compared; in a larger story each member with those most like it. */
const everyPair = 8;
const mostAlike = 7;
/** In a huge story members are compared with those near them by date. */
const reach = 400;

/** What two texts share, and what kind of pair that makes them. */
export type MeasuredPair = Pick<Relation, 'kind'> & { readonly shared: Pick<Relation['shared'], 'sentences' | 'runs'> };

/** What finding relations reads: a row's identity and its words, as the sketch has them. */
export type StoryTexts = {
  readonly idOf: (row: number) => ArticleId;
  readonly wordsOf: (row: number) => Uint32Array;
  /** What was measured of these two before, the earlier row first, if both texts are still the same. */
  readonly measured: (a: ArticleId, b: ArticleId) => MeasuredPair | undefined;
};

/** What is known of a story's rows beforehand: groups that state the same original address, and pairs the keeper checked. */
export type KnownPairs = { readonly versions: readonly (readonly number[])[]; readonly checkedPairs: ReadonlySet<string> };

/** The related pairs of a story, in the order of its rows. */
export function findRelations(rows: readonly number[], { versions, checkedPairs }: KnownPairs, vectors: Vectors, texts: StoryTexts): Relation[] {
  const measure = new RowCosines(vectors);
  let taken = -1;
  const cosines = (a: number, b: number): number => {
    if (taken !== a) measure.begin(rows[a] ?? 0);
    taken = a;
    return measure.with(rows[b] ?? 0);
  };
  const ready = new Map<number, ComparableText>();
  const textOf = (at: number): ComparableText => {
    const row = rows[at] ?? 0;
    const known = ready.get(at) ?? comparableText(texts.wordsOf(row));
    ready.set(at, known);
    return known;
  };
  const sameAddress = (a: number, b: number): boolean => versions.some((group) => group.includes(rows[a] ?? -1) && group.includes(rows[b] ?? -1));
  const relations: Relation[] = [];
  for (const [a, b] of pairsToCompare(rows.length, cosines)) {
    const [idA, idB] = [texts.idOf(rows[a] ?? 0), texts.idOf(rows[b] ?? 0)];
    const { kind, shared } = texts.measured(idA, idB) ?? measuredPair(textOf(a), textOf(b));
    const isVersion = sameAddress(a, b);
    const isChecked = checkedPairs.has(pairKey(rows[a] ?? 0, rows[b] ?? 0));
    if (kind === 'independent' && rows.length > everyPair && !isVersion && !isChecked) continue;
    relations.push({
      a: idA,
      b: idB,
      kind,
      shared: { sentences: shared.sentences, runs: shared.runs, words: rounded(cosines(a, b)) },
      ...(isVersion ? { versions: true as const } : {}),
      ...(isChecked ? { checked: true as const } : {}),
    });
  }
  return relations;
}

function measuredPair(one: ComparableText, two: ComparableText): MeasuredPair {
  const shared = sharedText(one, two);
  return { kind: relationKind(shared), shared: { sentences: shared.sentences, runs: [rounded(shared.runs[0]), rounded(shared.runs[1])] } };
}

function pairsToCompare(count: number, cosine: (a: number, b: number) => number): (readonly [number, number])[] {
  const chosen = new Set<number>();
  for (let a = 0; a < count; a++) {
    const [from, to] = [Math.max(0, a - reach), Math.min(count, a + reach)];
    const near: { readonly b: number; readonly alike: number }[] = [];
    for (let b = from; b < to; b++) if (b !== a) near.push({ b, alike: count <= everyPair ? 0 : cosine(a, b) });
    if (near.length >= everyPair) near.sort((one, two) => two.alike - one.alike || one.b - two.b).length = mostAlike;
    for (const { b } of near) chosen.add(Math.min(a, b) * count + Math.max(a, b));
  }
  return [...chosen].sort((one, two) => one - two).map((key) => [Math.floor(key / count), key % count]);
}

/** Three decimals: more would only say how the machine counts. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
