import type { Entry } from '../../model/article.js';
import type { SitePath } from '../../model/ids.js';
import type { View } from '../../model/page.js';
import { entryView } from '../entry-view.js';
import type { Site } from '../site.js';
import { listedUpTo } from './day-groups.js';

/** The articles known to a year or a month only, for `partials/undated-list.hbs`: nothing when there are none, headlines with their sources above 200. */
export function undatedView(site: Site, from: SitePath, entries: readonly Entry[], title: string): { readonly undated?: View } {
  if (entries.length === 0) return {};
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
