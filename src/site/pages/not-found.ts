import type { View } from '../../model/page.js';
import { chromeView, linkerFor } from '../chrome.js';
import { pagePlanner } from '../parts/page-of.js';
import { frontPath, notFoundPath, sourcesPath, undatedPath } from '../permalinks.js';
import type { PageKind } from '../page-kind.js';
import type { Site } from '../site.js';

/** The page for addresses that do not exist. A server shows it at any depth, so its links start from `baseUrl` when there is one. */
export const notFoundKind: PageKind = {
  name: 'not-found',
  *plan(site) {
    yield pagePlanner('not-found')(notFoundPath, () => notFoundView(site));
  },
};

function notFoundView(site: Site): View {
  const { say } = site.words;
  const link = linkerFor(site, notFoundPath);
  const title = say('not-found.title');
  const places = [
    { label: say('not-found.by-date'), text: say('not-found.volumes'), href: link(frontPath, 'volumes') },
    { label: say('not-found.by-source'), text: say('not-found.sources'), href: link(sourcesPath) },
  ];
  return {
    chrome: chromeView(site, { path: notFoundPath, title, section: 'none', crumbs: [], sample: false, noindex: true }),
    title,
    lede: say('not-found.lede'),
    try: say('not-found.try'),
    shorten: { label: say('not-found.by-day'), before: say('not-found.shorten'), codes: ['/2019/12/28/', '/2019/12/', '/2019/'] },
    places: [
      ...(site.archive.entries.length === 0 ? [] : places),
      { label: say('not-found.no-date'), text: say('not-found.undated'), href: link(undatedPath) },
    ],
  };
}
