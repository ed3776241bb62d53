import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { linkFrom, storiesPath } from '../permalinks.js';
import type { Site } from '../site.js';
import type { StoryWithPage } from '../site-stories.js';
import { standingWords, storyLink } from './story-words.js';

const shownAtMost = 12;

/** The stories that a day's articles are in, those with the most articles of this day first; absent when there is none. Nothing of other days is said. */
export function dayStories(site: Site, from: SitePath, entries: readonly Entry[]): View | undefined {
  const { words, stories } = site;
  const counts = new Map<StoryWithPage, number>();
  for (const { id } of entries) {
    const story = stories.of(id);
    if (story !== undefined) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  // The order of the day's articles decides between equal counts.
  const sorted = [...counts].sort(([, one], [, two]) => two - one);
  const left = sorted.length - shownAtMost;
  return {
    title: words.say('day.stories'),
    all: { text: words.say('stories.all'), href: linkFrom(from, storiesPath) },
    note: words.say('day.stories-note'),
    items: sorted.slice(0, shownAtMost).map(([story, n]) => ({
      ...storyLink(site, from, story),
      facts: [words.say('day.story-articles', { n }), standingWords(words, story)],
    })),
    ...(left > 0 ? { more: words.say('day.stories-more', { n: left }) } : {}),
  };
}

/** Makes what stands for the stories of a day in its page's key: for each of its articles, all that `dayStories` says of the story it is in. */
export function dayStoryKeys({ stories }: Site): (entries: readonly Entry[]) => readonly string[] {
  const told = new Map<StoryWithPage, string>();
  const tell = (story: StoryWithPage): string => {
    const { name, path, standing, central, members, checked } = story;
    const known = told.get(story) ?? JSON.stringify([name, path, standing, stories.entry(central).recordDigest, members.length, checked?.length]);
    told.set(story, known);
    return known;
  };
  return (entries) =>
    entries.map(({ id }) => {
      const story = stories.of(id);
      return story === undefined ? '' : tell(story);
    });
}
