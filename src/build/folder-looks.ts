import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { lockName } from './folder-lock.js';
import { manifestFile, manifestFolder } from './manifest.js';

/** How a folder or file of the site looked: its path, its time of change, and where that says too little the names in it or the size. */
type Look = readonly [path: string, mtimeMs: number, more?: string];

/** How the folders of a site looked when a build had ended. */
export type FolderLooks = readonly Look[];

/** Takes down how the folders of these files look: a folder gets a new time when a file in it comes, goes or is put in another's place. */
export function looksOf(root: string, paths: Iterable<string>): FolderLooks {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
      const folder = path.slice(0, cut);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  const at = Date.now();
  const manifests = [manifestFile, ...readdirSync(join(root, manifestFolder)).map((name) => `${manifestFolder}/${name}`)];
  return [
    ...[...folders, manifestFolder].map((folder): Look => {
      const { mtimeMs } = statSync(join(root, folder));
      // The lock comes and goes in the site's own folder.
      const byName = folder === '' || isYoung(mtimeMs, at);
      return byName ? [folder, 0, namesIn(join(root, folder))] : [folder, mtimeMs];
    }),
    ...manifests.map((name): Look => {
      const { mtimeMs, size } = statSync(join(root, name));
      return [name, mtimeMs, String(size)];
    }),
  ];
}

/** Whether all of them look as they did. */
export function looksAsBefore(root: string, looks: FolderLooks): boolean {
  return looks.every(([path, mtimeMs, more]) => {
    const now = statSync(join(root, path), { throwIfNoEntry: false });
    if (now === undefined) return false;
    if (now.isFile()) return now.mtimeMs === mtimeMs && String(now.size) === more;
    return more === undefined ? now.mtimeMs === mtimeMs : namesIn(join(root, path)) === more;
  });
}

/** A folder that changed a moment ago may change again without a new time: clocks of files go by 4 ms, on some file systems by two seconds. */
function isYoung(mtimeMs: number, at: number): boolean {
  return at - mtimeMs < (mtimeMs % 1000 === 0 ? 3000 : 60);
}

function namesIn(folder: string): string {
  return digestOf(
    readdirSync(folder)
      .filter((name) => name !== lockName)
      .sort(byCodeUnit)
      .join('\n'),
  );
}
