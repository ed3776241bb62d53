import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathsWithin } from './sources.js';

/** Every file of a folder with the digest of its bytes. `known` spares reading a file again that the file system says was not touched. */
export function treeOf(folder: string, known?: Map<string, string>): Map<string, string> {
  return new Map(pathsWithin(folder).map((path) => [path, known === undefined ? digestOfFile(join(folder, path)) : knownDigest(join(folder, path), known)]));
}

/** No program can set the time of a file's last change of any kind back. */
function knownDigest(file: string, known: Map<string, string>): string {
  const { dev, ino, ctimeNs, size } = statSync(file, { bigint: true });
  const key = `${dev} ${ino} ${ctimeNs} ${size}`;
  const digest = known.get(key) ?? digestOfFile(file);
  known.set(key, digest);
  return digest;
}

function digestOfFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
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
