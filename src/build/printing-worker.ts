// The thread that prints pages of a first site beside the first one (second-printer.ts): a site in, groups of pages onto the disk, what is known of them out.
import { parentPort, workerData } from 'node:worker_threads';
import { isGroup } from '../site/page-group.js';
import { pageKinds } from '../site/pages/index.js';
import { siteKeys } from '../site/site-keys.js';
import { digestOf } from '../text/digest.js';
import { FreshSite } from './fresh-site.js';
import { type HandedSite, takeSite } from './handed-site.js';
import { PageCache } from './page-cache.js';
import { PagePrinter } from './print-page.js';
import { type PrintedGroup, type Shared, take } from './second-printer.js';

// Given by second-printer.ts and by nobody else.
const handed = workerData as HandedSite;
const { site, templates, read } = takeSite(handed);
const fresh = new FreshSite(handed.project.out);
const pages = new PageCache(handed.project.cache, '');
const printer = new PagePrinter({
  templates,
  pages,
  read,
  folder: {
    hasPage: () => false,
    keep: () => {},
    write: (path, bytes) => {
      fresh.write(path, bytes);
      return digestOf(bytes);
    },
    writeUnlisted: (path, bytes) => fresh.write(path, bytes),
  },
});

parentPort?.once('message', async ({ groups, takers }: Shared) => {
  const places = new Map(groups.map((name, at) => [name, at]));
  const keys = siteKeys(site);
  for (const kind of pageKinds)
    for (const group of kind.groups?.(site, keys) ?? []) {
      const at = isGroup(group) ? places.get(group.name) : undefined;
      if (!isGroup(group) || at === undefined || !take(takers, at, 'there')) continue;
      for (const page of group.pages()) await printer.print(page);
      const printed: PrintedGroup = [group.name, JSON.stringify(pages.handOver())];
      parentPort?.postMessage(printed);
    }
  parentPort?.close();
});
