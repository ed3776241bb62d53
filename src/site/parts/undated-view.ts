import type { Entry } from '../../model/article.js';
import type { PartialDate, SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { entryView } from '../entry-view.js';
import { linkFrom, titlesOfPath, titlesPath } from '../permalinks.js';
import type { Site } from '../site.js';
import { around } from './around.js';
import { listedUpTo } from './day-groups.js';

/** More of them than this stand on the pages of titles. */
export const listedAtMost = 1000;

/**
 * The articles known to a year or a month only, for `partials/undated-list.hbs`: nothing when there are none, headlines with their sources above 200,
 * and above 1,000 the way to the list of titles, which has pages enough for them.
 */
export function undatedView(site: Site, from: SitePath, date: PartialDate, entries: readonly Entry[], title: string): { readonly undated?: View } {
  if (entries.length === 0) return {};
  if (entries.length > listedAtMost) return { undated: { title, size: site.words.number(entries.length), ...inTitles(site, from, date) } };
  const notes = entries.length <= listedUpTo;
  return {
    undated: {
      title,
      size: site.words.number(entries.length),
      list: notes ? 'ledger plain' : 'ledger plain tight',
      entries: entries.map((entry) => entryView(site, entry, from, { date: 'start', source: true, notes })),
    },
  };
}

/** The sentence that leads to the titles of a date, or to all of them. */
export function inTitles({ words }: Site, from: SitePath, date?: PartialDate): { readonly elsewhere: View } {
  const to = date === undefined ? titlesPath : titlesOfPath(date);
  return { elsewhere: { ...around(words, 'source.undated-elsewhere'), href: linkFrom(from, to), text: words.say('titles.elsewhere-link') } };
}
