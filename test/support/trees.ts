import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsWithin } from './sources.js';

/** Every file of a folder with the digest of its bytes. */
export function treeOf(folder: string): Map<string, string> {
  return new Map(
    pathsWithin(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** How one tree differs from another: `- gone`, `+ new`, `~ changed`, ordered by path. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    if (!after.has(path)) return [`- ${path}`];
    if (!before.has(path)) return [`+ ${path}`];
    return before.get(path) === after.get(path) ? [] : [`~ ${path}`];
  });
}
