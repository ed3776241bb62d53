import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.js';

/** Writes a file whole or not at all, in parts if need be; when that fails, as on a full disk, nothing of it is left. For what the next build can make again. */
export function replaceFile(file: string, ...parts: readonly (string | Uint8Array)[]): void {
  replace(file, parts, () => {});
}

/**
 * The same for what is the keeper's and can be made from nothing else, such as the ledger: also when the power fails, the file is the old one or the new one.
 * That waits for the disk, some milliseconds.
 */
export function keepFile(file: string, ...parts: readonly (string | Uint8Array)[]): void {
  replace(file, parts, fsyncSync);
  syncFolder(dirname(file));
}

function replace(file: string, parts: readonly (string | Uint8Array)[], sync: (handle: number) => void): void {
  const draft = `${file}.new`;
  try {
    const handle = openSync(draft, 'w');
    try {
      for (const part of parts) writeFileSync(handle, part);
      sync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
