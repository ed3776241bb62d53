import type { ArticleId } from '../model/ids.js';
import type { StoryLine } from '../site/story-ledger.js';
import { articleIdOf } from '../text/digest.js';
import { slugOf } from '../text/slug.js';
import type { OpenArchive } from './open-archive.js';
import { tellsWithheld } from './redactions.js';
import { pathsBelow } from './withdrawals.js';

/**
 * Which lines of the ledger give a story an address that must not be told: a story is named after the headline of its most central article, so its address
 * tells that headline when the article is withdrawn, under embargo, expired or rejected because withheld words stand in it; and any headline may hold words
 * that are withheld by now, or the name of a file that is not to be named. Where nothing is kept out no line is meant.
 */
export function untellableStories(open: OpenArchive): (line: StoryLine) => boolean {
  const { addresses, archive, gathered, project, withdrawn } = open;
  const { redactions } = gathered;
  const hidesNames = project.settings.publish?.fileNames === false;
  if (!open.keepsOut && !hidesNames) return () => false;
  const addressesOut = new Set<string>(withdrawn.map(({ path }) => path));
  const out = new Set<ArticleId>(open.keptOut.map(({ id }) => id));
  if (redactions !== undefined) for (const file of gathered.rejected) for (const path of pathsBelow(file, gathered.folders)) out.add(articleIdOf(path));
  const slugs = new Set(open.keptOut.map(({ headline }) => slugOf(headline)));
  for (const { id, paths } of addresses.ledger.values()) {
    // Also an article whose file has another name or is gone: the ledger knows the headline it had.
    if (!paths.some((path) => addressesOut.has(path)) && !out.has(id)) continue;
    out.add(id);
    for (const path of paths) slugs.add(slugIn(path));
  }
  const words = [
    ...(redactions?.phrases ?? []),
    ...(hidesNames ? archive.entries.filter(({ headlineFrom }) => headlineFrom === 'file-name').map(({ file }) => nameOf(file)) : []),
  ];
  return ({ path, founding }) => {
    const slug = path.slice('stories/'.length, -'/index.html'.length);
    const [central] = founding;
    return (central !== undefined && out.has(central)) || slugs.has(slug) || slugs.has(slug.replace(/-[0-9a-f]{6}$/, '')) || tellsWithheld(slug, words);
  };
}

function slugIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.html'.length).replace(/-[0-9a-f]{6}$/, '');
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,8}$/i, '');
}
