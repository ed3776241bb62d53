import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { shortDate } from '../date-words.js';
import { standingMarks } from '../fact-rows.js';
import { aboutPath, frontPath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';
import { tombstoneMeta, type Withdrawal } from '../withdrawn.js';

/** The name of the template, and of the kind of page. */
export const tombstoneKind = 'tombstone';

/** The page at the address of an article that was withdrawn, so that a link to it is answered. */
export function tombstonePage(site: Site, path: SitePath, withdrawal: Withdrawal): Page {
  const { words, settings } = site;
  const { say } = words;
  const { date, reason } = withdrawal;
  const title = say('tombstone.title');
  const rows = [
    ...(date === undefined ? [] : [{ label: say('tombstone.withdrawn'), value: shortDate(words, date), datetime: date }]),
    ...(reason === undefined ? [] : [{ label: say('tombstone.reason'), value: reason }]),
  ];
  const view = {
    chrome: chromeView(site, {
      path,
      title: say('tombstone.withdrawn'),
      section: 'none',
      crumbs: [{ label: say('nav.front'), path: frontPath }, { label: say('tombstone.withdrawn') }],
      sample: false,
      noindex: true,
      metas: [tombstoneMeta],
    }),
    title,
    stamp: say('tombstone.withdrawn'),
    text: settings.keeper === undefined ? say('tombstone.text') : say('tombstone.text-kept', { keeper: settings.keeper }),
    rows: rows.map((row) => ({ ...row, mark: standingMarks.keeper, word: say('standing.keeper') })),
    ask: { label: say('tombstone.ask'), href: linkFrom(path, aboutPath, 'report') },
    front: { label: say('tombstone.front'), href: linkFrom(path, frontPath) },
  };
  return { path, kind: tombstoneKind, key: view, view: () => view };
}
