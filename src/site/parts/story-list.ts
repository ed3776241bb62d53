import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import type { Site } from '../site.js';
import { countedOnce, type StoryWithPage } from '../site-stories.js';
import { spanWords, storyLink } from './story-words.js';

/** Stories as an index lists them: name, size, sources, how many share most of their text, and their dates. */
export function storyItems(site: Site, from: SitePath, stories: readonly StoryWithPage[]): readonly View[] {
  return stories.map((story) => storyItem(site, from, story));
}

function storyItem(site: Site, from: SitePath, story: StoryWithPage): View {
  const { words, stories } = site;
  const once = countedOnce(story).length;
  const sources = new Set(story.members.flatMap((id) => (stories.entry(id).source === undefined ? [] : [stories.entry(id).sourceId]))).size;
  const sharing = new Set(story.relations.flatMap(({ kind, a, b }) => (kind === 'duplicate' || kind === 'reprint' ? [a, b] : []))).size;
  return {
    ...storyLink(site, from, story),
    facts: [
      words.say('count.articles', { n: once }),
      ...(sources === 0 ? [] : [words.say('count.named-sources', { n: sources })]),
      ...(sharing === 0 ? [] : [words.say('stories.sharing', { n: sharing })]),
      spanWords(words, story) ?? words.say('entry.no-date'),
      ...(story.standing === 'keeper' || story.checked?.length === story.members.length ? [words.say('stories.keepers')] : []),
    ],
  };
}

/** The stories with the most articles first, each page of the web counted once; of equal ones the latest, then by name and identity. */
export function bySizeThenTime(stories: readonly StoryWithPage[]): readonly StoryWithPage[] {
  const sized = stories.map((story) => ({ story, size: countedOnce(story).length }));
  return sized
    .sort(
      ({ story: one, size: oneSize }, { story: two, size: twoSize }) =>
        twoSize - oneSize || compare(two.span?.[1] ?? '', one.span?.[1] ?? '') || compare(one.name, two.name) || compare(one.id, two.id),
    )
    .map(({ story }) => story);
}

/** The earliest first; equal ones by name and identity. */
export function byTime(one: StoryWithPage, two: StoryWithPage): number {
  return compare(one.span?.[0] ?? '', two.span?.[0] ?? '') || compare(one.name, two.name) || compare(one.id, two.id);
}

function compare(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}
