import type { Entry } from '../../model/article.js';
import type { SitePath, StoryId } from '../../model/ids.js';
import type { Site } from '../site.js';

/** Who says that an article belongs to its story: a program that nobody checked, a program and the keeper who checked it, or the keeper. */
export const storyStandings = ['program', 'checked', 'keeper'] as const;

/** What the data says of an article's story. */
export type StoryCells = { readonly id: StoryId; readonly path: SitePath; readonly standing: (typeof storyStandings)[number] };

/** The story of an article as the data files name it; absent for one that stands alone. */
export function storyCells({ stories }: Pick<Site, 'stories'>, { id }: Pick<Entry, 'id'>): StoryCells | undefined {
  const story = stories.of(id);
  if (story === undefined) return undefined;
  const standing = story.standing === 'keeper' ? 'keeper' : story.checked?.includes(id) === true ? 'checked' : 'program';
  return { id: story.id, path: story.path, standing };
}
