import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, lockFolder } from './folder-lock.js';
import { manifestFolder } from './manifest.js';

/** What lies in the cache by its name: files, and folders of files. */
const files = /^(?:[a-z]+\.(?:index|store|rows|found|vectors|looks|seal|trees)|attention\.html|profile\.json)$/;
const folders = ['attention', 'manifest', 'search'];
/** What a killed build was writing. */
const draft = /\.new$/;

/**
 * Takes the cache for this process and clears it up: drafts of killed builds go, and so does whatever stands in a file's place without being a file, a
 * folder or a link, because nothing could be written there. Everything in the cache can be made again.
 */
export function lockedCache(folder: string): Lock {
  const lock = lockFolder(folder);
  clearUp(folder, (name) => (folders.includes(name) ? 'folder' : files.test(name) ? 'file' : undefined));
  for (const name of folders) clearUp(join(folder, name), (one) => (one === manifestFolder ? 'folder' : 'file'));
  clearUp(join(folder, 'manifest', manifestFolder), () => 'file');
  return lock;
}

function clearUp(folder: string, belongs: (name: string) => 'file' | 'folder' | undefined): void {
  for (const entry of namesIn(folder)) {
    const kind = belongs(entry);
    if (kind === undefined && !draft.test(entry)) continue;
    const path = join(folder, entry);
    const looks = lstatSync(path, { throwIfNoEntry: false });
    const isRight = kind === 'folder' ? looks?.isDirectory() : looks?.isFile();
    if (isRight !== true || draft.test(entry)) rmSync(path, { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there yet.
    return [];
  }
}
