import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { linkFrom, storiesPath } from '../permalinks.js';
import type { Site } from '../site.js';
import { bySizeThenTime, storyItems } from './story-list.js';

/** Two rows of three. */
const shown = 6;

/** The largest stories, for the front page; absent when there is none. */
export function frontStories(site: Site, from: SitePath): View | undefined {
  const { words, stories } = site;
  if (!stories.on || stories.all.length === 0) return undefined;
  return {
    title: words.say('front.stories'),
    link: { text: words.say('stories.all'), href: linkFrom(from, storiesPath) },
    note: words.say(stories.confirmedOnly ? 'stories.confirmed' : 'story.unchecked'),
    items: storyItems(site, from, bySizeThenTime(stories.all).slice(0, shown)),
  };
}
