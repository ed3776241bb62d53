import type { ArticleId } from '../../model/ids.js';
import type { FoundStory } from '../../model/story.js';
import type { MeasuredPair, StoryTexts } from './find-relations.js';

/** Stories as they were found before (those of components that are no more are enough), and whether an article is still as it was then. */
export type FoundBefore = { readonly found: Iterable<readonly FoundStory[]>; readonly isSame: (id: ArticleId) => boolean };

/** What was measured of pairs whose articles are both as they were. Most builds ask for none, so nothing is looked up before the first question. */
export function measuredBefore({ found, isSame }: FoundBefore): StoryTexts['measured'] {
  let storyOf: ReadonlyMap<ArticleId, FoundStory> | undefined;
  const pairsOf = new Map<FoundStory, ReadonlyMap<string, MeasuredPair>>();
  return (a, b) => {
    storyOf ??= storiesOfMembers(found);
    const story = storyOf.get(a);
    if (story === undefined || !isSame(a) || !isSame(b)) return undefined;
    const pairs = pairsOf.get(story) ?? new Map(story.relations.map((pair) => [pairName(pair.a, pair.b), pair]));
    pairsOf.set(story, pairs);
    return pairs.get(pairName(a, b));
  };
}

function storiesOfMembers(found: FoundBefore['found']): ReadonlyMap<ArticleId, FoundStory> {
  const storyOf = new Map<ArticleId, FoundStory>();
  for (const stories of found) for (const story of stories) for (const id of story.members) storyOf.set(id, story);
  return storyOf;
}

function pairName(a: ArticleId, b: ArticleId): string {
  return `${a} ${b}`;
}
