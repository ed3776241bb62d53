import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Digest, SitePath } from '../model/ids.js';
import { rawFileOf } from '../site/raw-file.js';
import type { Site } from '../site/site.js';
import { digestOf } from '../text/digest.js';

/** A file of the keeper's that the site has a copy of: `bytes` reads it when the copy is to be written; undefined when it vanished or changed since. */
export type CopiedFile = { readonly path: SitePath; readonly digest: Digest; readonly bytes: () => Uint8Array | undefined };

/** The copies of article files that the settings ask for. `root` is the project folder, from which files are named. */
export function articleCopies(site: Site, root: string): readonly CopiedFile[] {
  if (site.settings.publish?.files !== true) return [];
  return site.archive.entries.flatMap((entry) => {
    const path = rawFileOf(site, entry);
    return path === undefined ? [] : [{ path, digest: entry.digest, bytes: () => unchanged(resolve(root, entry.file), entry.digest) }];
  });
}

/** Only the bytes that were read as the article: a page names their hash. */
function unchanged(file: string, digest: Digest): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return digestOf(bytes) === digest ? bytes : undefined;
  } catch {
    return undefined;
  }
}
