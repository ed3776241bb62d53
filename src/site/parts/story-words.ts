import type { Entry } from '../../model/article.js';
import type { ArticleId, SitePath } from '../../model/ids.js';
import type { Relation, Story } from '../../model/story.js';
import { shortDate } from '../date-words.js';
import { type EntryView, headlineView, sameLanguage, shownHeadline } from '../entry-view.js';
import { comparePath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import type { SiteStories, StoryWithPage } from '../site-stories.js';
import type { Words } from '../words.js';

/** The name of a story as pages print it: in italics when no headline states it, with its language where that is another than the interface's. */
export type StoryName = Pick<EntryView, 'headline' | 'guess' | 'lang' | 'dir'>;

/** The name of a story. */
export function storyName({ words, stories }: Site, story: Story): StoryName {
  const central = stories.entry(story.central);
  // A name the keeper gave is in whatever language the keeper writes.
  if (story.name !== central.headline) return { headline: story.name, guess: false };
  return headlineView(words, central);
}

/** The name alone, for titles. */
export function storyTitle({ stories }: Site, story: Story): string {
  const central = stories.entry(story.central);
  return story.name === central.headline ? shownHeadline(story.name, central.headlineFrom) : story.name;
}

/** A link to a story's page; a story of one article is that article. */
export function storyLink(site: Site, from: SitePath, story: Story): StoryName & { readonly href: string } {
  return { href: linkFrom(from, story.path ?? site.addressOf(story.central)), ...storyName(site, story) };
}

/** Who says that these articles belong together. */
export function standingWords({ say }: Words, story: Story): string {
  const n = story.checked?.length ?? 0;
  if (story.standing === 'keeper') return say('story.by-keeper');
  if (n === 0) return say('story.unchecked');
  return n === story.members.length ? say('story.checked') : say('story.partly-checked', { n, all: story.members.length });
}

/** "Most of the same text", as readers see a relation. */
export function relationWords({ say }: Words, { kind }: Relation): string {
  return say(`relation.${kind}`);
}

/** "shares 17 of 20 sentences". */
export function sharesWords({ say }: Words, { shared: { sentences } }: Relation): string {
  return say('relation.shares', { n: sentences[0], all: sentences[1] });
}

/** The way to the page on which two articles stand side by side; absent for a pair that has none. */
export function compareLink(stories: SiteStories, from: SitePath, story: StoryWithPage, relation: Relation): string | undefined {
  return stories.compared(story).includes(relation) ? linkFrom(from, comparePath(story.path, relation.a, relation.b)) : undefined;
}

/** The other article of a relation. */
export function partnerOf({ a, b }: Relation, id: ArticleId): ArticleId {
  return a === id ? b : a;
}

/** Known dates of a story, first and last: `28 Dec 2019`, `28 Dec 2019 – 2 Jan 2020`; absent when no member has one. */
export function spanWords(words: Words, { span }: Story): string | undefined {
  if (span === undefined) return undefined;
  const [first, last] = span;
  return first === last ? shortDate(words, first) : words.say('story.span', { first: shortDate(words, first), last: shortDate(words, last) });
}

/** The language of a headline where it is another than the interface's. */
export function langOf(words: Words, { lang }: Pick<Entry, 'lang'>): { readonly lang?: string } {
  return lang === undefined || sameLanguage(lang, words.lang) ? {} : { lang };
}
