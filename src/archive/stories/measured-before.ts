import type { ArticleId } from '../../model/ids.js';
import type { FoundStory } from '../../model/story.js';
import type { MeasuredPair, StoryTexts } from './find-relations.js';
import type { Row } from './weighed-rows.js';

/** Articles and their stories as they were found before. */
export type FoundBefore = { readonly rows: readonly Row[]; readonly found: ReadonlyMap<string, readonly FoundStory[]> };

/** What was measured of pairs whose articles are both as they were. Most builds ask for none, so nothing is looked up before the first question. */
export function measuredBefore(before: FoundBefore, rows: readonly Row[]): StoryTexts['measured'] {
  let pairs: ReadonlyMap<string, MeasuredPair> | undefined;
  return (a, b) => {
    pairs ??= pairsAsBefore(before, rows);
    return pairs.get(pairName(a, b));
  };
}

function pairsAsBefore(before: FoundBefore, rows: readonly Row[]): ReadonlyMap<string, MeasuredPair> {
  const digests = new Map(before.rows.map(({ id, digest }) => [id, digest]));
  const same = new Set(rows.flatMap(({ id, digest }) => (digests.get(id) === digest ? [id] : [])));
  const measured = new Map<string, MeasuredPair>();
  for (const stories of before.found.values()) {
    for (const { relations } of stories) for (const pair of relations) if (same.has(pair.a) && same.has(pair.b)) measured.set(pairName(pair.a, pair.b), pair);
  }
  return measured;
}

function pairName(a: ArticleId, b: ArticleId): string {
  return `${a} ${b}`;
}
