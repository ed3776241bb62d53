import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../model/ids.js';

/** The manifest's own files: a list of parts, and a part for each year and one for all else, in the form `sha256sum -c` reads. */
export const manifestFile = 'manifest-sha256.txt';
export const manifestFolder = 'manifest-sha256';

/** One file as the manifest names it. */
export type ManifestLine = { readonly path: string; readonly digest: Digest };

/** A part of the manifest with the digest its list gives it. */
export type ManifestPart = { readonly name: string; readonly digest: Digest; readonly lines: readonly ManifestLine[] };

/**
 * Reads the manifest an earlier build left; a part that does not fit its line in the list counts all the same, for it says what is ours.
 * Lines that name nothing inside the folder are passed over.
 */
export function readManifestParts(root: string): readonly ManifestPart[] {
  return readLines(join(root, manifestFile)).flatMap((part) => {
    const name = part.slice(66);
    if (!/^[0-9a-f]{64} {2}manifest-sha256\/[a-z0-9]+\.txt$/.test(part)) return [];
    const lines = readLines(join(root, name)).flatMap((line) => {
      const path = line.slice(66);
      return /^[0-9a-f]{64} {2}/.test(line) && isInside(path) ? [{ path, digest: line.slice(0, 64) as Digest }] : []; // 64 hex digits
    });
    return [{ name, digest: part.slice(0, 64) as Digest, lines }];
  });
}

/** The lines of a small file of ours; none when it is not there, or is a link. */
export function readLines(file: string): string[] {
  try {
    if (!lstatSync(file).isFile()) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}

/** A manifest is a file anyone may edit: a path that leads out of the folder is never believed. */
export function isInside(path: string): boolean {
  return (
    path !== '' &&
    !path.startsWith('/') &&
    !path.includes('\\') &&
    !path.includes(':') &&
    !path.split('/').some((part) => part === '' || part === '.' || part === '..')
  );
}
