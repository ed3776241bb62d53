import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTombstone } from '../site/withdrawn.js';
import { digestOf } from '../text/digest.js';
import { byCodeUnit } from '../text/order.js';
import { manifestFile, manifestFolder, readManifestParts } from './manifest.js';

/**
 * How something differs from what the manifest says: a file of the site that is gone, changed, or not named there; a part of the manifest itself that is
 * gone or changed; or an article file that is gone or changed.
 */
export type Difference = {
  readonly what: 'gone' | 'changed' | 'unlisted' | 'manifest-gone' | 'manifest-changed' | 'article-gone' | 'article-changed';
  readonly path: string;
};

/** What was compared. `seal` is the SHA-256 of the manifest's list, which decides all others; absent without a manifest. */
export type Verified = {
  readonly files: number;
  readonly articles: number;
  readonly unchecked: number;
  readonly differences: readonly Difference[];
  readonly seal?: string;
};

/** Compares every byte of a site with its manifest, without the cache and without anything that is remembered. Reads only. */
export function verifySite(out: string): Verified {
  if (!existsSync(join(out, manifestFile))) return { files: 0, articles: 0, unchecked: 0, differences: [{ what: 'manifest-gone', path: manifestFile }] };
  const differences: Difference[] = [];
  const listed = new Set<string>([manifestFile]);
  const parts = readManifestParts(out);
  for (const { name, digest, lines } of parts) {
    listed.add(name);
    if (!existsSync(join(out, name))) differences.push({ what: 'manifest-gone', path: name });
    else if (digestOf(readFileSync(join(out, name))) !== digest) differences.push({ what: 'manifest-changed', path: name });
    for (const line of lines) {
      listed.add(line.path);
      const found = readIfThere(join(out, line.path));
      if (found === undefined) differences.push({ what: 'gone', path: line.path });
      else if (digestOf(found) !== line.digest) differences.push({ what: 'changed', path: line.path });
    }
  }
  for (const path of filesBelow(out)) {
    if (listed.has(path) || (path.endsWith('.html') && isTombstone(readFileSync(join(out, path), 'utf8')))) continue;
    differences.push({ what: path.startsWith(`${manifestFolder}/`) ? 'manifest-changed' : 'unlisted', path });
  }
  const files = parts.reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    files,
    articles: 0,
    unchecked: 0,
    differences: differences.sort((a, b) => byCodeUnit(a.path, b.path)),
    seal: digestOf(readFileSync(join(out, manifestFile))),
  };
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Every file of a folder, links among them, by its path with `/` between parts. */
export function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}
