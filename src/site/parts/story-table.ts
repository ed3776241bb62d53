import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { namesInWords } from '../entry-view.js';
import { headlineView, dateView } from '../entry-view.js';
import { linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import type { Member } from './story-members.js';

/** The coverage table: every article of the story with its source, date, names and length. */
export function articlesTable(site: Site, from: SitePath, members: readonly Member[]): View {
  const { words } = site;
  return {
    title: words.say('story.articles'),
    region: words.say('story.articles-region'),
    caption: words.say('story.articles-caption', { n: members.length }),
    head: {
      article: words.say('story.article'),
      source: words.say('column.source'),
      date: words.say('field.date'),
      byline: words.say('field.byline'),
      words: words.say('story.words'),
    },
    rows: members.map(({ entry, number }) => ({
      number: words.number(number),
      href: linkFrom(from, site.addressOf(entry.id)),
      ...headlineView(words, entry),
      source: {
        name: entry.source ?? words.say('source.unknown'),
        ...(entry.source !== undefined && entry.sourceStanding === 'inferred' ? { inferred: words.say('standing.inferred') } : {}),
      },
      date: dateView(words, entry.date, entry.dateStanding === 'inferred'),
      byline: entry.authors.length > 0 ? namesInWords(words, entry.authors) : (entry.byline ?? entry.agency ?? words.say('story.no-byline')),
      words: words.number(entry.words),
    })),
  };
}
