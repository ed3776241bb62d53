import type { SitePath } from '../../model/ids.js';
import type { Page } from '../../model/page.js';
import { machinePage } from '../machine/machine-page.js';
import { frontPath, linkFrom } from '../permalinks.js';
import type { Site } from '../site.js';

/** What a person sees first on a stick: a page that leads to the front page, and how to use the folder as plain text. No slug is written in capitals. */
export const openMePath = 'OPEN-ME.html' as SitePath;
export const readMePath = 'README.txt' as SitePath;

/** The files that stand at the top of a site for a stick or a zip; none in any other. */
export function* portablePages({ settings, words }: Site): Iterable<Page> {
  if (settings.portable !== true) return;
  const { say } = words;
  const href = linkFrom(openMePath, frontPath);
  const view = {
    lang: words.lang,
    dir: words.dir,
    title: say('portable.title', { archive: settings.title }),
    text: say('portable.text'),
    go: say('portable.open'),
    href,
    canonical: href,
    style: linkFrom(openMePath, 'assets/archive.css'),
  };
  yield { path: openMePath, kind: 'redirect', key: view, view: () => view };
  const copy = settings.keeper === undefined ? say('foot.copy') : say('foot.copy-kept', { keeper: settings.keeper });
  const paragraphs = [
    view.title,
    copy,
    say('portable.text'),
    say('portable.together'),
    say('portable.check'),
    'sha256sum -c manifest-sha256.txt manifest-sha256/*.txt',
  ];
  // Line ends that every editor of Windows shows.
  yield machinePage(
    'portable',
    readMePath,
    () => paragraphs,
    () => `${paragraphs.join('\r\n\r\n')}\r\n`,
  );
}
