import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../text/digest.js';
import { type ManifestLine, manifestFile, manifestFolder, readLines, readManifestParts } from './manifest.js';
import { replaceFile } from './replace-file.js';

/** Keeps a copy of a finished site's manifest in the cache, for the case that somebody edits, cuts or loses the one in the site. Writes only what changed. */
export function copyManifest(out: string, cache: string): void {
  const copy = copyIn(cache);
  try {
    writeCopy(out, copy);
  } catch {
    // Something else stands in the place of one of its files: it is a cache, and is made anew.
    rmSync(copy, { recursive: true, force: true });
    writeCopy(out, copy);
  }
}

/**
 * Files of the site that its damaged manifest may have forgotten: the copy names them, and their bytes are as it says, so an earlier build wrote them and
 * nobody changed them since. None when the manifest is whole, which costs the reading of it, or when nothing was built here.
 */
export function recoveredFiles(out: string, cache: string): readonly ManifestLine[] {
  if ((!existsSync(join(out, manifestFile)) && !existsSync(join(out, 'index.html'))) || isWhole(out)) return [];
  return readManifestParts(copyIn(cache)).flatMap(({ lines }) => lines.filter(({ path, digest }) => isStill(join(out, path), digest)));
}

function copyIn(cache: string): string {
  return join(cache, 'manifest');
}

function writeCopy(out: string, copy: string): void {
  const list = readFileSync(join(out, manifestFile));
  const before = new Set(readLines(join(copy, manifestFile)));
  const now = new Set(list.toString('utf8').split('\n'));
  mkdirSync(join(copy, manifestFolder), { recursive: true });
  for (const line of now) {
    if (line === '' || before.has(line)) continue;
    const file = join(copy, line.slice(66));
    copyFileSync(join(out, line.slice(66)), `${file}.new`);
    renameSync(`${file}.new`, file);
  }
  const named = new Set([...now].map((line) => line.slice(66)));
  for (const name of readdirSync(join(copy, manifestFolder)))
    if (!named.has(`${manifestFolder}/${name}`)) rmSync(join(copy, manifestFolder, name), { recursive: true, force: true });
  if (before.size + 1 !== now.size || [...before].some((line) => !now.has(line))) replaceFile(join(copy, manifestFile), list);
}

/** Every part is listed with the digest it has, and every part that is listed is there. */
function isWhole(out: string): boolean {
  const parts = readManifestParts(out);
  const listed = new Map(parts.map(({ name, digest }) => [name, digest]));
  const there = existsSync(join(out, manifestFolder)) ? readdirSync(join(out, manifestFolder)).map((name) => `${manifestFolder}/${name}`) : [];
  return parts.length > 0 && there.length === listed.size && there.every((name) => isStill(join(out, name), listed.get(name)));
}

function isStill(file: string, digest: string | undefined): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true && digestOf(readFileSync(file)) === digest;
}
