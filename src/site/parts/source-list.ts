import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import { entryView, type EntryView } from '../entry-view.js';
import type { Site } from '../site.js';
import type { Words } from '../words.js';

/** `612 articles, 2011 to 2026. That this is their source is inferred for 608 of them.` The standing is said here when it is not simply stated or read. */
export function sourceLede(words: Words, name: string | undefined, entries: readonly Entry[]): string {
  return withStanding(words, name, entries, spanOf(words, entries, words.say('count.articles', { n: entries.length })));
}

/** The same for one of its years, whose heading names the year already. */
export function sourceYearLede(words: Words, name: string | undefined, entries: readonly Entry[]): string {
  return withStanding(words, name, entries, words.say('lede.end', { text: words.say('count.articles', { n: entries.length }) }));
}

/** How many articles there are and the years they reach over: `612 articles, 2011 to 2026.` `articles` is their number in words. */
export function spanOf(words: Words, entries: readonly Entry[], articles: string): string {
  const hasDate = ({ date }: Entry): boolean => date !== undefined;
  const first = entries.find(hasDate)?.date?.slice(0, 4);
  const last = entries.findLast(hasDate)?.date?.slice(0, 4);
  if (first === undefined || last === undefined) return words.say('source.no-dates', { articles });
  return first === last ? words.say('source.in-year', { articles, year: first }) : words.say('source.span', { articles, first, last });
}

function withStanding(words: Words, name: string | undefined, entries: readonly Entry[], text: string): string {
  const inferred = entries.filter((entry) => entry.sourceStanding === 'inferred').length;
  if (name === undefined) return words.say('source.unknown-lede', { text });
  if (inferred === 0) return text;
  return inferred === entries.length ? words.say('source.all-inferred', { text }) : words.say('source.some-inferred', { text, n: inferred });
}

/**
 * A ledger of one source's articles. Where the source is inferred for some articles of the page only, it is said beside each of them;
 * when it is for all, the page's first sentence says it.
 */
export function sourceList(site: Site, from: SitePath, entries: readonly Entry[], onPage: readonly Entry[]): readonly EntryView[] {
  const mixed = onPage.some((entry) => entry.sourceStanding !== 'inferred');
  return entries.map((entry) => {
    const view = entryView(site, entry, from, { date: 'start', source: false });
    return mixed && entry.sourceStanding === 'inferred' ? { ...view, notes: [...view.notes, site.words.say('entry.source-inferred')] } : view;
  });
}
