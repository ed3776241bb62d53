import type { Page } from '../../model/page.js';
import { chromeView } from '../chrome.js';
import { frontPath } from '../permalinks.js';
import type { Site } from '../site.js';

/** The front page of an archive without articles: it says what to do. */
export function firstRunPage(site: Site): Page {
  const { settings, words } = site;
  const { say } = words;
  const [folder = 'articles'] = settings.articles;
  const view = {
    chrome: chromeView(site, { path: frontPath, title: settings.title, section: 'front', crumbs: [], sample: false }),
    title: settings.title,
    tagline: settings.tagline ?? say('first-run.tagline'),
    none: say('first-run.none'),
    stepsTitle: say('first-run.steps'),
    put: { before: say('first-run.put'), code: folder, after: say('first-run.put-after') },
    run: { before: say('first-run.run'), code: 'npm run build', after: say('first-run.run-after') },
    open: say('first-run.open'),
    tryTitle: say('first-run.try'),
    example: say('first-run.example'),
    note: say('first-run.note'),
  };
  return { path: frontPath, kind: 'first-run', key: view, view: () => view };
}
