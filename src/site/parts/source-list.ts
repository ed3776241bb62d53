import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import { entryView, type EntryView } from '../entry-view.js';
import type { Site } from '../site.js';
import type { Words } from '../words.js';

/** `612 articles, 2011 to 2026. That this is their source is inferred for 608 of them.` The standing is said here when it is not simply stated or read. */
export function sourceLede(words: Words, name: string | undefined, entries: readonly Entry[]): string {
  const dated = entries.filter((entry) => entry.date !== undefined);
  const first = dated[0]?.date?.slice(0, 4);
  const last = dated.at(-1)?.date?.slice(0, 4);
  const articles = words.say('count.articles', { n: entries.length });
  const span =
    first === undefined || last === undefined
      ? words.say('source.no-dates', { articles })
      : first === last
        ? words.say('source.in-year', { articles, year: first })
        : words.say('source.span', { articles, first, last });
  const inferred = entries.filter((entry) => entry.sourceStanding === 'inferred').length;
  if (name === undefined) return words.say('source.unknown-lede', { text: span });
  if (inferred === 0) return span;
  return inferred === entries.length ? words.say('source.all-inferred', { text: span }) : words.say('source.some-inferred', { text: span, n: inferred });
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
