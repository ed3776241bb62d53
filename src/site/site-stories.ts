import type { Entry } from '../model/article.js';
import type { ArticleId, SitePath, StoryId } from '../model/ids.js';
import type { Relation, Story } from '../model/story.js';
import { comparedPairs } from './parts/compared-pairs.js';

/** A story that has a page: two members or more. */
export type StoryWithPage = Story & { readonly path: SitePath };

/** The stories of a site, as pages look them up. */
export type SiteStories = {
  /** False when the settings turn stories off, or there is no article: then no page speaks of them. */
  readonly on: boolean;
  /** Only stories that the keeper named are shown. */
  readonly confirmedOnly: boolean;
  /** Stories with a page, in the order in which they were found: by their first member's day. */
  readonly all: readonly StoryWithPage[];
  /** These and the stories of a single article, which are there because others of their thread are. */
  readonly every: readonly Story[];
  /** The story an article is in, when it has a page. */
  readonly of: (id: ArticleId) => StoryWithPage | undefined;
  /** The story an article is in or, when it stands alone in a thread, is. */
  readonly anyOf: (id: ArticleId) => Story | undefined;
  /** Any story of a thread, those of a single article included. */
  readonly byId: (id: StoryId) => Story | undefined;
  /** The pairs of a story that have a page of comparison, those that have most to show first. */
  readonly compared: (story: StoryWithPage) => readonly Relation[];
  /** A member's entry, the same object as in the archive. */
  readonly entry: (id: ArticleId) => Entry;
};

/** Makes the stories of a site from all of them and the archive's entries. */
export function siteStories(stories: readonly Story[], entries: readonly Entry[], mode: 'on' | 'off' | 'confirmed'): SiteStories {
  const all = stories.filter(hasPage);
  const storyOf = new Map(stories.flatMap((story) => story.members.map((id) => [id, story] as const)));
  const byId = new Map(stories.map((story) => [story.id, story]));
  const entryOf = new Map(entries.filter(({ id }) => storyOf.has(id)).map((entry) => [entry.id, entry]));
  const compared = new Map<StoryId, readonly Relation[]>();
  return {
    on: mode !== 'off' && entries.length > 0,
    confirmedOnly: mode === 'confirmed',
    all,
    every: stories,
    of: (id) => {
      const story = storyOf.get(id);
      return story !== undefined && hasPage(story) ? story : undefined;
    },
    anyOf: (id) => storyOf.get(id),
    byId: (id) => byId.get(id),
    compared: (story) => {
      const known = compared.get(story.id) ?? comparedPairs(story);
      compared.set(story.id, known);
      return known;
    },
    entry: (id) => {
      const entry = entryOf.get(id);
      if (entry === undefined) throw new Error(`a story has an article ${id} that the archive does not have`);
      return entry;
    },
  };
}

function hasPage(story: Story): story is StoryWithPage {
  return story.path !== undefined && story.members.length > 1;
}

/** The articles of a story, each page of the web once: of several versions of one page only the latest counts. */
export function countedOnce({ members, versions }: Pick<Story, 'members' | 'versions'>): readonly ArticleId[] {
  const earlier = new Set(versions.flatMap((group) => group.slice(0, -1)));
  return earlier.size === 0 ? members : members.filter((id) => !earlier.has(id));
}
